import { contentParameters } from './contentParameters';
import { dot, products } from './contentProducts';
import { contentWeights } from './contentWeights';
import { copeGate, copeInterpolate, copePositions } from './copePositions';
import type { Place } from './encoding';
import { choice, integer, numbers } from '../parameters/parameters';
import { defineScheme } from './scheme';
import { seededContents } from './seededContents';
import { byContent, type QueryBias } from './seededContentsBias';
import { seedParameter } from './seedParameter';
import { transposed } from './transposed';

/**
 * Golovneva et al. 2024, section 4. Positions are counted by content, so that those of the text do not matter: a key is
 * before a query where its token is.
 */
export const cope = defineScheme({
  id: 'cope',
  name: 'CoPE',
  acts: 'biases',
  summary:
    'Counts as positions only the keys that a gate of query and key lets through, and adds a trained bias there.',
  formula: 'p_ij = min(Σ_{t=j}^{i} σ(q_i·k_t/√d), npos − 1),  bias(i, j) = q_i · e[p_ij] / √d,  j ≤ i',
  citation: {
    authors: 'Golovneva, Wang, Weston, Sukhbaatar',
    title: 'Contextual Position Encoding: Learning to Count What’s Important',
    year: 2024,
    url: 'https://arxiv.org/abs/2405.18719',
  },
  reference: 'facebookresearch/RAM: projects/cope/src/cope/context_position.py',
  parameters: {
    nposMax: integer({
      label: 'Positions',
      help: 'npos, the trained vectors; a key whose gates sum to more than npos − 1 stands there.',
      default: 64,
      minimum: 1,
      maximum: 65_536,
    }),
    dialect: choice({
      label: 'Scaling',
      help: 'Whether the bias is divided by √d with the product of query and key.',
      default: 'official',
      choices: {
        official: '(q·k + q·e[p]) / √d, as in the released code',
        paper: 'q·k / √d + q·e[p], as in the listing of the paper',
      },
    }),
    ...contentParameters,
    seed: seedParameter,
    posEmb: numbers({
      label: 'Position vectors',
      help: 'Trained vectors, head dimension × positions, channel by channel.',
      otherwise: 'drawn from the seed',
    }),
  },
  prepare: (spec) => {
    const { nposMax, dialect, numAttentionHeads, headDim, seed, posEmb } = spec;
    const table = contentWeights(
      { scheme: 'cope', name: 'posEmb', rows: nposMax, width: headDim, seed },
      posEmb && transposed(posEmb, nposMax),
    );
    const scale = dialect === 'official' ? 1 / Math.sqrt(headDim) : 1;
    const contents = seededContents(seed, headDim);
    const biasOf = (head: number, { token }: Place, draw: number): QueryBias => {
      const q = contents.of('query', head, draw)(token);
      const keyAt = contents.of('key', head, draw);
      const logit = products(q, table, scale);
      const position = copePositions((back) => copeGate(dot(q, keyAt(token - back)), headDim), nposMax);
      const bias = (back: number): number => copeInterpolate(logit, position(back));
      return {
        on: (key) => {
          const back = Math.floor(token - key.token);
          return back >= 0 && back < Infinity ? bias(back) : NaN;
        },
        sum: (first, keys) => {
          let sum = 0;
          const farthest = token - first.token;
          for (let back = farthest - keys + 1; back <= farthest; back++) {
            if (position(back) === nposMax - 1) return sum + (farthest - back + 1) * bias(back);
            sum += bias(back);
          }
          return sum;
        },
      };
    };
    return {
      spec,
      acts: 'biases',
      heads: numAttentionHeads,
      causal: true,
      learnedParameters: nposMax * headDim,
      seeded: true,
      // A gate, and an interpolation between two of the query's products.
      ...byContent(biasOf, 2, { order: 'token' }),
    };
  },
});
