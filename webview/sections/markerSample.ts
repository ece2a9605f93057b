import type { Marker } from '../charts/spectrumPoints';

const svg = 'http://www.w3.org/2000/svg';
const shapes = {
  circle: 'M1 4a3 3 0 1 0 6 0a3 3 0 1 0 -6 0',
  rectRot: 'M4 0.5L7.5 4L4 7.5L0.5 4Z',
  triangle: 'M4 0.5L7.5 7L0.5 7Z',
} as const;

/** A point of a chart as legends show it. */
export function markerSample({ shape, colour }: Marker): SVGSVGElement {
  const picture = document.createElementNS(svg, 'svg');
  picture.setAttribute('class', 'marker');
  picture.setAttribute('viewBox', '0 0 8 8');
  picture.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svg, 'path');
  path.setAttribute('d', shapes[shape]);
  path.style.fill = colour;
  picture.append(path);
  return picture;
}
