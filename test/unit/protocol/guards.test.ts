import { assert } from 'chai';
import { asMessageFromView } from '../../../src/protocol/guards';

const viewport = { columns: 100, rows: 50, head: 0, dimensions: [0, 4] };

describe('A message from a view', () => {
  for (const message of [
    { type: 'ready', viewport },
    { type: 'viewport', viewport },
    { type: 'painted', revision: 3 },
    { type: 'cursor', cursor: { revision: 1, token: null, reference: 0 } },
    { type: 'spec', column: 0, spec: { scheme: 'rope', headDim: 64 } },
    { type: 'spec', column: 0, spec: { scheme: 'rope', shortFactor: [1, 1.5] } },
    { type: 'removeColumn', column: 1, revision: 4 },
    { type: 'tokenizer', id: 'words' },
    { type: 'command', command: 'compare' },
    { type: 'pixels', id: 1, width: 1, height: 1, rgba: 'AAAA', area: [0, 0, 1, 1] },
    { type: 'error', message: 'oh' },
  ]) {
    it(`of type ${message.type} is let in`, () => {
      assert.deepEqual<unknown>(asMessageFromView(message), message);
    });
  }

  for (const [name, message] of [
    ['nothing', undefined],
    ['a string', 'ready'],
    ['an unknown type', { type: 'run' }],
    ['a viewport of negative size', { type: 'viewport', viewport: { ...viewport, rows: -1 } }],
    ['dimensions that are no numbers', { type: 'ready', viewport: { ...viewport, dimensions: ['0'] } }],
    ['a cursor between tokens', { type: 'cursor', cursor: { revision: 1, token: 0.5, reference: 0 } }],
    ['a spec without a scheme', { type: 'spec', column: 0, spec: { headDim: 64 } }],
    ['a spec that holds an object', { type: 'spec', column: 0, spec: { scheme: 'rope', headDim: {} } }],
    ['a spec with a list of words', { type: 'spec', column: 0, spec: { scheme: 'rope', shortFactor: ['1'] } }],
    ['a command that is not on the list', { type: 'command', command: 'workbench.action.quit' }],
  ] as const) {
    it(`that is ${name} is kept out`, () => {
      assert.isUndefined(asMessageFromView(message));
    });
  }
});
