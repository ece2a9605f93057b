/** Something on the command line that cannot be done. The message is one sentence for the user. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
