/** Milliseconds after which it is done all the same. */
const patience = 250;
/** Milliseconds that Safari, which has no idle callbacks, waits instead, and how long work may then take. */
const [pause, share] = [50, 8];

/**
 * Run something once, when the browser has nothing better to do. It is told how many milliseconds it has.
 * @returns how to call it off
 */
export function whenIdle(run: (timeLeft: () => number) => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(() => {
      const end = performance.now() + share;
      run(() => end - performance.now());
    }, pause);
    return () => {
      clearTimeout(timer);
    };
  }
  const handle = requestIdleCallback(
    (deadline) => {
      run(() => deadline.timeRemaining());
    },
    { timeout: patience },
  );
  return () => {
    cancelIdleCallback(handle);
  };
}
