import type { Visit } from '../domain/health.ts';
import { reading, writing, type GlossDatabase, type VisitRow } from './database.ts';

/** Visits remembered of each site. */
const REMEMBERED = 10;

/** Stores how a listing was read; of each site the last ten visits stay. Rejects with StorageError. */
export function rememberVisit(db: GlossDatabase, visit: Visit, nowMs: number): Promise<void> {
  return writing(db, 'remember how a site was read', async ({ visits }) => {
    await visits.put({ ...visit, at: new Date(nowMs).toISOString() });
    const ofSite = visits.where('[site+at]').between([visit.site, ''], [visit.site, '\uffff']).reverse();
    await visits.bulkDelete(await ofSite.offset(REMEMBERED).primaryKeys());
  });
}

/** The last visits by site (an adapter's id), the latest first. Rejects with StorageError. */
export function lastVisits(db: GlossDatabase): Promise<Map<string, VisitRow[]>> {
  return reading(db, 'read how sites were read', async ({ visits }) => {
    const all = await visits.orderBy('[site+at]').reverse().toArray();
    return Map.groupBy(all, ({ site }) => site);
  });
}
