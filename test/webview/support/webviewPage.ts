import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { FromView, ToView, ViewKind } from '../../../src/protocol/messages';
import { launchChromium } from '../../launch/chromium.mjs';
import { rememberCanvasTexts } from './texts';
import { themes, type ThemeName } from './themes';
import { watchWork } from './work';

const root = path.join(import.meta.dirname, '../../..');
const bundle = path.join(root, 'dist/webview/webview.js');
const origin = 'http://phasor.test';
const nonce = 'dGVzdA';

let browser: Promise<Browser> | undefined;

/** The bundle built and the browser started, and closed, around the tests of a file. */
export function useWebview(): void {
  before(async function () {
    this.timeout(300_000);
    // Only when a source is newer than the bundle.
    buildWebview();
    browser ??= launchChromium();
    await browser;
  });
  beforeEach(function () {
    // Each takes a second or two, and many times as long on a machine that is busy with other things.
    this.currentTest?.timeout(120_000);
  });
  after(async function () {
    this.timeout(60_000);
    await closeBrowser();
  });
}

export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = undefined;
  idle.clear();
}

/** Contexts in which no test has a page, by their options: a new one costs more than most of what is tested in it. */
const idle = new Map<string, BrowserContext[]>();

async function contextFor(options: BrowserContextOptions): Promise<BrowserContext> {
  const known = idle.get(JSON.stringify(options))?.pop();
  if (known) return known;
  browser ??= launchChromium();
  const context = await (await browser).newContext(options);
  // Holds the window of the context, which would go with its last page.
  await context.newPage();
  return context;
}

interface PageOptions {
  readonly kind?: ViewKind;
  readonly theme?: ThemeName;
  readonly width?: number;
  readonly height?: number;
  /** What an earlier page left with `setState`. */
  readonly state?: unknown;
  readonly ratio?: number;
  readonly context?: BrowserContextOptions;
  /** Remember what canvases write, for `visibleTexts`. */
  readonly watchTexts?: boolean;
  /** What the body says of the view besides its kind. */
  readonly data?: Readonly<Record<string, string>>;
  /** Another script in the place of the bundle. */
  readonly script?: string;
}

/** What the scripts that run before those of the page leave in its window. */
interface Insides {
  readonly posted: FromView[];
  rested(longest: number): Promise<void>;
}

/** The built webview in a real Chromium, under the policy that VS Code puts it under, with us as its host. */
export class WebviewPage {
  private constructor(
    readonly page: Page,
    /** Errors, refused resources and violations of the policy: there must be none. */
    readonly complaints: readonly string[],
    private readonly contextOptions: BrowserContextOptions,
  ) {}

  static async open(options: PageOptions = {}): Promise<WebviewPage> {
    const { kind = 'sidebar', theme = 'dark', width = 320, height = 800, ratio = 1, script = bundle } = options;
    const contextOptions = { deviceScaleFactor: ratio, ...options.context };
    const page = await (await contextFor(contextOptions)).newPage();
    await page.setViewportSize({ width, height });
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    await page.route(`${origin}/**`, (route) =>
      route.fulfill(answer(new URL(route.request().url()).pathname, { ...options, kind, theme, script })),
    );
    // The compiler that runs these tests wraps functions in a helper that the page does not have.
    await page.addInitScript('globalThis.__name = (target) => target;');
    await page.addInitScript(watchWork);
    await page.addInitScript(fakeVsCode, options.state ?? null);
    if (options.watchTexts) await page.addInitScript(rememberCanvasTexts);
    await page.goto(`${origin}/index.html`);
    return new WebviewPage(page, complaints, contextOptions);
  }

  /** As the host posts it, and painted. */
  async send(message: ToView): Promise<void> {
    await this.page.evaluate(
      (data) =>
        new Promise<void>((resolve) => {
          // Messages come in their order, and the page cares for no text.
          const last = `after ${Math.random()}`;
          const receive = (event: MessageEvent<unknown>): void => {
            if (event.data !== last) return;
            window.removeEventListener('message', receive);
            resolve();
          };
          window.addEventListener('message', receive);
          window.postMessage(data, '*');
          window.postMessage(last, '*');
        }),
      message,
    );
    await this.settle();
  }

  /** Until everything asked for is drawn and reported. */
  settle(): Promise<void> {
    return this.#rested(0);
  }

  /** Past the pauses too in which the view waits for more changes of its size, or of what is in sight. */
  rest(): Promise<void> {
    return this.#rested(200);
  }

  #rested(longest: number): Promise<void> {
    return this.page.evaluate((pause) => (window as unknown as Insides).rested(pause), longest);
  }

  /** All messages that the webview has posted. */
  posted(): Promise<FromView[]> {
    return this.page.evaluate(() => (window as unknown as Insides).posted);
  }

  async lastPosted<Type extends FromView['type']>(type: Type): Promise<Extract<FromView, { type: Type }> | undefined> {
    const last = await this.page.evaluate(
      (wanted) => (window as unknown as Insides).posted.findLast((message) => message.type === wanted),
      type,
    );
    return last as Extract<FromView, { type: Type }> | undefined;
  }

  persisted(): Promise<unknown> {
    return this.page.evaluate(() => (window as unknown as { persisted: unknown }).persisted);
  }

  /** As VS Code changes a theme: variables of the root, class of the body. */
  async changeTheme(name: ThemeName): Promise<void> {
    await this.page.evaluate(({ bodyClass, variables }) => {
      for (const [variable, value] of Object.entries(variables)) {
        document.documentElement.style.setProperty(`--vscode-${variable}`, value);
      }
      document.body.className = bodyClass;
    }, themes[name]);
    await this.settle();
  }

  /** What is on a chart's canvas, asked for as the host asks. */
  async pixels(chart: string, picture = 0): Promise<Pixels> {
    const id = Math.floor(Math.random() * 1e9);
    await this.send({ type: 'pixelsRequest', id, picture, chart });
    const reply = await this.page.evaluate(
      (wanted) =>
        (window as unknown as Insides).posted.find((message) => message.type === 'pixels' && message.id === wanted),
      id,
    );
    if (reply?.type !== 'pixels') throw new Error('The view sent no pixels.');
    return new Pixels(reply.width, reply.height, Buffer.from(reply.rgba, 'base64'), reply.area);
  }

  /** What is left then is held by something. */
  async collectGarbage(): Promise<void> {
    const client = await this.page.context().newCDPSession(this.page);
    for (let time = 0; time < 3; time++) await client.send('HeapProfiler.collectGarbage');
    await client.detach();
  }

  async close(): Promise<void> {
    const context = this.page.context();
    for (const page of context.pages().slice(1)) await page.close();
    const key = JSON.stringify(this.contextOptions);
    idle.set(key, [...(idle.get(key) ?? []), context]);
  }
}

/** Pixels of a canvas. */
export class Pixels {
  constructor(
    readonly width: number,
    readonly height: number,
    readonly rgba: Uint8Array,
    readonly area: readonly [number, number, number, number],
  ) {}

  at(x: number, y: number): [number, number, number] {
    const start = 4 * (Math.floor(y) * this.width + Math.floor(x));
    return [this.rgba[start]!, this.rgba[start + 1]!, this.rgba[start + 2]!];
  }

  /** The middle of a cell of a grid that fills the area. */
  cell(row: number, column: number, rows: number, columns: number): [number, number, number] {
    const [left, top, width, height] = this.area;
    return this.at(left + ((column + 0.5) * width) / columns, top + ((row + 0.5) * height) / rows);
  }
}

function fakeVsCode(state: unknown): void {
  const shared = window as unknown as { posted: unknown[]; persisted: unknown; acquireVsCodeApi?: () => unknown };
  shared.posted = [];
  shared.persisted = state;
  shared.acquireVsCodeApi = () => {
    delete shared.acquireVsCodeApi;
    return {
      // As VS Code does, what is posted is copied at once.
      postMessage: (message: unknown) => shared.posted.push(structuredClone(message)),
      getState: () => shared.persisted ?? undefined,
      setState: (next: unknown) => (shared.persisted = next),
    };
  };
}

function answer(
  pathname: string,
  { kind, theme, script, data = {} }: PageOptions & { kind: ViewKind; theme: ThemeName; script: string },
): { body: string; contentType: string } {
  switch (pathname) {
    case '/index.html':
      return { body: html(kind, theme, data), contentType: 'text/html; charset=utf-8' };
    case '/theme.css':
      return { body: themeCss(theme), contentType: 'text/css' };
    case '/webview.css':
      return { body: readFileSync(path.join(root, 'dist/webview/webview.css'), 'utf8'), contentType: 'text/css' };
    case '/webview.js':
      return { body: readFileSync(script, 'utf8'), contentType: 'text/javascript' };
    default:
      return { body: '', contentType: 'text/plain' };
  }
}

function html(kind: ViewKind, theme: ThemeName, data: Readonly<Record<string, string>>): string {
  const more = Object.entries(data).map(([name, value]) => ` data-${name}="${value}"`);
  const policy = `default-src 'none'; img-src ${origin} data:; style-src ${origin}; font-src ${origin}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <link rel="stylesheet" href="theme.css"><link rel="stylesheet" href="webview.css"><title>Phasor</title></head>
    <body class="${themes[theme].bodyClass}" data-kind="${kind}"${more.join('')}><div id="app"></div>
    <script nonce="${nonce}" src="webview.js"></script></body></html>`;
}

function themeCss(theme: ThemeName): string {
  const rules = Object.entries(themes[theme].variables).map(([name, value]) => `--vscode-${name}: ${value};`);
  return `:root { ${rules.join(' ')} }`;
}

let isBuilt = false;

/** Builds the bundle when one of its sources is newer. */
export function buildWebview(): void {
  if (isBuilt) return;
  isBuilt = true;
  const newest = Math.max(
    ...['webview', 'src/protocol', 'src/numerics', 'src/tokenize'].map((folder) => newestIn(path.join(root, folder))),
  );
  if (existsSync(bundle) && statSync(bundle).mtimeMs > newest) return;
  const webpack = path.join(root, 'node_modules/webpack/bin/webpack.js');
  execFileSync(process.execPath, [webpack, '--mode', 'production', '--config-name', 'webview'], { cwd: root });
}

const newestIn = (folder: string): number =>
  Math.max(
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(path.join(entry.parentPath, entry.name)).mtimeMs),
  );
