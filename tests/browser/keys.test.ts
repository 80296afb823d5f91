import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ARXIV_URL, DAILY_URL, demoPages } from '../../scripts/digest/pages.ts';
import { BROWSERS, startGloss, waitForMarks, type Gloss } from './driver.ts';
import type { Panel } from './panel.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SOON = { timeout: 5_000, interval: 50 };

describe.each(BROWSERS)('keys in %s', (name) => {
  let gloss: Gloss;
  let page: Page;

  beforeAll(async () => {
    const pages = demoPages();
    pages.set(DAILY_URL, pages.get(DAILY_URL)!.replace('</header>', '<input id="search" aria-label="Search"></header>').replace('class="site"', 'class="site" style="position:sticky;top:0;z-index:9;background:#fff"'));
    gloss = await startGloss(name, pages);
    page = await gloss.open(DAILY_URL);
    await waitForMarks(page, 24);
    await hearAlong(page);
  });
  afterAll(() => gloss.close());

  const press = async (...keys: string[]) => { for (const key of keys) await page.keyboard.press(key as 'a'); };
  const current = () => page.evaluate(() => [...document.querySelectorAll('gloss-mark')].findIndex((mark) => mark.hasAttribute('data-current')));
  const saved = () => page.evaluate(() => [...document.querySelectorAll('gloss-mark')].flatMap((mark, n) => (mark.hasAttribute('data-saved') ? [n] : [])));
  const dimmed = () => page.evaluate(() => [...document.querySelectorAll('gloss-mark')].flatMap((mark, n) => (mark.hasAttribute('data-dim') ? [n] : [])));
  const said = () => page.evaluate(() => document.querySelector('gloss-live')?.shadowRoot!.textContent ?? '');
  const notice = () => page.evaluate(() => document.querySelector('gloss-keys')?.shadowRoot!.querySelector('.notice')?.textContent ?? '');
  const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0));

  it('j j s saves the second entry; the site hears none of it, and its focus stays', async () => {
    await expect.poll(async () => { await press('j'); return current(); }, SOON).toBeGreaterThanOrEqual(0); // once the keys are known
    await press('k', 'k', 'k', 'k');
    await expect.poll(current, SOON).toBe(0);
    await heard();
    await press('j');
    expect(await current()).toBe(1);
    await expect.poll(said, SOON).toMatch(/^2 of 24: /);
    await press('s');
    await expect.poll(saved, SOON).toEqual([1]);
    await expect.poll(said, SOON).toMatch(/^Saved: .*\. 1 of 24$/);
    expect([await heard(), await page.evaluate(() => document.activeElement === document.body)]).toEqual([[], true]);
  });

  it('e dismisses and goes on; u takes it back and says what', async () => {
    await press('e');
    expect(await current()).toBe(2);
    await expect.poll(dimmed, SOON).toEqual([1]);
    await press('u');
    await expect.poll(dimmed, SOON).toEqual([]);
    await expect.poll(notice, SOON).toMatch(/^Taken back: dismissed “\w/);
  });

  it('a number is a status, and the entry after it is another matter', async () => {
    await press('2');
    await expect.poll(saved, SOON).toEqual([1, 2]);
    await expect.poll(said, SOON).toMatch(/^Reading: /);
  });

  it('what is selected is decided on together, and one undo takes that back', async () => {
    await press('j', 'x', 'j', 'x');
    expect(await page.evaluate(() => document.querySelectorAll('gloss-mark[data-selected]').length)).toBe(2);
    await press('s');
    await expect.poll(saved, SOON).toEqual([1, 2, 3, 4]);
    expect(await page.evaluate(() => document.querySelectorAll('gloss-mark[data-selected]').length)).toBe(0);
    await press('z');
    await expect.poll(saved, SOON).toEqual([1, 2]);
    await expect.poll(notice, SOON).toBe('Taken back: 2 saved');
  });

  it('held down it goes through the whole list, and the entry is in view below what the site keeps on top', async () => {
    for (let n = 0; n < 30; n++) await page.keyboard.down('j'); // a key that is down comes as held
    await page.keyboard.up('j');
    await expect.poll(current, SOON).toBe(23);
    for (let n = 0; n < 12; n++) await press('k');
    await new Promise((done) => setTimeout(done, 300));
    expect(await page.evaluate(() => {
      const row = document.querySelector('[data-current]')!.closest('article')!.getBoundingClientRect();
      const header = document.querySelector('header')!.getBoundingClientRect();
      return row.top >= header.bottom && row.bottom <= innerHeight;
    })).toBe(true);
  });

  it('Tab goes from there to the entry’s own Save, without the page moving', async () => {
    const before = await page.evaluate(() => scrollY);
    await press('Tab');
    expect(await page.evaluate(() => [document.activeElement === document.querySelector('[data-current]'), document.activeElement?.shadowRoot?.activeElement?.className, scrollY])).toEqual([true, 'save', before]);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  });

  it('in the site’s own field keys are letters, with Ctrl they are the browser’s, and from a script they are nothing', async () => {
    const before = [await current(), await saved()];
    await page.focus('#search');
    await press('j', 's', 'e');
    expect(await page.$eval('#search', (field) => (field as HTMLInputElement).value)).toBe('jse');
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await heard();
    await page.evaluate(() => document.body.addEventListener('keydown', (event) => event.preventDefault(), { once: true }));
    await page.keyboard.down('Control');
    await press('s');
    await page.keyboard.up('Control');
    expect(await heard()).toEqual(['Control', 's']);
    await page.evaluate(() => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 's', bubbles: true })));
    expect([await current(), await saved()]).toEqual(before);
  });

  it('while the site asks something they are the site’s', async () => {
    const before = await current();
    await page.evaluate(() => { const dialog = document.createElement('dialog'); dialog.textContent = 'Log in?'; document.body.append(dialog); dialog.showModal(); });
    await press('k');
    expect(await current()).toBe(before);
    await page.evaluate(() => document.querySelector('dialog')!.remove());
    await press('k');
    expect(await current()).toBe(before - 1);
  });

  it('? shows the keys, axe finds nothing there, Escape shuts it', async () => {
    await press('?');
    await page.waitForFunction(() => document.querySelector('gloss-keys')?.shadowRoot?.querySelector('dialog')?.open === true, { timeout: 5_000, polling: 50 });
    const words = await page.evaluate(() => document.querySelector('gloss-keys')!.shadowRoot!.querySelector('dialog')!.innerText.replace(/\s+/g, ' '));
    expect(words).toMatch(/j Next entry.*u z Take the last decision back.*Alt\+Shift\+L Library/);
    await page.evaluate(AXE);
    expect(await page.evaluate("axe.run('gloss-keys').then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))")).toEqual([]);
    await press('j', 'Escape');
    await page.waitForFunction(() => document.querySelector('gloss-keys dialog') === null && document.querySelector('gloss-keys')?.shadowRoot?.querySelector('dialog') == null, { timeout: 5_000, polling: 50 });
    expect(await current()).toBeGreaterThanOrEqual(0);
  });

  it('c copies BibTeX, and again a link in Markdown', async () => {
    await press('c');
    await expect.poll(notice, SOON).toMatch(/^BibTeX copied/);
    await press('c');
    await expect.poll(notice, SOON).toBe('Markdown link copied.');
    await page.focus('#search');
    await page.evaluate(() => { (document.querySelector('#search') as HTMLInputElement).value = ''; });
    await page.keyboard.down('Control');
    await press('v');
    await page.keyboard.up('Control');
    expect(await page.$eval('#search', (field) => (field as HTMLInputElement).value)).toMatch(/^\[.+\]\(<https:\/\/huggingface\.co\/papers\/[\d.]+>\)$/);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  });

  it('Escape leaves the entry, and then is the site’s', async () => {
    await press('Escape');
    expect(await current()).toBe(-1);
    await heard();
    await press('Escape');
    expect(await heard()).toEqual(['Escape']);
    await press('s');
    await expect.poll(notice, SOON).toBe('No entry is chosen yet: press j first.');
  });

  it('with the panel shut, n opens it where the browser lets us, and elsewhere says which key does', async () => {
    await press('j', 'n');
    const panel = async () => (gloss.browser.targets().some((target) => target.url().endsWith('/sidepanel.html')) ? 'open' : notice());
    await expect.poll(panel, SOON).toBe(name === 'chromium' ? 'open' : 'The panel is shut. Open it with Alt+Shift+G, then press again.');
  });

  it('with the panel open, its note field and its filter are what is written into', async () => {
    const panel = await gloss.clickIcon(page);
    await panel.waitFor("document.querySelectorAll('.card').length > 0");
    const focused = () => panel.evaluate<string>('document.activeElement.className || document.activeElement.type');
    for (const [key, field] of [['n', 'note'], ['t', 'tag-input'], ['/', 'search']] as const) {
      await page.bringToFront();
      await press(key);
      await expect.poll(focused, SOON).toBe(field);
    }
  });

  it('an undo holds over a reload, and the last decision is still to be taken back', async () => {
    await page.bringToFront();
    await page.reload();
    await waitForMarks(page, 24);
    await expect.poll(saved, SOON).toEqual([1, 2]);
    await expect.poll(async () => { await press('u'); return notice(); }, { timeout: 5_000, interval: 400 }).toMatch(/^Taken back: status of “/);
    await expect.poll(saved, SOON).toEqual([1]);
  });

  it('[ goes to the day before', async () => {
    await press('[');
    await expect.poll(() => page.url(), SOON).toBe('https://huggingface.co/papers/date/2026-11-23');
  });

  it('they work on another site as well, on a row of two elements', async () => {
    page = await gloss.open(ARXIV_URL);
    await waitForMarks(page, 24);
    await expect.poll(async () => { await press('j'); return current(); }, SOON).toBeGreaterThanOrEqual(0);
    expect(await page.evaluate(() => [...document.querySelectorAll('dt, dd')].filter((one) => getComputedStyle(one).outlineStyle === 'solid').length)).toBe(1);
  });

  it('a page that is open follows the settings at once: a key given to another command, and keys off there', async () => {
    const settings = await openSettings(gloss);
    await settings.waitFor("document.querySelector('.key-row') !== null");
    const at = await current();
    await settings.press('[aria-label="Change the key of: Next entry"]');
    await settings.evaluate("(document.querySelector('.new-key').dispatchEvent(new KeyboardEvent('keydown', { key: 'b', bubbles: true })), true)");
    await settings.waitFor("document.querySelector('.key-row kbd').textContent === 'b'");
    await page.bringToFront();
    await expect.poll(async () => { await press('b'); return current(); }, SOON).toBeGreaterThan(at);
    await settings.evaluate("(document.querySelector('.key-sites').open = true)");
    await settings.evaluate("document.getElementById('keys-arxiv.org').click()"); // its tab is behind the page's
    await expect.poll(current, SOON).toBe(-1);
    await page.bringToFront();
    await press('b');
    expect(await current()).toBe(-1);
  });
});

/** Opened from the panel, as a reader does. */
async function openSettings(gloss: Gloss): Promise<Panel> {
  const page = await gloss.open(ARXIV_URL);
  await waitForMarks(page, 24);
  const panel = await gloss.clickIcon(page);
  await panel.press('.settings');
  return gloss.tabOf('library.html');
}

/** What the site's own listeners hear of keys. */
async function hearAlong(page: Page): Promise<void> {
  await page.evaluate(() => {
    const heard: string[] = [];
    (window as unknown as { heard: string[] }).heard = heard;
    for (const type of ['keydown', 'keyup', 'keypress']) window.addEventListener(type, (event) => { if (type === 'keydown' || !['Control', 's', 'Escape'].includes((event as KeyboardEvent).key)) heard.push((event as KeyboardEvent).key); }, true);
  });
}
