import type { Grid } from '../../src/protocol/snapshot';
import { formatNumber } from '../../src/numerics/format';
import { cssAt } from '../charts/colourMap';
import { cssOfDirection } from '../charts/cyclicMap';
import { element, setText } from '../dom';
import type { Theme } from '../theme';

const stops = 13;

/** The colours of a grid with the values at their ends: `−1 ▭▭▭ 1 cos(angle)`. */
export class Legend {
  readonly #low = element('span');
  readonly #bar = element('span', { class: 'bar' });
  readonly #high = element('span');
  readonly #name = element('span', { class: 'name' });
  readonly element = element(
    'span',
    { class: 'legend' },
    this.#name,
    // Where there is no room beside the name, all of it goes below.
    element('span', { class: 'range' }, this.#low, this.#bar, this.#high),
  );

  update({ range, valueName, strengths }: Grid, { colours }: Theme): void {
    setText(this.#low, strengths ? '−π' : formatNumber(range[0]));
    setText(this.#high, strengths ? 'π' : formatNumber(range[1]));
    setText(this.#name, valueName);
    const parts = Array.from({ length: stops }, (_, stop) => {
      const share = stop / (stops - 1);
      return strengths ? cssOfDirection(Math.PI * (2 * share - 1)) : cssAt(colours, share);
    });
    this.#bar.style.backgroundImage = `linear-gradient(to right, ${parts.join(', ')})`;
  }
}
