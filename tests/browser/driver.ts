import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import type { Launched, Options, Panel } from './panel.ts';

export type BrowserName = 'chromium' | 'firefox';
export const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

/** Address without query and hash → page; what is not there is answered with 404. */
export type Pages = ReadonlyMap<string, string>;

/** A running browser with Gloss in it. */
export interface Gloss {
  name: BrowserName;
  browser: Browser;
  profile: string;
  /** A tab that is served these pages. */
  open(url: string): Promise<Page>;
  /** A true click on the toolbar icon while this tab is shown; the panel opens. */
  clickIcon(page: Page): Promise<Panel>;
  tabOf: Launched['tabOf'];
  update: Launched['update'];
  withdraw?: Launched['withdraw'];
  /** Ends the browser and starts it again with the same profile. */
  restart(): Promise<Gloss>;
  /** Ends the browser; the profile goes with it unless it is to be kept. */
  close(): Promise<void>;
}

/** Starts a browser with Gloss, offline, with a profile of its own. */
export async function startGloss(name: BrowserName, pages: Pages, options: Options = {}): Promise<Gloss> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), `gloss-${name}-`));
  const { browser, clickIcon, tabOf, update, withdraw } = await (name === 'chromium' ? launchChromium(profile, options) : launchFirefox(profile, options));
  return {
    name, browser, profile, clickIcon, tabOf, update, withdraw,
    open: (url) => openServed(browser, pages, url, options),
    restart: async () => {
      await browser.close();
      return startGloss(name, pages, { ...options, profile });
    },
    close: async () => {
      await browser.close();
      if (options.profile === undefined || profile.startsWith(tmpdir())) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function openServed(browser: Browser, pages: Pages, url: string, { width = 1280, height = 900, isDark = false }: Options): Promise<Page> {
  const page = await browser.newPage();
  await serve(page, pages);
  if (browser.process()?.spawnfile.includes('firefox') !== true) {
    await page.setViewport({ width, height });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: isDark ? 'dark' : 'light' }]);
  }
  await page.goto(url);
  return page;
}

/** Answers everything this tab asks for from the pages. */
export async function serve(page: Page, pages: Pages): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const body = pages.get(request.url().replace(/[?#].*$/, ''));
    const answer = body === undefined ? { status: 404, body: '' } : { contentType: /^\s*</.test(body) ? 'text/html; charset=utf-8' : 'text/plain', body };
    request.respond(answer).catch(() => undefined);
  });
}

/** Waits until so many rows have a mark with chips or none due. */
export async function waitForMarks(page: Page, count: number): Promise<void> {
  await page.waitForFunction((expected) => document.querySelectorAll('gloss-mark[data-topics]').length >= expected, { timeout: 15_000, polling: 100 }, count);
}
