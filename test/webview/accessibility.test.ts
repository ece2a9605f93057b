import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { assert } from 'chai';
import { pictures, stateOf, withoutSnapshot, words } from './support/exampleStates';
import { themes, type ThemeName } from './support/themes';
import { useWebview, WebviewPage } from './support/webviewPage';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const count = words.length;

/** What axe-core finds, as one line each. */
async function violations(view: WebviewPage): Promise<string[]> {
  await view.page.evaluate(axe);
  const results = await view.page.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

const layers = { kinds: ['full', 'sliding', 'chunked', 'no encoding', 'something else'], current: 1 };

const states = {
  'a sinusoid': stateOf(),
  'a rotation': stateOf({ pictures: [pictures.rotates(count)] }),
  'one of several layers': stateOf({ pictures: [{ ...pictures.rotates(count), layers }] }),
  'a bias': stateOf({ pictures: [pictures.biases(count)] }),
  'no encoding': stateOf({ pictures: [pictures.nothing()], pinned: true, notices: ['A notice.'] }),
  'being busy': stateOf({ status: { state: 'busy', message: 'Tokenizing…' } }),
  'having failed': stateOf({ status: { state: 'failed', message: 'It failed.' } }),
  'having nothing': withoutSnapshot({ state: 'empty', message: 'Select some text.' }),
};

describe('Accessibility', () => {
  useWebview();

  for (const theme of Object.keys(themes) as ThemeName[]) {
    for (const [name, state] of Object.entries(states)) {
      it(`has no violation that axe-core finds, in ${theme} with ${name}`, async () => {
        const view = await WebviewPage.open({ theme, state: { parametersOpen: true } });
        await view.send(state);
        assert.deepEqual(await violations(view), []);
        await view.close();
      });
    }
  }

  it('has no violation that axe-core finds, in a comparison', async () => {
    const view = await WebviewPage.open({ kind: 'compare', width: 1000 });
    const shown = [pictures.adds(count), pictures.rotates(count), pictures.biases(count), pictures.nothing()];
    const properties = [{ id: 'a', label: 'A', definition: 'What A is.', cells: ['1', '2', '3', '4'] }];
    await view.send(stateOf({ kind: 'compare', pictures: shown, properties }));
    assert.deepEqual(await violations(view), []);
    await view.close();
  });

  it('names every picture by what is in it', async () => {
    const view = await WebviewPage.open();
    await view.send(stateOf());
    const names = await view.page
      .locator('canvas:visible')
      .evaluateAll((all: Element[]) => all.map((canvas) => canvas.getAttribute('aria-label') ?? ''));
    assert.match(names[0] ?? '', /^Values by position: 8 rows by 16 columns, values from −0\.99 to 1\. Arrow keys/);
    assert.match(names[1] ?? '', /^Clocks: hands of 8 .* wavelengths from 6\.28 to 19.900, “·Queen” against “King”\.$/);
    assert.match(names[2] ?? '', /^Values by position of dim 0, dim 5\.$/);
    assert.match(names.at(-1) ?? '', /0 at distance 0/);
    await view.close();
  });

  it('is reached by Tab in the order of the page, without a trap', async () => {
    const view = await WebviewPage.open({ height: 2000 });
    await view.send(stateOf());
    const tops: number[] = [];
    for (let press = 0; press < 40; press++) {
      await view.page.keyboard.press('Tab');
      const top = await view.page.evaluate(() =>
        document.activeElement === document.body ? null : document.activeElement?.getBoundingClientRect().top,
      );
      if (typeof top !== 'number') break;
      tops.push(Math.round(top / 24));
    }
    assert.isAbove(tops.length, 10);
    assert.isBelow(tops.length, 40, 'Tab leaves the view in the end');
    assert.deepEqual(
      tops,
      [...tops].sort((a, b) => a - b),
    );
    await view.close();
  });
});
