import { assert } from 'chai';
import type { Locator } from 'playwright-core';
import { englishIn, withoutChoices } from '../unit/words/properNames';
import { pseudo } from '../unit/words/pseudo';
import { openWorkbench, type Workbench } from './harness';
import { language, translatedCopy } from './harnessLanguage';
import { chips, isSidebar, until } from './harnessView';

/** Texts that have English words which are no names, and nothing that stands in specs. */
const withEnglish = (texts: readonly string[]): string[] =>
  texts.filter((text) => englishIn(withoutChoices(text), { specs: true }).length > 0);

const lines = async (place: Locator): Promise<string[]> =>
  (await place.allInnerTexts()).flatMap((text) => text.split('\n')).filter((line) => line.trim() !== '');

describe('Phasor in another display language', function () {
  this.timeout(120_000);
  const copy = translatedCopy();
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({
      files: { '1.txt': 'Brr hmm shh\n' },
      open: '1.txt',
      settings: { 'editor.hover.delay': 100 },
      extension: copy.folder,
      language,
    });
    await workbench.select(1, 1, 11);
  });

  after(async () => {
    await workbench.close();
    copy.remove();
  });

  /** Waits until there is something to read, all of it translated: what came first may be on its way out. */
  const assertTranslated = async (what: string, place: Locator, fewest: number): Promise<void> => {
    let seen: string[] = [];
    await until(`${what} is there`, async () => {
      seen = await lines(place);
      return seen.length >= fewest;
    });
    assert.deepEqual(withEnglish(seen), [], what);
    assert.include(seen.join(), '«', what);
  };

  it('has the names of its views, and all that stands in the sidebar', async () => {
    await workbench.runCommand(pseudo('Show Position Encoding of Selection'));
    const view = await workbench.webviewFrame(isSidebar);
    await chips(view).first().waitFor();
    await assertTranslated('the sidebar', view.locator('body'), 20);
    await assertTranslated('the titles', workbench.page.locator('.part.sidebar .pane-header .title'), 2);
  });

  it('has the names of its commands in the palette', async () => {
    const input = workbench.page.locator('.quick-input-widget .quick-input-box input').first();
    const ours = workbench.page.locator('.quick-input-list .label-name', { hasText: 'Phasor: «' });
    await until('the palette offers them', async () => {
      await workbench.page.keyboard.press('F1');
      await input.fill('>Phasor: ', { timeout: 2000 }).catch(() => undefined);
      const sixth = ours.nth(5).waitFor({ timeout: 2000 });
      return sixth.then(
        () => true,
        () => workbench.page.keyboard.press('Escape').then(() => false),
      );
    });
    assert.deepEqual(withEnglish(await ours.allInnerTexts()), []);
    await workbench.page.keyboard.press('Escape');
  });

  it('has the families and sentences of the tree of schemes', async () => {
    await workbench.runCommand(pseudo('Find Scheme in Tree'));
    await assertTranslated('the tree', workbench.page.locator('.part.sidebar .pane .monaco-list-row'), 4);
  });

  it('explains a token on hover', async () => {
    await workbench.page.locator('.view-line span', { hasText: 'hmm' }).last().hover();
    await assertTranslated('the hover', workbench.page.locator('.monaco-hover:visible .hover-contents'), 2);
  });

  it('says what is selected in the status bar', async () => {
    const item = workbench.page.locator('.statusbar-item[id^="phasor"]');
    assert.deepEqual(withEnglish(await lines(item)), []);
    assert.include((await item.first().locator('[aria-label]').first().getAttribute('aria-label')) ?? '', '«');
  });

  it('describes its settings', async () => {
    await workbench.runCommand('Preferences: Open Settings (UI)');
    const settings = workbench.page.locator('.settings-editor');
    await settings.locator('.monaco-editor').first().click();
    await workbench.page.keyboard.type('@ext:phasor.phasor');
    await assertTranslated('the settings', settings.locator('[data-key^="phasor."] .setting-item-description'), 3);
  });
});
