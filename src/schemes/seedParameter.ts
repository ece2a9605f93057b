import { integer } from '../parameters/parameters';

/** The seed of weights that only training would give. */
export const seedParameter = integer({
  label: 'Seed',
  help: 'Seed of the random weights that stand in for trained ones.',
  default: 0,
  minimum: 0,
  maximum: 2 ** 32 - 1,
});
