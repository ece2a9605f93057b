import * as vscode from 'vscode';
import { english, type Strings } from '../protocol/strings';

/** The words of the webview in the language of the editor. The English text is the key, as everywhere in VS Code. */
export function translatedStrings(): Strings {
  return Object.fromEntries(Object.entries(english).map(([key, text]) => [key, vscode.l10n.t(text)])) as Strings;
}
