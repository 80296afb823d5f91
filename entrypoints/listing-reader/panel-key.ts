import { i18n } from '#i18n';
import { ask } from '../../messaging/ask.ts';

/** What opens the panel, in words: the browser's key for it, or the icon where there is none. */
export async function panelKey(): Promise<string> {
  const keys = await ask('browserKeys', undefined).catch(() => ({}) as { 'open-panel'?: string });
  return keys['open-panel'] || i18n.t('keys.gloss');
}
