import { speeds, stepsAfter } from '../charts/clockRun';
import type { Strings } from '../../src/protocol/strings';
import { element, setText } from '../dom';
import { fill } from '../fill';

interface Listener {
  /** The hands are to be drawn at another step. */
  moved(): void;
  /** They have come to rest. */
  rested(): void;
}

const reducedMotion = window.matchMedia('(prefers-reduced-motion: reduce)');
/** VS Code has a setting of its own for this. */
const isStill = (): boolean => reducedMotion.matches || document.body.classList.contains('vscode-reduce-motion');

/**
 * Lets a position run on from the cursor's: play and pause, how fast, one step, and back. Where motion is not wanted
 * there are steps only. What is hidden does not run.
 */
export class ClockPlayer {
  readonly button = element('button', { class: 'link', type: 'button' });
  readonly #speed = element('select');
  readonly #step = element('button', { class: 'link', type: 'button' });
  readonly #back = element('button', { class: 'link', type: 'button' });
  readonly element = element('div', { class: 'clockPlayer' }, this.#speed, this.#step, this.#back);
  #steps = 0;
  #most = 0;
  #frame: number | undefined;
  #strings: Strings | undefined;

  constructor(private readonly listener: Listener) {
    this.#speed.append(...speeds.map((speed) => element('option', { value: String(speed) })));
    this.button.addEventListener('click', () => {
      if (this.isRunning) this.#rest();
      else if (isStill()) this.#stepOnce();
      else this.#run();
    });
    this.#speed.addEventListener('change', () => {
      if (this.isRunning) this.#run();
    });
    this.#step.addEventListener('click', () => {
      this.#stepOnce();
    });
    this.#back.addEventListener('click', () => {
      this.button.focus();
      this.reset();
      listener.moved();
      listener.rested();
    });
    document.addEventListener('visibilitychange', this.#onVisibility);
  }

  /** Positions beyond the cursor's token. */
  get steps(): number {
    return this.#steps;
  }

  get isRunning(): boolean {
    return this.#frame !== undefined;
  }

  /** @param most steps there are from the cursor's token on */
  update(strings: Strings, most: number): void {
    this.#strings = strings;
    this.#most = most;
    this.#speed.title = strings.clockSpeed;
    this.#speed.setAttribute('aria-label', strings.clockSpeed);
    for (const option of this.#speed.options) setText(option, fill(strings.perSecond, option.value));
    setText(this.#step, strings.stepClocks);
    setText(this.#back, strings.backToToken);
    this.#show();
  }

  /** Back to the cursor's token, which may be another than before. */
  reset(): void {
    this.#stop();
    this.#steps = 0;
    this.#show();
  }

  dispose(): void {
    this.#stop();
    document.removeEventListener('visibilitychange', this.#onVisibility);
  }

  readonly #onVisibility = (): void => {
    if (document.hidden && this.isRunning) this.#rest();
  };

  #run(): void {
    this.#stop();
    const [from, start] = [this.#steps >= this.#most ? 0 : this.#steps, performance.now()];
    const perSecond = Number(this.#speed.value);
    const tick = (): void => {
      const steps = stepsAfter(performance.now() - start, perSecond, from, this.#most);
      this.#frame = requestAnimationFrame(tick);
      if (steps !== this.#steps) {
        this.#steps = steps;
        this.listener.moved();
      }
      if (steps >= this.#most) this.#rest();
    };
    this.#frame = requestAnimationFrame(tick);
    this.#show();
  }

  #stepOnce(): void {
    this.#stop();
    this.#steps = this.#steps >= this.#most ? 0 : this.#steps + 1;
    this.listener.moved();
    this.#rest();
  }

  #rest(): void {
    this.#stop();
    this.#show();
    this.listener.rested();
  }

  #stop(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
  }

  #show(): void {
    const strings = this.#strings;
    if (!strings) return;
    setText(this.button, this.isRunning ? strings.pauseClocks : isStill() ? strings.stepClocks : strings.playClocks);
    this.button.title = strings.playClocksHelp;
    this.element.hidden = !this.isRunning && this.#steps === 0;
    this.#speed.hidden = isStill();
    this.#step.hidden = this.isRunning;
    this.#back.hidden = this.isRunning;
  }
}
