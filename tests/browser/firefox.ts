import { readFileSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { until, type Launched, type Options, type Panel } from './panel.ts';

const ID = 'gloss@gloss.example.org';
const ICON = 'gloss_gloss_example_org-browser-action';
const SIDEBAR = "document.getElementById('sidebar')?.contentDocument?.getElementById('webext-panels-browser')";

/** Runs in the browser's own window. */
type InWindow = <T>(expression: string) => Promise<T>;

/** Firefox with the built extension; icon and sidebar are reached through the browser's own window (WebDriver BiDi, chrome scope). */
export async function launchFirefox(profile: string, { isShown = false, isDark = false }: Options): Promise<Launched> {
  const browser = await launch({
    browser: 'firefox', executablePath: findBrowser('firefox') ?? undefined, headless: !isShown, userDataDir: profile, defaultViewport: null,
    args: ['-remote-allow-system-access'],
    extraPrefsFirefox: {
      ...(isShown ? {} : { 'network.proxy.type': 1, 'network.proxy.http': '127.0.0.1', 'network.proxy.http_port': 9, 'network.proxy.ssl': '127.0.0.1', 'network.proxy.ssl_port': 9 }),
      'extensions.webextOptionalPermissionPrompts': false, // what is asked for is granted: the question can't be answered here
      'browser.download.folderList': 2, 'browser.download.dir': profile, 'browser.download.useDownloadDir': true,
      'ui.systemUsesDarkTheme': isDark ? 1 : 0, 'layout.css.prefers-color-scheme.content-override': isDark ? 0 : 1,
    },
  });
  const update = async () => void (await browser.installExtension(resolve('.output/firefox-mv3')));
  await update();
  const inWindow = windowOf(browser);
  return { browser, update, clickIcon: (page) => clickIcon(inWindow, page), tabOf: (name) => tabOf(inWindow, name), withdraw: (origin) => withdraw(inWindow, origin) };
}

function windowOf(browser: Browser): InWindow {
  interface Answer { result: { contexts: { context: string }[]; type: string; result: { value: unknown }; exceptionDetails?: { text: string } } }
  const { connection } = browser as unknown as { connection: { send(method: string, params: unknown): Promise<Answer> } };
  return async <T>(expression: string) => {
    const { contexts } = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result;
    const { result } = await connection.send('script.evaluate', { expression, target: { context: contexts[0]!.context }, awaitPromise: true });
    if (result.type !== 'success') throw new Error(result.exceptionDetails?.text ?? 'failed in the browser window');
    return result.result.value as T;
  };
}

async function withdraw(inWindow: InWindow, origin: string): Promise<void> {
  await inWindow(`(async () => { const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
    await ExtensionPermissions.remove('${ID}', { permissions: [], origins: ['${origin}'] }, WebExtensionPolicy.getByID('${ID}').extension); return true; })()`);
}

async function clickIcon(inWindow: InWindow, page: Page): Promise<Panel> {
  await page.bringToFront();
  await inWindow(`(() => { CustomizableUI.addWidgetToArea('${ICON}', CustomizableUI.AREA_NAVBAR);
    const b = document.getElementById('${ICON}').querySelector('.unified-extensions-item-action-button').getBoundingClientRect();
    for (const [type, buttons] of [['mousemove', 0], ['mousedown', 1], ['mouseup', 0]])
      window.synthesizeMouseEvent(type, b.x + b.width / 2, b.y + b.height / 2, { button: 0, buttons, clickCount: 1 }, {}); })()`);
  await until(() => inWindow<boolean>(`${SIDEBAR}?.currentURI?.spec?.endsWith('/sidepanel.html') ?? false`), async () => 'the sidebar did not open');
  return panelIn(inWindow, SIDEBAR);
}

async function tabOf(inWindow: InWindow, name: string): Promise<Panel> {
  const place = `[...gBrowser.browsers].find((one) => one.currentURI.spec.includes('/${name}'))`;
  await until(() => inWindow<boolean>(`${place} !== undefined`), async () => `no tab shows ${name}`);
  return panelIn(inWindow, place);
}

/** A page of ours, wherever the window keeps it. */
function panelIn(inWindow: InWindow, place: string): Panel {
  const evaluate = async <T>(body: string): Promise<T> => {
    const reply = `gloss-${Math.random()}`;
    // A frame script, with the names of the panel's window that tests use: its policy allows no eval.
    const script = `(async () => { const { document, Event, InputEvent, KeyboardEvent, indexedDB } = content; let answer; try { answer = JSON.stringify(await (${body})) ?? 'null'; } catch (failure) { answer = JSON.stringify({ failure: String(failure) }); } sendAsyncMessage('${reply}', answer); })()`;
    const answer = await inWindow<string>(`new Promise((done) => { const mm = ${place}.messageManager; mm.addMessageListener('${reply}', (m) => done(m.data));
      mm.loadFrameScript(${JSON.stringify(`data:;charset=utf-8,${encodeURIComponent(script)}`)}, false); })`);
    const value = JSON.parse(answer) as T & { failure?: string };
    if (value !== null && typeof value === 'object' && value.failure !== undefined) throw new Error(value.failure);
    return value;
  };
  const waitFor = (expression: string, timeoutMs?: number) => until(
    () => evaluate(expression).then(Boolean, () => false), async () => `not so in the panel: ${expression}\n${await evaluate('document.body.innerText')}`, timeoutMs,
  );
  const there = (selector: string) => waitFor(`document.querySelector(${JSON.stringify(selector)}) !== null`);
  return {
    evaluate, waitFor,
    // The sidebar is no target of the automation: its elements can only be pressed by script.
    press: async (selector) => {
      await there(selector);
      // As by a reader's hand: some of what a press may do, the browser allows to that alone.
      await evaluate(`(() => { const input = content.windowUtils.setHandlingUserInput(true); try { document.querySelector(${JSON.stringify(selector)}).click(); } finally { input.destruct(); } })()`);
    },
    type: async (selector, words) => {
      await there(selector);
      await evaluate(`(() => { const field = document.querySelector(${JSON.stringify(selector)}); field.focus(); field.value = ${JSON.stringify(words)};
        field.dispatchEvent(new InputEvent('input', { bubbles: true })); })()`);
    },
    choose: async (selector, path) => {
      await there(selector);
      const [bytes, name] = [readFileSync(path, 'base64'), basename(path)].map((one) => JSON.stringify(one));
      await evaluate(`(() => { const input = document.querySelector(${JSON.stringify(selector)}); input.mozSetFileArray([new content.File([Uint8Array.from(content.atob(${bytes}), (one) => one.charCodeAt(0))], ${name})]);
        input.dispatchEvent(new Event('change', { bubbles: true })); })()`);
    },
    screenshot: async (path) => {
      const picture = await inWindow<string>(`(async () => { const image = await browsingContext.currentWindowGlobal.drawSnapshot(new DOMRect(0, 0, innerWidth, innerHeight), 1, 'white');
        const canvas = document.createElement('canvas'); canvas.width = image.width; canvas.height = image.height; canvas.getContext('2d').drawImage(image, 0, 0); return canvas.toDataURL(); })()`);
      writeFileSync(path, Buffer.from(picture.slice(picture.indexOf(',') + 1), 'base64'));
    },
  };
}
