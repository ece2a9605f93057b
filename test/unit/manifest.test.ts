import { readFileSync } from 'node:fs';
import { assert } from 'chai';
import { Ajv } from 'ajv';
import {
  colorIds,
  commandIds,
  comparisonEditorType,
  comparisonFileType,
  contextKeys,
  pictureEditorType,
  schemesViewId,
  viewId,
} from '../../src/ids';
import { schemes } from '../../src/schemes/registry';
import { tokenizers } from '../../src/tokenize/tokenizers';
import { withGeneratedSettings } from '../launch/generateManifest';

interface MenuItem {
  readonly command?: string;
  readonly submenu?: string;
  readonly when?: string;
}

interface Manifest {
  readonly engines: { readonly vscode: string };
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly category: string; readonly enablement?: string }[];
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
    readonly keybindings: readonly { readonly when?: string }[];
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly customEditors: readonly { readonly viewType: string }[];
    readonly colors: readonly { readonly id: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly enum?: readonly string[] }>> };
  };
}

const text = readFileSync('package.json', 'utf8');
const manifest = JSON.parse(text) as Manifest;
const words = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Record<string, string>;
const { contributes } = manifest;

describe('package.json', () => {
  it('names only words that package.nls.json has, and package.nls.json has no others', () => {
    const used = [...text.matchAll(/"%([\w.]+)%"/g)].map((match) => match[1] ?? '');
    assert.sameMembers([...new Set(used)], Object.keys(words));
  });

  it('has the ids that the code uses', () => {
    assert.sameMembers(
      contributes.commands.map(({ command }) => command),
      Object.values(commandIds),
    );
    assert.deepEqual(
      contributes.views.phasor?.map(({ id }) => id),
      [viewId, schemesViewId],
    );
    assert.deepEqual(
      contributes.customEditors.map(({ viewType }) => viewType),
      [comparisonEditorType, comparisonFileType, pictureEditorType],
    );
    assert.sameMembers(
      contributes.colors.map(({ id }) => id),
      [colorIds.cursor, colorIds.reference, ...colorIds.bands],
    );
  });

  it('uses in its conditions only context keys that VS Code or Phasor sets', () => {
    const conditions = [
      ...Object.values(contributes.menus).flat(),
      ...contributes.keybindings,
      ...contributes.commands.map(({ enablement }) => ({ when: enablement })),
    ].flatMap(({ when }) => when ?? []);
    const keys = conditions.flatMap((condition) => condition.replaceAll(/== ?\S+/g, '').match(/[a-zA-Z.]+/g) ?? []);
    const ofVscode = [
      'view',
      'editorHasSelection',
      'editorTextFocus',
      'editorIsOpen',
      'activeCustomEditorId',
      'viewItem',
    ];
    assert.isEmpty(keys.filter((key) => !ofVscode.includes(key) && !Object.values<string>(contextKeys).includes(key)));
  });

  it('activates for nothing but what it contributes, on VS Code 1.100 and newer, with two key bindings at most', () => {
    assert.deepEqual(manifest.activationEvents, []);
    assert.match(manifest.engines.vscode, /^\^1\.(\d\d|100)\.\d+$/);
    assert.isAtMost(contributes.keybindings.length, 2);
    for (const command of contributes.commands) assert.equal(command.category, 'Phasor');
  });

  it('has the settings that follow from the registries', () => {
    assert.equal(withGeneratedSettings(text), text, 'run `npm run generate`');
  });

  it('offers every tokenizer', () => {
    assert.deepEqual(
      contributes.configuration.properties['phasor.tokenizer']?.enum,
      tokenizers.map(({ id }) => id),
    );
  });

  it('has a schema for the parameters that takes every scheme’s defaults and refuses what is out of bounds', () => {
    const ajv = new Ajv({ strict: false });
    const validate = ajv.compile(contributes.configuration.properties['phasor.parameters'] ?? {});
    const defaults = Object.fromEntries(
      schemes.map(({ id, parameters }) => [
        id,
        Object.fromEntries(Object.entries(parameters).map(([name, parameter]) => [name, parameter.default])),
      ]),
    );
    assert.isTrue(validate(defaults), ajv.errorsText(validate.errors));
    for (const wrong of [
      { sinusoidal: { hiddenSize: 1 } },
      { sinusoidal: { layout: 'zigzag' } },
      { rope: { ropeTheta: 0 } },
      { rope: { rotaryTheta: 10 } },
      { roped: {} },
    ]) {
      assert.isFalse(validate(wrong), JSON.stringify(wrong));
    }
  });
});
