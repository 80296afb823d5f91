import { launch } from 'puppeteer-core';
import { findBrowser } from './find-browser.mjs';
import { examine, reportOf } from './canary/examine.ts';

/**
 * `npm run canary -- URL…`: opens live pages in Chromium and says how their adapters fare on them. For contributors, by hand: it asks
 * the network, so no test does.
 */
const urls = process.argv.slice(2);
/** Pages that load their rows by script have them by then. */
const SETTLED_MS = 4_000;

if (urls.length === 0) {
  console.error('canary: usage: npm run canary -- URL…');
  process.exitCode = 1;
} else {
  const browser = await launch({ executablePath: findBrowser('chromium') ?? undefined, headless: true, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  const page = await browser.newPage();
  for (const url of urls) {
    try {
      await page.goto(url, { waitUntil: 'load', timeout: 45_000 });
      await new Promise((done) => setTimeout(done, SETTLED_MS));
      const health = examine(await page.content(), page.url());
      console.log(reportOf(health));
      if (health.faults.length > 0 || health.entries === 0) process.exitCode = 1;
    } catch (failure) {
      console.log(`${url}\n  not opened: ${failure instanceof Error ? failure.message : String(failure)}`);
      process.exitCode = 1;
    }
  }
  await browser.close();
}
