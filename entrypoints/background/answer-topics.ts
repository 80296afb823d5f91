import { applySay } from '../../domain/topics/apply-say.ts';
import { classify } from '../../domain/topics/classify.ts';
import { NOTHING_SAID, withHidden, type TopicSay } from '../../domain/topics/say.ts';
import type { Topic } from '../../domain/topics/topic.ts';
import { onMessage, type ListedSource } from '../../messaging/protocol.ts';
import * as check from '../../messaging/schemas.ts';
import { tellTopicsChanged } from '../../messaging/tell-tabs.ts';
import type { GlossDatabase } from '../../storage/database.ts';
import { changeTopicSay, correctionsOf, correctTopic, takeBackCorrection, topicSay } from '../../storage/topic-say.ts';
import { inSlices } from './slices.ts';

/** Answers what pages ask about topics, and stores what the reader says of them there. */
export function answerTopics(db: GlossDatabase): void {
  setTimeout(() => classify({ title: 'warm up', categories: [] })); // builds the lexicon before the first page asks
  onMessage('classify', ({ data }) => topicsAsSaid(db, check.classifyMessage(data).papers));
  onMessage('topicsOf', ({ data }) => topicsAsSaid(db, check.classifyMessage(data).papers));
  onMessage('correctTopic', async ({ data }) => {
    const { paper, title, topic } = check.correctTopicMessage(data);
    const correction = await correctTopic(db, paper, title, topic, Date.now());
    if (correction === null) return null;
    void tellTopicsChanged(correction.keys);
    return correction.id;
  });
  onMessage('undoCorrection', async ({ data }) => {
    const correction = await takeBackCorrection(db, check.undoCorrectionMessage(data).id);
    if (correction !== null) void tellTopicsChanged(correction.keys);
  });
  onMessage('hideTopic', async ({ data }) => {
    const { topic, isHidden } = check.hideTopicMessage(data);
    await changeTopicSay(db, (say) => withHidden(say, topic, isHidden));
    void tellTopicsChanged(null);
  });
}

/** What is said is looked up while the classifier works: afterwards it costs nothing to wait for. */
export async function topicsAsSaid(db: GlossDatabase, papers: readonly ListedSource[]): Promise<Topic[][]> {
  const saying = Promise.all([sayNow(db), correctionsOf(db, papers.map(({ paper }) => paper))]).catch((): [TopicSay, string[][]] => [NOTHING_SAID, []]);
  const topics = await inSlices(papers, ({ source }) => classify(source));
  const [say, wrong] = await saying;
  return topics.map((given, n) => applySay(given, papers[n]!.source, wrong[n] ?? [], say));
}

let last: TopicSay = NOTHING_SAID;

/** The say as stored; while it is the same, the same object, so that what was made of its words is not made again. */
async function sayNow(db: GlossDatabase): Promise<TopicSay> {
  const say = await topicSay(db);
  if (JSON.stringify(say) !== JSON.stringify(last)) last = say;
  return last;
}
