import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { expect } from 'chai';
import { launchChromium } from '../launch/chromium.mjs';
import { root } from '../launch/folders.mjs';
import { runInPalette } from './harnessPalette';
import { findWebview } from './harnessWebview';

/** As on a machine without a desktop VS Code. */
const environment = { ...process.env, PHASOR_VSCODE: 'server', DISPLAY: '', WAYLAND_DISPLAY: '' };

describe('npm start', function () {
  this.timeout(300_000);

  it('serves VS Code with Phasor installed, to whom has the address only, and leaves nothing running', async () => {
    const child = spawn(process.execPath, [path.join(root, 'test/launch/start.mjs')], { env: environment });
    const ended = once(child, 'exit');
    const browser = await launchChromium();
    try {
      const address = await new Promise<string>((resolve, reject) => {
        let output = '';
        const read = (text: Buffer): void => {
          output += String(text);
          const found = /http:\/\/127\.0\.0\.1:\d+\/\?tkn=\w+/.exec(output);
          if (found) resolve(found[0]);
        };
        child.stdout.on('data', read);
        child.stderr.on('data', read);
        void ended.then(() => {
          reject(new Error(`npm start ended: ${output}`));
        });
      });
      const origin = new URL(address).origin;
      expect((await fetch(origin)).status).to.equal(403);

      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      await page.goto(address);
      await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
      await page.locator('.explorer-folders-view .monaco-list-row', { hasText: '.txt' }).first().dblclick();
      await page.locator('.monaco-editor .view-line').first().waitFor();
      await runInPalette(page, 'phasor.show');
      await findWebview(page, async (frame) => (await frame.locator('canvas:visible').count()) > 0);

      child.kill('SIGINT');
      const [code] = (await ended) as [number];
      expect(code).to.equal(130);
      const gone: unknown = await fetch(origin).catch((error: unknown) => error);
      expect(gone).to.be.instanceOf(Error);
    } finally {
      child.kill();
      await browser.close();
    }
  });
});
