import * as vscode from 'vscode';

/** What the launcher asks of a run inside VS Code: it writes this into the folder that it opens. */
export interface Plan {
  readonly kind: 'tests' | 'bench';
  /** A regular expression that titles (or names of benchmarks) match. */
  readonly grep?: string;
}

const folder = (): vscode.Uri => {
  const opened = vscode.workspace.workspaceFolders?.[0];
  if (!opened) throw new Error('The run needs a folder opened: pass one in launchArgs.');
  return vscode.Uri.joinPath(opened.uri, '.phasor-run');
};

export const readPlan = async (): Promise<Plan> => {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder(), 'plan.json'));
  return JSON.parse(new TextDecoder().decode(bytes)) as Plan;
};

/** Leaves the result where the launcher reads it. Files of the folder are all that both hosts can write. */
export const writeResult = async (result: unknown): Promise<void> => {
  const file = vscode.Uri.joinPath(folder(), 'result.json');
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(JSON.stringify(result)));
};
