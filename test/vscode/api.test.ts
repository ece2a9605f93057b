import { assert } from 'chai';
import * as vscode from 'vscode';
import { exportsOfPhasor, freshStart, openText, snapshotOf, until } from './access';

/** The example of docs/api.md, loaded next to Phasor. */
const example = 'example.triangle-waves';
const id = 'example-triangle';

describe('The API for other extensions', () => {
  it('is what activation gives, and computes', async () => {
    const phasor = await exportsOfPhasor();
    assert.equal(phasor.version, 1);
    assert.deepEqual(
      phasor.encode({ scheme: 'alibi', numAttentionHeads: 1 }, [0, 8]).bias?.slice(2),
      Float64Array.of(-8 / 256, 0),
    );
    const { properties } = await phasor.compare([{ scheme: 'rope' }, { scheme: 'alibi' }], { count: 16 });
    assert.isNotEmpty(properties);
    assert.deepEqual(phasor.layoutPermutation({ scheme: 'rope', headDim: 4 }, 'interleaved', 'half'), [0, 2, 1, 3]);
  });

  describe('with an extension that adds a scheme', () => {
    before(async () => {
      const extension = vscode.extensions.getExtension(example);
      assert.isDefined(extension, 'the example is installed');
      await extension.activate();
    });

    after(async () => {
      await vscode.commands.executeCommand('phasor.chooseScheme', 'rope');
      await vscode.workspace.getConfiguration('phasor').update('scheme', undefined, vscode.ConfigurationTarget.Global);
    });

    it('offers the scheme, shows its numbers, and keeps it as the choice', async () => {
      const { view, session } = await freshStart();
      await openText('one two three four five six seven eight nine ten');
      await snapshotOf(view.state, 'one two three four five six seven eight nine ten');
      const wave = await vscode.commands.executeCommand<Float64Array>('example.showTriangleWaves');
      assert.deepEqual(Array.from(wave), [1, 0.5, 0, -0.5, -1, -0.5, 0, 0.5, 1, 0.5]);
      const picture = await until('the scheme is shown', () => {
        const shown = view.state.snapshot?.pictures[0];
        return shown?.spec.scheme === id && shown;
      });
      assert.deepEqual(picture.spec, { scheme: id, hiddenSize: 16, period: 8 });
      const { values = [], columns = 0, rows = 0 } = picture.heatmap ?? {};
      assert.deepEqual([rows, columns], [10, 16]);
      assert.deepEqual(
        Array.from(wave),
        Array.from({ length: rows }, (_, row) => values[row * columns]),
      );
      const offered = view.state.message().controls.schemes.find((scheme) => scheme.id === id);
      assert.deepEqual(Object.keys(offered?.parameters ?? {}), ['hiddenSize', 'period']);
      assert.equal(vscode.workspace.getConfiguration('phasor').get('scheme'), id);
      assert.equal(session.settings.scheme, id);
    });

    it('takes its parameters from the settings, and checks them', async () => {
      const { view } = await freshStart();
      await openText('one two three');
      await snapshotOf(view.state, 'one two three');
      await vscode.commands.executeCommand('phasor.chooseScheme', id);
      const configuration = vscode.workspace.getConfiguration('phasor');
      const set = (parameters: unknown): Thenable<void> =>
        configuration.update('parameters', parameters, vscode.ConfigurationTarget.Workspace);
      await set({ [id]: { hiddenSize: 4 } });
      await until('four dimensions are shown', () => view.state.snapshot?.pictures[0]?.heatmap?.columns === 4);
      await set({ [id]: { hiddenSize: 400 } });
      const { message } = await until('the error is shown', () => {
        const { status } = view.state.message();
        return status.state === 'failed' && status;
      });
      assert.equal(
        message,
        `hiddenSize is 400, but it must be a whole number from 1 to 64 (setting phasor.parameters.${id}.hiddenSize).`,
      );
      await set(undefined);
    });

    it('compares and exports the scheme', async () => {
      const { panel } = await freshStart();
      await openText('one two three');
      await vscode.commands.executeCommand('phasor.compare', [id, 'sinusoidal']);
      const state = await until('the panel is open', () => panel.state);
      const { pictures } = await snapshotOf(state, 'one two three');
      assert.equal(pictures[0]?.name, 'Triangle waves');
      const code = await vscode.commands.executeCommand<string>('phasor.copy', {
        format: 'numpy',
        spec: { scheme: id, hiddenSize: 1 },
        positions: { count: 3 },
      });
      assert.match(code, /^# Triangle waves: vectors \(3, 1\)/);
      assert.include(code, '[[1.0], [0.5], [0.0]]');
    });

    it('makes what is shown anew when a scheme changes, and says so when it is gone', async () => {
      const { view } = await freshStart();
      const phasor = await exportsOfPhasor();
      const citation = { authors: 'Me', title: 'Mine', year: 2026, url: 'https://example.com' };
      const register = (value: number): { dispose(): void } =>
        phasor.registerScheme({
          id: 'constant',
          name: 'Constant',
          acts: 'adds',
          summary: 'Adds one number.',
          formula: 'c',
          citation,
          prepare: () => ({ dimension: 2, vectorAt: () => [value, value] }),
        });
      await openText('one two three');
      await snapshotOf(view.state, 'one two three');
      const first = register(1);
      await vscode.commands.executeCommand('phasor.chooseScheme', 'constant');
      const shows = (value: number) => () => {
        const shown = view.state.snapshot?.pictures[0];
        return shown?.spec.scheme === 'constant' && shown.heatmap?.values[0] === value;
      };
      await until('ones are shown', shows(1));
      first.dispose();
      await until('the scheme is missed', () => view.state.message().status.state === 'failed');
      const second = register(2);
      await until('twos are shown', shows(2));
      second.dispose();
    });
  });
});
