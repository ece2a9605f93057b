import manifest from '../../package.json';
import { positionsRead } from '../analysis/positionsRead';
import { formatById, formats, written, type ExportFormat } from '../exports/formats';
import { listedPositions } from '../positions/listedPositions';
import { positionsOf } from '../positions/resolveRule';
import { encodingOf } from '../schemes/resolveSpec';
import type { Command } from './command';
import { documentOptions, readDocument } from './documentOptions';
import { parseOptions } from './parseOptions';
import { parsePositions } from './parsePositions';
import { readRule } from './readRule';
import { readSpec } from './readSpec';
import { sequenceLength } from './sequenceLength';
import { UsageError } from './usageError';

/** Formats that are options of their own; the others are code. */
const data = ['json', 'csv', 'npy'] as const;
const codeIds = formats.filter(({ language }) => language).map(({ id }) => id);

export const encodeCommand: Command = {
  name: 'encode',
  synopsis: `SPEC {--positions LIST | --rule RULE TOKENS} [--seq-len N] [${data.map((format) => `--${format}`).join(' | ')} | --code LANGUAGE]`,
  summary: 'Print the encoding of positions: JSON, CSV, a .npy file, or code that computes or tests it.',
  run: async (args, io) => {
    const { values, positionals } = parseOptions(args, {
      positions: { type: 'string' },
      rule: { type: 'string' },
      ...documentOptions,
      'seq-len': { type: 'string' },
      json: { type: 'boolean' },
      csv: { type: 'boolean' },
      npy: { type: 'boolean' },
      code: { type: 'string' },
    });
    const format = formatOf(values);
    const [word, ...others] = positionals;
    if (word === undefined || others.length > 0) {
      throw new UsageError(`encode takes one SPEC, but ${positionals.length} are given (see phasor --help).`);
    }
    if (values.rule !== undefined && values.positions !== undefined) {
      throw new UsageError('Only one of --positions and --rule can be given.');
    }
    const positions =
      values.rule === undefined
        ? listedPositions(parsePositions(positionsGiven(values)))
        : positionsOf(await readDocument(values, io), readRule(values.rule));
    const context = { sequenceLength: sequenceLength(values['seq-len'], positions) };
    const encoding = encodingOf(await readSpec(word, io), context);
    io.write(written(format, { encoding, positions: positionsRead(encoding, positions) }, manifest.version));
  },
};

/** @throws UsageError for options that say which tokens a rule numbers, without a rule. */
function positionsGiven(values: Readonly<Partial<Record<string, string | boolean>>>): string | undefined {
  const stray = Object.keys(documentOptions).find((name) => values[name] !== undefined);
  if (stray !== undefined) throw new UsageError(`--${stray} is about the tokens of a rule, but --rule is missing.`);
  return typeof values.positions === 'string' ? values.positions : undefined;
}

/** @throws UsageError where there is more than one, or no such code. */
function formatOf(values: Readonly<Partial<Record<(typeof data)[number], boolean>>> & { code?: string }): ExportFormat {
  const chosen = data.filter((format) => values[format]).map((format) => `--${format}`);
  if (values.code !== undefined) chosen.push('--code');
  if (chosen.length > 1) throw new UsageError(`Only one of ${chosen.join(' and ')} can be given.`);
  const id = values.code ?? chosen[0]?.slice(2) ?? 'json';
  const format = formatById(id);
  if (format && (values.code === undefined || format.language)) return format;
  throw new UsageError(`--code is ${id}, but it must be one of ${codeIds.join(', ')}.`);
}
