import { expect, it } from 'vitest';
import { identityOf } from '../../domain/duplicates.ts';
import { decide } from '../../storage/decide.ts';
import { enrich } from '../../storage/enrich.ts';
import { rememberLately } from '../../storage/lately.ts';
import { changeRanking, rankingSettings, tasteOf } from '../../storage/ranking.ts';
import { rememberSeen } from '../../storage/seen.ts';
import { freshLibrary, minute, paper } from './papers-for-tests.ts';

const TIDES = paper();
const BOATS = paper({ identifiers: ['arxiv:2611.00008'], title: 'Boats that Learn' });
const UNSEEN = paper({ identifiers: ['arxiv:2611.00010'], title: 'Below the Fold' });
const MAPS = paper({ identifiers: ['arxiv:2611.00009'], title: 'Maps of Harbours' });

it('taste is told by the latest decisions, and by what was seen and left undecided', async () => {
  const db = freshLibrary();
  await rememberLately(db, [TIDES, BOATS, MAPS, UNSEEN].map((one) => ({ paper: identityOf(one), source: { title: one.title, categories: [] } })), minute(0));
  const sightings = [TIDES, BOATS, MAPS].map((one, n) => ({ paper: identityOf(one), rank: n + 1 }));
  await rememberSeen(db, { listing: 'https://arxiv.org/list/cs.LG/new', site: 'arXiv', at: new Date(minute(0)).toISOString(), sightings }, minute(0));
  await decide(db, [TIDES], { verb: 'save' }, minute(1));
  await decide(db, [BOATS], { verb: 'dismiss' }, minute(2));
  const { decided, passed, settings } = await tasteOf(db, minute(3));
  expect(decided.map(({ record }) => [record.paper.title, record.saved !== undefined])).toEqual([[BOATS.title, false], [TIDES.title, true]]);
  expect(passed.map(({ source }) => source.title)).toEqual([MAPS.title]);
  expect(settings).toEqual({ isOff: false, since: '', leftOut: [] });
});

it('after a reset only what was decided and passed over since counts, whatever a record has learned since; what was decided before is not passed over', async () => {
  const db = freshLibrary();
  const see = (some: (typeof TIDES)[], at: number) => rememberSeen(db, { listing: 'https://arxiv.org/list/cs.LG/new', site: 'arXiv', at: new Date(at).toISOString(), sightings: some.map((one, n) => ({ paper: identityOf(one), rank: n + 1 })) }, at);
  await rememberLately(db, [TIDES, BOATS, MAPS, UNSEEN].map((one) => ({ paper: identityOf(one), source: { title: one.title, categories: [] } })), minute(0));
  await see([MAPS], minute(0));
  await decide(db, [TIDES], { verb: 'save' }, minute(1));
  await changeRanking(db, (now) => ({ ...now, since: new Date(minute(2)).toISOString() }));
  const at = new Date(minute(3)).toISOString();
  await enrich(db, [{ identity: identityOf(TIDES), facts: [{ kind: 'code', url: 'https://github.com/a/b' }] }], { site: 'Hugging Face', host: 'huggingface.co', at });
  await rememberLately(db, [TIDES, UNSEEN].map((one) => ({ paper: identityOf(one), source: { title: one.title, categories: [] } })), minute(4));
  await see([TIDES, UNSEEN], minute(4));
  await decide(db, [BOATS], { verb: 'dismiss' }, minute(5));
  const { decided, passed } = await tasteOf(db, minute(6));
  expect([decided.map(({ record }) => record.paper.title), passed.map(({ source }) => source.title)]).toEqual([[BOATS.title], [UNSEEN.title]]);
});

it('a paper decided about long ago is not passed over', async () => {
  const db = freshLibrary();
  await decide(db, [TIDES], { verb: 'save' }, minute(0));
  for (let n = 1; n <= 601; n++) await decide(db, [BOATS], { verb: n % 2 === 1 ? 'dismiss' : 'restore' }, minute(n));
  await rememberLately(db, [TIDES, MAPS].map((one) => ({ paper: identityOf(one), source: { title: one.title, categories: [] } })), minute(700));
  await rememberSeen(db, { listing: 'https://arxiv.org/list/cs.LG/new', site: 'arXiv', at: new Date(minute(700)).toISOString(), sightings: [TIDES, MAPS].map((one, n) => ({ paper: identityOf(one), rank: n + 1 })) }, minute(700));
  expect((await tasteOf(db, minute(701))).passed.map(({ source }) => source.title)).toEqual([MAPS.title]);
});

it('settings are changed on top of what they are, and what they were is handed back', async () => {
  const db = freshLibrary();
  await changeRanking(db, (now) => ({ ...now, leftOut: [{ id: 'word:survey', name: 'survey' }] }));
  const before = await changeRanking(db, (now) => ({ ...now, isOff: true }));
  expect(before.leftOut).toHaveLength(1);
  expect(await rankingSettings(db)).toEqual({ ...before, isOff: true });
});
