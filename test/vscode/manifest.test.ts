import { assert } from 'chai';
import * as vscode from 'vscode';
import { commandIds, internalCommandIds } from '../../src/ids';
import { access, freshStart } from './access';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly default: unknown }>> };
  };
}

const manifest = (): Manifest => vscode.extensions.getExtension('phasor.phasor')?.packageJSON as Manifest;

describe('The manifest and the running extension', () => {
  const contributed = (): string[] => manifest().contributes.commands.map(({ command }) => command);

  it('register every contributed command', async () => {
    await access();
    assert.includeMembers(await vscode.commands.getCommands(true), contributed());
  });

  it('contribute every registered command but the internal ones', async () => {
    await access();
    const ours = (await vscode.commands.getCommands(true)).filter(
      (id) =>
        Object.values<string>({ ...commandIds, ...internalCommandIds }).includes(id) || /^phasor\.[a-zA-Z]+$/.test(id),
    );
    const internal: string[] = Object.values(internalCommandIds);
    // VS Code itself registers commands for a view and its container, all with a further dot or word.
    const generated = (id: string): boolean => id.startsWith('phasor.view') || id.startsWith('workbench.');
    assert.sameMembers(
      ours.filter((id) => !internal.includes(id) && !generated(id)),
      contributed(),
    );
  });

  it('read every contributed setting, with the default that the manifest states', async () => {
    const { session } = await freshStart();
    const { properties } = manifest().contributes.configuration;
    const defaults = Object.fromEntries(
      Object.entries(properties).map(([name, property]) => [name.replace('phasor.', ''), property.default]),
    );
    assert.deepEqual<object>(session.settings, { ...defaults, problems: [] });
  });
});
