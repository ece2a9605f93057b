import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { assert } from 'chai';
import { chartNames, type ChartName, type PictureFormat } from '../../src/protocol/messages';
import { gutter, plotHeight, plotWidth } from '../../webview/charts/layout';
import { headHeight, sheetMargin } from '../../webview/pictures/pictureSheet';
import { alibi, dimension, pictures, sinusoid, stateOf, turn, words } from './support/exampleStates';
import { expectedColour } from './support/expectedColour';
import { useWebview, WebviewPage } from './support/webviewPage';

const count = words.length;
/** CSS pixels of a saved picture, and device pixels of a PNG for each. */
const [width, ratio] = [720, 2];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe('A saved picture', () => {
  useWebview();
  let view: WebviewPage;

  afterEach(async () => {
    assert.deepEqual(view.complaints, []);
    await view.close();
  });

  async function show(...shown: NonNullable<Parameters<typeof stateOf>[0]>['pictures'] & object): Promise<void> {
    const kind = shown.length > 1 ? 'compare' : 'sidebar';
    view = await WebviewPage.open({ kind, theme: 'dark', width: shown.length > 1 ? 1000 : 320 });
    await view.send(stateOf({ kind, pictures: shown, cursor: null, reference: 0 }));
  }

  async function picture(chart: ChartName, format: PictureFormat, column = 0): Promise<string> {
    const id = Math.floor(Math.random() * 1e9);
    await view.send({ type: 'pictureRequest', id, picture: column, chart, format });
    const reply = (await view.posted()).find((message) => message.type === 'picture' && message.id === id);
    return reply?.type === 'picture' ? reply.data : assert.fail('no answer');
  }

  /** What a browser decodes from the file: its size, and the colours at some places. */
  const decoded = (base64: string, places: readonly (readonly [number, number])[]) =>
    view.page.evaluate(
      async ({ base64, places }) => {
        const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d', { willReadFrequently: true });
        context?.drawImage(bitmap, 0, 0);
        const at = ([x, y]: readonly [number, number]): number[] => [
          ...(context?.getImageData(x, y, 1, 1).data.slice(0, 3) ?? []),
        ];
        return { width: bitmap.width, height: bitmap.height, colours: places.map(at) };
      },
      { base64, places },
    );

  /** The middle of a cell of the file, in device pixels. */
  function middle(row: number, column: number, rows: number, columns: number, above = 1): [number, number] {
    const left = sheetMargin + gutter(width);
    const x = left + ((column + 0.5) * plotWidth(width)) / columns;
    const y = sheetMargin + headHeight + above + ((row + 0.5) * plotHeight(rows)) / rows;
    return [Math.floor(x * ratio), Math.floor(y * ratio)];
  }

  it('as PNG has the colours of the encoding, cell by cell, on white', async () => {
    await show(pictures.adds(count));
    const cells = Array.from({ length: count * dimension }, (_, cell) => [
      Math.floor(cell / dimension),
      cell % dimension,
    ]);
    // The outline of the reference stands on the first row.
    const seen = cells.filter(([row]) => row !== 0) as [number, number][];
    const places = seen.map(([row, column]) => middle(row, column, count, dimension));
    const file = await decoded(await picture('heatmap', 'png'), [[2, 2], ...places]);
    assert.equal(file.width, (width + 2 * sheetMargin) * ratio);
    const [corner, ...colours] = file.colours;
    assert.deepEqual(corner, [255, 255, 255]);
    seen.forEach(([row, column], index) => {
      const expected = expectedColour(sinusoid(row, column), [-1, 1], 'light', 'editor-background');
      assert.deepEqual(colours[index], expected, `cell ${row}, ${column}`);
    });
  });

  it('as SVG is well-formed, with its words as text and its cells as an image of one pixel each', async () => {
    await show(pictures.rotates(count));
    const svg = await picture('heatmap', 'svg');
    const found = await view.page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
      const images = [...parsed.querySelectorAll('image')];
      return {
        error: parsed.querySelector('parsererror')?.textContent ?? '',
        root: parsed.documentElement.localName,
        size: [parsed.documentElement.getAttribute('width'), parsed.documentElement.getAttribute('height')],
        texts: [...parsed.querySelectorAll('text')].map(({ textContent }) => textContent),
        paths: parsed.querySelectorAll('path').length,
        images: images.map((image) => [
          image.getAttribute('image-rendering') ?? '',
          image.getAttributeNS('http://www.w3.org/1999/xlink', 'href') ?? '',
        ]),
        scripts: parsed.querySelectorAll('script, style, foreignObject').length,
      };
    }, svg);
    assert.equal(found.error, '');
    assert.equal(found.root, 'svg');
    assert.equal(Number(found.size[0]), width + 2 * sheetMargin);
    for (const text of ['Values by position', 'King', '·Queen', 'pair 0', '7']) assert.include(found.texts, text);
    assert.match(
      found.texts.join(' '),
      /RoPE\. Tokenizer Words\. Text: royalty\.txt, selection; 8 tokens at positions 0 to 7\. Phasor \d/,
    );
    assert.equal(found.scripts, 0);
    assert.lengthOf(found.images, 1);
    const [rendering = '', href = ''] = found.images[0] ?? [];
    assert.equal(rendering, 'pixelated');
    const places = Array.from({ length: (count * dimension) / 2 }, (_, cell): [number, number] => [
      cell % (dimension / 2),
      Math.floor(cell / (dimension / 2)),
    ]);
    const cells = await decoded(href.replace('data:image/png;base64,', ''), places);
    assert.deepEqual([cells.width, cells.height], [dimension / 2, count]);
    places.forEach(([pair, position], index) => {
      const expected = expectedColour(turn(position, pair), [-1, 1], 'light', 'editor-background');
      assert.deepEqual(cells.colours[index], expected, `cell ${position}, ${pair}`);
    });
  });

  it('as SVG looks as the PNG does', async () => {
    await show(pictures.biases(count));
    const places: [number, number][] = [];
    const expected: number[][] = [];
    for (let query = 1; query < count; query++) {
      for (let key = 1; key <= query; key++) {
        places.push(middle(query, key, count, count, 17));
        expected.push(expectedColour(alibi(0, query, key), [-4, 4], 'light', 'editor-background'));
      }
    }
    assert.deepEqual((await decoded(await picture('heatmap', 'png'), places)).colours, expected);
    const svg = await picture('heatmap', 'svg');
    const page = await view.page.context().newPage();
    await page.setViewportSize({ width: 752, height: 400 });
    await page.goto(`data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`);
    const shot = await page.screenshot();
    await page.close();
    const halved = places.map(([x, y]): [number, number] => [Math.floor(x / ratio), Math.floor(y / ratio)]);
    assert.deepEqual((await decoded(shot.toString('base64'), halved)).colours, expected);
    assert.include(svg, '<pattern ', 'what is hatched is so on paper');
  });

  for (const [name, shown, charts] of [
    ['a sinusoid', pictures.adds(count), ['heatmap', 'similarity', 'clocks', 'curves', 'profile']],
    ['a rotation', pictures.rotates(count), ['heatmap', 'clocks', 'profile']],
    ['a bias', pictures.biases(count), ['heatmap', 'headMatrices', 'heads', 'profile']],
    ['no encoding', pictures.nothing(), ['profile']],
  ] as const) {
    it(`is there of everything that is drawn of ${name}, and empty of what is not`, async () => {
      await show(shown);
      for (const chart of chartNames) {
        const there = (charts as readonly string[]).includes(chart);
        assert.equal((await picture(chart, 'png')).startsWith('iVBORw0KGgo'), there, chart);
        assert.equal((await picture(chart, 'svg')).startsWith('<?xml'), there, chart);
      }
    });
  }

  it('draws lines as lines: one path for each curve, with its colour and dashes', async () => {
    await show(pictures.adds(count));
    const svg = await picture('curves', 'svg');
    const curves = await view.page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
      return [...parsed.querySelectorAll('path[fill="none"]')]
        .map((path) => [path.getAttribute('d') ?? '', path.getAttribute('stroke-dasharray') ?? ''])
        .filter(([d = '']) => (d.match(/L/g) ?? []).length >= 7);
    }, svg);
    assert.lengthOf(curves, 2);
    assert.notEqual(curves[0]?.[1], curves[1]?.[1]);
    assert.include(svg, '>dim 5<');
  });

  it('names every scheme of a comparison below their profiles, and one below its own picture', async () => {
    await show(pictures.adds(count), pictures.rotates(count));
    const description = async (chart: ChartName, column: number) =>
      /<desc>(.*)<\/desc>/.exec(await picture(chart, 'svg', column))?.[1] ?? '';
    assert.match(
      await description('profile', 0),
      /^Sinusoidal \(hiddenSize 16\) · RoPE \(headDim 16\)\.|^Sinusoidal · RoPE\./,
    );
    assert.match(await description('heatmap', 1), /^RoPE/);
  });

  describe('is asked for in a menu that', () => {
    const button = '.heatmap .pictureMenu > button';
    const items = '.heatmap [role=menuitem]';

    it('opens by keyboard, goes round, and gives the focus back', async () => {
      await show(pictures.adds(count));
      const focused = () => view.page.evaluate(() => document.activeElement?.textContent ?? '');
      await view.page.locator(button).focus();
      await view.page.keyboard.press('Enter');
      assert.equal(await focused(), 'Save as PNG…');
      await view.page.locator(`${button}[aria-expanded="true"]`).waitFor();
      await view.page.keyboard.press('ArrowDown');
      assert.equal(await focused(), 'Save as SVG…');
      await view.page.keyboard.press('End');
      assert.equal(await focused(), 'Open large');
      await view.page.keyboard.press('ArrowDown');
      assert.equal(await focused(), 'Save as PNG…');
      await view.page.keyboard.press('ArrowUp');
      assert.equal(await focused(), 'Open large');
      await view.page.keyboard.press('Escape');
      assert.equal(await focused(), '⋯');
      assert.isFalse(await view.page.locator(items).first().isVisible());
      await view.page.locator(`${button}[aria-expanded="false"]`).waitFor();
    });

    it('sends the file to be saved', async () => {
      await show(pictures.adds(count));
      for (const [format, index] of [
        ['png', 0],
        ['svg', 1],
      ] as const) {
        await view.page.locator(button).click();
        await view.page.locator(items).nth(index).click();
        const message = await view.lastPosted('savePicture');
        assert.deepInclude(message, { column: 0, chart: 'heatmap', format });
        assert.isTrue(message?.data.startsWith(format === 'png' ? 'iVBORw0KGgo' : '<?xml'));
      }
    });

    it('asks for a tab of its own for the picture of its column', async () => {
      await show(pictures.adds(count), pictures.rotates(count));
      await view.page.locator(button).nth(1).click();
      await view.page.locator('.column').nth(1).locator(items).last().click();
      assert.deepEqual(await view.lastPosted('openPicture'), {
        type: 'openPicture',
        column: 1,
        chart: 'heatmap',
        revision: 1,
      });
    });

    it('copies the picture where the browser allows it, and says when it does not', async () => {
      await show(pictures.adds(count));
      const copy = async (): Promise<boolean | undefined> => {
        const before = (await view.posted()).length;
        await view.page.locator(button).click();
        await view.page.locator(items).nth(2).click();
        await view.page.waitForFunction((since) => {
          const { posted } = window as unknown as { posted: { type: string }[] };
          return posted.slice(since).some(({ type }) => type === 'pictureCopied');
        }, before);
        return (await view.lastPosted('pictureCopied'))?.copied;
      };
      await view.page.evaluate(() => {
        const refuse = { write: () => Promise.reject(new Error('refused')) };
        Object.defineProperty(navigator, 'clipboard', { value: refuse, configurable: true });
        Object.assign(window, { ClipboardItem: Blob });
      });
      assert.isFalse(await copy());
      await view.page.evaluate(() => {
        const accept = { write: ([item]: [{ blob: Blob }]) => Promise.resolve(Object.assign(window, { item })) };
        Object.defineProperty(navigator, 'clipboard', { value: accept, configurable: true });
        const Item = class {
          blob: Blob | undefined;
          constructor(types: Record<string, Blob>) {
            this.blob = types['image/png'];
          }
        };
        Object.assign(window, { ClipboardItem: Item });
      });
      assert.isTrue(await copy());
      const size = await view.page.evaluate(async () => {
        const { blob } = (window as unknown as { item: { blob: Blob } }).item;
        return (await createImageBitmap(blob)).width;
      });
      assert.equal(size, (width + 2 * sheetMargin) * ratio);
    });

    for (const theme of ['dark', 'light', 'highContrast', 'highContrastLight'] as const) {
      it(`has no violation that axe-core finds, and fits 240 pixels, in ${theme}`, async () => {
        view = await WebviewPage.open({ theme, width: 240 });
        await view.send(stateOf());
        await view.page.locator(button).click();
        await view.page.evaluate(axe);
        const results = await view.page.evaluate(() =>
          (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
        );
        assert.deepEqual(
          results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
          [],
        );
        const box = await view.page.locator('.heatmap .menu').boundingBox();
        assert.isAtLeast(box?.x ?? -1, 0);
        assert.isAtMost((box?.x ?? 0) + (box?.width ?? 999), 240);
        assert.isAtMost(await view.page.evaluate(() => document.documentElement.scrollWidth), 240);
      });
    }
  });
});

describe('A tab of one picture', () => {
  useWebview();

  it('shows the picture as high as the tab, says what it is of, and follows the cursor', async () => {
    const view = await WebviewPage.open({
      ...{ kind: 'picture', width: 1200, height: 900 },
      data: { chart: 'heatmap', column: '1' },
    });
    assert.isAbove((await view.lastPosted('ready'))?.viewport.columns ?? 0, 1000);
    await view.send(stateOf({ kind: 'picture', pictures: [pictures.adds(count), pictures.rotates(count)] }));
    const sections = await view.page.locator('.section:visible').count();
    assert.equal(sections, 1);
    const before = await view.pixels('heatmap', 1);
    assert.isAbove(before.area[2], 1000);
    assert.isAbove(before.area[3], 650);
    assert.match(await view.page.locator('.caption').innerText(), /^RoPE.*8 tokens/);
    assert.isAtMost(await view.page.evaluate(() => document.documentElement.scrollHeight), 900);
    await view.send({ type: 'cursor', cursor: { revision: 1, token: 6, reference: 0 } });
    assert.notDeepEqual((await view.pixels('heatmap', 1)).rgba, before.rgba);
    await view.page.locator('.pictureMenu > button').click();
    const offered = await view.page.locator('[role=menuitem]:visible').allInnerTexts();
    assert.deepEqual(offered, ['Save as PNG…', 'Save as SVG…', 'Copy image']);
    assert.deepEqual(view.complaints, []);
    await view.close();
  });

  it('has dials that fill it', async () => {
    const size = { width: 1200, height: 900 };
    const view = await WebviewPage.open({ kind: 'picture', ...size, data: { chart: 'clocks', column: '0' } });
    await view.send(stateOf({ kind: 'picture', pictures: [pictures.rotates(count)] }));
    // Four dials in one row, as wide as the tab.
    const { height } = await view.pixels('clocks');
    assert.isAbove(height, 250);
    assert.isAtMost(await view.page.evaluate(() => document.documentElement.scrollHeight), size.height);
    assert.deepEqual(view.complaints, []);
    await view.close();
  });
});
