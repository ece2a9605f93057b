import { readTheme, type Theme } from '../theme';

/** Fonts that are alike on every machine. */
const paper: Readonly<Record<string, string>> = {
  '--vscode-editor-background': '#ffffff',
  '--vscode-foreground': '#1f1f1f',
  '--vscode-descriptionForeground': '#505050',
  '--vscode-font-family': 'Helvetica, Arial, sans-serif',
  '--vscode-editor-font-family': 'Menlo, Consolas, monospace',
};

/**
 * The colours of a picture that leaves the editor: on white, for a page, and the same whatever the colours of the editor
 * are, so that two people's pictures of one spec are alike.
 */
export const paperTheme: Theme = readTheme((name) => paper[name] ?? '', 'picture');
