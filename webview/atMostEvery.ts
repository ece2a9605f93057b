/** Calls run at once, then at most once in `pause` milliseconds, and once more for those that had to wait. */
export function atMostEvery(pause: number, run: () => void): () => void {
  let [isPausing, isAsked] = [false, false];
  const start = (): void => {
    isPausing = true;
    isAsked = false;
    run();
    setTimeout(() => {
      isPausing = false;
      if (isAsked) start();
    }, pause);
  };
  return () => {
    if (isPausing) isAsked = true;
    else start();
  };
}
