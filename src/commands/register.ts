import * as vscode from 'vscode';
import { commandIds, internalCommandIds } from '../ids';
import { Disposables } from '../platform/disposables';
import type { LazyViews } from '../views/lazyViews';
import type { CommandContext, CommandId } from './handlers';
import { loadHandlers } from './loadHandlers';

/** What commands need, as far as it is there before the first is called. */
interface RegisteredContext extends Omit<CommandContext, 'views'> {
  readonly extensionUri: vscode.Uri;
  readonly views: LazyViews;
}

/** Every command, by id. What they do, and what they need for it, is loaded when the first is called. */
export function registerCommands(context: RegisteredContext): Disposables {
  const registered = new Disposables();
  for (const id of [...Object.values(commandIds), ...Object.values(internalCommandIds)]) {
    registered.add(vscode.commands.registerCommand(id, (argument?: unknown) => run(id, argument, context)));
  }
  return registered;
}

/** A command that cannot do its work says why in one message, and the log keeps the rest. */
async function run(id: CommandId, argument: unknown, context: RegisteredContext): Promise<unknown> {
  const { log, extensionUri } = context;
  try {
    const [{ commandHandlers }, views] = await Promise.all([loadHandlers(extensionUri), context.views.get()]);
    return await commandHandlers({ ...context, views })[id](argument);
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
