import { browser } from 'wxt/browser';
import { sendMessage } from '../messaging/protocol.ts';
import type { Page } from './usePage.ts';

/**
 * Copies what those who keep an adapter need to know of a page that it no longer reads: versions, counts, and what the page is built
 * like; none of its text and not its address.
 */
export async function copyReport({ tabId, reading }: Page): Promise<void> {
  if (tabId === null || reading === null) return;
  const structure = await sendMessage('structure', undefined, tabId).catch(() => '');
  const { name, version } = browser.runtime.getManifest();
  const lines = [
    `${name} ${version} · ${navigator.userAgent}`,
    `site: ${reading.site}; read by: ${reading.adapter}; rows: ${reading.papers.reduce((sum, { rows }) => sum + rows.length, 0)}; skipped: ${reading.skipped.length}`,
    ...reading.faults.map((fault) => JSON.stringify(fault)),
  ];
  await navigator.clipboard.writeText([...lines, '', structure].join('\n'));
}
