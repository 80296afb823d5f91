import { signal, type ReadonlySignal } from '@preact/signals';
import { liveQuery } from 'dexie';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { identityOf } from '../domain/duplicates.ts';
import type { Progress } from '../domain/formats/read/result.ts';
import { inTurns } from '../domain/in-turns.ts';
import type { KeptPaper } from '../domain/library.ts';
import { wrongTopics, type Correction } from '../domain/topics/correction.ts';
import { NOTHING_SAID, type TopicSay } from '../domain/topics/say.ts';
import type { Topic } from '../domain/topics/topic.ts';
import { allCorrections, topicSay } from '../storage/topic-say.ts';
import { library } from './useLibrary.ts';

/** Papers that are looked up among the corrections together. */
const TOGETHER = 50;

/** Everything the reader has said of topics. */
interface Said {
  say: TopicSay;
  corrections: readonly Correction[];
}

/**
 * Topics of kept papers by record id, growing as they are classified, as the reader wants them; the classifier is loaded when it is
 * first needed. When the reader says something else, what was known stays until all is known anew.
 */
export function useTopics(papers: readonly KeptPaper[], isWanted: boolean): ReadonlySignal<ReadonlyMap<string, readonly Topic[]>> {
  const topics = useMemo(() => signal<ReadonlyMap<string, readonly Topic[]>>(new Map()), []);
  const said = useSaid(isWanted).value;
  const saidThen = useRef<Said | null>(null);
  useEffect(() => {
    const known = new Map(said === saidThen.current ? topics.value : []);
    const waiting = papers.filter(({ record }) => !known.has(record.id));
    if (!isWanted || said === null || waiting.length === 0) return undefined;
    const end = new AbortController();
    void topicsOf(waiting, said, end.signal).then((found) => {
      topics.value = new Map([...known, ...found]);
      saidThen.current = said;
    }, (failure: unknown) => { if (!end.signal.aborted) throw failure; });
    return () => end.abort();
  }, [papers, isWanted, said]);
  return topics;
}

async function topicsOf(papers: readonly KeptPaper[], said: Said, signal: AbortSignal): Promise<Map<string, readonly Topic[]>> {
  const [{ classify }, { applySay }] = await Promise.all([import('../domain/topics/classify.ts'), import('../domain/topics/apply-say.ts')]);
  return inTurns(steps(), undefined, signal);

  function* steps(): Generator<Progress, Map<string, readonly Topic[]>> {
    const found = new Map<string, readonly Topic[]>();
    let wrong: string[][] = [];
    for (const [done, { record: { id, paper } }] of papers.entries()) {
      if (done % TOGETHER === 0) wrong = wrongTopics(papers.slice(done, done + TOGETHER).map(({ record }) => identityOf(record.paper)), said.corrections);
      found.set(id, applySay(classify(paper), paper, wrong[done % TOGETHER]!, said.say));
      yield { done, total: papers.length };
    }
    return found;
  }
}

/** What the reader says of topics, as it is and becomes; where it can't be read, topics are ours alone. */
function useSaid(isWanted: boolean): ReadonlySignal<Said | null> {
  const said = useMemo(() => signal<Said | null>(null), []);
  useEffect(() => {
    if (!isWanted) return undefined;
    const query = async () => ({ say: await topicSay(library()), corrections: await allCorrections(library()) });
    const running = liveQuery(query).subscribe((next) => { said.value = next; }, () => { said.value ??= { say: NOTHING_SAID, corrections: [] }; });
    return () => running.unsubscribe();
  }, [isWanted]);
  return said;
}
