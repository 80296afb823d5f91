import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAILY_URL, demoPages } from '../../scripts/digest/pages.ts';
import { startGloss, waitForMarks, type Gloss } from './driver.ts';

/** Puts what another program has of the digest's first paper into the library, as an import does. */
const storeIn = (key: string) => `new Promise((done, failed) => {
  const opening = indexedDB.open('gloss');
  opening.onerror = () => failed(opening.error);
  opening.onsuccess = () => {
    const transaction = opening.result.transaction('elsewhere', 'readwrite', { durability: 'strict' });
    transaction.objectStore('elsewhere').put({ id: 'x', source: 'zotero', identifiers: [${JSON.stringify(key)}], titleKey: '', firstAuthor: '' });
    transaction.oncomplete = () => { opening.result.close(); done(true); };
  };
})`;

// In Firefox no test can reach the panel's database.
describe('papers that another program has', () => {
  let gloss: Gloss;

  beforeAll(async () => {
    gloss = await startGloss('chromium', demoPages());
  });
  afterAll(() => gloss.close());

  it('are so named on their row and card, and are not saved for that', async () => {
    const page = await gloss.open(DAILY_URL);
    await waitForMarks(page, 8);
    const panel = await gloss.clickIcon(page);
    await panel.waitFor("document.querySelectorAll('.card').length > 0");
    const key = await page.evaluate(() => document.querySelector('gloss-mark')!.getAttribute('data-paper')!);
    await panel.evaluate(storeIn(key));
    await page.reload();
    await page.waitForFunction(() => document.querySelector('gloss-mark')?.shadowRoot?.querySelector('.elsewhere')?.textContent === 'in Zotero', { polling: 100, timeout: 10_000 });
    const marks = await page.evaluate(() => [...document.querySelectorAll('gloss-mark')].map((mark) => mark.shadowRoot!.querySelector('.elsewhere')).filter((one) => one !== null && one.checkVisibility()).map((one) => one!.textContent));
    expect(marks).toEqual(['in Zotero']);
    expect(await page.evaluate(() => document.querySelectorAll('gloss-mark[data-saved]').length)).toBe(0);
    await panel.waitFor("[...document.querySelectorAll('.card')][0]?.querySelector('.meta').textContent.includes('in Zotero')");
    await page.close();
  });
});
