import type { Gloss } from './driver.ts';

/** Nobody can answer the browser's question here: Firefox is told not to ask, Chromium that its answer for this host is yes. */
export async function sayYes({ name, browser }: Gloss, origin: string): Promise<void> {
  if (name === 'firefox') return;
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  const [id] = [...(await browser.extensions()).keys()];
  await page.evaluate(async (extension, host) => {
    const { chrome } = globalThis as unknown as { chrome: { developerPrivate: { addHostPermission(id: string, host: string): Promise<void> } } };
    await chrome.developerPrivate.addHostPermission(extension, host);
  }, id!, origin);
  await page.close();
}
