import * as vscode from 'vscode';
import type { Benchmark, Measurement } from '../bench/benchmark';
import type { TestAccess } from '../../src/extension';
import { access, until } from './access';

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
const bareRoundTrip = async (): Promise<number> => {
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
  const times = await repeat(async (repetition) => {
    const answered = answer();
    const start = performance.now();
    await panel.webview.postMessage(repetition);
    await answered;
    return performance.now() - start;
  });
  panel.dispose();
  return median(times);
};

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

const measureSelection = async (testAccess: TestAccess, tokens: number, bare: number): Promise<Measurement[]> => {
  const content = [makeText(tokens, 0), makeText(tokens, 1)].join('\n');
  const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content }));
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
  ];
};

export const benchmarks: Benchmark[] = [
  {
    name: 'round trip',
    async run() {
      const testAccess = await access();
      const { view } = testAccess;
      const bare = await bareRoundTrip();
      await vscode.commands.executeCommand('phasor.show');
      await until('the view is there', () => view.isVisible && view.connection !== undefined);
      const measurements: Measurement[] = [
        { name: 'bare round trip', value: bare, unit: 'ms', against: 'an empty webview that answers' },
      ];
      for (const tokens of [20, 200, 2000]) measurements.push(...(await measureSelection(testAccess, tokens, bare)));
      return measurements;
    },
  },
];
