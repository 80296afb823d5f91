import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dailyPage } from '../../scripts/digest/daily-page.ts';
import { ARXIV_URL, DAILY_URL, demoPages, MODELS_URL } from '../../scripts/digest/pages.ts';
import { BROWSERS, startGloss, waitForMarks, type Gloss } from './driver.ts';
import { until } from './panel.ts';

const HYDRATING = 'https://huggingface.co/papers/date/2026-11-20';
const FORGED = 'https://huggingface.co/papers/date/2026-11-19';
const EMPTY = 'https://huggingface.co/papers/date/2026-11-18';
const HOSTILE = 'https://huggingface.co/papers/date/2026-11-17';
const BROKEN_JSON = 'https://huggingface.co/papers/date/2026-11-16';
const STATIC = 'https://huggingface.co/papers/date/2026-11-15';
const DARK = 'https://huggingface.co/papers/date/2026-11-13';
const PDF = 'https://arxiv.org/pdf/2611.09999';
const ELSEWHERE = 'https://papers.example.org/list';

const FORGERY = '<script>customElements.define("gloss-mark", class extends HTMLElement { constructor() { super(); this.attachShadow({ mode: "closed" }); } });</script>';
const HOSTILE_TITLES = ['<img src=x onerror="document.body.dataset.hacked=1">', 'ש'.repeat(40), `${'a\u0301'.repeat(5_000)}`, '</script><script>document.body.dataset.hacked=1</script>', '$\\frac{$ unbalanced $}{'];

function pages(): Map<string, string> {
  const daily = dailyPage({ count: HOSTILE_TITLES.length });
  const titles = [...daily.matchAll(/line-clamp-3 cursor-pointer text-balance" href="[^"]*">([^<]*)</g)].map(([, title]) => title!);
  const hostile = titles.reduce((html, title, n) => html.replaceAll(`>${title}<`, () => `>${HOSTILE_TITLES[n]!.replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`)}<`), daily);
  return new Map([
    ...demoPages(),
    [HYDRATING, dailyPage({ count: 12, hydrate: true })],
    [FORGED, dailyPage({ count: 6 }).replace('<body', `${FORGERY}<body`)],
    [EMPTY, dailyPage({ count: 0 })],
    [HOSTILE, hostile],
    [BROKEN_JSON, dailyPage({ count: 6, json: 'broken' })],
    [STATIC, dailyPage({ count: 6 })],
    [DARK, dailyPage({ count: 6 }).replace('</head>', '<style>body { background: #111 !important }</style></head>')],
    [PDF, 'Not a document a reader could be put into, as a PDF in the browser’s viewer is none.'],
    [ELSEWHERE, '<!doctype html><meta charset="utf-8"><title>A list</title><p>Papers, but of a site unknown.</p>'],
  ]);
}

describe.each(BROWSERS)('pages in %s', (name) => {
  let gloss: Gloss;

  beforeAll(async () => {
    gloss = await startGloss(name, pages());
  });
  afterAll(() => gloss.close());

  it('a page that hydrates, re-creates its rows, appends and changes the day keeps one mark a row', async () => {
    const page = await gloss.open(HYDRATING);
    await page.waitForFunction(() => performance.now() > 900, { polling: 100 });
    await oneMarkARow(page, 12);
    await page.click('#recreate');
    await oneMarkARow(page, 12);
    await page.click('#more');
    await oneMarkARow(page, 62);
    await page.click('#next-day');
    await oneMarkARow(page, 8);
    await page.close();
  });

  it('two quick clicks on Save save once', async () => {
    const page = await gloss.open(DAILY_URL);
    await waitForMarks(page, 24);
    await doubleClick(page, 5);
    await page.waitForFunction(() => document.querySelectorAll('gloss-mark')[5]!.hasAttribute('data-saved'), { polling: 50, timeout: 5_000 });
    await new Promise((done) => setTimeout(done, 400));
    expect(await page.evaluate(() => document.querySelectorAll('gloss-mark[data-saved]').length)).toBe(1);
    await page.close();
  });

  it('a script of the page that presses our buttons changes nothing', async () => {
    const page = await gloss.open(DAILY_URL);
    await waitForMarks(page, 24);
    await page.evaluate(() => {
      const save = document.querySelectorAll('gloss-mark')[9]!.shadowRoot!.querySelector<HTMLElement>('.save')!;
      save.click();
      save.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    });
    await new Promise((done) => setTimeout(done, 500));
    expect(await page.evaluate(() => document.querySelectorAll('gloss-mark')[9]!.hasAttribute('data-saved'))).toBe(false);
    await page.close();
  });

  it('a page that defines our element gets no marks, and the panel says why and lists the papers', async () => {
    const page = await gloss.open(FORGED);
    const panel = await gloss.clickIcon(page);
    await panel.waitFor("document.querySelectorAll('.card').length === 6 && document.querySelector('.notice')?.textContent.includes('No marks on this page')");
    expect(await page.evaluate(() => document.querySelectorAll('gloss-mark').length)).toBe(0);
    await panel.press('.card .save');
    await panel.waitFor("document.querySelector('.card .save').getAttribute('aria-pressed') === 'true'");
    await page.close();
  });

  it('hostile titles are text on the page and in the panel', async () => {
    const page = await gloss.open(HOSTILE);
    await waitForMarks(page, HOSTILE_TITLES.length);
    const panel = await gloss.clickIcon(page);
    await panel.waitFor(`document.querySelectorAll('.card').length === ${HOSTILE_TITLES.length}`);
    expect(await page.evaluate(() => document.body.dataset['hacked'] ?? null)).toBeNull();
    expect(await panel.evaluate("document.querySelectorAll('.card h2 img, .card h2 script').length + Number(document.body.dataset.hacked ?? 0)")).toBe(0);
    await page.close();
  });

  it('a page whose own data is broken is read from its cards', async () => {
    const page = await gloss.open(BROKEN_JSON);
    await waitForMarks(page, 6);
    await page.close();
  });

  it('a dark page has dark marks where the system is light', async () => {
    const page = await gloss.open(DARK);
    await waitForMarks(page, 6);
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('gloss-mark')!).color)).toBe('rgb(236, 235, 232)');
    await page.close();
  });

  it('a day without papers keeps no gap and says so', async () => {
    const page = await gloss.open(EMPTY);
    const panel = await gloss.clickIcon(page);
    await panel.waitFor("document.querySelector('.notice')?.textContent.includes('No papers found')");
    await page.close();
  });

  it('a page of an unknown site, a page of the browser and a PDF address each say what they are', async () => {
    const page = await gloss.open(ELSEWHERE);
    const panel = await gloss.clickIcon(page);
    await panel.waitFor("document.querySelector('.site')?.textContent === 'A listpapers.example.org' && document.querySelector('.notice')?.textContent.includes('No papers found')");
    await page.goto('about:blank');
    await panel.waitFor("/was not read|cannot be read/.test(document.querySelector('.notice')?.textContent ?? '')");
    await page.goto(PDF);
    await panel.waitFor("document.querySelectorAll('.card').length === 1 && document.querySelector('.card h2').textContent === 'arXiv:2611.09999'");
    await page.close();
  });

  it('the panel follows when the tab is switched', async () => {
    const [a, b] = [await gloss.open(DAILY_URL), await gloss.open(ARXIV_URL)];
    const panel = await gloss.clickIcon(b);
    await panel.waitFor("document.querySelector('h1')?.textContent === 'Machine Learning'");
    await a.bringToFront();
    await panel.waitFor("document.querySelector('h1')?.textContent === 'Daily Papers'");
    await a.close();
    await b.close();
  });

  it('a page of a listing host that is no listing is left as it is', async () => {
    const page = await gloss.open(MODELS_URL);
    await new Promise((done) => setTimeout(done, 700));
    expect(await page.evaluate(() => [document.querySelectorAll('gloss-mark, gloss-live').length, document.adoptedStyleSheets.length])).toEqual([0, 0]);
    await page.close();
  });
});

describe('in Chromium alone', () => {
  it('a save whose worker is stopped between click and answer is stored all the same', async () => {
    const gloss = await startGloss('chromium', pages());
    const page = await gloss.open(DAILY_URL);
    await waitForMarks(page, 24);
    const worker = await gloss.browser.waitForTarget((target) => target.type() === 'service_worker');
    const session = await gloss.browser.target().createCDPSession();
    const button = await page.evaluateHandle(() => document.querySelectorAll('gloss-mark')[3]!.shadowRoot!.querySelector('.save')!);
    const clicked = (button.asElement() as unknown as { click(): Promise<void> }).click();
    await session.send('Target.closeTarget', { targetId: (worker as unknown as { _targetId: string })._targetId }).catch(() => undefined);
    await clicked;
    await page.waitForFunction(() => document.querySelectorAll('gloss-mark')[3]!.hasAttribute('data-saved'), { polling: 100, timeout: 10_000 });
    const again = await gloss.restart();
    const later = await again.open(DAILY_URL);
    await later.waitForFunction(() => document.querySelectorAll('gloss-mark[data-saved]').length === 1, { polling: 100, timeout: 10_000 });
    await again.close();
  });

  it('a full disk is said on the row, nothing says Saved, and the next press works when there is room', async () => {
    const gloss = await startGloss('chromium', pages());
    const page = await gloss.open(DAILY_URL);
    await waitForMarks(page, 24);
    const worker = await (await gloss.browser.waitForTarget((target) => target.type() === 'service_worker')).worker();
    await worker!.evaluate(() => {
      const scope = globalThis as unknown as { room: typeof IDBObjectStore.prototype.add };
      scope.room = IDBObjectStore.prototype.add;
      IDBObjectStore.prototype.add = () => { throw new DOMException('no room', 'QuotaExceededError'); };
    });
    const button = await page.evaluateHandle(() => document.querySelector('gloss-mark')!.shadowRoot!.querySelector('.save')!);
    const press = () => (button.asElement() as unknown as { click(): Promise<void> }).click();
    await press();
    const said = () => page.evaluate(() => document.querySelector('gloss-mark')!.shadowRoot!.querySelector<HTMLElement>('.save[data-failed]')?.title ?? '');
    await until(async () => (await said()).includes('disk is full'), said);
    expect(await page.evaluate(() => document.querySelectorAll('gloss-mark[data-saved]').length)).toBe(0);
    await worker!.evaluate(() => { IDBObjectStore.prototype.add = (globalThis as unknown as { room: typeof IDBObjectStore.prototype.add }).room; });
    await new Promise((done) => setTimeout(done, 600)); // not the second half of a double click
    await press();
    await page.waitForFunction(() => document.querySelectorAll('gloss-mark[data-saved]').length === 1, { polling: 50, timeout: 5_000 });
    await gloss.close();
  });

  it('when the extension goes, the page is byte for byte what it was', async () => {
    const gloss = await startGloss('chromium', pages());
    const page = await gloss.open(STATIC);
    await waitForMarks(page, 6);
    const chip = await page.evaluateHandle(() => document.querySelector('gloss-mark')!.shadowRoot!.querySelector('.chip')!);
    await (chip.asElement() as unknown as { hover(): Promise<void> }).hover();
    await page.waitForFunction(() => CSS.highlights.size === 1, { polling: 50, timeout: 5_000 });
    const id = [...(await gloss.browser.extensions()).keys()][0]!;
    await gloss.browser.uninstallExtension(id);
    await until(() => page.evaluate(() => document.querySelector('gloss-mark, gloss-live') === null), async () => 'marks stayed', 8_000);
    const after = await page.evaluate(() => [document.documentElement.outerHTML, document.adoptedStyleSheets.length, CSS.highlights.size]);
    const plain = await gloss.open(STATIC);
    expect(after).toEqual([await plain.evaluate(() => document.documentElement.outerHTML), 0, 0]);
    await gloss.close();
  });
});

/** Waits until there are so many rows with exactly one mark each, ours and last. */
async function oneMarkARow(page: Page, rows: number): Promise<void> {
  const counts = () => page.evaluate(() => [...document.querySelectorAll('article')].map((row) => row.querySelectorAll('gloss-mark[data-topics]').length).join(''));
  await until(async () => (await counts()) === '1'.repeat(rows), async () => `marks a row: ${await counts()}`, 6_000);
}

async function doubleClick(page: Page, n: number): Promise<void> {
  const button = await page.evaluateHandle((index) => document.querySelectorAll('gloss-mark')[index]!.shadowRoot!.querySelector('.save')!, n);
  await (button.asElement() as unknown as { click(options: { count: number }): Promise<void> }).click({ count: 2 });
}
