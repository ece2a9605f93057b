import * as vscode from 'vscode';
import type { Benchmark, Measurement } from '../bench/benchmark';
import type { EncodingView } from '../../src/views/encodingView';
import { access, until } from './access';

const repetitions = 15;
const warmUps = 4;

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? NaN;
};

/** Ends with the median of what `once` says it took, in milliseconds. */
const measure = async (once: (repetition: number) => Promise<number>): Promise<number> => {
  const times: number[] = [];
  for (let repetition = 0; repetition < warmUps + repetitions; repetition++) times.push(await once(repetition));
  return median(times.slice(warmUps));
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
  const time = await measure(async (repetition) => {
    const answered = answer();
    const start = performance.now();
    await panel.webview.postMessage(repetition);
    await answered;
    return performance.now() - start;
  });
  panel.dispose();
  return time;
};

/** Words that are one token each; two texts of as many, so that each selection is new. */
const words = 'the of and to in is that for it as was with on by he at from his an are not or be this which'.split(' ');
const makeText = (tokens: number, from: number): string =>
  Array.from({ length: tokens }, (_, index) => words[(from + index * (1 + from)) % words.length]).join(' ');

/** From the moment the host learns of a selection to the moment it learns that its picture is on the screen. */
const paintSelection = (view: EncodingView, editor: vscode.TextEditor, line: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const { range, text } = editor.document.lineAt(line);
    let start = NaN;
    const selected = vscode.window.onDidChangeTextEditorSelection(() => {
      start = performance.now();
      selected.dispose();
    });
    const limit = setTimeout(() => {
      reject(new Error(`The selection of ${text.length} characters was not painted`));
    }, 30_000);
    const painted = view.connection?.onDidPaint((revision) => {
      const { snapshot } = view.state;
      if (snapshot?.revision !== revision || snapshot.tokens.text !== text) return;
      painted?.dispose();
      clearTimeout(limit);
      resolve(performance.now() - start);
    });
    editor.selection = new vscode.Selection(range.start, range.end);
  });

const selectionToPainted = async (view: EncodingView, tokens: number): Promise<number> => {
  const content = [makeText(tokens, 0), makeText(tokens, 1)].join('\n');
  const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content }));
  const time = await measure((repetition) => paintSelection(view, editor, repetition % 2));
  const counted = view.state.snapshot?.tokens.starts.length;
  if (counted !== tokens) throw new Error(`The text was to have ${tokens} tokens and has ${counted ?? 0}`);
  return time;
};

export const benchmarks: Benchmark[] = [
  {
    name: 'round trip',
    async run() {
      const { view } = await access();
      const bare = await bareRoundTrip();
      await vscode.commands.executeCommand('phasor.show');
      await until('the view is there', () => view.isVisible && view.connection !== undefined);
      const measurements: Measurement[] = [
        { name: 'bare round trip', value: bare, unit: 'ms', against: 'an empty webview that answers' },
      ];
      for (const tokens of [20, 200, 2000]) {
        const time = await selectionToPainted(view, tokens);
        measurements.push({
          name: `selection → painted, ${tokens} tokens`,
          value: time - bare,
          unit: 'ms more',
          ...(tokens === 2000 ? { aim: '≤ 50 ms' } : {}),
          against: `the bare round trip; ${(time / bare).toFixed(1)} times as long`,
        });
      }
      return measurements;
    },
  },
];
