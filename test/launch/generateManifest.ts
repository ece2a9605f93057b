/**
 * `npm run generate`: writes what follows from the registries of schemes, tokenizers and rules, the schemas of the settings
 * `phasor.scheme`, `phasor.parameters`, `phasor.tokenizer` and `phasor.positions`, into package.json. With `--check`, changes nothing and fails if they are out of date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { positionsSetting } from '../../src/positions/ruleSchema';
import { parametersSetting, schemeSetting } from '../../src/schemes/specSchema';
import { tokenizers } from '../../src/tokenize/tokenizers';

interface Manifest {
  contributes?: { configuration?: Configuration };
}

interface Configuration {
  title?: string;
  properties?: Record<string, object>;
}

/**
 * The text of package.json with what the registry says of the settings in it. Everything else stays as it is: other
 * keys of these settings (description, order, scope), and the order of keys.
 */
export function withGeneratedSettings(text: string): string {
  const manifest = JSON.parse(text) as Manifest;
  const contributes = (manifest.contributes ??= {});
  const configuration = (contributes.configuration ??= { title: 'Phasor' });
  const properties = (configuration.properties ??= {});
  properties['phasor.scheme'] = { ...properties['phasor.scheme'], ...schemeSetting() };
  properties['phasor.tokenizer'] = {
    ...properties['phasor.tokenizer'],
    enum: tokenizers.map(({ id }) => id),
    enumItemLabels: tokenizers.map(({ name }) => name),
    enumDescriptions: tokenizers.map(({ summary }) => summary),
  };
  properties['phasor.positions'] = { ...properties['phasor.positions'], ...positionsSetting() };
  properties['phasor.parameters'] = { ...properties['phasor.parameters'], ...parametersSetting() };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function main(): void {
  const path = fileURLToPath(new URL('../../package.json', import.meta.url));
  const current = readFileSync(path, 'utf8');
  const generated = withGeneratedSettings(current);
  if (current === generated) return;
  if (process.argv.includes('--check')) {
    console.error('The settings in package.json do not follow the registries: run `npm run generate`.');
    process.exitCode = 1;
  } else {
    writeFileSync(path, generated);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
