import * as vscode from 'vscode';
import { settingsSection } from '../ids';
import { formatNumber } from '../numerics/format';
import { resolveRule } from '../positions/resolveRule';
import type { RuleSpec } from '../positions/rule';
import { ruleById } from '../positions/rules';
import type { Spec } from '../schemes/encoding';
import { defaultScheme } from '../schemes/registry';
import type { HoverMode, Settings } from '../session/settings';
import { say } from '../words/say';

/**
 * The settings as they are in force for the workspace. Bounds and types are enforced here: settings.json accepts anything.
 * What cannot be used is said, and the default stands in for it.
 */
export function readSettings(): Settings {
  const configuration = vscode.workspace.getConfiguration(settingsSection);
  const problems: string[] = [];
  // Words are made where something is wrong: activation reads the settings, and has no time for them.
  const read = <T>(name: string, fallback: T, expected: () => string, fits: (value: unknown) => value is T): T => {
    const value: unknown = configuration.get(name);
    if (value === undefined || fits(value)) return value ?? fallback;
    problems.push(say`phasor.${name} is ${JSON.stringify(value)}, but it must be ${expected()}.`);
    return fallback;
  };
  const text = (name: string, fallback: string): string => read(name, fallback, () => say`a name`, isString);
  const whole = (name: string, fallback: number, minimum: number, maximum: number): number => {
    const expected = (): string => say`a whole number from ${formatNumber(minimum)} to ${formatNumber(maximum)}`;
    return read(name, fallback, expected, (value): value is number => isWithin(value, minimum, maximum));
  };
  return {
    scheme: text('scheme', defaultScheme.id),
    parameters: read('parameters', {}, () => say`an object such as {}`, isRecord),
    tokenizer: text('tokenizer', 'o200k_base'),
    positions: ruleIn(configuration, problems),
    positionOffset: whole('positionOffset', 0, 0, 2 ** 30),
    hover: read('hover', 'selection', () => say`off, selection or everywhere`, isHoverMode),
    highlightTokens: read('highlightTokens', false, () => say`true or false`, isBoolean),
    numberTokens: read('numberTokens', false, () => say`true or false`, isBoolean),
    maxTokens: whole('maxTokens', 1_000_000, 16, 10_000_000),
    maxCharacters: whole('maxCharacters', 10_000_000, 1_000, 100_000_000),
    problems,
  };
}

/** The rule as the nearest settings file has it: a merge of several files would be a rule that nobody wrote. */
function ruleIn(configuration: vscode.WorkspaceConfiguration, problems: string[]): RuleSpec {
  const { workspaceFolderValue, workspaceValue, globalValue } = configuration.inspect('positions') ?? {};
  try {
    return resolveRule(workspaceFolderValue ?? workspaceValue ?? globalValue ?? usualRule);
  } catch (error) {
    problems.push(error instanceof Error ? error.message : String(error));
    return usualRule;
  }
}

const usualRule: RuleSpec = { rule: 'index' };

const isString = (value: unknown): value is string => typeof value === 'string';
const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isHoverMode = (value: unknown): value is HoverMode =>
  value === 'off' || value === 'selection' || value === 'everywhere';
const isWithin = (value: unknown, minimum: number, maximum: number): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= minimum && value <= maximum;

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

/** Choose the rule for positions; what is as usual need not be said. */
export function writePositions(spec: RuleSpec): Promise<void> {
  const { rule, ...values } = resolveRule(spec);
  const parameters = ruleById(rule)?.parameters ?? {};
  const said = Object.entries(values).filter(([name, value]) => value !== parameters[name]?.default);
  return write('positions', { rule, ...Object.fromEntries(said) });
}

export const writeTokenizer = (id: string): Promise<void> => write('tokenizer', id);
export const writeHighlightTokens = (on: boolean): Promise<void> => write('highlightTokens', on);
export const writeNumberTokens = (on: boolean): Promise<void> => write('numberTokens', on);

/** Writes wait for each other: two at once would each start from what was there before both. */
let lastWrite: Promise<void> = Promise.resolve();

/** Choose a spec: its scheme, and its parameters beside those of the other schemes. */
export function writeSpec(spec: Spec): Promise<void> {
  const written = lastWrite.then(() => writeSpecNow(spec));
  lastWrite = written.catch(() => undefined);
  return written;
}

async function writeSpecNow({ scheme, ...parameters }: Spec): Promise<void> {
  const { parameters: all, scheme: chosen } = readSettings();
  // Another scheme by its name alone keeps the parameters it had; the present one without any has none.
  const saysParameters = scheme === chosen || Object.keys(parameters).length > 0;
  if (saysParameters && JSON.stringify(all[scheme] ?? {}) !== JSON.stringify(parameters)) {
    await write('parameters', { ...all, [scheme]: parameters });
  }
  if (scheme !== chosen) await write('scheme', scheme);
}
