import { positionsRead } from '../analysis/positionsRead';
import { formatNumber } from '../numerics/format';
import type { Positions } from '../positions/positions';
import type { Encoding } from '../schemes/encoding';
import { schemeById } from '../schemes/registry';
import { say, translated } from '../words/say';

/** Axes where a token without coordinates has a place all the same: the root of a tree. */
const rootedAxis = 'level1';

/** What the user must know where positions are not what a scheme reads: one clear sentence each. */
export function positionNotices(positions: Positions, encodings: readonly Encoding[]): string[] {
  const { axes } = positions;
  const [first = ''] = axes;
  const names = axes.map(translated).join(', ');
  const said: string[] = [];
  const lost = first === rootedAxis ? 0 : tokensWithoutPlace(positions);
  if (lost > 0) {
    said.push(
      lost === 1
        ? say`1 token has no place on the axes of the position rule: ${names}.`
        : say`${formatNumber(lost)} tokens have no place on the axes of the position rule: ${names}.`,
    );
  }
  if (axes.length === 1 && first !== rootedAxis) return said;
  for (const encoding of encodings) {
    const { acts, spec, axes: read } = encoding;
    const name = schemeById(spec.scheme)?.name ?? spec.scheme;
    if (acts !== 'nothing' && !read) {
      const isRead = positionsRead(encoding, positions) === positions;
      said.push(
        isRead
          ? say`${name} reads one coordinate of a token: its ${translated(first)}.`
          : say`${name} reads the index of a token.`,
      );
    }
    if (read && !read.names.some((axis) => axes.includes(axis))) {
      said.push(
        say`${name} reads ${read.names.map(translated).join(', ')}, but the position rule gives ${names}: ${translated(first)} is taken for the index.`,
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
