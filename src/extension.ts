import * as vscode from 'vscode';
import { useTranslations } from './words/say';
import { createApi } from './api';
import type { PhasorApi } from './apiTypes';
import { registerCommands } from './commands/register';
import { LazyHover } from './hover/lazyHover';
import { settingsSection } from './ids';
import { ComparisonMemory } from './platform/comparisonMemory';
import { Disposables } from './platform/disposables';
import { PinMemory } from './platform/pinMemory';
import { SelectionWatcher } from './platform/selectionWatcher';
import { sessionPorts } from './platform/sessionPorts';
import { readSettings } from './platform/settings';
import type { Spec } from './schemes/encoding';
import { LateSymbols } from './session/lateSymbols';
import { Session } from './session/session';
import { ContextKeys } from './views/contextKeys';
import { LazyViews } from './views/lazyViews';
import { loadProperties } from './views/loadViews';
import { SchemesTree } from './views/schemesTree';
import { StatusBar } from './views/statusBar';
import { TokenMarks } from './views/tokenMarks';

/** What the tests that run inside VS Code hold on to. Not an API: present in test runs only. */
export interface TestAccess {
  readonly session: Session;
  readonly views: LazyViews;
  readonly schemesTree: SchemesTree;
  readonly statusBar: StatusBar;
  readonly hover: LazyHover;
  readonly log: vscode.LogOutputChannel;
  /** Everything the extension holds, to prove that letting go leaves nothing behind. */
  readonly everything: Disposables;
  /** Milliseconds that activation took. */
  readonly activationMilliseconds: number;
}

/** What other extensions get, and in test runs what tests hold on to. */
export interface Exports extends PhasorApi {
  readonly test?: TestAccess;
}

/** Builds the parts, wires them, and hands them to VS Code to dispose. Does no work: that begins when somebody looks. */
export function activate(context: vscode.ExtensionContext): Exports {
  const start = performance.now();
  const { extensionUri } = context;
  useTranslations(vscode.l10n.bundle && ((english) => vscode.l10n.t(english)));
  const everything = new Disposables();
  context.subscriptions.push(everything);

  const log = everything.add(vscode.window.createOutputChannel('Phasor', { log: true }));
  const ports = sessionPorts(extensionUri, log);
  everything.add(ports);
  const session = everything.add(new Session(ports, readSettings()));
  everything.add(
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(settingsSection)) session.configure(readSettings());
    }),
  );
  everything.add(new LateSymbols(session));
  everything.add(new PinMemory(session, context.workspaceState));
  const watcher = everything.add(new SelectionWatcher(session));
  const memory = everything.add(new ComparisonMemory(context.workspaceState));
  const views = everything.add(new LazyViews({ extensionUri, session, memory, log }));
  const compare = async (specs: readonly Spec[]): Promise<void> => (await views.get()).panel.show(specs);
  const schemesTree = everything.add(new SchemesTree(session, memory, compare));
  const statusBar = everything.add(new StatusBar(session));
  everything.add(new TokenMarks(session));
  everything.add(new ContextKeys(session));
  const { api } = everything.add(
    createApi({
      // As if the settings had changed: everything that is shown is made anew.
      onDidChange: () => {
        session.configure(readSettings());
      },
      loadProperties: () => loadProperties(extensionUri),
    }),
  );
  const hover = new LazyHover(extensionUri, session);
  everything.add(vscode.languages.registerHoverProvider('*', hover));
  everything.add(
    registerCommands({
      extensionUri,
      session,
      views,
      watcher,
      log,
      // VS Code copies the whole manifest when it is asked for it.
      get version() {
        return (context.extension.packageJSON as { readonly version: string }).version;
      },
    }),
  );

  const activationMilliseconds = performance.now() - start;
  log.debug(`Activated in ${activationMilliseconds.toFixed(1)} ms.`);
  if (context.extensionMode !== vscode.ExtensionMode.Test) return api;
  return {
    ...api,
    test: {
      session,
      log,
      views,
      schemesTree,
      statusBar,
      hover,
      everything,
      activationMilliseconds,
    },
  };
}
