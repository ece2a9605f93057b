import * as vscode from 'vscode';
import type { Benchmark, Measurement } from '../bench/benchmark';
import { access, until, type TestAccess } from './access';

const repetitions = 15;
const warmUps = 4;

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? NaN;
};

/** What `once` gives, each time after the first few. */
const repeat = async <T>(once: (repetition: number) => Promise<T>): Promise<T[]> => {
  const results: T[] = [];
  for (let repetition = 0; repetition < warmUps + repetitions; repetition++) results.push(await once(repetition));
  return results.slice(warmUps);
};

/** A webview that does nothing but answer. */
interface BareView {
  /** Milliseconds from now to its answer. */
  roundTrip(): Promise<number>;
  dispose(): void;
}

const openBareView = async (): Promise<BareView> => {
  const column = { viewColumn: vscode.ViewColumn.Two, preserveFocus: true };
  const panel = vscode.window.createWebviewPanel('phasor.bench', 'Bench', column, { enableScripts: true });
  const answer = (): Promise<unknown> =>
    new Promise((resolve) => {
      const listener = panel.webview.onDidReceiveMessage((message) => {
        listener.dispose();
        resolve(message);
      });
    });
  const ready = answer();
  panel.webview.html = `<script>
    const host = acquireVsCodeApi();
    addEventListener('message', ({ data }) => host.postMessage(data));
    host.postMessage('ready');
  </script>`;
  await ready;
  return {
    roundTrip: async () => {
      const answered = answer();
      const start = performance.now();
      await panel.webview.postMessage(start);
      await answered;
      return performance.now() - start;
    },
    dispose: () => {
      panel.dispose();
    },
  };
};

/** Two texts, a line each. */
const openTexts = async (tokens: number): Promise<vscode.TextEditor> => {
  const content = [makeText(tokens, 0), makeText(tokens, 1)].join('\n');
  const document = await vscode.workspace.openTextDocument({ content });
  return vscode.window.showTextDocument(document, vscode.ViewColumn.One);
};

/** The round trip of a bare view from the moment the host learns of a selection: the editor draws the selection meanwhile. */
const roundTripOfSelection = (bare: BareView, editor: vscode.TextEditor, line: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const listener = vscode.window.onDidChangeTextEditorSelection(() => {
      listener.dispose();
      bare.roundTrip().then(resolve, reject);
    });
    const { range } = editor.document.lineAt(line);
    editor.selection = new vscode.Selection(range.start, range.end);
  });

/** Words that are one token each; two texts of as many, so that each selection is new. */
const words = 'the of and to in is that for it as was with on by he at from his an are not or be this which'.split(' ');
const makeText = (tokens: number, from: number): string =>
  Array.from({ length: tokens }, (_, index) => words[(from + index * (1 + from)) % words.length]).join(' ');

/** Milliseconds from the moment the host learns of a selection. */
interface Times {
  /** To its tokens. */
  tokens: number;
  /** To the moment the host learns that its picture is on the screen. */
  painted: number;
}

const paintSelection = ({ session, view }: TestAccess, editor: vscode.TextEditor, line: number): Promise<Times> =>
  new Promise((resolve, reject) => {
    const { range, text } = editor.document.lineAt(line);
    let start = NaN;
    let tokens = NaN;
    const listeners = [
      vscode.window.onDidChangeTextEditorSelection(() => {
        if (Number.isNaN(start)) start = performance.now();
      }),
      session.onDidChange(() => {
        if (Number.isNaN(tokens) && session.sequence?.tokens.text === text) tokens = performance.now() - start;
      }),
      view.connection?.onDidPaint((revision) => {
        const { snapshot } = view.state;
        if (snapshot?.revision === revision && snapshot.tokens.text === text) end();
      }),
    ];
    const limit = setTimeout(() => {
      reject(new Error(`The selection of ${text.length} characters was not painted`));
    }, 30_000);
    const end = (): void => {
      clearTimeout(limit);
      for (const listener of listeners) listener?.dispose();
      resolve({ tokens, painted: performance.now() - start });
    };
    editor.selection = new vscode.Selection(range.start, range.end);
  });

const measureSelection = async (
  testAccess: TestAccess,
  tokens: number,
  bare: number,
  bareOfSelection: number,
): Promise<Measurement[]> => {
  const editor = await openTexts(tokens);
  const times = await repeat((repetition) => paintSelection(testAccess, editor, repetition % 2));
  const counted = testAccess.view.state.snapshot?.tokens.starts.length;
  if (counted !== tokens) throw new Error(`The text was to have ${tokens} tokens and has ${counted ?? 0}`);
  const painted = median(times.map((one) => one.painted));
  return [
    {
      name: `selection → tokens, ${tokens} tokens`,
      value: median(times.map((one) => one.tokens)),
      unit: 'ms',
      against: 'a part of the next: to the worker and back',
    },
    {
      name: `selection → painted, ${tokens} tokens`,
      value: painted - bare,
      unit: 'ms more',
      ...(tokens === 2000 ? { aim: '≤ 50 ms' } : {}),
      against: `the bare round trip; ${(painted / bare).toFixed(1)} times as long`,
    },
    {
      name: `the same, what Phasor adds, ${tokens} tokens`,
      value: painted - bareOfSelection,
      unit: 'ms more',
      against: `the bare round trip of ${bareOfSelection.toFixed(1)} ms while the editor draws the same selection`,
    },
  ];
};

export const benchmarks: Benchmark[] = [
  {
    name: 'round trip',
    async run() {
      const testAccess = await access();
      const { view } = testAccess;
      await vscode.commands.executeCommand('workbench.action.closeSidebar');
      // An editor first: alone, the bare view would stand where the texts come.
      await openTexts(2);
      const bareView = await openBareView();
      const sizes = [20, 200, 2000];
      const bare = median(await repeat(() => bareView.roundTrip()));
      const ofSelection: number[] = [];
      for (const tokens of sizes) {
        const editor = await openTexts(tokens);
        ofSelection.push(median(await repeat((repetition) => roundTripOfSelection(bareView, editor, repetition % 2))));
      }
      bareView.dispose();
      await vscode.commands.executeCommand('phasor.show');
      await until('the view is there', () => view.isVisible && view.connection !== undefined);
      const measurements: Measurement[] = [
        { name: 'bare round trip', value: bare, unit: 'ms', against: 'an empty webview that answers' },
      ];
      for (const [index, tokens] of sizes.entries()) {
        measurements.push(...(await measureSelection(testAccess, tokens, bare, ofSelection[index] ?? NaN)));
      }
      return measurements;
    },
  },
];
