/**
 * `npm run generate`: writes docs/schemes.md, which follows from the registry of schemes. With `--check`, changes
 * nothing and fails if it is out of date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { properties } from '../../src/analysis/properties';
import { expectation } from '../../src/parameters/parameterCheck';
import type { Parameter } from '../../src/parameters/parameters';
import { schemes } from '../../src/schemes/registry';
import { encodingOf } from '../../src/schemes/resolveSpec';
import type { Scheme } from '../../src/schemes/scheme';

const path = fileURLToPath(new URL('../../docs/schemes.md', import.meta.url));

/** Tokens that costs are given for. */
const length = 4096;

/** The page of all schemes, as Prettier formats it. */
export async function schemesPage(): Promise<string> {
  const page = `# Schemes

Generated from the registry by \`npm run generate\`; do not edit. Each scheme is one file in \`src/schemes\`.

${table(
  ['scheme', 'name', 'acts', 'in one sentence'],
  schemes.map(({ id, name, acts, summary }) => [`[\`${id}\`](#${id})`, name, acts, summary]),
)}
What a scheme does to attention: it **adds** vectors to the token embeddings, **rotates** queries and keys, **biases** the
attention logits, or does **nothing**. A spec is JSON with the id and any of the parameters, such as
\`{ "scheme": "rope", "headDim": 128 }\`. What it costs is measured with every parameter at its default, at ${length} tokens.

${schemes.map(section).join('\n')}`;
  return format(page, { ...(await resolveConfig(path)), parser: 'markdown' });
}

function section({ id, name, acts, summary, formula, citation, reference, parameters }: Scheme): string {
  const { authors, title, year, url } = citation;
  const rows = Object.entries(parameters).map(([parameter, descriptor]) => [
    `\`${parameter}\``,
    'otherwise' in descriptor ? `_${descriptor.otherwise}_` : `\`${descriptor.default}\``,
    valuesOf(descriptor),
    descriptor.help + readWhen(descriptor),
  ]);
  return `## ${id}

**${name}** (${acts}). ${summary}

\`\`\`
${formula}
\`\`\`

- Paper: ${authors} ${year}, [${title}](${url})
- Reference: ${reference}
${costs(id)}
${rows.length === 0 ? 'No parameters.\n' : table(['parameter', 'default', 'values', 'what it is'], rows)}`;
}

/** Choices with what each means; bounds otherwise. */
function valuesOf(parameter: Parameter): string {
  if (parameter.kind !== 'choice') return expectation(parameter);
  return Object.entries(parameter.choices)
    .map(([choice, help]) => `\`${choice}\`: ${help}`)
    .join('<br>');
}

/** The choices at which a parameter is read, where that is not always. */
function readWhen({ when = {} }: Parameter): string {
  const conditions = Object.entries(when).map(([choice, values]) => {
    const words = values.map((value) => `\`${value}\``).join(', ');
    return `\`${choice}\` is ${values.length === 1 ? words : `one of ${words}`}`;
  });
  return conditions.length === 0 ? '' : ` Read where ${conditions.join(' and ')}.`;
}

function costs(scheme: string): string {
  return properties([encodingOf({ scheme })], { length })
    .map(({ label, cells }) => `- ${label}: ${cells.join()}\n`)
    .join('');
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`;
  return line(header) + line(header.map(() => '---')) + rows.map(line).join('');
}

async function main(): Promise<void> {
  const generated = await schemesPage();
  if (!process.argv.includes('--check')) writeFileSync(path, generated);
  else if (readFileSync(path, 'utf8') !== generated) {
    console.error('docs/schemes.md does not follow the registry: run `npm run generate`.');
    process.exitCode = 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) void main();
