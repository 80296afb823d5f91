import type { Adapter } from '../../adapters/adapter.ts';
import type { Reading } from '../../messaging/protocol.ts';
import { tellVisit } from './tell.ts';

/** Tells the background how a site's adapter fared: once a visit, and again when that changes. */
export class VisitTeller {
  #id = '';
  #url = '';
  #told = '';

  tell({ url, kind, papers, skipped, faults }: Reading, adapter: Adapter | null): void {
    if (adapter === null || kind === 'one') return;
    if (url !== this.#url) this.#id = crypto.randomUUID();
    this.#url = url;
    const visit = { id: this.#id, site: adapter.id, entries: papers.reduce((sum, { rows }) => sum + rows.length, 0), skipped: skipped.length, faults };
    const told = JSON.stringify(visit);
    if (told !== this.#told) tellVisit(visit);
    this.#told = told;
  }
}
