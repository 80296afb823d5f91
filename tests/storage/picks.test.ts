import { describe, expect, it } from 'vitest';
import { identityOf } from '../../domain/duplicates.ts';
import { readPicks, writePicks, type PicksFile } from '../../domain/formats/picks.ts';
import { importedPicks, importPicks, picksOf, removePicks } from '../../storage/picks.ts';
import { statesOf } from '../../storage/reading-list.ts';
import { HOSTILE } from '../formats/library-for-tests.ts';
import { freshLibrary, minute, paper, savePaper } from './papers-for-tests.ts';

const OTHER = paper({ identifiers: ['arxiv:2611.00008'], title: 'Borders', authors: [{ family: 'Mensah' }] });
const PICKS: PicksFile = { by: 'Ana Lind', papers: [{ paper: paper(), note: 'Look at the appendix.' }, { paper: OTHER }] };

describe('a file of picks', () => {
  it('comes back as it was written, and holds nothing else of the reader', () => {
    expect(readPicks(writePicks(PICKS))).toEqual(PICKS);
    expect(Object.keys(JSON.parse(writePicks(PICKS)) as object)).toEqual(['format', 'version', 'by', 'papers']);
  });

  it.each(HOSTILE.filter((text) => text.trim() !== ''))('takes %j as a name, a title and a note', (text) => {
    expect(readPicks(writePicks({ by: text.trim(), papers: [{ paper: paper({ title: text }), note: text }] }))).toMatchObject({ by: text.trim(), papers: [{ note: text, paper: { title: text } }] });
  });

  it.each([
    ['', 'not-json'], ['{"format":"gloss-library","version":2}', 'not-a-library'], ['null', 'not-a-library'], ['{"format":"gloss-picks","version":2}', 'newer'],
    ['{"format":"gloss-picks","version":1,"by":"","papers":[]}', 'damaged'], ['{"format":"gloss-picks","version":1,"by":"A","papers":[{"paper":{"title":"x"}}]}', 'damaged'],
  ])('%s is refused as %s', (text, why) => {
    expect(readPicks(text)).toMatchObject({ why });
  });
});

describe('picks of colleagues', () => {
  it('are known by the paper, whatever names it on the page, saved or not', async () => {
    const db = freshLibrary();
    await importPicks(db, PICKS, minute(0));
    await importPicks(db, { by: 'Bo', papers: [{ paper: paper() }] }, minute(1));
    const byTitle = identityOf(paper({ identifiers: [] }));
    await savePaper(db, OTHER, minute(2));
    expect(await picksOf(db, [byTitle])).toEqual([[{ by: 'Ana Lind', note: 'Look at the appendix.' }, { by: 'Bo' }]]);
    expect(await statesOf(db, [byTitle, identityOf(OTHER), identityOf(paper({ identifiers: [], title: 'Unknown' }))])).toEqual([
      { id: null, status: null, notes: 0, pickedBy: ['Ana Lind', 'Bo'] }, { id: expect.any(String), status: 'to-read', notes: 0, pickedBy: ['Ana Lind'] }, null,
    ]);
  });

  it('of the same colleague and paper are not heard twice', async () => {
    const db = freshLibrary();
    await importPicks(db, PICKS, minute(0));
    await importPicks(db, { by: 'Ana Lind', papers: [{ paper: paper(), note: 'And at the table.' }] }, minute(1));
    expect(await picksOf(db, [identityOf(paper())])).toEqual([[{ by: 'Ana Lind', note: 'And at the table.' }]]);
    expect((await importedPicks(db)).map(({ by, titles }) => [by, titles])).toEqual([['Ana Lind', ['Quiet Rehearsal']], ['Ana Lind', ['Borders']]]);
  });

  it('go file by file', async () => {
    const db = freshLibrary();
    await importPicks(db, PICKS, minute(0));
    const [one] = await importedPicks(db);
    expect(await removePicks(db, one!.file)).toContain('arxiv:2611.00008');
    expect([await importedPicks(db), await statesOf(db, [identityOf(paper())])]).toEqual([[], [null]]);
  });
});
