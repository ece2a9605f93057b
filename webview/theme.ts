import { divergingMap, type ColourMap } from './charts/colourMap';
import { luminance, parseColour } from './charts/colour';

/** The colours and fonts of the editor, for what is drawn on a canvas: a canvas cannot use `var(--…)`. */
export interface Theme {
  readonly background: string;
  readonly foreground: string;
  readonly muted: string;
  /** Grid lines and other quiet strokes. */
  readonly line: string;
  /** The one colour of the cursor and the one of the reference, in every picture and in the editor. */
  readonly cursor: string;
  readonly reference: string;
  /** Colours of lines, none of them that of cursor or reference. Each goes with the dashes of the same index. */
  readonly series: readonly string[];
  readonly dashes: readonly (readonly number[])[];
  readonly colours: ColourMap;
  readonly font: string;
  readonly tokenFont: string;
  /** CSS pixels of text in charts. */
  readonly fontSize: number;
}

const dashes = [[], [7, 3], [2, 2], [9, 3, 2, 3]];

/** @param variable the value of a CSS variable, '' if there is none */
export function readTheme(variable: (name: string) => string, kind: string): Theme {
  const first = (fallback: string, ...names: string[]): string =>
    names.map((name) => variable(`--vscode-${name}`).trim()).find((value) => value !== '') ?? fallback;
  const background =
    kind === 'sidebar'
      ? first('#181818', 'sideBar-background', 'editor-background')
      : first('#1f1f1f', 'editor-background');
  const rgb = parseColour(background) ?? [0, 0, 0];
  const dark = luminance(rgb) < 0.3;
  const foreground = first(dark ? '#cccccc' : '#3b3b3b', 'foreground', 'editor-foreground');
  return {
    background,
    foreground,
    muted: first(foreground, 'descriptionForeground'),
    line: `color-mix(in srgb, ${foreground} 15%, transparent)`,
    cursor: first(dark ? '#ff9e3d' : '#b35c00', 'phasor-cursor', 'charts-orange'),
    reference: first(dark ? '#4daafc' : '#005fb8', 'phasor-reference', 'charts-blue'),
    series: [
      first(dark ? '#b180d7' : '#652d90', 'charts-purple'),
      first(dark ? '#89d185' : '#388a34', 'charts-green'),
      first(dark ? '#cca700' : '#986801', 'charts-yellow'),
      foreground,
    ],
    dashes,
    colours: divergingMap(rgb),
    font: first('sans-serif', 'font-family'),
    tokenFont: first('monospace', 'editor-font-family'),
    fontSize: Math.round((parseFloat(first('13', 'font-size')) || 13) * 0.82),
  };
}

/** Run when the editor changes its theme: VS Code then rewrites the classes of the body and the variables of the root. */
export function watchTheme(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  const attributes = { attributes: true, attributeFilter: ['class', 'style'] };
  observer.observe(document.documentElement, attributes);
  observer.observe(document.body, attributes);
  return () => {
    observer.disconnect();
  };
}
