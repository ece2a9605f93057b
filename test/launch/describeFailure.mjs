// @ts-check

/** Enough of a reason to know it by; the whole of it stands where the suite printed it. */
const longest = 400;

/**
 * A test that failed, in one line, to be read at the end of a long output.
 * @param {{ fullTitle(): string }} test @param {unknown} error @returns {string}
 */
export const describeFailure = (test, error) => {
  const reason = textOf(error).replace(/\s+/g, ' ');
  return `${test.fullTitle()}: ${reason.length > longest ? `${reason.slice(0, longest)}…` : reason}`;
};

/**
 * Files that run beside one another send their errors as plain objects, which have their message left.
 * @param {unknown} error
 */
const textOf = (error) =>
  !(error instanceof Error) && typeof error === 'object' && error !== null && 'message' in error
    ? String(error.message)
    : String(error);
