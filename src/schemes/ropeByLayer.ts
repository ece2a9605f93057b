import { say } from '../words/say';
import type { Layers, Spec } from './encoding';
import type { LayerKind } from './layerKinds';
import { layerParameters, type LayerValues } from './layerParameters';
import { layerReach } from './layerReach';
import { layerRope } from './layerRope';
import { layersOf } from './layersOf';
import { llama4QueryScale, ministral3QueryScale } from './queryTemperature';
import { trainedLengthOf } from './ropeScaling';
import { ropeScalings } from './ropeScalings';
import { rotation } from './rotation';
import { defineScheme } from './scheme';
import { SpecError } from './specError';

/** The layers of today's models take turns: RoPE with one base or another, scaled or not, or no encoding at all. */
export const ropeByLayer = defineScheme({
  id: 'ropeByLayer',
  name: 'RoPE by layer',
  acts: 'rotates',
  summary: 'RoPE whose base, scaling and reach differ from layer to layer, and that some layers do without.',
  formula: 'layer l: (x, y) of pair k ↦ rotated by n · θ_l^(−2k/R), or not rotated',
  citation: {
    authors: 'Gemma Team',
    title: 'Gemma 3 Technical Report',
    year: 2025,
    url: 'https://arxiv.org/abs/2503.19786',
  },
  reference: 'huggingface/transformers: src/transformers/models/gemma3/configuration_gemma3.py and others by family',
  parameters: layerParameters,
  prepare: (spec, context) => {
    const kinds = layersOf(spec);
    const kind = kindOf(spec, kinds);
    const rope = layerRope(spec, kind);
    const reach = layerReach(spec, kind);
    const layers: Layers = { kinds, current: spec.layer, ...(reach < Infinity && { reach }) };
    const queryScale = queryScaleOf(spec, kind, trainedLengthOf(rope));
    const shared = {
      spec: spec as Spec,
      learnedParameters: 0,
      seeded: false,
      trainedLength: trainedLengthOf(rope),
      layers,
      ...(queryScale && { queryScale }),
    };
    if (kind === 'no encoding') return { ...shared, acts: 'nothing' };
    const scaled = ropeScalings[rope.ropeType](rope, context);
    return {
      ...shared,
      acts: 'rotates',
      ...rotation({ headDim: rope.headDim, layout: rope.layout, ...scaled }),
      scaling: scaled.scaling,
      sequenceLength: scaled.sequenceLength,
    };
  },
});

/** @throws SpecError where the model has no such layer. */
function kindOf({ layer, family }: LayerValues, kinds: readonly LayerKind[]): LayerKind {
  const kind = kinds[layer];
  if (kind) return kind;
  throw new SpecError(
    say`layer is ${layer}, but ${family} has the layers 0 to ${kinds.length - 1} (setting phasor.parameters.ropeByLayer.layer).`,
  );
}

/** What queries are multiplied by, where the family does so in layers of this kind. */
function queryScaleOf(
  values: LayerValues,
  kind: LayerKind,
  trainedLength: number,
): ((position: number) => number) | undefined {
  if (values.family === 'llama4' && values.attnTemperatureTuning && kind === 'no encoding') {
    return (position) => llama4QueryScale(position, values);
  }
  if (values.family === 'ministral3' && values.llama4ScalingBeta > 0) {
    return (position) => ministral3QueryScale(position, values.llama4ScalingBeta, trainedLength);
  }
  return undefined;
}
