import { assert } from 'chai';
import { keptState, longestKept, stateKept } from '../../../webview/keptState';
import { Store } from '../../../webview/store';
import { pictures, stateOf, withoutSnapshot } from '../../webview/support/exampleStates';

/** As VS Code keeps what a page leaves. */
const later = (kept: unknown): unknown => JSON.parse(JSON.stringify(kept));

describe('The last state of a page', () => {
  const state = stateOf({ pictures: [pictures.biases(5)], revision: 7, cursor: 3 });

  it('comes back with every number as it was, as older than anything the host will say', () => {
    const { snapshot, cursor, status } = stateKept(later(keptState(state))) ?? {};
    assert.isDefined(snapshot);
    assert.deepEqual(snapshot.pictures, state.snapshot?.pictures);
    assert.deepEqual(snapshot.tokens.starts, state.snapshot?.tokens.starts);
    assert.instanceOf(snapshot.tokens.positions, Float64Array);
    assert.deepEqual(cursor, { revision: 0, token: 3, reference: 0 });
    assert.equal(snapshot.revision, 0);
    assert.equal(status?.state, 'busy');
    assert.isNaN(snapshot.pictures[0]?.heatmap?.values[1], 'what has no value has none');
  });

  it('keeps numbers that JSON does not know', () => {
    const spec = { scheme: 'alibi', heads: Infinity };
    const [picture] = state.snapshot?.pictures ?? [];
    const odd = stateOf({ pictures: [{ ...picture!, spec, trainedLength: NaN }] });
    const [back] = stateKept(later(keptState(odd)))?.snapshot?.pictures ?? [];
    assert.deepInclude(back, { spec, trainedLength: NaN });
  });

  it('is not kept where there is no picture, or too much of it', () => {
    assert.isUndefined(keptState(withoutSnapshot({ state: 'empty', message: '' })));
    assert.isUndefined(keptState(stateOf({ notices: ['x'.repeat(longestKept)] })));
  });

  it('is kept with as many matrices as there is room for, of every column the heatmap before other matrices', () => {
    const [picture] = state.snapshot?.pictures ?? [];
    const { heatmap, profile, facts } = picture!;
    const large = { ...heatmap!, values: new Float32Array(150_000).fill(0.5) };
    const columns = [1, 2, 3].map(() => ({ ...picture!, heatmap: large, heads: large, similarity: undefined }));
    const kept = keptState(stateOf({ pictures: columns, revision: 7 }));
    assert.isAtMost(kept?.message.length ?? Infinity, longestKept);
    const { pictures: back = [], tokens } = stateKept(later(kept))?.snapshot ?? {};
    assert.isDefined(tokens);
    assert.deepEqual(
      back.map((one) => [one.heatmap?.values.length, one.heads?.values.length]),
      [
        [150_000, undefined],
        [150_000, undefined],
        [undefined, undefined],
      ],
    );
    for (const one of back) assert.deepEqual([one.profile, one.facts], [profile, facts]);
  });

  it('is nothing where it is none of ours, of another version, or damaged', () => {
    const kept = keptState(state)!;
    for (const other of [undefined, 'x', {}, { ...kept, version: '0.0.1' }, { ...kept, message: '{' }]) {
      assert.isUndefined(stateKept(other));
    }
    assert.isUndefined(stateKept(keptState({ ...state, protocolVersion: 0 })));
  });

  it('gives way to the first state of the host, whatever its revision', () => {
    const store = new Store({ last: later(keptState(state)) });
    assert.isTrue(store.isStale);
    assert.equal(store.marks.cursor, 3);
    assert.isTrue(store.acceptState(stateOf({ revision: 1 })));
    assert.isFalse(store.isStale);
    assert.equal(store.snapshot?.pictures[0]?.name, 'Sinusoidal');
  });

  it('stays stale under a host that is still busy, and goes where there is nothing', () => {
    const store = new Store({ last: later(keptState(state)) });
    store.acceptState(withoutSnapshot({ state: 'busy', message: 'Tokenizing…' }));
    assert.isTrue(store.isStale);
    store.acceptState(withoutSnapshot({ state: 'empty', message: 'Select some text.' }));
    assert.isFalse(store.isStale);
    assert.isUndefined(store.snapshot);
  });
});
