import { formatBytes, formatNumber } from '../../numerics/format';
import type { Encoding } from '../../schemes/encoding';
import { memoryCost, operationsCost, parametersCost, type Cost, type Operations } from '../costs';
import { say } from '../../words/say';
import { inOneStep, type PropertyDefinition } from './propertyRow';

const bytesPerValue = 4;

/** What an encoding costs: in training, in every token, and to keep. */
export function costRows(length: number): readonly PropertyDefinition[] {
  const letters = say`L tokens, D dimensions, R rotated channels, H heads, B buckets`;
  return [
    {
      id: 'parameters',
      label: say`Learned parameters`,
      definition: say`Numbers that training has to find; 0 for a formula. (${letters}.)`,
      better: 'lower',
      cell: inOneStep((encoding) => {
        const cost = parametersCost(encoding);
        return { text: evaluated(cost, formatNumber(cost.value)), value: cost.value };
      }),
    },
    {
      id: 'operations',
      label: say`Operations per token and layer`,
      definition: say`Extra additions and multiplications, tables being at hand. Vectors: one addition a dimension, or one channel more, before the first layer only. Rotation: three a rotated channel, for each query head and each key head, and one more where channels fade. Bias: for each key in each head (of the window, where there are windows) one addition, and the products of what queries and keys hold where these count. (${letters}.)`,
      cell: inOneStep((encoding) => ({ text: operations(encoding, length) })),
    },
    {
      id: 'memory',
      label: say`Table memory at ${formatNumber(length)} tokens`,
      definition: say`Values to keep as float32 so that nothing is computed twice. Vectors: all of them. Rotation: cosines and sines; of a decay also a scale for each position and pair (xPos), or a factor for each head and distance (RetNet). Bias: one for each head and distance; for each head and key where it is a slope times the position of the key; for each head, query and key where more than the distance counts, of windows those of one. (${letters}.)`,
      better: 'lower',
      cell: inOneStep((encoding) => {
        const cost = memoryCost(encoding, length);
        const formula = cost.formula === '' ? '' : `${bytesPerValue} B · ${cost.formula}`;
        return { text: evaluated({ ...cost, formula }, formatBytes(bytesPerValue * cost.value)), value: cost.value };
      }),
    },
  ];
}

/** `L · D = 65 536`, or the number alone where there is no formula. */
function evaluated({ formula }: Cost, value: string): string {
  return formula === '' ? value : `${formula} = ${value}`;
}

function operations(encoding: Encoding, length: number): string {
  const beside = encoding.acts === 'adds' && encoding.combines === 'concatenates';
  const counted = (cost: Operations): string => {
    const number = evaluated(cost, formatNumber(cost.value));
    if (cost.per === 'head') return say`${number} per head`;
    if (cost.per === 'layer') return number;
    return beside ? say`${number} channels more` : say`${number}, once`;
  };
  return operationsCost(encoding, length).map(counted).join('; ');
}
