import { i18n } from '#i18n';
import { ask } from '../../messaging/ask.ts';
import type { PanelWish } from '../../messaging/protocol.ts';
import { panelKey } from './panel-key.ts';

/** Has the panel show what is wanted, where the browser lets us open it; what the reader must be told, `null` where it goes without saying. */
export async function showInPanel(wish: PanelWish): Promise<string | null> {
  const shows = await ask('panelWants', wish).catch(() => 'shut' as const);
  if (shows === 'shut') return i18n.t('keys.panelShut', [await panelKey()]);
  if (wish.wants === 'selected') return i18n.t('selection.isInPanel');
  return shows === 'waiting' ? i18n.t('keys.panelElsewhere') : null;
}
