import { formatNumber } from '../numerics/format';
import { inFull } from '../numerics/inFull';
import type { Positions } from '../positions/positions';
import type { Encoding, Layers } from '../schemes/encoding';
import { say, translated } from '../words/say';
import type { Fact } from './fact';
import { greatestPosition } from './greatestPosition';

/** What matters of one layer of a model whose layers do not all encode alike; none of another encoding. */
export function layerFacts(encoding: Encoding, positions: Positions): readonly Fact[] {
  const { layers } = encoding;
  return [
    ...(layers ? [layerFact(layers), layersFact(layers.kinds)] : []),
    ...(layers?.reach === undefined ? [] : [reachFact(layers.kinds[layers.current] ?? '', layers.reach)]),
    ...(encoding.queryScale ? [queryScaleFact(encoding, greatestPosition(positions))] : []),
  ];
}

function layerFact({ kinds, current }: Layers): Fact {
  return {
    id: 'layer',
    label: say`Layer ${formatNumber(current)}`,
    value: translated(kinds[current] ?? ''),
    definition: say`What this layer of ${formatNumber(kinds.length)}, counted from 0, does. Full: its queries see all keys; sliding or chunked: near ones only; no encoding: queries and keys are not rotated.`,
  };
}

/** How many layers there are of each kind, the most frequent first. */
function layersFact(kinds: readonly string[]): Fact {
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const parts = [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .map(([kind, count]) => `${formatNumber(count)} ${translated(kind)}`);
  return {
    id: 'layers',
    label: say`Layers`,
    value: parts.join(', '),
    definition: say`How many layers of the model do what. Layers of one kind encode alike.`,
  };
}

function reachFact(kind: string, reach: number): Fact {
  const reason =
    kind === 'chunked'
      ? say`A query sees the keys before it in its own chunk of ${formatNumber(reach + 1)} positions: at the start of a chunk none but its own, at the end all of them.`
      : say`Keys farther from the query are masked in this layer, whatever the encoding makes of them.`;
  return { id: 'reach', label: say`Farthest key seen`, value: formatNumber(reach), definition: reason };
}

function queryScaleFact(encoding: Encoding, position: number): Fact {
  return {
    id: 'queryScale',
    label: say`Query scale at ${formatNumber(position)}`,
    value: formatNumber(encoding.queryScale?.(position) ?? 1, 5),
    exact: inFull(encoding.queryScale?.(position) ?? 1),
    definition: say`What the query at this position, the greatest shown, is multiplied by, and all of its logits with it, so that attention does not blur in long texts. Where it changes, it grows with the log of the position.`,
  };
}
