import * as vscode from 'vscode';
import { commandIds, internalCommandIds } from '../ids';
import { Disposables } from '../platform/disposables';
import type { CommandContext, CommandId } from './handlers';
import { loadHandlers } from './loadHandlers';

/** Every command, by id. What they do, and what they need for it, is loaded when the first is called where it can be. */
export function registerCommands(context: CommandContext): Disposables {
  const registered = new Disposables();
  for (const id of [...Object.values(commandIds), ...Object.values(internalCommandIds)]) {
    registered.add(vscode.commands.registerCommand(id, (argument?: unknown) => run(id, argument, context)));
  }
  return registered;
}

/** A command that cannot do its work says why in one message, and the log keeps the rest. */
async function run(id: CommandId, argument: unknown, context: CommandContext): Promise<unknown> {
  const { log } = context;
  try {
    const { commandHandlers } = await loadHandlers();
    return await commandHandlers(context)[id](argument);
  } catch (error) {
    log.error(error instanceof Error ? error : String(error));
    const showLog = vscode.l10n.t('Show Log');
    const message = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(message, showLog).then((choice) => {
      if (choice === showLog) log.show(true);
    });
    return undefined;
  }
}
