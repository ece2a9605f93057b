/**
 * Counts what a page has asked for and did not get yet: frames, idle time, and tasks after a pause. So a test can wait
 * for the last of them instead of for a time that may be too short. Runs in the page, before its scripts.
 */
export function watchWork(): void {
  // Functions of the window need no `this`.
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const { setTimeout, clearTimeout, requestAnimationFrame, cancelAnimationFrame } = window;
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const { requestIdleCallback, cancelIdleCallback } = window;
  const frames = new Set<number>();
  const idle = new Set<number>();
  const pauses = new Map<number, number>();
  /** Hands that run ask for frames without end. */
  const mostFrames = 30;

  window.requestAnimationFrame = (run) => {
    const id = requestAnimationFrame((time) => {
      frames.delete(id);
      run(time);
    });
    frames.add(id);
    return id;
  };
  window.cancelAnimationFrame = (id) => {
    frames.delete(id);
    cancelAnimationFrame(id);
  };
  window.requestIdleCallback = (run, options) => {
    const id = requestIdleCallback((deadline) => {
      idle.delete(id);
      run(deadline);
    }, options);
    idle.add(id);
    return id;
  };
  window.cancelIdleCallback = (id) => {
    idle.delete(id);
    cancelIdleCallback(id);
  };
  const startTimer = (run: (...values: unknown[]) => void, pause = 0, ...values: unknown[]): number => {
    const id = setTimeout(() => {
      pauses.delete(id);
      run(...values);
    }, pause);
    pauses.set(id, pause);
    return id;
  };
  const stopTimer = (id: number | undefined): void => {
    if (id !== undefined) pauses.delete(id);
    clearTimeout(id);
  };
  Object.assign(window, { setTimeout: startTimer, clearTimeout: stopTimer });

  const isWaiting = (longest: number): boolean =>
    idle.size > 0 || [...pauses.values()].some((pause) => pause <= longest);
  Object.assign(window, {
    /** Two frames in a row that leave nothing to do, but for tasks after more than `longest` milliseconds. */
    rested: async (longest: number): Promise<void> => {
      let [quiet, busy] = [0, 0];
      while (quiet < 2 && busy < mostFrames) {
        await new Promise<void>((resolve) => {
          // A task queued in a frame runs after all that the frame does.
          requestAnimationFrame(() => setTimeout(resolve));
        });
        if (isWaiting(longest)) quiet = 0;
        else if (frames.size === 0) quiet++;
        else [quiet, busy] = [0, busy + 1];
      }
    },
  });
}
