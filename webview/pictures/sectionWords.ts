import type { Theme } from '../theme';
import { RecordedPath } from './recordedPath';

/** A line of a legend: what it stands for, and how that looks. */
export interface LegendEntry {
  readonly text: string;
  readonly sample?: LegendSample | undefined;
}

/** A line, or a shape that is filled, in a box of this width, eight pixels high. */
export type LegendSample =
  | { readonly colour: string; readonly width: number; readonly dash: readonly number[] }
  | { readonly colour: string; readonly width: number; readonly shape: Path2D };

/** What a section says around its picture: its title, a remark, and its legend as it stands there. */
export interface SectionWords {
  readonly title: string;
  readonly remark: string;
  readonly legend: readonly LegendEntry[];
}

/** Read off a section, so that a legend is made in one place. Controls and hints at them are no words. */
export function sectionWords(section: HTMLElement, theme: Theme): SectionWords {
  const text = (selector: string): string => section.querySelector(selector)?.textContent ?? '';
  const items = [...section.querySelectorAll<HTMLElement>('.lines > li:not([hidden])')];
  const caption = text('.footer > .muted');
  return {
    title: text('h2'),
    remark: text('.aside > span:not([class])'),
    legend: [
      ...items.map((item) => ({
        text: item.querySelector('span:last-of-type')?.textContent ?? '',
        sample: sampleOf(item, theme),
      })),
      ...(caption === '' ? [] : [{ text: caption }]),
    ],
  };
}

function sampleOf(item: HTMLElement, { series }: Theme): LegendSample | undefined {
  if (item.querySelector('.envelope')) {
    const colour = `color-mix(in srgb, ${series[0] ?? ''} 22%, transparent)`;
    return { colour, width: 22, shape: new RecordedPath('M0 0H22V8H0Z') };
  }
  const line = item.querySelector('line');
  if (line) {
    const dash = line.getAttribute('stroke-dasharray') ?? '';
    return { colour: line.style.stroke, width: 22, dash: dash === '' ? [] : dash.split(' ').map(Number) };
  }
  const path = item.querySelector('path');
  if (!path) return undefined;
  return { colour: path.style.fill, width: 8, shape: new RecordedPath(path.getAttribute('d') ?? '') };
}
