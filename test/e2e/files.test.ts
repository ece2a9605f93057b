import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { assert } from 'chai';
import { openWorkbench, type Workbench } from './harness';
import { pickMany, pickOne } from './harnessPalette';
import { acceptPlace, heatmap, isComparison, isSidebar, problemsOf, until } from './harnessView';

/** The first bytes of every PNG file. */
const pngSignature = '89504e470d0a1a0a';

describe('Files that Phasor writes', function () {
  this.timeout(120_000);
  let workbench: Workbench;
  let problems: readonly string[];

  before(async () => {
    workbench = await openWorkbench({ files: { 'king.txt': 'King and Queen\n' }, open: 'king.txt' });
    problems = problemsOf(workbench);
    await workbench.select(1, 1, 14);
    await workbench.runCommand('phasor.show');
  });

  after(async () => {
    await workbench.close();
  });

  const fileNamed = (name: string): string => path.join(workbench.folder, name);
  const written = async (name: string): Promise<Buffer> => {
    await until(`${name} is written`, () =>
      Promise.resolve(existsSync(fileNamed(name)) && readFileSync(fileNamed(name)).length > 0),
    );
    return readFileSync(fileNamed(name));
  };

  for (const [item, name] of [
    ['Save as PNG…', 'heatmap.png'],
    ['Save as SVG…', 'heatmap.svg'],
  ] as const) {
    it(`${name}, from the menu of the picture`, async () => {
      const view = await workbench.webviewFrame(isSidebar);
      await heatmap(view).waitFor();
      await view.locator('.section.heatmap .pictureMenu > button').click();
      await view.getByRole('menuitem', { name: item }).click();
      await acceptPlace(workbench, name.endsWith('png') ? /\.png$/ : /\.svg$/, name);
      const bytes = await written(name);
      if (name.endsWith('png')) assert.equal(bytes.subarray(0, 8).toString('hex'), pngSignature);
      else assert.match(bytes.toString(), /^<\?xml [^>]*>\s*<svg [\s\S]*<desc>RoPE[\s\S]*<\/svg>\s*$/);
      assert.isAbove(bytes.length, 2000);
    });
  }

  it('an encoding, in the format that is picked, at the place that is chosen', async () => {
    await workbench.runCommand('phasor.export');
    await pickOne(workbench.page, '.npy');
    await acceptPlace(workbench, /rope\.npy$/);
    const bytes = await written('rope.npy');
    assert.include(bytes.subarray(10, 128).toString(), "'shape': (2, 3, 64)");
    // The cosines of three positions before their sines.
    assert.closeTo(bytes.readDoubleLE(128 + 8 * 64), Math.cos(1), 1e-15);
    assert.closeTo(bytes.readDoubleLE(128 + 8 * (3 + 2) * 64), Math.sin(2), 1e-15);
  });

  it('a comparison, which opens as what was saved', async () => {
    await workbench.runCommand('phasor.compare');
    await pickMany(workbench.page, ['Sinusoidal', 'RoPE', 'ALiBi']);
    await workbench.webviewFrame(isComparison);
    // It opens beside the text and leaves the focus there; the command is of the editor that has it.
    await workbench.page.locator('.tab', { hasText: 'Compare Encodings' }).click();
    await workbench.runCommand('phasor.saveComparison');
    await acceptPlace(workbench, /comparison\.phasor\.json$/);
    const saved = JSON.parse((await written('comparison.phasor.json')).toString()) as { specs: { scheme: string }[] };
    assert.sameMembers(
      saved.specs.map(({ scheme }) => scheme),
      ['sinusoidal', 'rope', 'alibi'],
    );
    await workbench.page.locator('.tab.active[data-resource-name="comparison.phasor.json"]').waitFor();
    await workbench.runCommand('View: Close Editor');
    await workbench.openFile('comparison.phasor.json');
    const panel = await workbench.webviewFrame(isComparison);
    for (const name of ['Sinusoidal', 'RoPE', 'ALiBi']) {
      await panel.locator('main .compare', { hasText: name }).waitFor();
    }
  });

  it('a report in Markdown, with every picture that it shows', async () => {
    await workbench.runCommand('phasor.exportReport');
    await acceptPlace(workbench, /comparison\.md$/);
    const report = (await written('comparison.md')).toString();
    assert.match(report, /^# Comparison of /);
    const shown = [...report.matchAll(/\]\(([\w-]+\.png)\)/g)].map(([, name = '']) => name);
    assert.isAtLeast(shown.length, 4);
    assert.includeMembers(readdirSync(workbench.folder), shown);
    for (const name of shown) {
      assert.equal(readFileSync(fileNamed(name)).subarray(0, 8).toString('hex'), pngSignature, name);
    }
  });

  it('the encoding of a column of the comparison in an editor, by the button of its format', async () => {
    await workbench.runCommand('phasor.export');
    await pickOne(workbench.page, 'CSV', 'Open in an editor');
    await pickOne(workbench.page, 'ALiBi');
    const lines = workbench.page.locator('.editor-group-container.active .monaco-editor .view-line');
    await lines.filter({ hasText: 'head,query,key,bias' }).waitFor();
    // The first head takes half of the distance off.
    await lines.filter({ hasText: /^0,2,0,-1$/ }).waitFor();
    assert.deepEqual(problems, []);
  });
});
