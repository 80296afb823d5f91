import { useSignal, type ReadonlySignal } from '@preact/signals';
import { liveQuery } from 'dexie';
import { useEffect } from 'preact/hooks';
import type { PaperIdentity } from '../domain/paper.ts';
import { feedbackText, type Correction } from '../domain/topics/correction.ts';
import { ownTopicsOf } from '../domain/topics/own-topics.ts';
import { cleanWords, withHidden, withName, withoutOwn, withOwn, withPinMoved, withPinned, type TopicSay } from '../domain/topics/say.ts';
import { tellTopicsChanged } from '../messaging/tell-tabs.ts';
import { allLately, countLately, forgetLately } from '../storage/lately.ts';
import { recordsOf } from '../storage/reading-list.ts';
import { allCorrections, changeTopicSay, takeBackCorrection, topicSay } from '../storage/topic-say.ts';
import type { DryRun } from './OwnTopics.tsx';
import { saveFile } from './save-file.ts';
import type { TopicSettingsProps } from './TopicSettings.tsx';
import { library } from './useLibrary.ts';

/** Papers tried before the page gets its turn again. */
const SLICE = 50;

/** Everything the settings show of topics and do with them. */
export function useTopicSay(onFailure: (failure: unknown) => void): TopicSettingsProps {
  const say = useFollowed<TopicSay | null>(null, () => topicSay(library()), onFailure);
  const corrections = useFollowed<Correction[]>([], () => allCorrections(library()), onFailure);
  const latelyCount = useFollowed(0, () => countLately(library()), onFailure);
  /** Whether it was stored. */
  const change = (work: (before: TopicSay) => TopicSay) => changeTopicSay(library(), work).then(() => {
    void tellTopicsChanged(null);
    return true;
  }, (failure: unknown) => {
    onFailure(failure);
    return false;
  });
  return {
    say: say.value, corrections: corrections.value, latelyCount: latelyCount.value,
    onHide: (id, isHidden) => void change((before) => withHidden(before, id, isHidden)),
    onName: (id, name) => void change((before) => withName(before, id, name)),
    onPin: (id, isPinned) => void change((before) => withPinned(before, id, isPinned)),
    onMove: (id, by) => void change((before) => withPinMoved(before, id, by)),
    onOwn: (id, name, words) => change((before) => withOwn(before, { id: id ?? `own:${crypto.randomUUID()}`, name, words })),
    onRemoveOwn: (id) => void change((before) => withoutOwn(before, id)),
    onTry: (words) => tryWords(words).catch((failure: unknown) => {
      onFailure(failure);
      return null;
    }),
    onForget: () => void forgetLately(library()).catch(onFailure),
    onTakeBack: ({ id, keys }) => void takeBackCorrection(library(), id).then(() => tellTopicsChanged(keys), onFailure),
    onDownload: () => saveFile('gloss-topics.json', feedbackText(corrections.value), 'application/json'),
  };
}

/** On which papers seen lately a topic of these words would stand, the latest first. */
async function tryWords(words: readonly string[]): Promise<DryRun> {
  const own = [{ id: 'own:tried', name: '', words: cleanWords(words) }];
  const found: { key: string; paper: PaperIdentity; title: string; words: string[] }[] = [];
  let seen = 0;
  for await (const rows of allLately(library())) for (const { key, paper, source } of rows) {
    const [topic] = ownTopicsOf(source, own);
    if (topic !== undefined) found.push({ key, paper, title: source.title, words: [...new Set(topic.evidence.map((one) => one.words))] });
    if (++seen % SLICE === 0) await new Promise((done) => setTimeout(done));
  }
  const kept = await recordsOf(library(), found.map(({ paper }) => paper));
  return { seen, matches: found.map(({ key, title, words: matched }, n) => ({ key, title, words: matched, isSaved: kept[n]?.record.saved !== undefined })) };
}

function useFollowed<T>(first: T, query: () => Promise<T>, onFailure: (failure: unknown) => void): ReadonlySignal<T> {
  const value = useSignal<T>(first);
  useEffect(() => {
    const running = liveQuery(query).subscribe((next) => { value.value = next; }, onFailure);
    return () => running.unsubscribe();
  }, []);
  return value;
}
