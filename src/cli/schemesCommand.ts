import { expectation } from '../parameters/parameterCheck';
import type { Parameter } from '../parameters/parameters';
import { schemes } from '../schemes/registry';
import type { Scheme } from '../schemes/scheme';
import type { Command } from './command';
import { parseOptions } from './parseOptions';
import { textTable } from './textTable';
import { UsageError } from './usageError';

export const schemesCommand: Command = {
  name: 'schemes',
  synopsis: '[--json]',
  summary: 'List the schemes with their parameters, formulas and papers.',
  run: (args, io) => {
    const { values, positionals } = parseOptions(args, { json: { type: 'boolean' } });
    if (positionals.length > 0) throw new UsageError(`schemes takes no ${positionals.join(' ')} (see phasor --help).`);
    io.write(values.json ? `${JSON.stringify(schemes.map(asData), null, 2)}\n` : schemes.map(asText).join('\n'));
    return Promise.resolve();
  },
};

type SchemeData = Omit<Scheme, 'prepare'>;

/** Every field of the registry that is data, in one order. */
function asData({ id, name, acts, summary, parameters, formula, citation, reference }: Scheme): SchemeData {
  return { id, name, acts, summary, parameters, formula, citation, reference };
}

function asText({ id, name, acts, summary, parameters, formula, citation, reference }: Scheme): string {
  const { authors, title, year, url } = citation;
  const head = [`${id}: ${name} (${acts})`, `  ${summary}`, `  ${formula}`];
  const sources = [`  ${authors} ${year}, ${title}, ${url}`, `  ${reference}`];
  const rows = Object.entries(parameters).map(([parameter, descriptor]) => [
    `    ${parameter}`,
    defaultOf(descriptor),
    expectation(descriptor),
  ]);
  return [...head, ...sources].map((line) => `${line}\n`).join('') + textTable(rows);
}

/** What holds when a parameter is left out. */
function defaultOf(parameter: Parameter): string {
  return 'otherwise' in parameter ? parameter.otherwise : String(parameter.default);
}
