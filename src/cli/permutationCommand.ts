import { headPermutation } from '../schemes/headPermutation';
import { encodingOf } from '../schemes/resolveSpec';
import type { Command } from './command';
import { parseOptions } from './parseOptions';
import { readSpec } from './readSpec';
import { UsageError } from './usageError';

export const permutationCommand: Command = {
  name: 'permutation',
  synopsis: 'SPEC --from LAYOUT --to LAYOUT [--json]',
  summary: 'Print, for each channel of a head in one layout, the channel of the other that holds the same.',
  run: async (args, io) => {
    const { values, positionals } = parseOptions(args, {
      from: { type: 'string' },
      to: { type: 'string' },
      json: { type: 'boolean' },
    });
    const [word, ...others] = positionals;
    if (word === undefined || others.length > 0) {
      throw new UsageError(`permutation takes one SPEC, but ${positionals.length} are given (see phasor --help).`);
    }
    const [from, to] = [given('from', values.from), given('to', values.to)];
    const encoding = encodingOf(await readSpec(word, io));
    const permutation = headPermutation(encoding, from, to);
    io.write(
      values.json
        ? `${JSON.stringify({ spec: encoding.spec, from, to, permutation })}\n`
        : permutation.map((channel) => `${channel}\n`).join(''),
    );
  },
};

/** @throws UsageError for a layout that is left out. */
function given(option: string, layout: string | undefined): string {
  if (layout !== undefined) return layout;
  throw new UsageError(`--${option} is missing: it must be half or interleaved.`);
}
