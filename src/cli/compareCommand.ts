import { properties } from '../analysis/properties';
import { listedPositions } from '../positions/listedPositions';
import { encodingOf } from '../schemes/resolveSpec';
import type { Command } from './command';
import { parseOptions } from './parseOptions';
import { parsePositions } from './parsePositions';
import { readSpec } from './readSpec';
import { sequenceLength } from './sequenceLength';
import { specTitles } from '../analysis/specTitles';
import { textTable } from './textTable';
import { UsageError } from './usageError';

export const compareCommand: Command = {
  name: 'compare',
  synopsis: 'SPEC... --positions LIST [--seq-len N] [--json]',
  summary: 'Print measured properties side by side, at a length that holds the positions.',
  run: async (args, io) => {
    const { values, positionals } = parseOptions(args, {
      positions: { type: 'string' },
      'seq-len': { type: 'string' },
      json: { type: 'boolean' },
    });
    if (positionals.length === 0) throw new UsageError('compare takes at least one SPEC (see phasor --help).');
    if (positionals.filter((word) => word === '-').length > 1) {
      throw new UsageError('Only one SPEC can be -, because standard input is read once.');
    }
    const positions = listedPositions(parsePositions(values.positions));
    const length = sequenceLength(undefined, positions);
    const context = { sequenceLength: sequenceLength(values['seq-len'], positions) };
    const specs = [];
    for (const word of positionals) specs.push(await readSpec(word, io));
    const encodings = specs.map((spec) => encodingOf(spec, context));
    const rows = properties(encodings, { length });
    if (values.json) io.write(`${JSON.stringify({ length, specs, properties: rows }, null, 2)}\n`);
    else io.write(textTable([['', ...specTitles(specs)], ...rows.map(({ label, cells }) => [label, ...cells])]));
  },
};
