import { positionsRead } from '../analysis/positionsRead';
import { formatNumber } from '../numerics/format';
import type { Positions } from '../positions/positions';
import type { Encoding } from '../schemes/encoding';
import { schemeById } from '../schemes/registry';

/** Axes where a token without coordinates has a place all the same: the root of a tree. */
const rootedAxis = 'level1';

/** What the user must know where positions are not what a scheme reads: one clear sentence each. */
export function positionNotices(positions: Positions, encodings: readonly Encoding[]): string[] {
  const { axes } = positions;
  const [first = ''] = axes;
  const said: string[] = [];
  const lost = first === rootedAxis ? 0 : tokensWithoutPlace(positions);
  if (lost > 0) {
    const tokens = lost === 1 ? '1 token has' : `${formatNumber(lost)} tokens have`;
    said.push(`${tokens} no place on the axes of the position rule: ${axes.join(', ')}.`);
  }
  if (axes.length === 1) return said;
  for (const encoding of encodings) {
    const { acts, spec, axes: read } = encoding;
    const name = schemeById(spec.scheme)?.name ?? spec.scheme;
    if (acts !== 'nothing' && !read) {
      const isRead = positionsRead(encoding, positions) === positions;
      said.push(`${name} reads ${isRead ? `one coordinate of a token: its ${first}` : 'the index of a token'}.`);
    }
    if (read && !read.names.some((axis) => axes.includes(axis))) {
      said.push(
        `${name} reads ${read.names.join(', ')}, but the position rule gives ${axes.join(', ')}: ${first} is taken for the index.`,
      );
    }
  }
  return [...new Set(said)];
}

function tokensWithoutPlace(positions: Positions): number {
  if (positions.first !== undefined) return 0;
  let lost = 0;
  for (let token = 0; token < positions.count; token++) {
    if (positions.axes.every((_, axis) => Number.isNaN(positions.at(token, axis)))) lost++;
  }
  return lost;
}
