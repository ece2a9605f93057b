import * as vscode from 'vscode';

/** What the launcher asks of a run inside VS Code: it writes this into the folder that it opens. */
export interface Plan {
  readonly kind: 'tests' | 'bench';
  /** A regular expression that titles (or names of benchmarks) match. */
  readonly grep?: string;
}

const exchange = (file: string): vscode.Uri | undefined => {
  const opened = vscode.workspace.workspaceFolders?.[0];
  return opened && vscode.Uri.joinPath(opened.uri, '.phasor-run', file);
};

/** The plan of the launcher; all tests when somebody else, such as a debugger, started the run. */
export const readPlan = async (): Promise<Plan> => {
  const file = exchange('plan.json');
  if (!file) return { kind: 'tests' };
  try {
    return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file))) as Plan;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return { kind: 'tests' };
    throw error;
  }
};

/** Leaves the result where the launcher reads it. Files of the folder are all that both hosts can write. */
export const writeResult = async (result: unknown): Promise<void> => {
  const file = exchange('result.json');
  if (file) await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(JSON.stringify(result)));
};
