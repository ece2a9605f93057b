/** A colour and its opacity as SVG 1.1 knows them: newer ways of writing a colour are unknown to many programs. */
export interface SvgPaint {
  readonly colour: string;
  readonly opacity: number;
}

/** A colour as a canvas gives it back: `#rrggbb`, `rgba(…)`, `color(srgb …)` after mixing. */
export function svgPaint(colour: string): SvgPaint {
  if (colour.startsWith('#')) return { colour, opacity: 1 };
  const parts = colour.match(/-?[\d.]+(?:e[-+]?\d+)?/g)?.map(Number) ?? [];
  const [red = 0, green = 0, blue = 0, opacity = 1] = parts;
  const scale = colour.startsWith('color(srgb') ? 255 : 1;
  return { colour: `rgb(${[red, green, blue].map((part) => byte(part * scale)).join(',')})`, opacity };
}

const byte = (value: number): number => Math.round(Math.max(0, Math.min(255, value)));

/** The attributes of text in a canvas font: `bold 11px sans-serif`. */
export function svgFont(font: string): Record<string, string | undefined> {
  const [, before = '', size = '10', family = 'sans-serif'] = /^(.*?)([\d.]+)px(?:\/\S+)? (.+)$/.exec(font) ?? [];
  return {
    'font-family': family,
    'font-size': size,
    'font-weight': /bold|\b[1-9]00\b/.exec(before)?.[0],
    'font-style': /italic|oblique/.exec(before)?.[0],
  };
}
