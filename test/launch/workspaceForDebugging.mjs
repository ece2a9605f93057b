// @ts-check
// Makes `.vscode-test/workspace`, which the launch configurations of the tests open.
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { cache } from './folders.mjs';
import { makeWorkspace } from './sampleWorkspace.mjs';

const folder = path.join(cache, 'workspace');
rmSync(folder, { recursive: true, force: true });
cpSync(makeWorkspace(), folder, { recursive: true });
