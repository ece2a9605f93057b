import { assert } from 'chai';
import { InSightFirst } from '../../../webview/inSightFirst';

type Seen = Pick<IntersectionObserverEntry, 'target' | 'isIntersecting'> & { boundingClientRect: { height: number } };

describe('What is drawn in sight first', () => {
  const had = globalThis.IntersectionObserver;
  let tell: (entries: Seen[]) => void;
  before(() => {
    /** Of a browser that still tells of what it saw before it was told to look away. */
    class Observer {
      constructor(callback: (entries: Seen[]) => void) {
        tell = callback;
      }
      observe = (): undefined => undefined;
      unobserve = (): undefined => undefined;
      disconnect = (): undefined => undefined;
    }
    Object.assign(globalThis, { IntersectionObserver: Observer });
  });
  after(() => {
    Object.assign(globalThis, { IntersectionObserver: had });
  });

  it('cares for nothing that was seen of a part that was forgotten since', () => {
    const drawing = new InSightFirst();
    const drawn: number[] = [];
    const part = {
      element: { id: 'part' } as HTMLElement,
      update: (view: number) => drawn.push(view),
      dispose: () => undefined,
    };
    const outOfSight = { target: part.element, isIntersecting: false, boundingClientRect: { height: 10 } };
    drawing.draw(part, 1);
    drawing.forget(part);
    tell([outOfSight]);
    drawing.draw(part, 2);
    assert.deepEqual(drawn, [1, 2], 'as any part that is new');
    tell([outOfSight]);
    drawing.draw(part, 3);
    assert.deepEqual(drawn, [1, 2], 'when there is time');
    drawing.dispose();
  });
});
