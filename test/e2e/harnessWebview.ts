import type { Frame, Page } from 'playwright-core';

export type FrameTest = (frame: Frame) => boolean | Promise<boolean>;

/** VS Code shows a webview in a frame of its own making, whose inner frame is our document. */
const ourFrames = (page: Page): Frame[] =>
  page
    .frames()
    .filter((frame) => /[?&]extensionId=phasor\.phasor/i.test(frame.url()))
    .flatMap((frame) => frame.childFrames());

/** Our webviews come, go and are reloaded: a frame that went while it was tested is not the one. */
const holds = async (frame: Frame, test: FrameTest): Promise<boolean> => {
  try {
    return await test(frame);
  } catch {
    return false;
  }
};

/** The first document of a visible webview of ours for which `test` holds, by default one that has something in it. */
export const findWebview = async (
  page: Page,
  test: FrameTest = async (frame) => (await frame.locator('body > *').count()) > 0,
  seconds = 30,
): Promise<Frame> => {
  for (const limit = Date.now() + seconds * 1000; Date.now() < limit;) {
    for (const frame of ourFrames(page)) {
      if (await holds(frame, test)) return frame;
    }
    await page.waitForTimeout(100);
  }
  throw new Error(`No webview of Phasor met the test within ${seconds} s; it has ${ourFrames(page).length}.`);
};
