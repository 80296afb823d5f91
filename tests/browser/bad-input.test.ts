import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DAILY_URL, demoPages, MODELS_URL } from '../../scripts/digest/pages.ts';
import { BROWSERS, startGloss, waitForMarks, type Gloss } from './driver.ts';
import { until, type Panel } from './panel.ts';

const COUNT = 24;
const SOON = { timeout: 5_000, interval: 50 };
const BOMB = '(a+)+$';

describe.each(BROWSERS)('bad input in %s', (name) => {
  let gloss: Gloss;
  let page: Page;

  beforeAll(async () => {
    gloss = await startGloss(name, demoPages(), { putsPagesBy: true });
    page = await gloss.open(DAILY_URL);
    await waitForMarks(page, COUNT);
    await keysAct();
  });
  afterAll(() => gloss.close());
  beforeEach(async () => {
    await page.bringToFront();
    await press('Escape', 'Escape');
    await page.evaluate(() => scrollTo(0, 0));
  });

  const press = async (...keys: string[]) => { for (const key of keys) await page.keyboard.press(key as 'a'); };
  const papers = (attribute: string, at = page) => at.evaluate((given) => [...document.querySelectorAll(`gloss-mark[${given}]`)].map((mark) => mark.getAttribute('data-paper')!).sort(), attribute);
  const current = () => page.evaluate(() => document.querySelector('gloss-mark[data-current]')?.getAttribute('data-paper') ?? '');
  /** Once what is set about them has come. */
  const keysAct = () => until(async () => { await press('j'); return (await current()) !== ''; }, async () => 'no key does anything');
  const paperAt = (n: number) => page.evaluate((at) => document.querySelectorAll('article')[at]!.querySelector('gloss-mark')!.getAttribute('data-paper')!, n);
  const notice = () => page.evaluate(() => document.querySelector('gloss-keys')?.shadowRoot!.querySelector('.notice')?.textContent ?? '');

  it('two decisions in quick succession are both kept, and undo takes back the latter', async () => {
    await press('j');
    const [paper, next] = [await current(), await paperAt(1)];
    await press('s', '2', 'e');
    await expect.poll(current, SOON).toBe(next);
    await expect.poll(() => papers('data-dim'), SOON).toEqual([paper]);
    expect(await papers('data-saved')).toEqual([paper]);
    await press('u');
    await expect.poll(notice, SOON).toMatch(/^Taken back: dismissed “/);
    await press('s', 'u'); // at once: what is on its way is the last one
    await expect.poll(notice, SOON).toMatch(/^Taken back: saved “/);
    await press('u');
    await expect.poll(notice, SOON).toMatch(/^Taken back: status of “/);
    await press('u');
    await expect.poll(() => papers('data-saved'), SOON).toEqual([]);
  });

  it('a row that goes from under the cursor leaves it between those beside it', async () => {
    await press('j', 'j', 'j');
    const [gone, next] = [await current(), await paperAt(3)];
    await page.evaluate((paper) => document.querySelector(`[data-paper="${paper}"]`)!.closest('article')!.remove(), gone);
    await press('j');
    expect(await current()).toBe(next);
    await page.reload();
    await waitForMarks(page, COUNT);
    await keysAct();
  });

  it('a list sorted anew keeps what is selected with its papers, and so does what is decided', async () => {
    await press('j', 'x', 'j', 'x');
    const chosen = [await paperAt(0), await paperAt(1)].sort();
    await page.evaluate(() => { const list = document.querySelector('article')!.parentElement!; list.append(...[...list.children].reverse()); });
    await expect.poll(() => papers('data-selected'), SOON).toEqual(chosen);
    await press('s');
    await expect.poll(() => papers('data-saved'), SOON).toEqual(chosen);
    await press('u');
    await expect.poll(() => papers('data-saved'), SOON).toEqual([]);
    await page.reload();
    await waitForMarks(page, COUNT);
    await keysAct();
  });

  it('two tabs that decide differently show the same in the end, and each decision is taken back in its turn', async () => {
    const other = await gloss.open(DAILY_URL);
    await waitForMarks(other, COUNT);
    const paper = await paperAt(4);
    await clickOn(await other.evaluateHandle((one) => document.querySelector(`[data-paper="${one}"]`)!.shadowRoot!.querySelector('.save')!, paper));
    await page.bringToFront();
    await page.evaluate((one) => document.querySelector(`[data-paper="${one}"]`)!.closest('article')!.scrollIntoView({ block: 'start' }), paper);
    await press('j');
    const dismissed = await current();
    await press('e');
    for (const tab of [page, other]) {
      await expect.poll(() => papers('data-dim', tab), SOON).toEqual([dismissed]);
      await expect.poll(() => papers('data-saved', tab), SOON).toEqual([paper]);
    }
    await press('u');
    await expect.poll(() => papers('data-dim', other), SOON).toEqual([]);
    await press('u');
    for (const tab of [page, other]) await expect.poll(() => papers('data-saved', tab), SOON).toEqual([]);
    await other.close();
  });

  it.each(name === 'chromium' ? ['put by'] : [])('a page that was %s shows what was decided meanwhile when its reader comes back to it', async () => {
    await page.evaluate(() => { (window as unknown as { isSame: boolean }).isSame = true; });
    await page.goto(MODELS_URL);
    const other = await gloss.open(DAILY_URL);
    await waitForMarks(other, COUNT);
    await clickOn(await other.evaluateHandle(() => document.querySelector('gloss-mark')!.shadowRoot!.querySelector('.save')!));
    await expect.poll(() => papers('data-saved', other), SOON).toHaveLength(1);
    await page.bringToFront();
    await page.goBack();
    expect(await page.evaluate(() => (window as unknown as { isSame?: boolean }).isSame)).toBe(true);
    await expect.poll(() => papers('data-saved'), SOON).toHaveLength(1);
    await press('u');
    await expect.poll(() => papers('data-saved'), SOON).toEqual([]);
    await other.close();
  });

  it('in a field that is closed to scripts keys are letters', async () => {
    await press('j');
    const before = await current();
    await page.evaluate(() => {
      const host = document.body.appendChild(document.createElement('div'));
      const field = document.createElement('input');
      host.attachShadow({ mode: 'closed' }).append(field);
      field.focus();
      (window as unknown as { field: HTMLInputElement }).field = field;
    });
    await press('j', 's');
    expect(await page.evaluate(() => (window as unknown as { field: HTMLInputElement }).field.value)).toBe('js');
    expect([await current(), await papers('data-saved')]).toEqual([before, []]);
    await page.evaluate(() => (window as unknown as { field: HTMLInputElement }).field.remove());
  });

  it('what is selected is handed to the panel', async () => {
    const panel = await gloss.clickIcon(page);
    await panel.waitFor(`document.querySelectorAll('.card').length === ${COUNT}`);
    await page.bringToFront();
    await keysAct();
    await press('x', 'j', 'x');
    await new Promise((done) => setTimeout(done, 400)); // the panel follows the keys when they rest
    await pressInBar(page, 'Tag, export …');
    await panel.waitFor("document.querySelector('.selection strong')?.textContent === '2 selected'");
    await page.bringToFront();
    await pressInBar(page, `Select all ${COUNT}`);
    await press('t');
    await panel.waitFor(`document.querySelector('.tag-form button[type=submit]')?.textContent === 'Tag ${COUNT} papers'`);
    await panel.waitFor("document.activeElement?.classList.contains('tag-input')");
  });

  it('ten thousand rules and an expression that explodes elsewhere mute what they say, and a save goes between', async () => {
    const library = await withRules(gloss, page);
    await page.bringToFront();
    await page.reload();
    await waitForMarks(page, COUNT);
    await expect.poll(() => papers('data-dim').then(({ length }) => length), { timeout: 10_000, interval: 100 }).toBe(COUNT);
    await keysAct();
    const paper = await current();
    await press('s');
    await expect.poll(() => papers('data-saved'), SOON).toEqual([paper]);
    await expect.poll(() => papers('data-dim').then(({ length }) => length), SOON).toBe(COUNT - 1); // what is saved is not muted
    await library.waitFor("document.querySelectorAll('.rule-rows > li').length > 0");
  });
});

async function pressInBar(page: Page, words: string): Promise<void> {
  await clickOn(await page.evaluateHandle((given) => [...document.querySelector('gloss-batch')!.shadowRoot!.querySelectorAll('button')].find(({ textContent }) => textContent === given)!, words));
}

async function clickOn(handle: { asElement(): unknown }): Promise<void> {
  await (handle.asElement() as ElementHandle<Element>).click();
}

/** Put where the library keeps them, as a restored backup would. */
async function withRules(gloss: Gloss, page: Page): Promise<Panel> {
  const panel = await gloss.clickIcon(page);
  await panel.press('.settings');
  const library = await gloss.tabOf('library.html');
  await library.waitFor("document.querySelector('h1') !== null");
  const rules = Array.from({ length: 10_000 }, (_, n) => ({
    id: `r${n}`, kind: 'mute', by: n === 0 ? 'regex' : 'words', text: n === 0 ? BOMB : n === 1 ? 'no such words' : `word ${n}`, isOn: true, madeAt: new Date(n * 1_000).toISOString(),
  }));
  rules.push({ id: 'all', kind: 'mute', by: 'regex', text: '[a-z]', isOn: true, madeAt: new Date(0).toISOString() });
  await library.evaluate(`(() => {
    const open = document.defaultView.indexedDB.open('gloss');
    open.onsuccess = () => {
      const writing = open.result.transaction('settings', 'readwrite');
      writing.objectStore('settings').put({ key: 'rules', value: ${JSON.stringify(rules)} });
      writing.oncomplete = () => { open.result.close(); document.body.dataset.isStored = ''; };
    };
  })()`);
  await library.waitFor("document.body.dataset.isStored !== undefined");
  await library.evaluate("(document.location.hash = '#rules', true)");
  return library;
}
