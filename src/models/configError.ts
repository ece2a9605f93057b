/** A configuration of a model that says no position encoding. The message is one short sentence for the user. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}
