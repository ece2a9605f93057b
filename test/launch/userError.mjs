// @ts-check

/** Something the person at the keyboard can put right: its message is one sentence, shown without a stack. */
export class UserError extends Error {}

/** @param {unknown} error @returns {string} what to print about it */
export const describeError = (error) => {
  if (error instanceof UserError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
};
