import { assert } from 'chai';
import type { PixelsReply } from '../../src/protocol/messages';
import { configure, freshStart, openText, snapshotOf, until, type TestAccess } from './access';

/** How far a pixel leans from the negative colour (blue) to the positive one (orange). */
function lean(pixels: PixelsReply, row: number, column: number, rows: number, columns: number): number {
  const [left, top, width, height] = pixels.area;
  const x = Math.floor(left + ((column + 0.5) * width) / columns);
  const y = Math.floor(top + ((row + 0.5) * height) / rows);
  const bytes = atob(pixels.rgba);
  const at = 4 * (y * pixels.width + x);
  return bytes.charCodeAt(at) - bytes.charCodeAt(at + 2);
}

describe('Pixels in the real webview', () => {
  let phasor: TestAccess;

  beforeEach(async () => {
    phasor = await freshStart();
  });

  it('show the sinusoidal encoding of the selected text, cell by cell', async () => {
    const dimension = 16;
    await configure({
      scheme: 'sinusoidal',
      tokenizer: 'words',
      parameters: { sinusoidal: { hiddenSize: dimension } },
    });
    const text = 'The dog bites the man and the man bites the dog';
    await openText(text);
    await snapshotOf(phasor.view.state, text);
    await until(
      'the heatmap has sixteen columns',
      () => phasor.view.state.snapshot?.pictures[0]?.heatmap?.columns === dimension,
    );
    const connection = await until('the view is connected', () => phasor.view.connection);
    const { revision } = phasor.view.state.snapshot ?? { revision: 0 };
    await new Promise<void>((resolve) => {
      const painted = connection.onDidPaint((seen) => {
        if (seen < revision) return;
        painted.dispose();
        resolve();
      });
      // A viewport of its own makes a new snapshot, so that a paint is sure to follow.
      phasor.view.state.refresh();
      phasor.session.pin(true);
    });
    const pixels = await connection.pixels('heatmap');
    assert.isAbove(pixels.width, 0);

    const rows = 11;
    const cells: { value: number; lean: number }[] = [];
    for (let position = 0; position < rows; position++) {
      for (let d = 0; d < dimension; d++) {
        const angle = position / 10_000 ** ((d - (d % 2)) / dimension);
        const value = d % 2 === 0 ? Math.sin(angle) : Math.cos(angle);
        cells.push({ value, lean: lean(pixels, position, d, rows, dimension) });
      }
    }
    // The colour scale is monotone from blue to orange: order by value must be order by colour.
    for (const a of cells) {
      for (const b of cells) {
        if (a.value - b.value > 0.2) assert.isAbove(a.lean, b.lean, `${a.value} against ${b.value}`);
      }
    }
  });

  it('are none for a scheme that has no such chart', async () => {
    await configure({ scheme: 'nope' });
    await openText('King and Queen');
    await until('NoPE is shown', () => phasor.view.state.snapshot?.pictures[0]?.acts === 'nothing');
    const pixels = await phasor.view.connection?.pixels('heatmap');
    assert.equal(pixels?.rgba, '');
  });
});
