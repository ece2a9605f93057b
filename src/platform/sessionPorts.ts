import type * as vscode from 'vscode';
import type { SessionPorts } from '../session/ports';
import { tokenizers } from '../tokenize/tokenizers';
import { documentSymbols } from './documentSymbols';
import { TokenizerClient } from './tokenizerClient';

/** The session's ports as VS Code provides them. */
export function sessionPorts(
  extensionUri: vscode.Uri,
  log: vscode.LogOutputChannel,
): SessionPorts & { dispose(): void } {
  const client = new TokenizerClient(extensionUri);
  return {
    tokenizers,
    tokenize: (tokenizer, text, options) => client.tokenize(tokenizer, text, options),
    documentSymbols,
    after: (milliseconds, callback) => {
      const timer = setTimeout(callback, milliseconds);
      return () => {
        clearTimeout(timer);
      };
    },
    logError: (message, error) => {
      log.error(`${message}: ${error instanceof Error ? error.message : String(error)}`);
      if (error instanceof Error && error.stack !== undefined) log.debug(error.stack);
    },
    logNotice: (message) => {
      log.info(message);
    },
    dispose: () => {
      client.dispose();
    },
  };
}
