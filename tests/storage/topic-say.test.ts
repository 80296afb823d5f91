import { describe, expect, it } from 'vitest';
import { identityOf } from '../../domain/duplicates.ts';
import { NOTHING_SAID, withHidden, withName, withOwn } from '../../domain/topics/say.ts';
import { sitesOff, switchSites } from '../../storage/settings.ts';
import { allCorrections, changeTopicSay, correctionsOf, correctTopic, takeBackCorrection, topicSay } from '../../storage/topic-say.ts';
import { freshLibrary, minute, paper } from './papers-for-tests.ts';

const IDENTITY = identityOf(paper());
const TITLE = paper().title;
const ELSEWHERE = identityOf(paper({ identifiers: ['doi:10.1000/inv.7'] }));
const ANOTHER = identityOf(paper({ identifiers: ['arxiv:2611.00009'], title: 'Another', authors: [] }));
const noRoom = () => { throw new DOMException('no room', 'QuotaExceededError'); };

describe('the say about topics', () => {
  it('is nothing at first, and then what was said last', async () => {
    const db = freshLibrary();
    expect(await topicSay(db)).toEqual(NOTHING_SAID);
    await changeTopicSay(db, (say) => withName(say, 'llm-agents', 'Agents'));
    const own = { id: 'own:1', name: 'Tides', words: ['tide'] };
    expect(await changeTopicSay(db, (say) => withOwn(say, own))).toEqual({ ...NOTHING_SAID, names: { 'llm-agents': 'Agents' }, own: [own] });
    expect((await topicSay(db)).own).toEqual([own]);
  });

  it('stands beside the other settings', async () => {
    const db = freshLibrary();
    await switchSites(db, ['https://dblp.org/*'], false);
    await changeTopicSay(db, (say) => withHidden(say, 'survey', true));
    expect(await sitesOff(db)).toEqual(['https://dblp.org/*']);
  });

  it('stays as it was when the disk is full', async () => {
    const db = freshLibrary();
    await changeTopicSay(db, (say) => withHidden(say, 'survey', true));
    db.settings.hook('updating', noRoom);
    await expect(changeTopicSay(db, (say) => withHidden(say, 'position', true))).rejects.toMatchObject({ name: 'StorageError', operation: 'change the settings', reason: 'full' });
    expect((await topicSay(db)).hidden).toEqual(['survey']);
  });
});

describe('a correction', () => {
  it('holds for the paper wherever it is listed, and for no other', async () => {
    const db = freshLibrary();
    await correctTopic(db, IDENTITY, TITLE, 'survey', minute(0));
    expect(await correctionsOf(db, [IDENTITY, ANOTHER, ELSEWHERE])).toEqual([['survey'], [], ['survey']]);
  });

  it('holds for no paper of the same title by somebody else', async () => {
    const db = freshLibrary();
    await correctTopic(db, IDENTITY, TITLE, 'survey', minute(0));
    const namesake = identityOf(paper({ identifiers: ['doi:10.1000/inv.8'], authors: [{ family: 'Lind' }] }));
    expect(await correctionsOf(db, [namesake])).toEqual([[]]);
  });

  it('made twice is one', async () => {
    const db = freshLibrary();
    const first = await correctTopic(db, IDENTITY, TITLE, 'survey', minute(0));
    expect(await correctTopic(db, ELSEWHERE, TITLE, 'survey', minute(1))).toEqual(first);
    await correctTopic(db, IDENTITY, TITLE, 'position', minute(2));
    expect((await allCorrections(db)).map(({ topic, title }) => [topic, title])).toEqual([['position', TITLE], ['survey', TITLE]]);
  });

  it('is taken back', async () => {
    const db = freshLibrary();
    const made = await correctTopic(db, IDENTITY, TITLE, 'survey', minute(0));
    expect(await takeBackCorrection(db, made!.id)).toEqual(made);
    expect(await takeBackCorrection(db, made!.id)).toBeNull();
    expect(await correctionsOf(db, [IDENTITY])).toEqual([[]]);
  });

  it('of a paper without identifier and title is none', async () => {
    expect(await correctTopic(freshLibrary(), { identifiers: [], titleKey: '', firstAuthor: 'oduya' }, '∎', 'survey', minute(0))).toBeNull();
  });

  it('is not made when the disk is full, and that is said', async () => {
    const db = freshLibrary();
    db.corrections.hook('creating', noRoom);
    await expect(correctTopic(db, IDENTITY, TITLE, 'survey', minute(0))).rejects.toMatchObject({ operation: 'correct a topic', reason: 'full' });
    expect(await allCorrections(db)).toEqual([]);
  });
});
