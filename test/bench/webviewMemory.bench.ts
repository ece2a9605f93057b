import { bundlePage } from '../webview/support/bundlePage';
import { answer } from '../webview/support/soakActions';
import { SoakHost } from '../webview/support/soakHost';
import { buildWebview, closeBrowser, WebviewPage } from '../webview/support/webviewPage';
import type { Benchmark, Measurement } from './benchmark';

/** Both are more than one message holds the texts of. */
const [few, many] = [5_000, 1_000_000];
const schemes = ['sinusoidal', 'rope', 'alibi'];

/** Bytes that the page holds once a text of so many tokens is drawn, and its strip is scrolled to the end and back. */
async function heapOf(script: string, scheme: string, count: number): Promise<number> {
  const view = await WebviewPage.open({ script, width: 400 });
  const host = new SoakHost('sidebar');
  try {
    host.session.configure({ ...host.session.settings, maxTokens: many, maxCharacters: 10 * many });
    host.compare([scheme]);
    await host.select(' word'.repeat(count));
    await answer({ view, host });
    for (const end of [1, 0]) {
      await view.page.locator('.chips').evaluate((strip, share) => (strip.scrollTop = share * strip.scrollHeight), end);
      await view.rest();
      await answer({ view, host });
    }
    await view.rest();
    // Fails where the page shows another text.
    await view.page.locator(`.chip[aria-setsize="${count}"]`).first().waitFor();
    return await heapNow(view);
  } finally {
    host.dispose();
    await view.close();
  }
}

/** What is left of the heap and of the arrays beside it after garbage collection. */
async function heapNow({ page }: WebviewPage): Promise<number> {
  const client = await page.context().newCDPSession(page);
  for (let time = 0; time < 3; time++) await client.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await client.send('Runtime.getHeapUsage');
  await client.detach();
  return usedSize + backingStorageSize;
}

async function measure(): Promise<Measurement[]> {
  buildWebview();
  const script = await bundlePage('test/webview/support/soakPage.ts', 'production');
  const measurements: Measurement[] = [];
  try {
    for (const scheme of schemes) {
      const [small, large] = [await heapOf(script, scheme, few), await heapOf(script, scheme, many)];
      measurements.push({
        name: `heap of the webview, ${scheme}, 1 000 000 tokens`,
        value: large / small,
        unit: 'ratio',
        aim: '≤ 1.1',
        against: `5 000 tokens (${inMegabytes(large)} against ${inMegabytes(small)})`,
      });
    }
  } finally {
    await closeBrowser();
  }
  return measurements;
}

const inMegabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(2)} MiB`;

export const benchmarks: Benchmark[] = [{ name: 'webview memory', run: measure }];
