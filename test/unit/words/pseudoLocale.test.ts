import { assert } from 'chai';
import { properties } from '../../../src/analysis/properties';
import { formats, written } from '../../../src/exports/formats';
import { indexPositions } from '../../../src/positions/indexPositions';
import { positionsOf, resolveRule } from '../../../src/positions/resolveRule';
import { rules } from '../../../src/positions/rules';
import type { Encoding } from '../../../src/schemes/encoding';
import { presets } from '../../../src/schemes/presets';
import { schemes } from '../../../src/schemes/registry';
import { encodingOf, resolveSpec } from '../../../src/schemes/resolveSpec';
import { parseComparison } from '../../../src/session/comparison';
import { choices } from '../../../src/session/choices';
import { drawableNotice } from '../../../src/session/drawableTokens';
import { buildPicture } from '../../../src/session/pictureBuilder';
import { gridFinding, profileFinding } from '../../../src/session/pictureFinding';
import { positionNotices } from '../../../src/session/positionNotices';
import { tokenizers } from '../../../src/tokenize/tokenizers';
import { useTranslations } from '../../../src/words/say';
import { englishIn } from './properNames';
import { pseudo } from './pseudo';

/** What programs read, in the same words in every language; the page has words of its own for it. */
const identities = new Set([
  'id',
  'values',
  'bands',
  'spec',
  'acts',
  'citation',
  'kinds',
  'kind',
  'default',
  'when',
  'rowAxis',
  'columnAxis',
  'axis',
]);

/** All texts in a value that are for readers. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  return Object.entries(value).flatMap(([key, part]) => (identities.has(key) ? [] : textsIn(part)));
}

function assertTranslated(value: unknown, options = {}): void {
  const left = textsIn(value).flatMap((text) => {
    const words = englishIn(text, options);
    return words.length === 0 ? [] : [`${words.join(', ')} in: ${text}`];
  });
  assert.deepEqual(left, []);
}

const messageOf = (attempt: () => unknown): string[] => {
  try {
    attempt();
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
};

const specs = [...schemes.map(({ id }) => ({ scheme: id })), ...presets.map(({ spec }) => spec)];

describe('In a language nobody speaks', () => {
  before(() => {
    useTranslations(pseudo);
  });
  after(() => {
    useTranslations(undefined);
  });

  const viewport = { columns: 8, rows: 8, head: 0, dimensions: [] };
  const encodings = (): Encoding[] => specs.map((spec) => encodingOf(spec, { sequenceLength: 8 }));

  it('no word of a picture is English, whatever the scheme', () => {
    for (const encoding of encodings()) {
      const picture = buildPicture({ encoding, positions: indexPositions(8), viewport, maxDistance: 32 });
      assertTranslated(picture);
      assertTranslated([gridFinding('', picture.heatmap), gridFinding('', picture.heads), profileFinding(picture)]);
    }
  });

  it('no measured property is English', () => {
    assertTranslated(
      properties(
        schemes.map(({ id }) => encodingOf({ scheme: id })),
        { length: 8 },
      ),
    );
  });

  it('no control is English', () => {
    assertTranslated(choices(tokenizers));
  });

  it('no notice of what is read, or drawn, is English', () => {
    const all = encodings();
    const positions = positionsOf({ count: 16 }, { rule: 'grid', height: 2, width: 2 });
    const notices = [...positionNotices(positions, all), ...all.map((one) => drawableNotice([one], positions, 2048))];
    assert.isAbove(notices.length, all.length);
    assertTranslated(notices);
  });

  it('no error of a parameter is English', () => {
    for (const { id, parameters } of schemes) {
      for (const name of Object.keys(parameters)) {
        for (const wrong of [null, '?', -1.5, [1]]) {
          assertTranslated(
            messageOf(() => encodingOf({ scheme: id, [name]: wrong } as never)),
            { specs: true },
          );
        }
      }
    }
    for (const { id, parameters } of rules) {
      for (const name of Object.keys(parameters))
        assertTranslated(
          messageOf(() => resolveRule({ rule: id, [name]: null })),
          { specs: true },
        );
    }
  });

  it('no error of a spec, a rule, a comparison or a file is English', () => {
    const source = { encoding: encodingOf({ scheme: 'nope' }), positions: indexPositions(8) };
    const said = [
      ...[undefined, 3, {}, { scheme: 'rope', a: 1 }, { scheme: 'nope', a: 1 }].map((spec) => () => resolveSpec(spec)),
      ...[undefined, 3, { rule: 'a' }, { rule: 'index', 0: 1 }].map((rule) => () => resolveRule(rule)),
      ...['3', '{}', '{ "phasor": 1 }', '{ "phasor": 1, "specs": [] }'].map((text) => () => parseComparison(text)),
      ...formats.map((format) => () => written({ ...format, mostNumbers: -1 }, source, '1')),
    ].flatMap(messageOf);
    assert.lengthOf(said, 13 + formats.length);
    assertTranslated(said, { specs: true });
  });
});
