import type { Strings } from '../../src/protocol/strings';
import { element, setText } from '../dom';

type Word = keyof Strings;

/** What keys do, by the part of the page that has the focus. */
const groups: readonly { readonly place: Word; readonly keys: readonly (readonly [keys: Word, does: Word])[] }[] = [
  {
    place: 'tokens',
    keys: [
      ['keyArrows', 'doesMoveCursor'],
      ['keyShiftArrows', 'doesMoveReference'],
      ['keyHomeEnd', 'doesFirstLast'],
    ],
  },
  {
    place: 'heatmapsPlace',
    keys: [
      ['keyArrows', 'doesMoveCell'],
      ['keyShiftArrows', 'doesMoveReference'],
      ['keyHomeEnd', 'doesFirstLast'],
      ['keyEnter', 'doesChooseCell'],
      ['keyPlusMinus', 'doesZoom'],
      ['keyZero', 'doesShowAll'],
      ['keyAltArrows', 'doesPan'],
    ],
  },
  {
    place: 'clocks',
    keys: [
      ['keyArrows', 'doesMoveDial'],
      ['keyHomeEnd', 'doesFirstLast'],
      ['keyAltArrows', 'doesMoveCursor'],
      ['keyShiftArrows', 'doesMoveReference'],
      ['keyEnter', 'doesChoosePair'],
    ],
  },
  {
    place: 'linesPlace',
    keys: [
      ['keyArrows', 'doesMovePoint'],
      ['keyHomeEnd', 'doesFirstLast'],
      ['keyAltArrows', 'doesMoveCursor'],
      ['keyShiftArrows', 'doesMoveReference'],
    ],
  },
  {
    place: 'layers',
    keys: [
      ['keyArrows', 'doesMoveLayer'],
      ['keyHomeEnd', 'doesFirstLast'],
    ],
  },
  {
    place: 'everywhere',
    keys: [
      ['keyTab', 'doesMoveOn'],
      ['keyEscape', 'doesDismiss'],
    ],
  },
];

/** The list of keys, folded away until it is wanted. */
export class Shortcuts {
  readonly #summary = element('summary');
  readonly #list = element('div', { class: 'shortcuts' });
  readonly element = element('details', {}, this.#summary, this.#list);
  #strings: Strings | undefined;

  update(strings: Strings): void {
    if (strings === this.#strings) return;
    this.#strings = strings;
    setText(this.#summary, strings.shortcuts);
    this.#list.replaceChildren(
      ...groups.flatMap(({ place, keys }) => [
        element('h3', {}, strings[place]),
        element(
          'dl',
          {},
          ...keys.map(([key, does]) =>
            element('div', {}, element('dt', {}, element('kbd', {}, strings[key])), element('dd', {}, strings[does])),
          ),
        ),
      ]),
    );
  }
}
