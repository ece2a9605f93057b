import { assert } from 'chai';
import * as vscode from 'vscode';
import { seeded } from '../../src/numerics/random';
import { rules } from '../../src/positions/rules';
import { schemes } from '../../src/schemes/registry';
import { SpecError } from '../../src/schemes/specError';
import { openPicture } from '../../src/views/openPicture';
import { configure, freshStart, openText, until, type TestAccess } from './access';

const actions = 150;
const seed = 20260801;
const words = ['King', ' and', ' Queen', '\n', ' (', ')', ' 国王', ' 👨‍👩‍👧', ' e\u0301', '\t', ' الملك'];

const random = seeded(seed);
const below = (count: number): number => Math.floor(random.uniform() * count);
const oneOf = <T>(values: readonly T[]): T => {
  const value = values[below(values.length)];
  if (value === undefined) throw new Error('There is nothing to choose from.');
  return value;
};
const someText = (): string => Array.from({ length: 1 + below(40) }, () => oneOf(words)).join('');
const run = (command: string, ...given: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(command, ...given);
const place = (document: vscode.TextDocument): vscode.Position =>
  document.positionAt(below(document.getText().length + 1));

/** What a person does, by name; each gives when VS Code has taken it, not when the views have caught up. */
const doings = (phasor: TestAccess): Readonly<Record<string, () => Promise<unknown> | Thenable<unknown>>> => ({
  chooseScheme: () => run('phasor.chooseScheme', oneOf(schemes).id),
  chooseTokenizer: () => run('phasor.chooseTokenizer', oneOf(phasor.session.ports.tokenizers).id),
  choosePositions: () => run('phasor.choosePositions', oneOf(rules).id),
  showLength: () => run('phasor.showLength', oneOf([1, 7, 100, 4096])),
  showText: () => run('phasor.showLength', null),
  open: () => openText(someText()),
  select: async () => {
    const editor = vscode.window.activeTextEditor ?? (await openText(someText()));
    editor.selections = Array.from(
      { length: 1 + below(3) },
      () => new vscode.Selection(place(editor.document), place(editor.document)),
    );
  },
  edit: async () => {
    const editor = vscode.window.activeTextEditor;
    await editor?.edit((change) => {
      change.replace(new vscode.Range(place(editor.document), place(editor.document)), someText());
    });
    await editor?.document.save();
  },
  pin: () => run('phasor.pin'),
  unpin: () => run('phasor.unpin'),
  compare: () => run('phasor.compare', [oneOf(schemes).id, oneOf(schemes).id, oneOf(schemes).id]),
  tick: () => phasor.schemesTree.tick([[oneOf(schemes).id, random.uniform() < 0.7]]),
  closeComparison: () => {
    phasor.panel.close();
    return Promise.resolve();
  },
  closeEditor: () => run('workbench.action.closeActiveEditor'),
  highlight: () => run('phasor.highlight'),
  hover: async () => {
    const editor = vscode.window.activeTextEditor;
    await configure({ hover: oneOf(['off', 'selection', 'everywhere']) });
    if (editor) await run('vscode.executeHoverProvider', editor.document.uri, place(editor.document));
  },
  offset: () => configure({ positionOffset: below(1000) }),
  most: () => configure({ maxTokens: 16 + below(100) }),
  copy: () => run('phasor.copy', { format: 'json', spec: oneOf(schemes).id, positions: [0, 1, 5] }),
  moveCursor: () => {
    const count = phasor.session.sequence?.tokens.count ?? 0;
    phasor.session.moveCursor(random.uniform() < 0.2 ? null : below(count), below(count));
    return Promise.resolve();
  },
  hide: () => run('workbench.action.closeSidebar'),
  show: () => run('phasor.show'),
  openPicture: () => openPicture({ specs: [{ scheme: 'rope', headDim: 64 }], column: 0, chart: 'heatmap' }),
});

/** What is written to the log as an error, from now on. */
function errorsIn(log: vscode.LogOutputChannel): { readonly said: readonly string[]; stop(): void } {
  const said: string[] = [];
  const write = log.error.bind(log);
  const patched = log as { error: typeof log.error };
  patched.error = (error: string | Error) => {
    said.push(String(error));
    write(error);
  };
  return {
    said,
    stop: () => {
      patched.error = write;
    },
  };
}

describe('Random commands and edits', () => {
  it('leave no listener, no tab and no error behind', async function () {
    this.timeout(240_000);
    const phasor = await freshStart();
    await configure({ scheme: 'rope', tokenizer: 'o200k_base', positions: { rule: 'index' }, highlightTokens: false });
    const { listenerCount, ports } = phasor.session;
    // A scheme that does not go with a rule says so in one sentence, which is right; all else is not.
    const errors: string[] = [];
    const log = ports as { logError: (message: string, error: unknown) => void };
    const logError = log.logError.bind(log);
    log.logError = (message, error) => {
      if (!(error instanceof SpecError)) errors.push(`${message}: ${String(error)}`);
    };
    const heard = errorsIn(phasor.log);
    const { said } = heard;
    await run('phasor.compare', ['rope']);
    // The one error that is meant shows that the log is heard.
    assert.lengthOf(said, 1);
    assert.match(said[0] ?? '', /can be compared/);
    const ways = doings(phasor);
    const done: string[] = [];
    const told = (): string => `seed ${seed}, after ${done.length} of them, the last: ${done.slice(-8).join(', ')}`;
    try {
      for (let step = 0; step < actions; step++) {
        const name = oneOf(Object.keys(ways));
        done.push(name);
        await ways[name]?.();
        await new Promise((resolve) => setTimeout(resolve, below(60)));
        assert.deepEqual(errors, [], told());
      }
    } finally {
      log.logError = logError;
      heard.stop();
    }
    phasor.session.showLength(undefined);
    phasor.panel.close();
    await freshStart();
    await until('the tabs are let go', () => !phasor.panel.editor && phasor.pictureTabs.tabs.length === 0);
    assert.equal(phasor.session.listenerCount, listenerCount, told());
    assert.lengthOf(said, 1, `${told()}: ${said.slice(1).join('\n')}`);
    await run('notifications.clearAll');
    await run('workbench.action.closeSidebar');
    await until('nobody looks', () => !phasor.view.isVisible);
    assert.isFalse(phasor.session.isWatched, told());
    await run('phasor.show');
  });
});
