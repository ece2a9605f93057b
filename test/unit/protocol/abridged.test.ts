import { assert } from 'chai';
import { abridged, completed } from '../../../src/protocol/abridged';
import { controls, stateOf } from '../../webview/support/exampleStates';
import { Store } from '../../../webview/store';

describe('A state sent after another', () => {
  const first = stateOf({ revision: 1 });
  const second = {
    ...stateOf({ revision: 2 }),
    strings: first.strings,
    controls: { ...first.controls, scheme: 'rope' },
  };

  it('comes without the words and the choices of the one before, and is completed by it', () => {
    const sent = abridged(second, first);
    assert.equal(sent.type, 'abridged');
    assert.notProperty(sent, 'strings');
    assert.hasAllKeys(sent.controls, ['specs', 'scheme', 'tokenizer', 'positions']);
    if (sent.type === 'abridged') assert.deepEqual(completed(sent, first), second);
  });

  it('is sent whole where there was none, or where words or choices are others', () => {
    assert.equal(abridged(first, undefined), first);
    const others = { ...second, strings: { ...first.strings } };
    assert.equal(abridged(others, first), others);
    for (const choice of ['schemes', 'rules', 'presets', 'tokenizers'] as const) {
      const changed = { ...second, controls: { ...controls, [choice]: [...controls[choice]] } };
      assert.equal(abridged(changed, first), changed, choice);
    }
  });

  it('is taken by a store that has the one before only', () => {
    const store = new Store(undefined);
    const sent = abridged(second, first);
    assert.isFalse(store.acceptState(sent));
    assert.isTrue(store.acceptState(first));
    assert.isTrue(store.acceptState(sent));
    assert.equal(store.snapshot?.revision, 2);
    assert.equal(store.message?.controls.scheme, 'rope');
    assert.equal(store.strings, first.strings);
  });
});
