import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { assert } from 'chai';
import { chartNames } from '../../src/protocol/messages';
import { pictures, stateOf, tokensOf, withoutSnapshot, withRevision, words } from './support/exampleStates';
import { themes, type ThemeName } from './support/themes';
import { useWebview, WebviewPage } from './support/webviewPage';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const count = words.length;

/** What axe-core finds, as one line each. */
async function violations(view: WebviewPage, rules: Record<string, { enabled: boolean }> = {}): Promise<string[]> {
  if (!(await view.page.evaluate(() => 'axe' in window))) await view.page.evaluate(axe);
  const results = await view.page.evaluate(
    (rules) => (window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({ rules }),
    rules,
  );
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

const layers = { kinds: ['full', 'sliding', 'chunked', 'no encoding', 'something else'], current: 1 };

const text = { source: { label: 'a.txt', detail: 'line 1', pinned: false }, tokens: tokensOf(words) };

const spectrum = { wavelengths: Float64Array.of(6.28, 800), trainedLength: 2048 };

const states = {
  // Before there is anything else on the page.
  'having nothing': withoutSnapshot({ state: 'empty', message: 'Select some text.' }),
  'a sinusoid': stateOf(),
  'a rotation': stateOf({ pictures: [pictures.rotates(count)] }),
  'one of several layers': stateOf({ pictures: [{ ...pictures.rotates(count), layers }] }),
  'a bias': stateOf({ pictures: [pictures.biases(count)] }),
  'no encoding': stateOf({ pictures: [pictures.nothing()], pinned: true, notices: ['A notice.'] }),
  'being busy': stateOf({ status: { state: 'busy', message: 'Tokenizing…', progress: 0.4 } }),
  'having failed': stateOf({ status: { state: 'failed', message: 'It failed.' } }),
};

/** All that can be opened is open. */
const everythingOpen = {
  parametersOpen: true,
  allClocks: true,
  tables: [...chartNames],
};

describe('Accessibility', () => {
  useWebview();

  for (const theme of Object.keys(themes) as ThemeName[]) {
    describe(`of a page in ${theme}`, () => {
      let view: WebviewPage;
      before(async function () {
        this.timeout(120_000);
        view = await WebviewPage.open({ theme, state: { parametersOpen: true } });
      });
      after(() => view.close());

      for (const [index, [name, state]] of Object.entries(states).entries()) {
        it(`has no violation that axe-core finds, with ${name}`, async () => {
          await view.send(withRevision(state, index + 1));
          assert.deepEqual(await violations(view), []);
        });
      }
    });
  }

  for (const theme of Object.keys(themes) as ThemeName[]) {
    it(`has no violation that axe-core finds, in ${theme} with all open, with hands that run and after`, async () => {
      const view = await WebviewPage.open({ theme, state: everythingOpen });
      await view.send(stateOf({ pictures: [{ ...pictures.adds(count), spectrum }] }));
      await view.page.locator('.about summary').click();
      await view.page.getByRole('button', { name: 'Play', exact: true }).click();
      assert.deepEqual(await violations(view), []);
      await view.page.getByRole('button', { name: 'Pause', exact: true }).click();
      await view.page.locator('.clocks canvas').focus();
      await view.page.keyboard.press('ArrowRight');
      await view.settle();
      assert.deepEqual(await violations(view), []);
      await view.close();
    });
  }

  it('has no violation that axe-core finds, where colours are forced', async () => {
    const view = await WebviewPage.open({ state: everythingOpen, context: { forcedColors: 'active' } });
    await view.send(stateOf());
    // It reads the colours of the style sheet, not those that are forced.
    assert.deepEqual(await violations(view, { 'color-contrast': { enabled: false } }), []);
    await view.close();
  });

  it('has no violation that axe-core finds, in a comparison', async () => {
    const view = await WebviewPage.open({ kind: 'compare', width: 1000, state: everythingOpen });
    const turning = [pictures.adds(count), pictures.rotates(count)].map((picture) => ({ ...picture, spectrum }));
    const shown = [...turning, pictures.biases(count), pictures.nothing()];
    const properties = [{ id: 'a', label: 'A', definition: 'What A is.', cells: ['1', '2', '3', '4'] }];
    await view.send(stateOf({ kind: 'compare', pictures: shown, properties }));
    assert.deepEqual(await violations(view), []);
    const ofTexts = shown.slice(0, 2).map((picture) => ({ ...picture, text }));
    await view.send(stateOf({ kind: 'compare', pictures: ofTexts, revision: 2 }));
    await view.page.locator('.textSource').first().waitFor();
    assert.deepEqual(await violations(view), []);
    await view.close();
  });

  it('draws marks in the colours of the system where those are forced', async () => {
    const view = await WebviewPage.open({ context: { forcedColors: 'active' } });
    await view.send(stateOf());
    const link = await view.page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('span'));
      probe.style.color = 'LinkText';
      return getComputedStyle(probe).color.match(/\d+/g)?.slice(0, 3).map(Number);
    });
    const { width, height, ...pixels } = await view.pixels('clocks');
    const drawn = Array.from({ length: width * height }, (_, pixel) => [
      ...pixels.rgba.subarray(4 * pixel, 4 * pixel + 3),
    ]);
    assert.isTrue(drawn.some((colour) => colour.join() === link?.join()));
    await view.close();
  });

  it('lists what keys do, on demand', async () => {
    const view = await WebviewPage.open();
    await view.send(stateOf());
    const summary = view.page.getByText('Keyboard shortcuts');
    assert.isFalse(await view.page.getByText('go from dial to dial').isVisible());
    await summary.focus();
    await view.page.keyboard.press('Enter');
    assert.isTrue(await view.page.getByText('go from dial to dial').isVisible());
    await view.close();
  });

  it('names every picture by what is in it', async () => {
    const view = await WebviewPage.open();
    await view.send(stateOf());
    const names = await view.page
      .locator('canvas:visible')
      .evaluateAll((all: Element[]) => all.map((canvas) => canvas.getAttribute('aria-label') ?? ''));
    assert.match(
      names[0] ?? '',
      /^Sinusoidal, Values by position: 8 positions × 16 dimensions\. Lowest −0\.99 at “,”, position 3, dimension 1; highest 1 at .*Arrow keys/,
    );
    assert.match(
      names[1] ?? '',
      /^Clocks: hands of 8 .* wavelengths from 6\.28 to 19.900, “·Queen” against “King”\. Arr/,
    );
    assert.match(
      names[2] ?? '',
      /^Values by position of dim 0 from −0\.959 to 0\.909; dim 5 from 0\.765 to 1\. Arrow keys/,
    );
    assert.match(names.at(-1) ?? '', /0 at distance 0/);
    await view.close();
  });

  it('is reached by Tab in the order of the page, without a trap', async () => {
    const view = await WebviewPage.open({ height: 2000 });
    await view.send(stateOf());
    const tops: number[] = [];
    for (let press = 0; press < 60; press++) {
      await view.page.keyboard.press('Tab');
      const top = await view.page.evaluate(() =>
        document.activeElement === document.body ? null : document.activeElement?.getBoundingClientRect().top,
      );
      if (typeof top !== 'number') break;
      tops.push(Math.round(top / 24));
    }
    assert.isAbove(tops.length, 10);
    assert.isBelow(tops.length, 60, 'Tab leaves the view in the end');
    assert.deepEqual(
      tops,
      [...tops].sort((a, b) => a - b),
    );
    await view.close();
  });
});
