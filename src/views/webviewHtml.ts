import * as vscode from 'vscode';
import type { ChartName, ViewKind } from '../protocol/messages';

/** The folder of the built webview: all that a webview of ours may load. */
const webviewRoot = (extensionUri: vscode.Uri): vscode.Uri => vscode.Uri.joinPath(extensionUri, 'dist', 'webview');

export function webviewOptions(extensionUri: vscode.Uri): vscode.WebviewOptions {
  return { enableScripts: true, localResourceRoots: [webviewRoot(extensionUri)] };
}

/**
 * The page of a view: an empty body that the bundled script fills. Nothing remote, no inline code or style.
 * @param picture which one a tab of one picture shows
 */
export function webviewHtml(
  webview: vscode.Webview,
  extensionUri: vscode.Uri,
  kind: ViewKind,
  picture?: { readonly chart: ChartName; readonly column: number },
): string {
  const resource = (name: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(webviewRoot(extensionUri), name)).toString();
  const nonce = randomNonce();
  const policy = [
    "default-src 'none'",
    `img-src ${webview.cspSource} data:`,
    `style-src ${webview.cspSource}`,
    `font-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
  ].join('; ');
  const which = picture ? ` data-chart="${picture.chart}" data-column="${picture.column}"` : '';
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <link rel="stylesheet" href="${resource('webview.css')}">
  <title>Phasor</title>
</head>
<body data-kind="${kind}"${which}>
  <div id="app"></div>
  <script nonce="${nonce}" src="${resource('webview.js')}"></script>
</body>
</html>`;
}

function randomNonce(): string {
  // Present in the Node and in the web host alike.
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
