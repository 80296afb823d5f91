import { i18n } from '#i18n';
import { browser } from 'wxt/browser';

const READ = 'read-page';

/** The item in a page's menu that reads the page: like the icon, it lets us into this page until it is left. */
export function followMenu(openAndRead: (tab: { id?: number; windowId?: number } | undefined) => void): void {
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.create({ id: READ, title: i18n.t('extension.menu'), contexts: ['page', 'link', 'selection'] }, () => browser.runtime.lastError);
  });
  browser.contextMenus.onClicked.addListener((item, tab) => {
    if (item.menuItemId === READ) openAndRead(tab);
  });
}
