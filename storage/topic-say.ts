import { keysOf } from '../domain/duplicates.ts';
import type { PaperIdentity } from '../domain/paper.ts';
import { wrongTopics, type Correction } from '../domain/topics/correction.ts';
import { NOTHING_SAID, type TopicSay } from '../domain/topics/say.ts';
import { reading, writing, type GlossDatabase, type Tables } from './database.ts';

/** What the reader has decided about topics. Rejects with StorageError. */
export function topicSay(db: GlossDatabase): Promise<TopicSay> {
  return reading(db, 'read the settings', said);
}

/** The reader's say, changed and stored. Rejects with StorageError. */
export function changeTopicSay(db: GlossDatabase, change: (say: TopicSay) => TopicSay): Promise<TopicSay> {
  return writing(db, 'change the settings', async (tables) => {
    const value = change(await said(tables));
    await tables.settings.put({ key: 'topics', value });
    return value;
  });
}

/**
 * The reader's word that this paper is not about a topic, stored; said twice, it is one. `null` for a paper that could never be found
 * again: it has neither identifier nor title. Rejects with StorageError.
 */
export function correctTopic(db: GlossDatabase, paper: PaperIdentity, title: string, topic: string, at: number): Promise<Correction | null> {
  return writing(db, 'correct a topic', async (tables) => {
    const keys = keysOf(paper);
    if (keys.length === 0) return null;
    const known = (await correctionsAmong(tables, keys)).find((one) => one.topic === topic && wrongTopics([paper], [one])[0]!.length > 0);
    if (known !== undefined) return known;
    const correction = { id: crypto.randomUUID(), keys, paper, topic, title, at: new Date(at).toISOString() };
    await tables.corrections.add(correction);
    return correction;
  });
}

/** The correction that is no more; `null` when there was none. Rejects with StorageError. */
export function takeBackCorrection(db: GlossDatabase, id: string): Promise<Correction | null> {
  return writing(db, 'take a correction back', async ({ corrections }) => {
    const correction = await corrections.get(id);
    await corrections.delete(id);
    return correction ?? null;
  });
}

/** Ids of the topics that are wrong for each of these papers, by one query however many there are. Rejects with StorageError. */
export function correctionsOf(db: GlossDatabase, papers: readonly PaperIdentity[]): Promise<string[][]> {
  return reading(db, 'look corrections up', async (tables) => wrongTopics(papers, await correctionsAmong(tables, papers.flatMap(keysOf))));
}

/** All corrections, the latest first. Rejects with StorageError. */
export function allCorrections(db: GlossDatabase): Promise<Correction[]> {
  return reading(db, 'look corrections up', ({ corrections }) => corrections.orderBy('at').reverse().toArray());
}

async function said({ settings }: Tables): Promise<TopicSay> {
  const row = await settings.get('topics');
  return row?.key === 'topics' ? row.value : NOTHING_SAID;
}

function correctionsAmong({ corrections }: Tables, keys: readonly string[]): Promise<Correction[]> {
  return corrections.where('keys').anyOf([...new Set(keys)]).distinct().toArray();
}
