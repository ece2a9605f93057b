import { indexAfterKey } from '../accessible/stepKeys';
import { moveMarkByKey } from '../accessible/markKeys';
import { ChartMount, type ChartSize } from '../charts/chartMount';
import type { Context, View } from '../page';

/** A share of the points that the page keys go at once. */
const page = 0.1;

interface Listener {
  /** Keys have gone to a point of the first line. */
  onDidPoint?(index: number): void;
  /** The point where keys start; the one last gone to where left out. */
  start?(): number | undefined;
}

/** Lines drawn by Chart.js, gone through by keys from point to point. */
export class LinePart {
  readonly #mount: ChartMount;
  #at = 0;
  #view: View | undefined;
  #forgetCanvas: (() => void) | undefined;

  /** @param name of the picture */
  constructor(
    private readonly context: Context,
    private readonly name: string,
    private readonly listener: Listener = {},
  ) {
    this.#mount = new ChartMount(context.tooltip);
    const { canvas } = this.#mount;
    canvas.tabIndex = 0;
    canvas.setAttribute('role', 'application');
    canvas.addEventListener('keydown', this.#onKey);
    canvas.addEventListener('blur', () => {
      this.#mount.leave();
    });
  }

  get element(): HTMLElement {
    return this.#mount.element;
  }

  /**
   * @param column of the snapshot
   * @param finding what the picture shows, in sentences
   */
  show(
    view: View,
    column: number,
    finding: string,
    configuration: Parameters<ChartMount['show']>[0],
    size: ChartSize,
  ): void {
    this.#view = view;
    this.#mount.show(configuration, size);
    this.#mount.canvas.setAttribute('aria-label', `${finding} ${view.strings.lineKeys}`);
    this.#forgetCanvas ??= this.context.canvases.add(column, this.name, () => this.#mount.drawn());
  }

  /** A mark has moved. */
  draw(): void {
    this.#mount.draw();
  }

  clear(): void {
    this.#view = undefined;
    this.#forgetCanvas?.();
    this.#forgetCanvas = undefined;
    this.#mount.clear();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const { key, shiftKey, altKey, ctrlKey, metaKey } = event;
    if (!this.#view || ctrlKey || metaKey) return;
    if (shiftKey || altKey) {
      moveMarkByKey(event, this.context, this.#view.snapshot.tokens.shown);
      return;
    }
    const { points } = this.#mount;
    const from = this.listener.start?.() ?? Math.min(this.#at, points - 1);
    const index = pageAfterKey(key, from, points) ?? indexAfterKey(key, from, points, 1);
    if (index === undefined || points === 0) return;
    event.preventDefault();
    this.#at = index;
    this.listener.onDidPoint?.(index);
    this.context.announce(this.#mount.pointAt(index).join(', '));
  };
}

function pageAfterKey(key: string, from: number, points: number): number | undefined {
  const step = Math.max(1, Math.round(page * points));
  if (key === 'PageUp') return Math.max(0, from - step);
  return key === 'PageDown' ? Math.min(points - 1, from + step) : undefined;
}
