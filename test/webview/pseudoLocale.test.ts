import { assert } from 'chai';
import type { Page } from 'playwright-core';
import type { StateMessage, ViewKind } from '../../src/protocol/messages';
import type { Spec } from '../../src/schemes/encoding';
import { choices } from '../../src/session/choices';
import { tokenizers } from '../../src/tokenize/tokenizers';
import { useTranslations } from '../../src/words/say';
import { englishIn, withoutChoices } from '../unit/words/properNames';
import { pseudo, pseudoStrings } from '../unit/words/pseudo';
import { realState } from './support/realStates';
import { clipped, overlaps, visibleTexts } from './support/texts';
import { useWebview, WebviewPage } from './support/webviewPage';

/** Tokens without vowels, which no test takes for English. */
const words = ['Brr', ' hmm', ' shh', ' pst', ' tsk', ' brr', ' hm', '.'];
const viewport = { columns: 64, rows: 64, head: 0, dimensions: [] };
const everythingOpen = {
  parametersOpen: true,
  allClocks: true,
  tables: ['heatmap', 'difference', 'heads', 'similarity', 'clocks', 'spectrum', 'curves', 'spectra', 'profile'],
};

/** One of each kind, and a model whose layers differ; few pairs, so that all their dials are drawn soon. */
const sinusoidal = { scheme: 'sinusoidal', hiddenSize: 16 };
const [rope, byLayer] = [
  { scheme: 'rope', headDim: 16 },
  { scheme: 'ropeByLayer', headDim: 16 },
];
const [alibi, nope] = [{ scheme: 'alibi' }, { scheme: 'nope' }];

function translatedState(kind: ViewKind, specs: readonly Spec[]): StateMessage {
  const notices = [pseudo('A notice that is as long as sentences about settings are.')];
  const state = realState({ kind, specs, words, viewport, notices });
  const { snapshot } = state;
  return {
    ...state,
    strings: pseudoStrings,
    controls: { ...state.controls, ...choices(tokenizers) },
    snapshot: snapshot && { ...snapshot, source: { ...snapshot.source, label: '1.txt', detail: pseudo('selection') } },
  };
}

const withRevision = (state: StateMessage, revision: number): StateMessage => ({
  ...state,
  snapshot: state.snapshot && { ...state.snapshot, revision },
  cursor: { ...state.cursor, revision },
});

/** All that can be read or heard: texts, and words of attributes. */
function textsAndNames(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const said: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement?.closest('script, style')) said.push(node.textContent ?? '');
    }
    const attributes = ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'alt', 'placeholder', 'label'];
    for (const element of document.querySelectorAll('body *')) {
      for (const name of attributes) said.push(element.getAttribute(name) ?? '');
    }
    return [...new Set(said)];
  });
}

/** Texts on canvases too; none stands on another. */
async function assertTranslated({ page }: WebviewPage): Promise<void> {
  const boxes = await visibleTexts(page);
  assert.isAbove(boxes.length, 10);
  assert.deepEqual(overlaps(boxes), []);
  const left = [...boxes.map(({ text }) => text), ...(await textsAndNames(page))].flatMap((text) => {
    const english = englishIn(withoutChoices(text));
    return english.length === 0 ? [] : [`${english.join()} in: ${text}`];
  });
  assert.deepEqual(left, []);
}

/** Nothing is cut off, or beside the page, once charts have the width of a page that has just changed. */
async function assertWhole({ page, complaints }: WebviewPage): Promise<void> {
  const sideways = (): boolean => document.documentElement.scrollWidth > document.documentElement.clientWidth;
  await page.waitForFunction(`!(${sideways.toString()})()`).catch(() => {
    assert.fail('the page scrolls sideways');
  });
  assert.deepEqual(await clipped(page), []);
  assert.deepEqual(complaints, []);
}

describe('In a language nobody speaks', () => {
  useWebview();
  before(() => {
    useTranslations(pseudo);
  });
  after(() => {
    useTranslations(undefined);
  });

  const shown = {
    sidebar: [[sinusoidal], [byLayer], [alibi], [nope]],
    compare: [[sinusoidal, rope, alibi, nope]],
  };
  for (const kind of ['sidebar', 'compare'] as const) {
    it(`no word of the ${kind} view is English, and none is cut off at 240 px or 480`, async function () {
      this.timeout(60_000);
      const states = shown[kind].map((specs) => translatedState(kind, specs));
      const view = await WebviewPage.open({ kind, width: 240, state: everythingOpen, watchTexts: true });
      let revision = 0;
      for (const state of states) {
        await view.send(withRevision(state, ++revision));
        await assertTranslated(view);
        await assertWhole(view);
      }
      await view.page.setViewportSize({ width: 480, height: 800 });
      for (const state of states) {
        await view.send(withRevision(state, ++revision));
        await assertWhole(view);
      }
      await view.close();
    });
  }
});
