import { seeded } from '../numerics/random';
import { givenWeights } from './givenWeights';
import { hiddenLayerParameters } from './hiddenLayerParameters';
import { integer, numbers } from '../parameters/parameters';
import { say } from '../words/say';
import { linearWeights } from './linearWeights';
import { defineScheme } from './scheme';
import { seedParameter } from './seedParameter';
import { SpecError } from './specError';
import type { PatchWindow } from './swinIndex';
import { windowParameters } from './swinParameters';
import { biasesByOffset, type OffsetNetwork } from './swinV2Bias';
import { withinWindows } from './swinWindows';

/**
 * Liu et al. 2021 (v2), equations 3 and 4. The network is drawn as PyTorch draws linear layers before training, and
 * its output has no bias.
 */
export const swinV2 = defineScheme({
  id: 'swinV2',
  name: 'Swin v2 log-spaced bias',
  acts: 'biases',
  summary:
    'Adds a small trained network of the log of rows and columns apart to every logit, so that windows can grow after training.',
  formula: 'bias(h, i, j) = 16 · σ(MLP_h(ỹ, x̃)),  r̃ = sign(r) · log₂(8|r|/(size − 1) + 1)/3',
  citation: {
    authors: 'Liu et al.',
    title: 'Swin Transformer V2: Scaling Up Capacity and Resolution',
    year: 2021,
    url: 'https://arxiv.org/abs/2111.09883',
  },
  reference: 'huggingface/transformers: src/transformers/models/swinv2/modeling_swinv2.py',
  parameters: {
    ...windowParameters,
    pretrainedWindowSize: integer({
      label: 'Trained window',
      help: 'Rows and columns of the window in training, by which offsets are divided; 0 where it is this one.',
      default: 0,
      minimum: 0,
      maximum: 1024,
    }),
    mlpWidth: integer({
      label: 'Width',
      help: 'M, the units of the hidden layer.',
      default: 512,
      minimum: 1,
      maximum: 4096,
    }),
    seed: seedParameter,
    hiddenWeights: numbers({
      label: 'Hidden weights',
      help: 'Trained weights of the hidden layer, width × 2: of the rows and of the columns, unit by unit.',
      otherwise: 'drawn from the seed',
    }),
    ...hiddenLayerParameters,
  },
  prepare: (spec) => {
    const { numAttentionHeads: heads, mlpWidth: units, pretrainedWindowSize: pretrained } = spec;
    if (pretrained === 1) {
      throw new SpecError(
        say`pretrainedWindowSize is 1, but it must be 0 or at least 2: offsets are divided by one less (setting phasor.parameters.swinV2.pretrainedWindowSize).`,
      );
    }
    const window: PatchWindow = { height: spec.windowHeight, width: spec.windowWidth };
    const given = (name: keyof OffsetNetwork, length: number): Float64Array | undefined =>
      spec[name] && givenWeights('swinV2', name, spec[name], length);
    const drawn = seededNetwork(spec.seed, units, heads);
    const network: OffsetNetwork = {
      hiddenWeights: given('hiddenWeights', 2 * units) ?? drawn.hiddenWeights,
      hiddenBiases: given('hiddenBiases', units) ?? drawn.hiddenBiases,
      outputWeights: given('outputWeights', heads * units) ?? drawn.outputWeights,
    };
    const biases = biasesByOffset(network, window, pretrained);
    return {
      spec,
      acts: 'biases',
      heads,
      causal: false,
      learnedParameters: 3 * units + heads * units,
      seeded: !spec.hiddenWeights || !spec.hiddenBiases || !spec.outputWeights,
      ...withinWindows(window, (head, dy, dx) => biases(dy, dx)[head]!),
    };
  },
});

function seededNetwork(seed: number, units: number, heads: number): OffsetNetwork {
  const random = seeded(seed);
  return {
    hiddenWeights: linearWeights(random, 2 * units, 2),
    hiddenBiases: linearWeights(random, units, 2),
    outputWeights: linearWeights(random, heads * units, units),
  };
}
