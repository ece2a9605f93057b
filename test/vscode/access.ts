import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Exports, TestAccess as Insides } from '../../src/extension';
import type { PixelsReply } from '../../src/protocol/messages';
import type { Snapshot } from '../../src/protocol/snapshot';
import type { ViewState } from '../../src/session/viewState';
import type { Views } from '../../src/views/views';

/** What tests hold on to, the pages among it. */
export type TestAccess = Omit<Insides, 'views'> & Pick<Views, 'view' | 'panel' | 'files' | 'pictureTabs'>;

/** What the living extension gives others, activated. */
export async function exportsOfPhasor(): Promise<Exports> {
  const extension = vscode.extensions.getExtension<Exports>('phasor.phasor');
  assert.isDefined(extension, 'the extension is installed');
  return extension.activate();
}

export async function access(): Promise<TestAccess> {
  const { test: insides } = await exportsOfPhasor();
  assert.isDefined(insides, 'test runs get access');
  const { view, panel, files, pictureTabs } = await insides.views.get();
  return { ...insides, view, panel, files, pictureTabs };
}

/** Resolves when the condition gives something; fails with what was waited for. */
export async function until<T>(
  what: string,
  condition: () => T | undefined | false,
  // Generous: a shared machine may be busy; nothing here measures time.
  milliseconds = 15_000,
): Promise<T> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const value = condition();
    if (value !== undefined && value !== false) return value;
    if (Date.now() > end) throw new Error(`Waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

let opened = 0;

/**
 * An editor with a text, all of it selected unless said otherwise. A file of its own each time: an untitled text would
 * be unsaved, and VS Code brings an unsaved editor to the front again when all are closed.
 */
export async function openText(
  text: string,
  select?: (document: vscode.TextDocument) => vscode.Selection[],
): Promise<vscode.TextEditor> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.isDefined(folder);
  const file = vscode.Uri.joinPath(folder, `text-${++opened}.txt`);
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
  const document = await vscode.workspace.openTextDocument(file);
  const editor = await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
  editor.selections = select?.(document) ?? [
    new vscode.Selection(new vscode.Position(0, 0), document.positionAt(document.getText().length)),
  ];
  return editor;
}

/** The texts of the shown tokens. */
export function texts({ tokens }: Snapshot): string[] {
  return Array.from(tokens.starts, (start, token) => tokens.text.slice(start, tokens.ends[token]));
}

/** The snapshot that a view shows once it is of a text. */
export async function snapshotOf(state: ViewState, text: string): Promise<Snapshot> {
  const { session } = state;
  try {
    return await until(`a view shows ${JSON.stringify(text.slice(0, 40))}`, () => {
      const { snapshot } = state;
      return session.status.state === 'ready' && snapshot?.tokens.text === text && snapshot;
    });
  } catch (error) {
    const found = {
      status: session.status,
      isWatched: session.isWatched,
      isPinned: session.isPinned,
      isUpToDate: session.isUpToDate,
      sequence: session.sequence?.tokens.text.slice(0, 40),
      snapshot: state.snapshot?.tokens.text.slice(0, 40),
      activeEditor: vscode.window.activeTextEditor?.document.getText().slice(0, 40),
    };
    throw new Error(`${String(error)}: ${JSON.stringify(found)}`, { cause: error });
  }
}

/** How many colours there are where a chart has its cells: 0 without a chart, 1 on a blank one. */
export function coloursIn({ rgba, width, area }: PixelsReply): number {
  const bytes = atob(rgba);
  const [left, top, columns, rows] = area.map(Math.round) as [number, number, number, number];
  const colours = new Set<string>();
  for (let y = top; y < top + rows; y++) {
    for (let x = left; x < left + columns; x++) colours.add(bytes.slice(4 * (y * width + x), 4 * (y * width + x) + 3));
  }
  return rgba === '' ? 0 : colours.size;
}

/** Change settings of ours for the workspace; undefined takes them back. */
export async function configure(settings: Readonly<Record<string, unknown>>): Promise<void> {
  for (const [name, value] of Object.entries(settings)) {
    await vscode.workspace.getConfiguration('phasor').update(name, value, vscode.ConfigurationTarget.Workspace);
  }
}

/** Settings as a new user has them, no editors, the sidebar view open. */
export async function freshStart(): Promise<TestAccess> {
  const testAccess = await access();
  const names = Object.keys(testAccess.session.settings).filter((name) => name !== 'problems');
  await vscode.commands.executeCommand('phasor.unpin');
  await configure(Object.fromEntries(names.map((name) => [name, undefined])));
  // What is set nowhere is written for the user: a choice made by a test must not meet the next one.
  for (const name of names) {
    const settings = vscode.workspace.getConfiguration('phasor');
    if (settings.inspect(name)?.globalValue === undefined) continue;
    await settings.update(name, undefined, vscode.ConfigurationTarget.Global);
  }
  await vscode.commands.executeCommand('workbench.action.files.revert');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await vscode.commands.executeCommand('phasor.show');
  await until('the sidebar view is visible', () => testAccess.view.isVisible);
  return testAccess;
}
