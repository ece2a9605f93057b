import { numbers } from '../parameters/parameters';

/** Given weights of a network with one hidden layer that biases heads, behind what the layer reads. */
export const hiddenLayerParameters = {
  hiddenBiases: numbers({
    label: 'Hidden biases',
    help: 'Trained biases of the hidden layer, one for each unit.',
    otherwise: 'drawn from the seed',
  }),
  outputWeights: numbers({
    label: 'Output weights',
    help: 'Trained weights of the output, heads × width, head by head.',
    otherwise: 'drawn from the seed',
  }),
};
