/** The first call in a frame runs at once, and what it changes is in that frame; any number more are one run in the next. */
export function firstOfFrame(run: () => void): () => void {
  let [isFrameAsked, isAgain] = [false, false];
  return () => {
    isAgain = isFrameAsked;
    if (isFrameAsked) return;
    isFrameAsked = true;
    requestAnimationFrame(() => {
      isFrameAsked = false;
      if (isAgain) run();
    });
    run();
  };
}
