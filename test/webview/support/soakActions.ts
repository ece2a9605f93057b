import type { Page } from 'playwright-core';
import type { Random } from '../../../src/numerics/random';
import { chartNames, type ToView } from '../../../src/protocol/messages';
import { schemes } from '../../../src/schemes/registry';
import type { SoakHost } from './soakHost';
import { themes, type ThemeName } from './themes';
import type { WebviewPage } from './webviewPage';

/** What a person does to a page, and VS Code to it, one thing at a time, drawn from a seed. */
export interface Soaked {
  readonly view: WebviewPage;
  readonly host: SoakHost;
  readonly random: Random;
}

type Action = (soaked: Soaked) => Promise<string>;

const parts = [
  'King',
  ' and',
  ' Queen',
  ',',
  '\n',
  '  return',
  ' (x',
  ')',
  ' 国王',
  ' 👨‍👩‍👧',
  ' naïve',
  ' e\u0301',
  ' الملك',
  '\t',
];
const keys = [
  ...['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'],
  ...['Shift+ArrowRight', 'Shift+ArrowDown', 'Shift+Home', 'Alt+ArrowRight', 'Alt+ArrowDown'],
  ...['+', '+', '-', '0', 'Enter', 'Shift+Enter', ' ', 'Escape', 'Tab', 'Shift+Tab'],
];
/** A size of thousands keeps the host busy for a minute where contents are drawn: the page has to live with that. */
const typed = ['1', '2', '3', '8', '16', '64', '100', '0.5', '-4', '5000', '1e9', ''];
const themeNames = Object.keys(themes) as ThemeName[];

const below = (random: Random, count: number): number => Math.floor(random.uniform() * count);
const oneOf = <T>(random: Random, values: readonly T[]): T => values[below(random, values.length)]!;

/** As the host posts it. It does not wait, and neither do the users. */
const post = (view: WebviewPage, message: ToView): Promise<void> =>
  view.page.evaluate((data) => {
    window.postMessage(data, '*');
  }, message);

/** An element that an action is about. */
interface Found {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly isCheckbox: boolean;
}

/**
 * A visible element that a selector means, scrolled into sight; `window.found` until the next one is. No handle is made
 * of it: its preview would leave a node in the page for each attribute of each element ever found.
 */
const find = ({ view, random }: Soaked, selector: string): Promise<Found | undefined> =>
  view.page.evaluate(
    ([wanted, at]) => {
      const all = [...document.querySelectorAll<HTMLElement>(wanted)].filter((one) => one.checkVisibility());
      const found = all[Math.floor(at * all.length)];
      Object.assign(window, { found });
      if (!found) return undefined;
      found.scrollIntoView({ block: 'nearest' });
      const { left, top, width, height } = found.getBoundingClientRect();
      const isCheckbox = found instanceof HTMLInputElement && found.type === 'checkbox';
      return { left, top, width, height, isCheckbox };
    },
    [selector, random.uniform()] as const,
  );

const onFound = ({ page }: WebviewPage, act: 'focus' | 'click'): Promise<void> =>
  page.evaluate((way) => {
    const { found } = window as unknown as { found: HTMLElement };
    found.focus();
    if (way === 'click') found.click();
  }, act);

/** Do something with a visible element, if there is one. */
async function withElement(
  soaked: Soaked,
  selector: string,
  act: (element: Found, page: Page) => Promise<unknown>,
): Promise<string> {
  const element = await find(soaked, selector);
  if (!element) return `no ${selector}`;
  await act(element, soaked.view.page);
  return selector;
}

/** A place on an element, in the window. */
const placeOn = ({ random }: Soaked, { left, top, width, height }: Found): [x: number, y: number] => [
  left + random.uniform() * width,
  top + random.uniform() * height,
];

const point: Action = (soaked) =>
  withElement(soaked, 'canvas, .chip, .defined, .mark', async (element, page) => {
    await page.mouse.move(...placeOn(soaked, element), { steps: 3 });
  });

const click: Action = (soaked) =>
  withElement(soaked, 'canvas, .chip, .layerCell', async (element, page) => {
    const isShifted = soaked.random.uniform() < 0.3;
    if (isShifted) await page.keyboard.down('Shift');
    await page.mouse.click(...placeOn(soaked, element));
    if (isShifted) await page.keyboard.up('Shift');
  });

const drag: Action = (soaked) =>
  withElement(soaked, 'canvas', async (element, page) => {
    await page.mouse.move(...placeOn(soaked, element));
    await page.mouse.down();
    await page.mouse.move(...placeOn(soaked, element), { steps: 4 });
    await page.mouse.up();
  });

const wheel: Action = (soaked) =>
  withElement(soaked, 'canvas', async (element, page) => {
    await page.mouse.move(...placeOn(soaked, element));
    const modifier = oneOf(soaked.random, ['Control', 'Control', 'Shift', undefined]);
    if (modifier) await page.keyboard.down(modifier);
    await page.mouse.wheel(0, (soaked.random.uniform() - 0.6) * 200);
    if (modifier) await page.keyboard.up(modifier);
  });

const press: Action = async (soaked) => {
  const { view, random } = soaked;
  if (random.uniform() < 0.5) {
    await withElement(soaked, 'canvas[tabindex], .chip, .layerCells, .scroller', () => onFound(view, 'focus'));
  }
  const pressed = Array.from({ length: 1 + below(random, 4) }, () => oneOf(random, keys));
  for (const key of pressed) await view.page.keyboard.press(key);
  return pressed.join(' ');
};

const choose: Action = (soaked) =>
  withElement(soaked, 'select', (_, page) =>
    page.evaluate((share) => {
      const { found } = window as unknown as { found: HTMLSelectElement };
      // A state may have come since, and a list may be chosen from while it comes.
      found.selectedIndex = Math.floor(share * found.options.length);
      found.dispatchEvent(new Event('change', { bubbles: true }));
    }, soaked.random.uniform()),
  );

const type: Action = (soaked) =>
  withElement(soaked, 'input:not([readonly])', async ({ isCheckbox }, page) => {
    await onFound(soaked.view, isCheckbox ? 'click' : 'focus');
    if (isCheckbox) return;
    await page.keyboard.press('Control+A');
    await page.keyboard.type(oneOf(soaked.random, typed));
    await page.keyboard.press(oneOf(soaked.random, ['Enter', 'Tab', 'Escape']));
  });

const pressButton: Action = (soaked) =>
  withElement(soaked, 'button:not([role=menuitem]):not(:disabled)', () => onFound(soaked.view, 'click'));

const disclose: Action = (soaked) => withElement(soaked, 'summary, .tableButton', () => onFound(soaked.view, 'click'));

const menu: Action = (soaked) =>
  withElement(soaked, '.pictureMenu > button', async (_, page) => {
    await onFound(soaked.view, 'click');
    const steps = below(soaked.random, 4);
    for (let step = 0; step < steps; step++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press(soaked.random.uniform() < 0.6 ? 'Enter' : 'Escape');
  });

const resize: Action = async ({ view, random }) => {
  const size = { width: 180 + below(random, 1000), height: 200 + below(random, 1000) };
  await view.page.setViewportSize(size);
  return `${size.width} × ${size.height}`;
};

const changeTheme: Action = async ({ view, random }) => {
  const theme = oneOf(random, themeNames);
  await view.changeTheme(theme);
  return theme;
};

const select: Action = async ({ view, host, random }) => {
  const longest = oneOf(random, [1, 6, 40, 300]);
  const text = Array.from({ length: 1 + below(random, longest) }, () => oneOf(random, parts)).join('');
  host.session.pin(false);
  await host.select(text);
  await post(view, host.state.message());
  return `${text.length} characters`;
};

const changeSchemes: Action = async ({ view, host, random }) => {
  const count = host.kind === 'compare' ? 2 + below(random, 3) : 1;
  const ids = Array.from({ length: count }, () => oneOf(random, schemes).id);
  host.compare(ids);
  await post(view, host.state.message());
  return ids.join(', ');
};

const moveCaret: Action = async ({ view, host, random }) => {
  const count = host.session.sequence?.tokens.count ?? 0;
  host.session.moveCursor(random.uniform() < 0.1 ? null : below(random, count), below(random, count));
  await post(view, host.state.cursorMessage());
  return 'by the editor';
};

const say: Action = async ({ view, host, random }) => {
  const status = oneOf(random, [
    { state: 'busy', message: 'Tokenizing', progress: random.uniform() },
    { state: 'failed', message: 'rope: headDim is 3; expected an even number.' },
    { state: 'empty', message: 'Nothing is selected.' },
  ] as const);
  await post(view, { ...host.state.message(), status });
  await post(view, host.state.message());
  return status.state;
};

const askForPicture: Action = async ({ view, random }) => {
  const [chart, format] = [oneOf(random, chartNames), oneOf(random, ['png', 'svg'] as const)];
  await post(view, { type: 'pictureRequest', id: 1, picture: 0, chart, format });
  return `${chart} as ${format}`;
};

const often = <T>(times: number, value: T): T[] => Array.from({ length: times }, () => value);

const actions: Readonly<Record<string, Action>> = {
  point,
  click,
  drag,
  wheel,
  press,
  choose,
  type,
  pressButton,
  disclose,
  menu,
  resize,
  changeTheme,
  select,
  changeSchemes,
  moveCaret,
  say,
  askForPicture,
};
/** Names of actions, as often as they are drawn. */
const lots = Object.keys(actions).flatMap((name) =>
  often(['point', 'click', 'wheel', 'press', 'choose', 'changeSchemes'].includes(name) ? 3 : 2, name),
);

/** One action, and the answers of the host to all that the page posted. @returns what was done, in words */
export async function act(soaked: Soaked): Promise<string> {
  const name = oneOf(soaked.random, lots);
  const done = (await actions[name]?.(soaked)) ?? '';
  await answer(soaked);
  return `${name}: ${done}`;
}

/** Answers until the page has nothing more to say, as when a new state makes room for a larger picture. */
export async function answer({ view, host }: Pick<Soaked, 'view' | 'host'>): Promise<void> {
  let state: ToView | undefined;
  for (let round = 0; round < 4; round++) {
    state = host.answer(await exchange(view, state));
    if (!state) return;
  }
  if (state) await post(view, state);
}

/** Posts what there is to post, and a frame later takes what the page has posted. */
const exchange = ({ page }: WebviewPage, message: ToView | undefined): Promise<unknown[]> =>
  page.evaluate(async (data) => {
    if (data) window.postMessage(data, '*');
    await new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return (window as unknown as { posted: unknown[] }).posted.splice(0);
  }, message);
