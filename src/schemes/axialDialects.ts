import { linspace } from '../numerics/linspace';
import { say } from '../words/say';
import { mixed } from './axialMixed';
import { columns, fromMinusOneToOne, rows, type AxialHead, type AxisPairs } from './axialPairs';
import type { AxialValues } from './axialParameters';
import { timm } from './axialTimm';
import { ladder } from './ropeLadder';
import { SpecError } from './specError';

/**
 * The reference implementations: qwen2vl, pixtral, dinov3, llama4 and gemma4 as in huggingface/transformers, timm as in
 * timm/layers/pos_embed_sincos.py, ropeVit and ropeVitMixed as in naver-ai/rope-vit, the last two as in lucidrains/rotary-embedding-torch.
 */
export const axialDialects: Readonly<Record<AxialValues['dialect'], (values: AxialValues) => AxialHead>> = {
  qwen2vl: (values) => ({ parts: onBoth([rows, columns], halfLadder(values)), layout: 'half' }),
  pixtral: ({ headDim, ropeTheta = 10000 }) => {
    const every = ladder(ropeTheta, headDim);
    return {
      parts: [
        { axis: rows, frequencies: every.filter((_, k) => k % 2 === 0) },
        { axis: columns, frequencies: every.filter((_, k) => k % 2 === 1) },
      ],
      layout: 'half',
    };
  },
  timm,
  ropeVit: (values) => ({ parts: onBoth([columns, rows], halfLadder(values, 100)), layout: 'interleaved' }),
  ropeVitMixed: mixed,
  // Centre i + ½ of n patches ↦ 2π · (2 (i + ½) / n − 1).
  dinov3: (values) => {
    const frequencies = halfLadder(values, 100).map((omega) => 2 * Math.PI * omega);
    const centred = (axis: AxisPairs['axis'], patches: number): AxisPairs => ({
      axis,
      frequencies,
      scale: 2 / patches,
      offset: 1 / patches - 1,
    });
    return { parts: [centred(rows, values.gridHeight), centred(columns, values.gridWidth)], layout: 'half' };
  },
  llama4: (values) => ({
    parts: onBoth([columns, rows], halfLadder(values)).map((part) => ({ ...part, offset: 1 })),
    layout: 'interleaved',
  }),
  gemma4: (values) => ({ parts: onBoth([columns, rows], halfLadder(values, 100)), layout: 'halfPerAxis' }),
  lucidrainsLang: (values) => ({
    parts: onBoth([rows, columns], ladder(values.ropeTheta ?? 10000, dimPerAxisOf(values))),
    layout: 'interleaved',
  }),
  lucidrainsPixel: (values) => {
    const bands = linspace(1, values.maxFreq / 2, dimPerAxisOf(values) / 2).map((turns) => turns * Math.PI);
    return {
      parts: [fromMinusOneToOne(rows, bands, values.gridHeight), fromMinusOneToOne(columns, bands, values.gridWidth)],
      layout: 'interleaved',
    };
  },
};

/** The headDim/4 frequencies that rows and columns share, over half of the channels each. */
function halfLadder({ headDim, ropeTheta }: AxialValues, base = 10000): Float64Array {
  return ladder(ropeTheta ?? base, headDim / 2);
}

function onBoth(axes: readonly AxisPairs['axis'][], frequencies: Float64Array): readonly AxisPairs[] {
  return axes.map((axis) => ({ axis, frequencies }));
}

/** @throws SpecError where two axes of so many channels do not fit the head. */
function dimPerAxisOf({ headDim, dimPerAxis }: AxialValues): number {
  const each = dimPerAxis ?? headDim / 2;
  if (2 * each <= headDim) return each;
  throw new SpecError(
    say`dimPerAxis is ${each}, but twice of it must fit headDim ${headDim} (setting phasor.parameters.axialRope.dimPerAxis).`,
  );
}
