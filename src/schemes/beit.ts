import { beitIndex, beitPlaces, beitRows } from './beitIndex';
import { defineScheme } from './scheme';
import { fillByPlace } from './swinFill';
import type { PatchWindow } from './swinIndex';
import { windowParameters } from './swinParameters';
import { biasTable, biasTableParameters } from './swinTable';

/** Bao et al. 2021: the bias of Swin over the whole image, and three more for the class token. */
export const beit = defineScheme({
  id: 'beit',
  name: 'BEiT relative bias',
  acts: 'biases',
  summary:
    'Adds a trained bias to every attention logit, chosen by rows and columns apart, or for the class token by role.',
  formula: 'bias(h, i, j) = B[row(i, j), h]: Swin’s rows between patches; class → patch, patch → class, class → class',
  citation: {
    authors: 'Bao, Dong, Piao, Wei',
    title: 'BEiT: BERT Pre-Training of Image Transformers',
    year: 2021,
    url: 'https://arxiv.org/abs/2106.08254',
  },
  reference: 'huggingface/transformers: src/transformers/models/beit/modeling_beit.py',
  parameters: {
    ...windowParameters,
    windowHeight: { ...windowParameters.windowHeight, help: 'H, rows of patches of the image.', default: 14 },
    windowWidth: { ...windowParameters.windowWidth, help: 'W, columns of patches of the image.', default: 14 },
    ...biasTableParameters,
  },
  prepare: (spec) => {
    const heads = spec.numAttentionHeads;
    const window: PatchWindow = { height: spec.windowHeight, width: spec.windowWidth };
    const tokens = window.height * window.width + 1;
    const table = biasTable('beit', beitRows(window), heads, spec);
    const { axes, placeAt, placeOf } = beitPlaces(window);
    return {
      spec,
      acts: 'biases',
      heads,
      causal: false,
      ...table.learned,
      axes,
      window: tokens,
      tableLength: tokens,
      bias: (head, query, key) => table.at(beitIndex(window, placeAt(query), placeAt(key)), head),
      fill: fillByPlace(placeOf, (head, query, key) => table.at(beitIndex(window, query, key), head)),
    };
  },
});
