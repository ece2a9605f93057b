import { soak } from '../support/soak';

describe('The comparison after hundreds of random actions', () => {
  soak('compare');
});
