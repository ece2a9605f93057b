import { assert } from 'chai';
import { heatmap, heatmapSteps } from '../../../src/analysis/blockMeans';
import { finish } from '../../../src/numerics/steps';
import { indexPositions } from '../../../src/positions/indexPositions';
import { encodingOf, resolveSpec } from '../../../src/schemes/resolveSpec';
import { Session } from '../../../src/session/session';
import { ViewState } from '../../../src/session/viewState';
import { FakePorts, selectionOf, settings } from './fakes';

describe('A snapshot in slices', () => {
  let ports: FakePorts;
  let session: Session;
  let view: ViewState;
  const show = async (text: string): Promise<void> => {
    session.select(() => selectionOf(text));
    await ports.pass(100);
    await ports.calls.at(-1)?.finish();
  };
  /** Let slices run until nothing waits for its turn. */
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 200; turn++) await ports.pass(1);
  };
  beforeEach(() => {
    ports = new FakePorts();
    session = new Session(ports, settings);
    view = new ViewState('sidebar', session, () => [
      resolveSpec({ scheme: 'deberta', headDim: 16, numAttentionHeads: 1 }),
    ]);
    view.setVisible(true);
    view.setViewport({ columns: 60, rows: 60, head: 0, dimensions: [] });
  });

  it('is the same as at once', async () => {
    await show('King and Queen '.repeat(40));
    const at = view.message().snapshot;
    const other = new ViewState('sidebar', session, () => [
      resolveSpec({ scheme: 'deberta', headDim: 16, numAttentionHeads: 1 }),
    ]);
    other.setVisible(true);
    other.setViewport({ columns: 60, rows: 60, head: 0, dimensions: [] });
    const prepared = other.prepare();
    await settle();
    await prepared;
    assert.deepEqual(other.snapshot?.pictures, at?.pictures);
  });

  it('is of what is selected when it is done: what comes too late is dropped', async () => {
    await show('a long text '.repeat(60));
    const prepared = view.prepare();
    await show('King and Queen');
    await settle();
    await prepared;
    // A fast machine may have been done before the selection changed: then it is asked again, as by a connection.
    const again = view.prepare();
    await settle();
    await again;
    assert.equal(view.snapshot?.tokens.text, 'King and Queen');
  });

  it('says what is wrong with a spec, once', async () => {
    await show('King');
    const wrong = new ViewState('sidebar', session, () => [resolveSpec({ scheme: 'sinusoidal', hiddenSize: 7 })]);
    wrong.setVisible(true);
    wrong.setViewport({ columns: 60, rows: 60, head: 0, dimensions: [] });
    await wrong.prepare();
    const { status } = wrong.message();
    assert.equal(status.state, 'failed');
    assert.lengthOf(ports.errors, 1);
  });

  for (const spec of [
    { scheme: 'deberta', headDim: 16, numAttentionHeads: 1 },
    { scheme: 'fire' },
    { scheme: 'swin' },
  ]) {
    for (const columns of [undefined, [0.25, 1]] as const) {
      it(`has the cells of ${spec.scheme}, ${columns ? 'zoomed' : 'whole'}, that are computed at once`, () => {
        const encoding = encodingOf(resolveSpec(spec), { sequenceLength: 90 });
        const window = { start: 13, count: 60, maxRows: 25, maxColumns: 40, ...(columns ? { columns } : {}) };
        const positions = indexPositions(90);
        assert.deepEqual(
          finish(heatmapSteps(encoding, positions, window, { head: 0 })),
          heatmap(encoding, positions, window, { head: 0 }),
        );
      });
    }
  }
});
