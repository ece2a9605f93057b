import { assert } from 'chai';
import { asMessageFromView } from '../../../src/protocol/guards';

const viewport = { columns: 100, rows: 50, head: 0, dimensions: [0, 4] };
const window = { tokens: 8, rows: [0, 0.5], columns: [0.25, 1] };
const looking = (heatmap: unknown) => ({ type: 'viewport', viewport: { ...viewport, heatmap } });

const saving = { type: 'savePicture', column: 0, chart: 'heatmap', format: 'png', data: 'iVBORw0KGgo=' };

describe('A message from a view', () => {
  for (const message of [
    { type: 'ready', viewport },
    { type: 'viewport', viewport },
    looking({ mode: 'difference', order: 'sinesFirst', window }),
    looking({ mode: 'angle' }),
    looking({ mode: 'value', window, fitColours: true }),
    { type: 'viewport', viewport: { ...viewport, allHeads: true } },
    { type: 'openPicture', column: 0, chart: 'headMatrices', revision: 3 },
    { type: 'painted', revision: 3 },
    { type: 'cursor', cursor: { revision: 1, token: null, reference: 0 } },
    { type: 'spec', column: 0, spec: { scheme: 'rope', headDim: 64 } },
    { type: 'spec', column: 0, spec: { scheme: 'rope', shortFactor: [1, 1.5] } },
    { type: 'removeColumn', column: 1, revision: 4 },
    { type: 'tokenizer', id: 'words' },
    { type: 'length', length: 131_072 },
    { type: 'length', length: null },
    { type: 'command', command: 'compare' },
    { type: 'cancel' },
    { type: 'pixels', id: 1, width: 1, height: 1, rgba: 'AAAA', area: [0, 0, 1, 1] },
    { type: 'picture', id: 1, data: '' },
    { type: 'savePicture', column: 0, chart: 'heatmap', format: 'png', data: 'iVBORw0KGgoAAA==' },
    { type: 'savePicture', column: 1, chart: 'profile', format: 'svg', data: '<?xml version="1.0"?><svg/>' },
    { type: 'openPicture', column: 1, chart: 'clocks', revision: 3 },
    { type: 'pictureCopied', copied: true },
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
    ['a heatmap in no mode', looking({})],
    ['columns in an unknown order', looking({ mode: 'value', order: 'reversed' })],
    ['colours that fit perhaps', looking({ mode: 'value', fitColours: 'yes' })],
    ['heads that are neither all nor few', { type: 'viewport', viewport: { ...viewport, allHeads: 8 } }],
    ['a window of nothing', looking({ mode: 'value', window: { ...window, rows: [0.5, 0.5] } })],
    ['a window beyond the picture', looking({ mode: 'value', window: { ...window, columns: [0, 1.5] } })],
    ['a window that is not a number', looking({ mode: 'value', window: { ...window, columns: [NaN, 1] } })],
    ['a cursor between tokens', { type: 'cursor', cursor: { revision: 1, token: 0.5, reference: 0 } }],
    ['a spec without a scheme', { type: 'spec', column: 0, spec: { headDim: 64 } }],
    ['a spec that holds an object', { type: 'spec', column: 0, spec: { scheme: 'rope', headDim: {} } }],
    ['a spec with a list of words', { type: 'spec', column: 0, spec: { scheme: 'rope', shortFactor: ['1'] } }],
    ['a picture that is no PNG', { ...saving, data: 'TVqQ' }],
    ['a PNG with more after it', { ...saving, data: 'iVBORw0KGgo=\n' }],
    ['a picture of an unknown format', { ...saving, format: 'exe' }],
    ['a picture named for another folder', { ...saving, chart: '../heatmap' }],
    ['a picture without end', { ...saving, data: `iVBORw0KGgo${'A'.repeat(2 ** 25)}` }],
    ['a length of nothing', { type: 'length', length: 0 }],
    ['a length beyond all bounds', { type: 'length', length: 10_000_001 }],
    ['tokens before the first', { type: 'viewport', viewport: { ...viewport, tokens: { start: -1, count: 5 } } }],
    ['a command that is not on the list', { type: 'command', command: 'workbench.action.quit' }],
  ] as const) {
    it(`that is ${name} is kept out`, () => {
      assert.isUndefined(asMessageFromView(message));
    });
  }
});
