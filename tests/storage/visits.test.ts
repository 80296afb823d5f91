import { expect, it } from 'vitest';
import type { Visit } from '../../domain/health.ts';
import { sitesOff, switchSites } from '../../storage/settings.ts';
import { lastVisits, rememberVisit } from '../../storage/visits.ts';
import { freshLibrary, minute } from './papers-for-tests.ts';

const visit = (n: number, given: Partial<Visit> = {}): Visit => ({ id: `visit-${n}`, site: 'arxiv', entries: n, skipped: 0, faults: [], ...given });

it('of each site the last ten visits stay, the latest first', async () => {
  const db = freshLibrary();
  for (let n = 1; n <= 12; n++) await rememberVisit(db, visit(n), minute(n));
  await rememberVisit(db, visit(99, { site: 'huggingface' }), minute(0));
  const visits = await lastVisits(db);
  expect(visits.get('arxiv')!.map(({ entries }) => entries)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3]);
  expect(visits.get('huggingface')!.map(({ entries }) => entries)).toEqual([99]);
});

it('a visit told again, when its page has grown, is still one', async () => {
  const db = freshLibrary();
  await rememberVisit(db, visit(25), minute(1));
  await rememberVisit(db, { ...visit(25), entries: 50 }, minute(2));
  expect((await lastVisits(db)).get('arxiv')!.map(({ entries }) => entries)).toEqual([50]);
});

it('a site switched off stays so until it is switched on', async () => {
  const db = freshLibrary();
  expect(await sitesOff(db)).toEqual([]);
  await switchSites(db, ['https://arxiv.org/*', 'https://dblp.org/*'], false);
  await switchSites(db, ['https://dblp.org/*'], true);
  expect(await sitesOff(db)).toEqual(['https://arxiv.org/*']);
});
