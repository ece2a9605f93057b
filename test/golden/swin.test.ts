import { expect } from 'chai';
import { logOffset } from '../../src/schemes/swinV2Bias';
import { swinRows } from '../../src/schemes/swinIndex';
import { expectClose } from './close';
import { biasesOf } from './encodings';
import { goldenCases } from './goldenFile';

interface WindowInputs {
  readonly window_h: number;
  readonly window_w: number;
}

/** Biases that are the numbers of their rows, so that what a pair of tokens gets says which row it reads. */
const rowNumbers = (rows: number): number[] => Array.from({ length: rows }, (_, row) => row);

function rowsRead(scheme: string, { window_h, window_w }: WindowInputs, rows: number, tokens: number): number[][] {
  const encoding = biasesOf({
    scheme,
    windowHeight: window_h,
    windowWidth: window_w,
    numAttentionHeads: 1,
    relativePositionBiasTable: rowNumbers(rows),
  });
  const all = Array.from({ length: tokens }, (_, token) => token);
  return all.map((query) => all.map((key) => encoding.bias(0, query, key)));
}

describe('golden Swin index', () => {
  interface Expected {
    readonly relative_position_index: number[][];
    readonly table_rows: number;
  }
  for (const { name, inputs, expected } of goldenCases<WindowInputs, Expected>('swin_relative_index')) {
    it(`${name}: every query and key read the row of the reference`, () => {
      expect(swinRows({ height: inputs.window_h, width: inputs.window_w })).to.equal(expected.table_rows);
      const tokens = inputs.window_h * inputs.window_w;
      expect(rowsRead('swin', inputs, expected.table_rows, tokens)).to.deep.equal(expected.relative_position_index);
    });
  }
});

describe('golden BEiT index', () => {
  interface Expected {
    readonly relative_position_index_with_cls: number[][];
    readonly table_rows: number;
  }
  for (const { name, inputs, expected } of goldenCases<WindowInputs, Expected>('beit_relative_index')) {
    it(`${name}: class token and patches read the rows of the reference`, () => {
      const rows = rowsRead('beit', inputs, expected.table_rows, inputs.window_h * inputs.window_w + 1);
      expect(rows).to.deep.equal(expected.relative_position_index_with_cls);
    });
  }
});

describe('golden Swin v2 offsets', () => {
  interface Inputs {
    readonly window_size: number;
    readonly pretrained_window_size: number;
  }
  interface Expected {
    readonly relative_coords_table: (readonly [number, number])[][];
    readonly relative_position_index: number[][];
  }
  for (const { name, inputs, expected } of goldenCases<Inputs, Expected>('swinv2_log_cpb')) {
    const { window_size: size, pretrained_window_size: pretrained } = inputs;

    it(`${name}: offsets on the log scale equal the reference`, () => {
      expected.relative_coords_table.forEach((row, y) => {
        row.forEach((coordinates, x) => {
          const ours = [y, x].map((index) => logOffset(index - (size - 1), size, pretrained));
          expectClose(ours, coordinates, { absolute: 2e-6 });
        });
      });
    });

    it(`${name}: every query and key read the offset of the reference`, () => {
      // A unit for each sign and axis: the network says ỹ + 2x̃, which names the offset and is −ln(16/bias − 1).
      const encoding = biasesOf({
        scheme: 'swinV2',
        windowHeight: size,
        windowWidth: size,
        pretrainedWindowSize: pretrained,
        numAttentionHeads: 1,
        mlpWidth: 4,
        hiddenWeights: [1, 0, -1, 0, 0, 1, 0, -1],
        hiddenBiases: [0, 0, 0, 0],
        outputWeights: [1, -1, 2, -2],
      });
      const offsets = expected.relative_coords_table.flat();
      expected.relative_position_index.forEach((row, query) => {
        const wanted = row.map((index) => offsets[index]![0] + 2 * offsets[index]![1]);
        const ours = row.map((_, key) => -Math.log(16 / encoding.bias(0, query, key) - 1));
        expectClose(ours, wanted, { absolute: 6e-6 });
      });
    });
  }
});
