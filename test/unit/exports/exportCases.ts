import type { ExportSource } from '../../../src/exports/exportSource';
import { indexPositions } from '../../../src/positions/indexPositions';
import { listedPositions } from '../../../src/positions/listedPositions';
import type { Positions } from '../../../src/positions/positions';
import type { Spec } from '../../../src/schemes/encoding';
import { schemes } from '../../../src/schemes/registry';
import { encodingOf } from '../../../src/schemes/resolveSpec';

/** Something to export, with a title. */
export interface ExportCase {
  readonly title: string;
  readonly source: ExportSource;
}

const positionSets: Readonly<Record<string, Positions>> = {
  'from an offset': indexPositions(24, 300),
  'by threes': listedPositions([2, 5, 8, 11]),
  'with gaps, in any order': listedPositions([7, 0, 19, 3, 3]),
};

/** Specs whose code differs from that of the defaults. */
const furtherSpecs: readonly Spec[] = [
  { scheme: 'sinusoidal', hiddenSize: 8, layout: 'concatenated', ladder: 'halfMinusOne' },
  { scheme: 'sinusoidal', hiddenSize: 9, oddDimension: 'zeroPad', base: 500 },
  { scheme: 'sinusoidal', hiddenSize: 9, oddDimension: 'dropCosine', layout: 'concatenated' },
  { scheme: 'sinusoidal', hiddenSize: 8, paddingIdx: 3 },
  { scheme: 'rope', headDim: 16, partialRotaryFactor: 0.5, layout: 'interleaved' },
  { scheme: 'rope', headDim: 16, ropeType: 'linear', factor: 4 },
  { scheme: 'rope', headDim: 16, ropeType: 'yarn', factor: 4, originalMaxPositionEmbeddings: 512 },
  { scheme: 'rope', headDim: 16, ropeType: 'llama3', factor: 8, originalMaxPositionEmbeddings: 64 },
  { scheme: 'rope', headDim: 2 },
  { scheme: 'alibi', numAttentionHeads: 3, dialect: 'bloom' },
  { scheme: 'alibi', numAttentionHeads: 6 },
  { scheme: 't5', numAttentionHeads: 3 },
  { scheme: 't5', bidirectional: false, numAttentionHeads: 2 },
  { scheme: 'kerple', kernel: 'power', numAttentionHeads: 2 },
  { scheme: 'axialRope', dialect: 'ropeVitMixed', headDim: 8, numAttentionHeads: 3, head: 2, gridWidth: 5 },
  { scheme: 'axialRope', dialect: 'gemma4', headDim: 16, gridWidth: 5, classTokens: 1 },
  { scheme: 'axialRope', dialect: 'dinov3', headDim: 8, gridHeight: 4, gridWidth: 6 },
  { scheme: 'detrSine', numPositionFeatures: 8, temperatureHeight: 20, temperatureWidth: 500, gridHeight: 20 },
  { scheme: 'sincos2d', dialect: 'multidim3d', hiddenSize: 14 },
];

/** Every scheme at its defaults, and more specs, at positions of every sort. */
export const exportCases: readonly ExportCase[] = [
  ...schemes.map(({ id }): Spec => ({ scheme: id })),
  ...furtherSpecs,
].flatMap(casesOf);

function casesOf(spec: Spec): ExportCase[] {
  return Object.entries(positionSets).map(([words, positions]) => ({
    title: `${JSON.stringify(spec)} ${words}`,
    source: { positions, encoding: encodingOf(spec, { sequenceLength: 320 }) },
  }));
}
