import { assert } from 'chai';
import { chartNames } from '../../src/protocol/messages';
import {
  alibi,
  axis,
  gridOf,
  pictures,
  sinusoid,
  stateOf,
  tokensOf,
  withRevision,
  words,
} from './support/exampleStates';
import { clipped, overlaps, visibleTexts } from './support/texts';
import { themes, type ThemeName } from './support/themes';
import { useWebview, WebviewPage } from './support/webviewPage';

const longWords = Array.from({ length: 300 }, (_, token) => ` ${words[token % words.length] ?? ''}${token}`);
const usual = pictures.rotates(words.length).clocks!;
const ofAxes = {
  ...usual,
  axes: ['row', 'column'],
  axisOf: Uint8Array.from(usual.inverseFrequencies, (_, pair) => pair % 2),
  coordinates: Float64Array.from({ length: 2 * words.length }, (_, index) =>
    index < words.length ? Math.floor(index / 4) : index % 4,
  ),
};
/** As far as a million tokens reach: the longest words of a distance axis. */
const far = {
  ...pictures.adds(300).profile,
  distances: Float64Array.from({ length: 64 }, (_, index) => (index * 999_999) / 63),
};

/** A typed length of a million, in blocks: the longest numbers that rows and columns have. */
const million = 1_000_000;
const inBlocks = { perCell: million / 100 };
const { adds, biases } = { adds: pictures.adds(8), biases: pictures.biases(8) };
const steep = { ...far, mean: far.distances.map((distance) => -distance / 2) };
const blocksOf = (name: 'position' | 'query' | 'key'): ReturnType<typeof axis> => axis(name, million, inBlocks);
const ofMillion = {
  adds: {
    ...adds,
    heatmap: gridOf(blocksOf('position'), axis('dimension', 16), [-1, 1], sinusoid),
    similarity: gridOf(blocksOf('position'), blocksOf('position'), [-1, 1], (row, column) => Math.cos(row - column)),
    curves: adds.curves?.map((curve) => ({
      ...curve,
      axis: blocksOf('position'),
      values: Float32Array.from({ length: 100 }, (_, block) => sinusoid(block, curve.dimension)),
    })),
    spectrum: { wavelengths: Float64Array.of(6.28, 800, 62_800), trainedLength: million },
    profile: far,
  },
  biases: {
    ...biases,
    heatmap: gridOf(blocksOf('query'), blocksOf('key'), [-4, 4], (row, column) => alibi(0, row, column)),
    heads: gridOf(
      axis('head', 8),
      axis('distance', million, { first: 1 - million, ...inBlocks }),
      [-4, 4],
      (row, block) => alibi(row, 100, block),
    ),
    profile: { ...steep, low: steep.mean, high: steep.mean },
  },
};
const lengthOnly = {
  ...tokensOf([], { first: 0, positions: new Float64Array(), withoutText: true }),
  total: million,
  shown: million,
};
const millions = Object.values(ofMillion).map((picture) =>
  stateOf({ tokens: lengthOnly, pictures: [picture], cursor: 123_456, reference: million - 1 }),
);

/** Tables, all dials and all parameters. */
const everythingOpen = {
  parametersOpen: true,
  allClocks: true,
  tables: [...chartNames],
};

const kinds = {
  adds: stateOf({ notices: ['Showing the first 8 of 9 tokens (setting phasor.maxTokens).'] }),
  rotates: stateOf({ pictures: [pictures.rotates(words.length)] }),
  biases: stateOf({ pictures: [pictures.biases(words.length)], reference: 5 }),
  nothing: stateOf({ pictures: [pictures.nothing()] }),
  layers: stateOf({
    pictures: [{ ...pictures.rotates(words.length), layers: { kinds: ['full', 'sliding', 'chunked'], current: 1 } }],
  }),
  axes: stateOf({
    tokens: tokensOf(words, {
      axes: ['row', 'column'],
      positions: Float64Array.from(words, (_, token) => Math.floor(token / 4)),
      coordinates: [Float64Array.from(words, (_, token) => token % 4)],
    }),
    pictures: [{ ...pictures.rotates(words.length), clocks: ofAxes }],
  }),
  long: stateOf({ tokens: tokensOf(longWords), pictures: [{ ...pictures.adds(300), profile: far }], cursor: 150 }),
  one: stateOf({ tokens: tokensOf(['King']), pictures: [pictures.rotates(1)], cursor: 0 }),
  failed: stateOf({ status: { state: 'failed', message: 'rope: headDim is 3; expected an even number.' } }),
};

async function assertTidy(view: WebviewPage): Promise<void> {
  const { page } = view;
  const boxes = await visibleTexts(page);
  assert.isAbove(boxes.length, 10);
  assert.deepEqual(overlaps(boxes), []);
  assert.deepEqual(await clipped(page), []);
  const { scrollWidth, clientWidth } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return { scrollWidth, clientWidth };
  });
  assert.isAtMost(scrollWidth, clientWidth, 'the page scrolls sideways');
  const outside = boxes.filter(({ left, right }) => left < -1 || right > clientWidth + 1);
  assert.deepEqual(outside, []);
  assert.deepEqual(view.complaints, []);
}

async function assertTidyOfAll(view: WebviewPage, states = Object.values(kinds)): Promise<void> {
  for (const [index, state] of states.entries()) {
    await view.send(withRevision(state, index + 1));
    await assertTidy(view);
  }
}

describe('The layout', () => {
  useWebview();

  for (const width of [200, 240, 320, 480, 1200]) {
    for (const theme of Object.keys(themes) as ThemeName[]) {
      it(`holds all text of the sidebar, apart and whole, at ${width} px in ${theme}`, async () => {
        const view = await WebviewPage.open({ width, theme, watchTexts: true });
        await assertTidyOfAll(view);
        await view.close();
      });
    }
  }

  for (const width of [200, 240, 320, 480, 1200]) {
    it(`holds the numbers of a million positions, on canvases too, at ${width} px`, async () => {
      const view = await WebviewPage.open({ width, watchTexts: true });
      await assertTidyOfAll(view, millions);
      await view.close();
    });
  }

  for (const width of [200, 240, 480]) {
    it(`holds all text at ${width} px with tables, parameters, dials and keys open`, async () => {
      const view = await WebviewPage.open({ width, state: everythingOpen, watchTexts: true });
      await view.send(kinds.nothing);
      await view.page.locator('.about summary').click();
      // The status stays in sight above what is scrolled below it.
      await view.page.evaluate(() => {
        scrollTo(0, 0);
      });
      await assertTidyOfAll(view);
      await view.close();
    });
  }

  it('holds all text while hands run', async () => {
    const view = await WebviewPage.open({ width: 200, watchTexts: true });
    await view.send(kinds.rotates);
    await view.page.getByRole('button', { name: 'Play', exact: true }).click();
    await view.page.waitForTimeout(300);
    await view.page.getByRole('button', { name: 'Pause', exact: true }).click();
    await view.settle();
    await assertTidy(view);
    await view.close();
  });

  it('holds all text in a panel that is wide and low', async () => {
    const view = await WebviewPage.open({ width: 1600, height: 200, watchTexts: true });
    await assertTidyOfAll(view);
    await view.close();
  });

  // As a browser zooms: half the CSS pixels, twice as large.
  it('holds all text at 200 %', async () => {
    const view = await WebviewPage.open({ width: 200, height: 400, ratio: 2, watchTexts: true });
    await assertTidyOfAll(view);
    await view.close();
  });

  it('holds all text where colours are forced', async () => {
    const view = await WebviewPage.open({ context: { forcedColors: 'active' }, watchTexts: true });
    await assertTidyOfAll(view);
    await view.close();
  });

  for (const width of [240, 600, 1200]) {
    it(`holds all text of the comparison at ${width} px`, async () => {
      const view = await WebviewPage.open({ width, kind: 'compare', watchTexts: true });
      const shown = [pictures.adds(8), pictures.rotates(8), pictures.biases(8), pictures.nothing()];
      const properties = [
        { id: 'a', label: 'Learned parameters', definition: 'What training finds.', cells: ['0', '0', '0', '0'] },
        { id: 'b', label: 'Smallest distance', definition: 'Of two.', cells: ['1.95', '–', '–', '–'] },
      ];
      await view.send(stateOf({ kind: 'compare', pictures: shown, properties }));
      await assertTidy(view);
      await view.close();
    });
  }
});
