/** What three array libraries of Python call the same things. */
export interface PythonDialect {
  readonly imports: readonly string[];
  /** The module: np, torch, jnp. */
  readonly module: string;
  /** Makes an array of a list. */
  readonly array: string;
  readonly concatenate: string;
  /** The method that casts an array to a type. */
  readonly cast: string;
}

export const numpy: PythonDialect = {
  imports: ['import numpy as np'],
  module: 'np',
  array: 'np.array',
  concatenate: 'np.concatenate',
  cast: 'astype',
};

export const pytorch: PythonDialect = {
  imports: ['import torch'],
  module: 'torch',
  array: 'torch.tensor',
  concatenate: 'torch.cat',
  cast: 'to',
};

export const jax: PythonDialect = {
  imports: [
    'import jax',
    '',
    'jax.config.update("jax_enable_x64", True)  # float64, before any array is made',
    '',
    'import jax.numpy as jnp',
  ],
  module: 'jnp',
  array: 'jnp.array',
  concatenate: 'jnp.concatenate',
  cast: 'astype',
};

/** A list as an array of float64. */
export const floats = ({ array, module }: PythonDialect, list: string): string =>
  `${array}(${list}, dtype=${module}.float64)`;
/** A list as an array of int64. */
export const integers = ({ array, module }: PythonDialect, list: string): string =>
  `${array}(${list}, dtype=${module}.int64)`;
/** 0, 1 … count − 1 in float64. */
export const range = ({ module }: PythonDialect, count: number): string =>
  `${module}.arange(${count}, dtype=${module}.float64)`;
