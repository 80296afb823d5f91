import { expect, it } from 'vitest';
import { bySending, type SentPaper } from '../../domain/sent.ts';
import { kept } from '../formats/library-for-tests.ts';

const papers = [kept(1), kept(2), kept(3), kept(4)];
const row = (n: number, given: Partial<SentPaper>): SentPaper => ({ to: 'zotero', id: papers[n - 1]!.record.id, title: `Study ${n}`, ...given });

it('tells what was sent from what may have been and what was not', () => {
  const parts = bySending(papers, [row(1, { at: '2026-11-24T09:00:00.000Z' }), row(2, { at: '2026-11-25T09:00:00.000Z' }), row(3, { at: '2026-11-26T09:00:00.000Z', unsureAt: '2026-11-27T09:00:00.000Z' })]);
  expect([parts.before, parts.unsure, parts.fresh].map((some) => some.map(({ record }) => record.paper.title))).toEqual([['Study 1', 'Study 2'], ['Study 3'], ['Study 4']]);
  expect([parts.beforeAt, parts.unsureAt]).toEqual(['2026-11-25T09:00:00.000Z', '2026-11-27T09:00:00.000Z']);
});

it('a record was sent when one that was merged into it was', () => {
  const merged = { ...papers[0]!, record: { ...papers[0]!.record, aliases: ['old'] } };
  expect(bySending([merged], [{ to: 'zotero', id: 'old', title: '', at: '2026-11-24T09:00:00.000Z' }]).before).toHaveLength(1);
});
