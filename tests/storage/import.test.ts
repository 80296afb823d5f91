import { describe, expect, it } from 'vitest';
import type { ReadPaper } from '../../domain/formats/read/index.ts';
import type { Decision } from '../../domain/decision.ts';
import type { Progress } from '../../domain/formats/read/result.ts';
import type { KeptPaper } from '../../domain/library.ts';
import { planImport } from '../../domain/import-plan.ts';
import { identityOf } from '../../domain/duplicates.ts';
import { snapshot } from '../../storage/backup.ts';
import { elsewhereCounts, elsewhereOf, forgetElsewhere } from '../../storage/elsewhere.ts';
import { importPapers, planImportInto } from '../../storage/import.ts';
import { lastDecisions, lastStanding, undo } from '../../storage/journal.ts';
import { wholeLibrary } from '../../storage/library.ts';
import { draftNote, finishNote } from '../../storage/notes.ts';
import { savedPapers, statesOf } from '../../storage/reading-list.ts';
import { restore } from '../../storage/restore.ts';
import { StorageError } from '../../storage/storage-error.ts';
import { freshLibrary, minute, paper, removePaper, savePaper, setRating, setStatus, setTags } from './papers-for-tests.ts';

const read = (n: number, given: Partial<ReadPaper> = {}): ReadPaper => ({ paper: paper({ identifiers: [`arxiv:2611.0000${n}`], title: `Study ${n}` }), saved: {}, notes: [], ...given });
const AS_PAPERS = { as: 'papers' } as const;

/** An undo is a change too. */
function withoutTime({ record, notes }: KeptPaper) {
  return { record: { ...record, changedAt: '' }, notes };
}

describe('a plan', () => {
  it('tells new, merged, same and repeated apart, and writes nothing', async () => {
    const db = freshLibrary();
    await savePaper(db, read(1).paper, minute(0));
    await savePaper(db, read(2).paper, minute(1));
    const before = await wholeLibrary(db);
    const plan = await planImportInto(db, [read(1), read(2, { saved: { tags: ['moe'] } }), read(3), read(3), read(4)]);
    expect([plan.fresh.length, plan.merged.length, plan.same.length, plan.repeated]).toEqual([2, 1, 1, 1]);
    expect(await wholeLibrary(db)).toEqual(before);
  });

  it('joins records of one work in the file, also where only a third shows it', () => {
    const doi = read(1, { paper: paper({ identifiers: ['doi:10.1000/inv.1'], title: 'Doi', authors: [] }), notes: ['A'], saved: { tags: ['a'] } });
    const arxiv = read(1, { paper: paper({ identifiers: ['arxiv:2611.00001'], title: 'Arxiv', authors: [] }), notes: ['B'], saved: { tags: ['b'], rating: 3 } });
    const both = read(1, { paper: paper({ identifiers: ['doi:10.1000/inv.1', 'arxiv:2611.00001'], title: 'Both', authors: [] }), notes: ['A'], saved: { tags: ['a'], rating: 5 } });
    const { fresh, repeated } = planImport([doi, arxiv, both], []);
    expect([fresh, repeated]).toMatchObject([[{ notes: ['A', 'B'], saved: { tags: ['a', 'b'], rating: 3 }, paper: { title: 'Doi' } }], 2]);
  });
});

describe('an import', () => {
  it('saves papers with what the file says of them', async () => {
    const db = freshLibrary();
    const plan = await planImportInto(db, [read(1, { saved: { status: 'reading', rating: 4, tags: ['moe'], citationKey: 'own2026', savedAt: '2026-01-02T00:00:00.000Z' }, notes: ['First', 'Second'] }), read(2)]);
    expect(await importPapers(db, plan, AS_PAPERS, minute(5))).toMatchObject({ verb: 'import' });
    const [latest, first] = await savedPapers(db);
    expect(first).toMatchObject({ notes: [{ text: 'First' }, { text: 'Second' }], record: { citationKey: 'own2026', saved: { status: 'reading', rating: 4, tags: ['moe'], citationKey: 'own2026', savedAt: '2026-01-02T00:00:00.000Z' } } });
    expect(latest!.record.saved).toEqual({ status: 'to-read', tags: [], citationKey: 'oduya2026study', savedAt: new Date(minute(5)).toISOString() });
  });

  it('overwrites nothing that the reader decided', async () => {
    const db = freshLibrary();
    const { id } = await savePaper(db, read(1).paper, minute(0));
    await setStatus(db, id, 'skipped', minute(1));
    await setRating(db, id, 2, minute(1));
    await setTags(db, id, ['mine'], minute(1));
    await draftNote(db, { id: 'n', paper: read(1).paper, text: 'Mine' }, minute(1));
    await finishNote(db, 'n', minute(1));
    const file = [read(1, { paper: paper({ identifiers: ['arxiv:2611.00001'], title: 'Other title', abstract: 'Known now.' }), saved: { status: 'read', rating: 5, tags: ['theirs', 'mine'], citationKey: 'theirs' }, notes: ['Mine', 'Theirs'] })];
    await importPapers(db, await planImportInto(db, file), AS_PAPERS, minute(5));
    const [kept] = await savedPapers(db);
    expect(kept).toMatchObject({ notes: [{ text: 'Mine' }, { text: 'Theirs' }], record: { id, paper: { title: 'Study 1', abstract: 'Known now.' }, saved: { status: 'skipped', rating: 2, tags: ['mine', 'theirs'], citationKey: 'oduya2026study' } } });
    expect((await planImportInto(db, file)).same).toHaveLength(1);
    expect(await importPapers(db, await planImportInto(db, file), AS_PAPERS, minute(6))).toBeNull();
  });

  it('gives no key twice', async () => {
    const db = freshLibrary();
    await savePaper(db, read(9).paper, minute(0));
    await importPapers(db, await planImportInto(db, [1, 2, 3].map((n) => read(n, { saved: { citationKey: n < 3 ? 'same' : 'oduya2026study' } }))), AS_PAPERS, minute(1));
    const keys = (await savedPapers(db)).map(({ record }) => record.citationKey!);
    expect(new Set(keys).size).toBe(4);
    expect(keys).toContain('same');
  });

  it('keeps a paper of our own file off the reading list where it was', async () => {
    const db = freshLibrary();
    const { saved: _, ...met } = read(1);
    await importPapers(db, await planImportInto(db, [met]), AS_PAPERS, minute(1));
    expect([(await savedPapers(db)).length, (await wholeLibrary(db)).papers.length]).toEqual([0, 1]);
  });

  it('knows what was saved while the reader looked at the plan', async () => {
    const db = freshLibrary();
    const plan = await planImportInto(db, [read(1, { saved: { tags: ['a'] } })]);
    const { id } = await savePaper(db, read(1).paper, minute(1));
    await importPapers(db, plan, AS_PAPERS, minute(2));
    expect((await savedPapers(db)).map(({ record }) => [record.id, record.saved?.tags])).toEqual([[id, ['a']]]);
  });
});

describe('undo of an import', () => {
  it('takes all of it back at once', async () => {
    const db = freshLibrary();
    await savePaper(db, read(1).paper, minute(0));
    const before = (await wholeLibrary(db)).papers.map(withoutTime);
    const decision = await importPapers(db, await planImportInto(db, [read(1, { saved: { tags: ['x'] }, notes: ['N'] }), read(2, { notes: ['M'] }), read(3)]), AS_PAPERS, minute(1));
    const undone = await undo(db, decision!.id, minute(2));
    expect(undone).toMatchObject({ verb: 'undo', undoes: decision!.id });
    expect((await wholeLibrary(db)).papers.map(withoutTime)).toEqual(before);
    expect(await undo(db, decision!.id, minute(3))).toEqual(undone);
  });

  it('leaves what the reader has decided about since', async () => {
    const db = freshLibrary();
    const decision = await importPapers(db, await planImportInto(db, [read(1), read(2, { notes: ['Theirs'] }), read(3), read(4)]), AS_PAPERS, minute(1));
    const ids = (await savedPapers(db)).toSorted((a, b) => (a.record.paper.title < b.record.paper.title ? -1 : 1)).map(({ record }) => record.id);
    await setStatus(db, ids[0]!, 'read', minute(2));
    await draftNote(db, { id: 'mine', paper: read(2).paper, text: 'Mine' }, minute(2));
    await finishNote(db, 'mine', minute(2));
    await removePaper(db, ids[3]!, minute(2));
    await undo(db, decision!.id, minute(3));
    const { papers } = await wholeLibrary(db);
    expect(papers.map(({ record, notes }) => [record.paper.title, record.saved?.status, notes.map(({ text }) => text)]).sort()).toEqual([
      ['Study 1', 'read', []], ['Study 2', 'to-read', ['Theirs', 'Mine']], ['Study 4', undefined, []],
    ]);
    expect(await lastDecisions(db, 1)).toMatchObject([{ verb: 'undo' }]);
  });
});

describe('a large import', () => {
  const many = Array.from({ length: 450 }, (_, n) => read(1, { paper: paper({ identifiers: [`arxiv:2611.1${String(n).padStart(4, '0')}`], title: `Long series ${n}`, authors: [{ family: `Sato${n}` }] }), notes: n % 3 === 0 ? [`Note ${n}`] : [] }));

  it('says how many are stored, and keeps its decision small', async () => {
    const db = freshLibrary();
    const seen: Progress[] = [];
    const decision = await importPapers(db, await planImportInto(db, many), AS_PAPERS, minute(1), { onProgress: (progress) => seen.push(progress) });
    expect(seen.at(-1)).toEqual({ done: 450, total: 450 });
    expect([...new Set(seen.map(({ done }) => done))]).toEqual([0, 80, 160, 240, 320, 400, 450]);
    expect(JSON.stringify(decision).length).toBeLessThan(1_000);
    expect(await savedPapers(db)).toHaveLength(450);
  });

  it('stores nothing where it is stopped on the way', async () => {
    const db = freshLibrary();
    await savePaper(db, read(1).paper, minute(0));
    const before = await wholeLibrary(db);
    const stop = new AbortController();
    const work = importPapers(db, await planImportInto(db, many), AS_PAPERS, minute(1), { signal: stop.signal, onProgress: ({ done }) => { if (done >= 160) stop.abort(); } });
    await expect(work).rejects.toMatchObject({ name: 'AbortError' });
    expect(await wholeLibrary(db)).toEqual(before);
    expect(await savePaper(db, read(2).paper, minute(2))).toBeTruthy();
  });

  it('is undone as a whole, also by a library restored from its file', async () => {
    const db = freshLibrary();
    await savePaper(db, many[7]!.paper, minute(0));
    const before = (await wholeLibrary(db)).papers.map(withoutTime);
    const decision = await importPapers(db, await planImportInto(db, many), AS_PAPERS, minute(1));
    const other = freshLibrary();
    await restore(other, (await snapshot(db)).tables, 'replace', minute(2));
    for (const one of [db, other]) {
      expect(await undo(one, decision!.id, minute(3))).toMatchObject({ verb: 'undo' });
      expect((await wholeLibrary(one)).papers.map(withoutTime)).toEqual(before);
    }
  });

  it('is named by how many papers it brought, which is read and not counted; counted once where the journal came as a whole', async () => {
    const db = freshLibrary();
    const decision = await importPapers(db, await planImportInto(db, many), AS_PAPERS, minute(1));
    const other = freshLibrary();
    await restore(other, (await snapshot(db)).tables, 'replace', minute(2));
    const reads = { db: 0, other: 0 };
    db.changes.hook('reading', (row) => (reads.db += 1, row));
    other.changes.hook('reading', (row) => (reads.other += 1, row));
    const expected = { id: decision!.id, verb: 'import', title: '', papers: 450 };
    expect([await lastStanding(db), await lastStanding(other)]).toEqual([expected, expected]);
    expect(reads.db).toBe(0);
    const first = reads.other;
    expect(first).toBeGreaterThan(0);
    expect([await lastStanding(other), reads.other]).toEqual([expected, first]);
  });

  it('is named also when its count can’t be kept', async () => {
    const db = freshLibrary();
    await importPapers(db, await planImportInto(db, many), AS_PAPERS, minute(1));
    await db.standing.toCollection().modify((row) => { delete row.count; });
    db.standing.hook('updating', () => { throw new DOMException('no room', 'QuotaExceededError'); });
    expect(await lastStanding(db)).toMatchObject({ papers: 450 });
  });

  it('stands in the way of an earlier decision about the same paper', async () => {
    const db = freshLibrary();
    await savePaper(db, many[7]!.paper, minute(0));
    const [save] = await lastDecisions(db, 1);
    const decision = await importPapers(db, await planImportInto(db, [{ ...many[7]!, saved: { tags: ['x'] } }]), AS_PAPERS, minute(1));
    expect(await undo(db, save!.id, minute(2))).toBeNull();
    await undo(db, decision!.id, minute(3));
    expect(await undo(db, save!.id, minute(4))).not.toBeNull();
  });

  it('of a library that kept it in one record is undone too', async () => {
    const db = freshLibrary();
    const { id } = await savePaper(db, read(1).paper, minute(0));
    const [was, fresh] = [(await db.papers.get(id))!, { ...(await db.papers.get(id))!, id: 'new', identifiers: ['arxiv:2611.00002'], changedAt: new Date(minute(1)).toISOString() }];
    const now = { ...was, saved: { ...was.saved!, tags: ['theirs'] }, changedAt: fresh.changedAt };
    const note = { id: 'n', paperId: 'new', text: 'Theirs', createdAt: fresh.changedAt, changedAt: fresh.changedAt };
    await db.papers.bulkPut([now, fresh]);
    await db.notes.put(note);
    const decision: Decision = { id: 'old', device: 'd', clock: [minute(1), 0], verb: 'import', paperIds: [id, 'new'], before: { papers: { [id]: was, new: null }, notes: { n: null } }, after: { papers: { [id]: now, new: fresh }, notes: { n: note } } };
    await db.journal.put(decision);
    await db.standing.put({ id: 'old', clock: decision.clock, papers: decision.paperIds });
    expect(await lastStanding(db)).toMatchObject({ verb: 'import', papers: 2 });
    await undo(db, 'old', minute(2));
    expect((await wholeLibrary(db)).papers.map(withoutTime)).toEqual([{ record: { ...was, changedAt: '' }, notes: [] }]);
  });
});

describe('index only', () => {
  const index = { as: 'index', source: 'zotero' } as const;

  it('says that another program has a paper, without saving it', async () => {
    const db = freshLibrary();
    const plan = await planImportInto(db, [read(1), read(2)]);
    const decision = await importPapers(db, plan, index, minute(1));
    const identities = [read(1), read(3)].map(({ paper: one }) => identityOf(one));
    expect(await elsewhereOf(db, identities)).toEqual(['zotero', null]);
    expect(await statesOf(db, identities)).toEqual([{ id: null, status: null, notes: 0, elsewhere: 'zotero' }, null]);
    expect((await wholeLibrary(db)).papers).toEqual([]);
    expect(await importPapers(db, plan, index, minute(2))).toBeNull();
    expect(await elsewhereCounts(db)).toEqual({ zotero: 2 });
    expect(await lastStanding(db)).toMatchObject({ verb: 'import', papers: 2 });
    await undo(db, decision!.id, minute(3));
    expect(await elsewhereOf(db, identities)).toEqual([null, null]);
  });

  it('is shown of saved papers too, and forgotten by the program', async () => {
    const db = freshLibrary();
    await savePaper(db, read(1).paper, minute(0));
    await importPapers(db, await planImportInto(db, [read(1)]), index, minute(1));
    expect(await statesOf(db, [identityOf(read(1).paper)])).toMatchObject([{ status: 'to-read', elsewhere: 'zotero' }]);
    await forgetElsewhere(db, 'zotero');
    expect(await statesOf(db, [identityOf(read(1).paper)])).toMatchObject([{ status: 'to-read' }]);
    expect(await elsewhereCounts(db)).toEqual({});
  });
});

it('fails as a whole, with nothing stored', async () => {
  const db = freshLibrary();
  const plan = planImport([read(1), read(2, { paper: { ...read(2).paper, url: (() => 'x') as unknown as string } })], []); // what can't be stored
  await expect(importPapers(db, plan, AS_PAPERS, minute(1))).rejects.toBeInstanceOf(StorageError);
  expect(await wholeLibrary(db)).toEqual({ papers: [], journal: [] });
});
