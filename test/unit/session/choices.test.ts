import { assert } from 'chai';
import { addScheme, schemeById } from '../../../src/schemes/registry';
import { rememberedChoices } from '../../../src/session/choices';

describe('The choices of a view', () => {
  it('are the same object until a scheme comes or goes', () => {
    const read = rememberedChoices([{ id: 'words', name: 'Words', summary: 'Tokens by words.' }]);
    const before = read();
    assert.equal(read(), before);
    const rope = schemeById('rope');
    assert.isDefined(rope);
    const added = addScheme({ ...rope, id: 'mine' });
    assert.include(
      read().schemes.map(({ id }) => id),
      'mine',
    );
    added.dispose();
    assert.deepEqual(read(), before);
    assert.notEqual(read().schemes, before.schemes);
  });
});
