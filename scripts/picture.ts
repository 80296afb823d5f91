import { readFileSync, rmSync } from 'node:fs';
import { startGloss, waitForMarks } from '../tests/browser/driver.ts';
import { dailyPage } from './digest/daily-page.ts';
import { DAILY_URL, DAY_BEFORE_URL, demoPages } from './digest/pages.ts';

/** `npm run picture`: README's picture, made by the program: a digest with marks, and the panel beside it. Two of its papers were seen the day before. */
const pages = new Map([...demoPages(), [DAY_BEFORE_URL, dailyPage({ count: 2, from: 2, date: '2026-11-23' })]]);
const gloss = await startGloss('chromium', pages, { width: 1060, height: 860 });
const page = await gloss.open(DAY_BEFORE_URL);
await waitForMarks(page, 2);
await new Promise((done) => setTimeout(done, 2_000)); // a row is seen after a second
await page.goto(DAILY_URL);
await waitForMarks(page, 24);
const panel = await gloss.clickIcon(page);
await panel.waitFor("document.querySelectorAll('.card').length === 24");
await panel.press('.card .save');
await panel.waitFor("document.querySelector('.card .save').getAttribute('aria-pressed') === 'true'");
await panel.press('.card .note-button');
await panel.type('.card textarea', 'Compare with our retry loop; is the gain only from the longer context?');
await page.waitForFunction(() => document.querySelector('gloss-mark')!.shadowRoot!.querySelector('.note[data-notes]') !== null);
await panel.evaluate("document.activeElement.blur(); document.querySelector('.scroll').scrollTop = 0");
await new Promise((done) => setTimeout(done, 1_800)); // the ring around the card has gone
const parts = ['/left.png', '/right.png'].map((name) => `${gloss.profile}${name}`);
await page.screenshot({ path: parts[0] as `${string}.png` });
await panel.screenshot(parts[1]!);
const [left, right] = parts.map((path) => `data:image/png;base64,${readFileSync(path).toString('base64')}`);
const frame = await gloss.browser.newPage();
await frame.setViewport({ width: 1440, height: 860 });
await frame.setContent(`<body style="margin:0;display:flex;background:#d9d4ca;gap:1px"><img src="${left}" style="width:1060px"><img src="${right}" style="width:379px">`);
await frame.screenshot({ path: 'docs/gloss.png' });
for (const path of parts) rmSync(path);
await gloss.close();
