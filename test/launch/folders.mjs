// @ts-check
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** What is downloaded once and kept, by the name that VS Code's own tools use. Git ignores it. */
export const cache = path.join(root, '.vscode-test');
