import * as vscode from 'vscode';
import { nested, type SymbolRange } from '../positions/symbolRange';

const functionKinds = new Set([vscode.SymbolKind.Function, vscode.SymbolKind.Method, vscode.SymbolKind.Constructor]);

/** What the language's extension knows of a document, if it is open and still has this version; else nothing. */
export async function documentSymbols(uri: string, version: number): Promise<readonly SymbolRange[]> {
  const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri);
  if (document?.version !== version) return [];
  const found = await vscode.commands.executeCommand<
    readonly (vscode.DocumentSymbol | vscode.SymbolInformation)[] | undefined
  >('vscode.executeDocumentSymbolProvider', document.uri);
  // Edited meanwhile: nobody knows which text the offsets would be of.
  if (document.version !== version) return [];
  return nested((found ?? []).flatMap((symbol) => rangesOf(document, symbol)));
}

type Flat = Omit<SymbolRange, 'children'>;

/** A symbol and all within it; older providers give flat lists with places instead of trees. */
function rangesOf(document: vscode.TextDocument, symbol: vscode.DocumentSymbol | vscode.SymbolInformation): Flat[] {
  const { start, end } = 'range' in symbol ? symbol.range : symbol.location.range;
  const kind = functionKinds.has(symbol.kind) ? 'function' : 'other';
  const children = 'children' in symbol ? symbol.children.flatMap((child) => rangesOf(document, child)) : [];
  return [{ kind, start: document.offsetAt(start), end: document.offsetAt(end) }, ...children];
}
