import { ask } from '../../messaging/ask.ts';
import type { GeneralReader, PageLife } from '../../messaging/page-life.ts';
import { sendMessage, type Protocol } from '../../messaging/protocol.ts';

/** Tells the panels, if there are any; nobody may be listening. */
export function tellPanels<T extends 'pageRead' | 'showCard' | 'filtered'>(type: T, message: Parameters<Protocol[T]>[0]): void {
  sendMessage(type, message as never).catch(() => undefined);
}

/** Tells the background how many papers of this page are new, `null` where that is not known. */
export function tellNewOnPage(count: number | null): void {
  sendMessage('newOnPage', { count }).catch(() => undefined);
}

/** Tells the background how a listing was read; of no consequence where it can't be told. */
export function tellVisit(visit: Parameters<Protocol['visited']>[0]): void {
  sendMessage('visited', visit).catch(() => undefined);
}

/** The general reader, brought into this page by the background. Rejects where it can't be. */
export async function bringGeneral(life: PageLife): Promise<GeneralReader> {
  if (life.general === undefined) await ask('bringGeneralReader', undefined);
  if (life.general === undefined) throw new Error('the general reader could not be brought into the page');
  return life.general;
}
