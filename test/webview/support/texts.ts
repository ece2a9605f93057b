import type { Page } from 'playwright-core';

export interface TextBox {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Rectangles of one piece of text have the same number. */
  readonly piece: number;
}

interface CanvasText {
  readonly text: string;
  /** CSS pixels of the canvas. */
  readonly box: DOMRect;
}

/**
 * Remembers where canvases hold text, in CSS pixels of the canvas. What is painted over a text takes it away, as does
 * clearing the canvas. Runs in the page, before its scripts.
 */
export function rememberCanvasTexts(): void {
  const pen = CanvasRenderingContext2D.prototype;
  const texts = new WeakMap<HTMLCanvasElement, CanvasText[]>();
  Object.assign(window, { canvasTexts: (canvas: HTMLCanvasElement) => texts.get(canvas) ?? [] });
  const boxOf = (context: CanvasRenderingContext2D, x: number, y: number, width: number, height: number): DOMRect => {
    const transform = context.getTransform();
    const ratio = window.devicePixelRatio;
    const [from, to] = [transform.transformPoint({ x, y }), transform.transformPoint({ x: x + width, y: y + height })];
    return new DOMRect(from.x / ratio, from.y / ratio, (to.x - from.x) / ratio, (to.y - from.y) / ratio);
  };
  const uncover = (context: CanvasRenderingContext2D, cover: DOMRect): void => {
    const left = (texts.get(context.canvas) ?? []).filter(({ box }) => {
      const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
      return x < cover.left || x > cover.right || y < cover.top || y > cover.bottom;
    });
    texts.set(context.canvas, left);
  };
  // Called with `call` below.
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const { fillText, fillRect, clearRect } = pen;
  pen.fillText = function (text: string, x: number, y: number, ...rest: []) {
    fillText.call(this, text, x, y, ...rest);
    const size = this.measureText(text);
    const { actualBoundingBoxLeft: left, actualBoundingBoxAscent: ascent } = size;
    const box = boxOf(
      this,
      x - left,
      y - ascent,
      left + size.actualBoundingBoxRight,
      ascent + size.actualBoundingBoxDescent,
    );
    texts.set(this.canvas, [...(texts.get(this.canvas) ?? []), { text, box }]);
  };
  pen.fillRect = function (x, y, width, height) {
    fillRect.call(this, x, y, width, height);
    uncover(this, boxOf(this, x, y, width, height));
  };
  // Setting a canvas's size clears it.
  for (const side of ['width', 'height'] as const) {
    const property = Object.getOwnPropertyDescriptor(HTMLCanvasElement.prototype, side);
    Object.defineProperty(HTMLCanvasElement.prototype, side, {
      ...property,
      set(this: HTMLCanvasElement, value: number) {
        property?.set?.call(this, value);
        texts.delete(this);
      },
    });
  }
  pen.clearRect = function (x, y, width, height) {
    clearRect.call(this, x, y, width, height);
    uncover(this, boxOf(this, x, y, width, height));
  };
}

/** All texts on the page, those on canvases too, in CSS pixels of the window; what scrolls out of its box is cut to it. */
export function visibleTexts(page: Page): Promise<TextBox[]> {
  return page.evaluate(() => {
    const boxes: TextBox[] = [];
    let piece = 0;
    const add = (text: string, { left, top, right, bottom }: DOMRect): void => {
      if (text.trim() !== '' && right - left > 1 && bottom - top > 1)
        boxes.push({ text, left, top, right, bottom, piece });
    };
    const cut = (box: DOMRect, element: Element | null): DOMRect => {
      let { left, top, right, bottom } = box;
      for (let parent = element; parent; parent = parent.parentElement) {
        if (getComputedStyle(parent).overflow === 'visible' || parent === document.documentElement) continue;
        const limit = parent.getBoundingClientRect();
        [left, top] = [Math.max(left, limit.left), Math.max(top, limit.top)];
        [right, bottom] = [Math.min(right, limit.right), Math.min(bottom, limit.bottom)];
      }
      return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent?.checkVisibility() || parent.closest('option, .visuallyHidden')) continue;
      piece++;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) add(node.textContent ?? '', cut(box, parent));
    }
    const { canvasTexts } = window as unknown as { canvasTexts: (canvas: HTMLCanvasElement) => CanvasText[] };
    for (const canvas of document.querySelectorAll('canvas')) {
      if (!canvas.checkVisibility()) continue;
      const { left, top } = canvas.getBoundingClientRect();
      for (const { text, box } of canvasTexts(canvas)) {
        piece++;
        add(text, new DOMRect(left + box.left, top + box.top, box.width, box.height));
      }
    }
    return boxes;
  });
}

/** Two texts that stand on one another, as a sentence each; a pixel of touching is none. */
export function overlaps(boxes: readonly TextBox[]): string[] {
  const found: string[] = [];
  boxes.forEach((one, index) => {
    for (const other of boxes.slice(index + 1)) {
      if (one.piece === other.piece) continue;
      const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (width > 1 && height > 2) found.push(`“${one.text}” and “${other.text}” overlap`);
    }
  });
  return found;
}

/** Elements whose content is cut off without an ellipsis to say so, and texts that stand over the edge of their canvas. */
export function clipped(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const elements = Array.from(document.querySelectorAll<HTMLElement>('body *'))
      .filter((element) => {
        if (!element.checkVisibility() || element.closest('.visuallyHidden, option, svg')) return false;
        const { overflowX, textOverflow } = getComputedStyle(element);
        const hides =
          overflowX === 'hidden' || element instanceof HTMLSelectElement || element instanceof HTMLInputElement;
        return hides && textOverflow !== 'ellipsis' && element.scrollWidth > element.clientWidth + 1;
      })
      .map(({ classList, textContent }) => `${classList.value}: ${textContent}`);
    const { canvasTexts } = window as unknown as { canvasTexts?: (canvas: HTMLCanvasElement) => CanvasText[] };
    const drawn = Array.from(document.querySelectorAll('canvas')).flatMap((canvas) => {
      const { width, height } = canvas.getBoundingClientRect();
      const texts = canvas.checkVisibility() ? (canvasTexts?.(canvas) ?? []) : [];
      return texts
        .filter(({ box }) => box.left < -0.5 || box.top < -0.5 || box.right > width + 0.5 || box.bottom > height + 0.5)
        .map(({ text }) => `“${text}” on ${canvas.ariaLabel ?? ''}`);
    });
    return [...elements, ...drawn];
  });
}
