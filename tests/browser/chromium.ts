import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { launch, type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { until, type Launched, type Options, type Panel } from './panel.ts';

/** This machine alone can be reached: another program of the reader's may listen there. */
const OFFLINE = ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', '--disable-background-networking', '--disable-component-update'];

const EXTENSION = '.output/chrome-mv3';
const AT_START = [`--load-extension=${resolve(EXTENSION)}`, '--disable-features=DisableLoadExtensionCommandLineSwitch'];

/** Chromium with the built extension; the panel is a page like any other. */
export async function launchChromium(profile: string, { isShown = false, isDark = false, isKept = false, putsPagesBy = false, granted = [] }: Options): Promise<Launched> {
  setDownloads(profile);
  const extension = granted.length === 0 ? EXTENSION : withPermissions(granted, profile);
  const browser = await launch({
    executablePath: findBrowser('chromium') ?? undefined, headless: !isShown, pipe: true, enableExtensions: true, userDataDir: profile, defaultViewport: null,
    ignoreDefaultArgs: [...(isShown ? ['--enable-automation'] : []), ...(putsPagesBy ? ['--disable-back-forward-cache'] : [])],
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--no-first-run', ...(isShown ? [] : OFFLINE), ...(isKept ? AT_START : [])],
  });
  const installed = isKept ? '' : await browser.installExtension(extension);
  const worker = await browser.waitForTarget((target) => target.type() === 'service_worker' && target.url().includes(installed));
  const id = new URL(worker.url()).host;
  await new Promise((done) => setTimeout(done, 400)); // until its worker is active
  return { browser, clickIcon: (page) => clickIcon(browser, id, page, isDark), tabOf: (name) => tabOf(browser, name, isDark), update: async () => void (await browser.installExtension(EXTENSION)) };
}

/** Downloads go into the profile's folder. By its preferences: an automation told to take downloads gives them other names. */
function setDownloads(profile: string): void {
  const path = join(profile, 'Default/Preferences');
  if (existsSync(path)) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify({ download: { default_directory: profile, prompt_for_download: false } }));
}

/** The same build with optional permissions among those it has. */
function withPermissions(granted: readonly string[], profile: string): string {
  const copy = join(profile, 'gloss-with-permissions');
  cpSync(EXTENSION, copy, { recursive: true });
  const path = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { permissions: string[]; optional_permissions: string[] };
  const optional = manifest.optional_permissions.filter((one) => !granted.includes(one));
  writeFileSync(path, JSON.stringify({ ...manifest, permissions: [...manifest.permissions, ...granted], optional_permissions: optional }));
  return copy;
}

async function clickIcon(browser: Browser, id: string, page: Page, isDark: boolean): Promise<Panel> {
  await page.bringToFront();
  const extension = (await browser.extensions()).get(id);
  if (extension === undefined) throw new Error('the extension is not installed');
  await page.triggerExtensionAction(extension);
  const target = await browser.waitForTarget((one) => one.url().endsWith('/sidepanel.html'), { timeout: 10_000 });
  const panel = await target.asPage();
  await panel.setViewport({ width: 380, height: 860 });
  await panel.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: isDark ? 'dark' : 'light' }]);
  return panelOf(panel);
}

async function tabOf(browser: Browser, name: string, isDark: boolean): Promise<Panel> {
  const page = await (await browser.waitForTarget((one) => one.url().includes(`/${name}`), { timeout: 10_000 })).asPage();
  await page.setViewport({ width: 1280, height: 860 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: isDark ? 'dark' : 'light' }]);
  return panelOf(page);
}

/** Everything by real mouse and keys. */
export function panelOf(panel: Page): Panel {
  const text = () => panel.evaluate(() => document.body.innerText);
  const waitFor = (expression: string, timeoutMs?: number) => until(
    () => panel.evaluate(expression).then(Boolean, () => false), async () => `not so in the panel: ${expression}\n${await text()}`, timeoutMs,
  );
  const find = async (selector: string) => {
    await waitFor(`document.querySelector(${JSON.stringify(selector)}) !== null`);
    return (await panel.$(selector))!;
  };
  return {
    evaluate: <T>(body: string) => panel.evaluate(body) as Promise<T>,
    waitFor,
    press: async (selector) => (await find(selector)).click(),
    type: async (selector, words) => {
      await (await find(selector)).click();
      await panel.keyboard.type(words);
    },
    choose: async (selector, path) => void (await ((await find(selector)) as ElementHandle<HTMLInputElement>).uploadFile(path)),
    screenshot: async (path) => void (await panel.screenshot({ path: path as `${string}.png` })),
  };
}
