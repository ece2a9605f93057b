import { assert } from 'chai';
import { english } from '../../../src/protocol/strings';
import { protocolVersion } from '../../../src/protocol/messages';
import { toggled } from '../../../webview/controls/toggled';
import { Store } from '../../../webview/store';
import { asUiState, initialUi } from '../../../webview/uiState';
import { pictures, stateOf, tokensOf, withoutSnapshot } from '../../webview/support/exampleStates';

describe('The store', () => {
  it('keeps the last good snapshot while busy or failed, and lets it go when there is nothing', () => {
    const store = new Store(undefined);
    store.acceptState(stateOf());
    store.acceptState(withoutSnapshot({ state: 'busy', message: '' }));
    store.acceptState(withoutSnapshot({ state: 'failed', message: '' }));
    assert.equal(store.snapshot?.revision, 1);
    store.acceptState(withoutSnapshot({ state: 'empty', message: '' }));
    assert.isUndefined(store.snapshot);
  });

  it('refuses a snapshot older than its own, and takes the same one again', () => {
    const store = new Store(undefined);
    assert.isTrue(store.acceptState(stateOf({ revision: 4 })));
    assert.isFalse(store.acceptState(stateOf({ revision: 3 })));
    assert.isTrue(store.acceptState(stateOf({ revision: 4 })));
  });

  it('takes nothing from a state of another version but that it is one', () => {
    const store = new Store(undefined);
    store.acceptState({ ...stateOf(), protocolVersion: protocolVersion + 1 });
    assert.isTrue(store.isOtherVersion);
    assert.isUndefined(store.snapshot);
    assert.equal(store.strings, english);
    store.acceptState(stateOf());
    assert.isFalse(store.isOtherVersion);
  });

  it('keeps marks within the shown tokens', () => {
    const store = new Store(undefined);
    store.acceptState(stateOf({ tokens: tokensOf(['a', 'b', 'c']), cursor: 1, reference: 7 }));
    assert.deepEqual(store.marks, { cursor: 1, reference: 2 });
    assert.isTrue(store.mark({ cursor: 9 }));
    assert.deepEqual(store.marks, { cursor: 2, reference: 2 });
    assert.isTrue(store.mark({ cursor: -4 }));
    assert.isFalse(store.mark({ cursor: -1 }), 'nothing has changed');
    assert.deepEqual(store.marks, { cursor: 0, reference: 2 });
  });

  it('has no cursor where the host’s is beyond the shown tokens', () => {
    const store = new Store(undefined);
    store.acceptState(stateOf({ tokens: tokensOf(['a', 'b', 'c']), cursor: 3 }));
    assert.isNull(store.marks.cursor);
    store.acceptCursor({ revision: 1, token: 2, reference: 0 });
    assert.equal(store.marks.cursor, 2);
    store.acceptCursor({ revision: 1, token: 40, reference: 0 });
    assert.isNull(store.marks.cursor);
  });

  it('does not follow the cursor of an older text', () => {
    const store = new Store(undefined);
    store.acceptState(stateOf({ revision: 2 }));
    assert.isFalse(store.acceptCursor({ revision: 1, token: 5, reference: 0 }));
    assert.isTrue(store.acceptCursor({ revision: 2, token: 5, reference: 0 }));
  });
});

describe('What is persisted', () => {
  it('is taken as far as it makes sense', () => {
    assert.deepEqual(asUiState(undefined), initialUi);
    assert.deepEqual(asUiState({ head: -1, dimensions: ['x'], allClocks: 'yes', heatmap: { mode: 'x' } }), initialUi);
    const window = { tokens: 8, rows: [0, 0.5], columns: [0.25, 1] };
    const heatmap = { mode: 'angle', order: 'pairs', window };
    const open = { allClocks: true, allHeads: true, parametersOpen: true, tables: ['clocks'] };
    const good = { head: 2, dimensions: [1, 5], ...open, heatmap };
    assert.deepEqual<unknown>(asUiState(good), good);
  });
});

describe('Clicking a column', () => {
  const view = (dimensions: number[]) => ({ picture: pictures.adds(4), ui: { ...initialUi, dimensions } });

  it('adds its curve to the featured ones, or takes it away', () => {
    assert.deepEqual(toggled(view([]), 9), [0, 5, 9]);
    assert.deepEqual(toggled(view([]), 5), [0]);
    assert.deepEqual(toggled(view([3]), 3), []);
  });
  it('lets the oldest curve go when there are too many', () => {
    assert.deepEqual(toggled(view([1, 2, 3, 4, 5, 6]), 7), [2, 3, 4, 5, 6, 7]);
  });
});
