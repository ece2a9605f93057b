import { assert } from 'chai';
import { dimension, sinusoid, stateOf, words } from './support/exampleStates';
import { expectedColour } from './support/expectedColour';
import { themes, type ThemeName } from './support/themes';
import { useWebview, WebviewPage } from './support/webviewPage';

describe('The theme', () => {
  useWebview();

  it('may change while the view is open: pictures follow at once', async () => {
    const view = await WebviewPage.open({ theme: 'dark', width: 400 });
    await view.send(stateOf({ cursor: null }));
    for (const theme of Object.keys(themes) as ThemeName[]) {
      await view.changeTheme(theme);
      const pixels = await view.pixels('heatmap');
      for (const [row, column] of [
        [1, 0],
        [3, 4],
        [7, 9],
      ] as const) {
        const expected = expectedColour(sinusoid(row, column), [-1, 1], theme);
        assert.deepEqual(pixels.cell(row, column, words.length, dimension), expected, theme);
      }
    }
    assert.deepEqual(view.complaints, []);
    await view.close();
  });

  it('gives the cursor and the reference their own colours', async () => {
    const view = await WebviewPage.open({ width: 400 });
    await view.page.evaluate(() => {
      document.documentElement.style.setProperty('--vscode-phasor-cursor', '#ff00ff');
      document.documentElement.style.setProperty('--vscode-phasor-reference', '#00ff00');
    });
    await view.settle();
    await view.send(stateOf());
    const pixels = await view.pixels('heatmap');
    const [left, top, width, height] = pixels.area;
    const row = (token: number) => top + (token * height) / words.length;
    const colours = (y: number) => {
      const found = new Set<string>();
      for (let x = left; x < left + width; x++) for (const dy of [-1, 0]) found.add(pixels.at(x, y + dy).join());
      return found;
    };
    assert.isTrue(colours(row(2)).has('255,0,255'), 'the cursor’s row is outlined');
    assert.isTrue(colours(row(0) + 1).has('0,255,0'), 'the reference’s row is outlined');
    await view.close();
  });
});
