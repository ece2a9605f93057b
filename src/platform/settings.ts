import * as vscode from 'vscode';
import { settingsSection } from '../ids';
import type { Spec } from '../schemes/encoding';
import { defaultScheme } from '../schemes/registry';
import type { HoverMode, Settings } from '../session/settings';

/** The settings as they are in force for the workspace. Bounds are enforced here: settings.json accepts anything. */
export function readSettings(): Settings {
  const configuration = vscode.workspace.getConfiguration(settingsSection);
  const read = <T>(name: string, fallback: T): T => {
    const value: unknown = configuration.get(name);
    return typeof value === typeof fallback && value !== null ? (value as T) : fallback;
  };
  const bounded = (name: string, fallback: number, minimum: number, maximum: number): number => {
    const value = Math.round(read(name, fallback));
    return Number.isFinite(value) ? Math.min(maximum, Math.max(minimum, value)) : fallback;
  };
  const hover = read<string>('hover', 'selection');
  return {
    scheme: read('scheme', defaultScheme.id),
    parameters: read<Record<string, unknown>>('parameters', {}),
    tokenizer: read('tokenizer', 'o200k_base'),
    positionOffset: bounded('positionOffset', 0, 0, 2 ** 30),
    hover: (['off', 'selection', 'everywhere'] satisfies HoverMode[]).find((mode) => mode === hover) ?? 'selection',
    highlightTokens: read('highlightTokens', false),
    maxTokens: bounded('maxTokens', 4096, 16, 65_536),
    maxCharacters: bounded('maxCharacters', 10_000_000, 1_000, 100_000_000),
  };
}

/** Write a setting where it is set already, else for the user: a workspace that says nothing stays as it is. */
async function write(name: string, value: unknown): Promise<void> {
  const configuration = vscode.workspace.getConfiguration(settingsSection);
  const inspected = configuration.inspect(name);
  const target =
    inspected?.workspaceFolderValue !== undefined || inspected?.workspaceValue !== undefined
      ? vscode.ConfigurationTarget.Workspace
      : vscode.ConfigurationTarget.Global;
  await configuration.update(name, value, target);
}

export const writeTokenizer = (id: string): Promise<void> => write('tokenizer', id);
export const writeHighlightTokens = (on: boolean): Promise<void> => write('highlightTokens', on);

/** Choose a spec: its scheme, and its parameters (where it names any) beside those of the other schemes. */
export async function writeSpec({ scheme, ...parameters }: Spec): Promise<void> {
  const { parameters: all, scheme: chosen } = readSettings();
  const namesParameters = Object.keys(parameters).length > 0;
  if (namesParameters && JSON.stringify(all[scheme]) !== JSON.stringify(parameters)) {
    await write('parameters', { ...all, [scheme]: parameters });
  }
  if (scheme !== chosen) await write('scheme', scheme);
}
