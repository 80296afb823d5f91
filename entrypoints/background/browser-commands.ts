import { browser } from 'wxt/browser';
import { BROWSER_COMMANDS, type BrowserKeys } from '../../domain/commands.ts';
import { sendMessage } from '../../messaging/protocol.ts';

/** Keys that the browser hears on any page. */
export function followCommands(openAndRead: (tab: { id?: number; windowId?: number } | undefined) => void): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'open-panel') openAndRead(tab);
    else if (command === 'open-library') void openLibrary();
    else if (command === 'toggle-dim' && tab?.id !== undefined) sendMessage('toggleDim', undefined, tab.id).catch(() => undefined); // no reader there
  });
}

/** Which keys these are now: the browser's reader may have changed them, or another extension had them first. */
export async function browserKeys(): Promise<BrowserKeys> {
  const known = new Map((await browser.commands.getAll()).map(({ name, shortcut }) => [name, shortcut ?? '']));
  return Object.fromEntries(BROWSER_COMMANDS.map(([name]) => [name, known.get(name) ?? '']));
}

/** The library's tab, where there is one already. */
async function openLibrary(): Promise<void> {
  const url = browser.runtime.getURL('/library.html');
  const [open] = await browser.tabs.query({ url: `${url}*` });
  if (open?.id === undefined) return void (await browser.tabs.create({ url }));
  await browser.tabs.update(open.id, { active: true });
  await browser.windows.update(open.windowId, { focused: true });
}
