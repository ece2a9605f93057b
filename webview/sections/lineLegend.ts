import { element } from '../dom';

const svg = 'http://www.w3.org/2000/svg';

/** A short piece of a line in its colour and dashes, as legends show it. */
export function lineSample(colour: string, dash: readonly number[]): SVGSVGElement {
  const picture = document.createElementNS(svg, 'svg');
  picture.setAttribute('class', 'sample');
  picture.setAttribute('viewBox', '0 0 22 8');
  picture.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(svg, 'line');
  const attributes = { x1: '0', x2: '22', y1: '4', y2: '4', 'stroke-width': '2', 'stroke-dasharray': dash.join(' ') };
  for (const [name, value] of Object.entries(attributes)) line.setAttribute(name, value);
  line.style.stroke = colour;
  picture.append(line);
  return picture;
}

/** One line of a legend. */
export const legendItem = (colour: string, dash: readonly number[], label: string): HTMLElement =>
  element('li', {}, lineSample(colour, dash), element('span', {}, label));
