import { defineScheme } from './scheme';
import { swinIndex, swinRows, type PatchWindow } from './swinIndex';
import { windowParameters } from './swinParameters';
import { biasTable, biasTableParameters } from './swinTable';
import { withinWindows } from './swinWindows';

/** Liu et al. 2021, equation 4. */
export const swin = defineScheme({
  id: 'swin',
  name: 'Swin relative bias',
  acts: 'biases',
  summary:
    'Adds a trained bias to every attention logit within a window of an image, chosen by rows and columns apart.',
  formula: 'bias(h, i, j) = B[(Δy + H − 1)·(2W − 1) + Δx + W − 1, h],  Δ = place of i − place of j',
  citation: {
    authors: 'Liu et al.',
    title: 'Swin Transformer: Hierarchical Vision Transformer using Shifted Windows',
    year: 2021,
    url: 'https://arxiv.org/abs/2103.14030',
  },
  reference: 'huggingface/transformers: src/transformers/models/swin/modeling_swin.py',
  parameters: { ...windowParameters, ...biasTableParameters },
  prepare: (spec) => {
    const heads = spec.numAttentionHeads;
    const window: PatchWindow = { height: spec.windowHeight, width: spec.windowWidth };
    const table = biasTable('swin', swinRows(window), heads, spec);
    return {
      spec,
      acts: 'biases',
      heads,
      causal: false,
      ...table.learned,
      ...withinWindows(window, (head, dy, dx) => table.at(swinIndex(window, dy, dx), head)),
    };
  },
});
