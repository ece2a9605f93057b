import { assert } from 'chai';
import type { ColumnOrder } from '../../../src/analysis/heatmapLook';
import { resolveSpec } from '../../../src/schemes/resolveSpec';
import { Session } from '../../../src/session/session';
import { ViewState } from '../../../src/session/viewState';
import { FakePorts, selectionOf, settings } from './fakes';

/** The largest difference between two specs' pictures, with the columns in an order, and what is said of it. */
async function differenceOf(specs: readonly object[], order: ColumnOrder): Promise<[number, string]> {
  const ports = new FakePorts();
  const session = new Session(ports, settings);
  const view = new ViewState(
    'compare',
    session,
    () => specs.map(resolveSpec),
    undefined,
    () => 0,
  );
  view.setVisible(true);
  view.setViewport({ columns: 200, rows: 100, head: 0, dimensions: [], heatmap: { mode: 'value', order } });
  session.select(() => selectionOf('King and Queen and King'));
  await ports.pass(100);
  await ports.calls.at(-1)?.finish();
  const { pictures, notices } = view.message().snapshot!;
  const { values } = pictures[1]!.difference!;
  return [values.reduce((most, value) => Math.max(most, Math.abs(value)), 0), notices.join(' ')];
}

describe('Two layouts side by side', () => {
  const layouts = {
    'of a sinusoid': ['interleaved', 'concatenated'].map((layout) => ({ scheme: 'sinusoidal', hiddenSize: 8, layout })),
    'of a rotation': ['interleaved', 'half'].map((layout) => ({ scheme: 'rope', headDim: 8, layout })),
  };

  for (const [name, specs] of Object.entries(layouts)) {
    it(`${name} differ as they are stored, and are one after the permutation to pairs, or to sines and cosines`, async () => {
      for (const order of ['pairs', 'sinesFirst'] as const) {
        const [after, said] = await differenceOf(specs, order);
        assert.equal(after, 0, order);
        assert.include(said, 'after the permutation: with the columns as stored');
      }
      const [before, said] = await differenceOf(specs, 'stored');
      assert.isAbove(before, 0.1);
      assert.include(said, 'before the permutation: with the columns by pair');
    });
  }

  it('that differ in more than their layout are not said to be one', async () => {
    const [, said] = await differenceOf(
      [{ scheme: 'rope' }, { scheme: 'rope', layout: 'half', ropeTheta: 5e5 }],
      'pairs',
    );
    assert.equal(said, '');
  });
});
