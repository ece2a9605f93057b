import { expectation } from '../parameters/parameterCheck';
import type { Positions } from '../positions/positions';
import { positionsOf } from '../positions/resolveRule';
import type { Rule, RuleSpec } from '../positions/rule';
import { rules } from '../positions/rules';
import type { Command } from './command';
import { documentOptions, readDocument } from './documentOptions';
import { parseOptions } from './parseOptions';
import { parameterOptions, readRule, withOptions } from './readRule';
import { textTable } from './textTable';
import { UsageError } from './usageError';

export const positionsCommand: Command = {
  name: 'positions',
  synopsis: '[RULE TOKENS [--PARAMETER VALUE...]] [--json]',
  summary: 'Print the positions that a rule gives tokens, one line a token; without a rule, list the rules.',
  run: async ([word, ...args], io) => {
    if (word === undefined || word === '--json') {
      parseOptions(args, {});
      io.write(word === '--json' ? `${JSON.stringify(rules.map(asData), null, 2)}\n` : rules.map(asText).join('\n'));
      return;
    }
    if (word.startsWith('-')) throw new UsageError('The rule is missing: phasor positions lists them.');
    const rule = readRule(word);
    const { values, positionals } = parseOptions(args, {
      ...parameterOptions(rule.rule),
      ...documentOptions,
      json: { type: 'boolean' },
    });
    if (positionals.length > 0) {
      throw new UsageError(`positions takes one RULE, but ${positionals.join(' ')} is given too (see phasor --help).`);
    }
    const spec = withOptions(rule, values);
    const positions = positionsOf(await readDocument(values, io), spec);
    io.write(values.json === true ? toJson(spec, positions) : toLines(positions));
  },
};

/** (T) where there is one axis, else (T, A); null where a token has no coordinate. */
function toJson(spec: RuleSpec, positions: Positions): string {
  const rows = rowsOf(positions);
  const shaped = positions.axes.length === 1 ? rows.flat() : rows;
  return `${JSON.stringify({ spec, axes: positions.axes, positions: shaped })}\n`;
}

/** One line a token, coordinates apart by tabs, `-` where there is none. */
function toLines(positions: Positions): string {
  return rowsOf(positions)
    .map((row) => `${row.map((coordinate) => (Number.isNaN(coordinate) ? '-' : coordinate)).join('\t')}\n`)
    .join('');
}

function rowsOf({ count, axes, ...positions }: Positions): number[][] {
  return Array.from({ length: count }, (_, token) => axes.map((_name, axis) => positions.at(token, axis)));
}

type RuleData = Omit<Rule, 'positions' | 'readsSymbols'>;

/** Every field of the registry that is data, in one order. */
function asData({ id, name, summary, parameters, presets }: Rule): RuleData {
  return { id, name, summary, parameters, presets };
}

function asText({ id, name, summary, parameters, presets }: Rule): string {
  const rows = Object.entries(parameters).map(([parameter, descriptor]) => [
    `    ${parameter}`,
    // What settings of VS Code say otherwise does not rule here.
    'otherwise' in descriptor ? descriptor.otherwise.replace(/, or phasor\.\w+$/, '') : String(descriptor.default),
    expectation(descriptor),
  ]);
  const families = presets.map((preset) => {
    const options = Object.entries(preset.values).map(([parameter, value]) => `--${parameter} ${String(value)}`);
    return [`    ${preset.name}`, options.join(' ')];
  });
  return `${id}: ${name}\n  ${summary}\n${textTable(rows)}${families.length === 0 ? '' : '  As in:\n'}${textTable(families)}`;
}
