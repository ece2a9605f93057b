import { soak } from '../support/soak';

describe('The sidebar after hundreds of random actions', () => {
  soak('sidebar');
});
