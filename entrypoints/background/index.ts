import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answerPages } from './answer-pages.ts';
import { keepBackups } from './backups.ts';
import { followCommands } from './browser-commands.ts';
import { injectReader } from './inject.ts';
import { followMenu } from './menu.ts';
import { openPanel } from './panel.ts';
import { followSites } from './sites.ts';

/** Wiring only: the toolbar icon, our command, our menu item, the sites we may read, and what pages ask for. */
export default defineBackground(() => {
  const openAndRead = (tab: { id?: number; windowId?: number } | undefined) => {
    if (tab?.id === undefined) return;
    openPanel(tab.windowId); // first, and not awaited: a gesture lasts only until the first await
    void injectReader(tab.id);
  };
  browser.action.onClicked.addListener(openAndRead);
  followCommands(openAndRead);
  followMenu(openAndRead);
  followSites();
  answerPages();
  keepBackups();
});
