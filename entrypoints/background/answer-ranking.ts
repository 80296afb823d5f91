import { Learner, type Learned } from '../../domain/ranking/learn.ts';
import { onMessage, type PaperToRank } from '../../messaging/protocol.ts';
import * as check from '../../messaging/schemas.ts';
import type { GlossDatabase } from '../../storage/database.ts';
import { tasteOf, tasteStamp } from '../../storage/ranking.ts';
import { topicsAsSaid } from './answer-topics.ts';
import { inSlices } from './slices.ts';

/** Answers how many saved papers others are like: a number and no more, for whatever a row says its page can read. Hands back how to end that. */
export function answerRanking(db: GlossDatabase): () => void {
  const learner = new Learner((papers) => topicsAsSaid(db, papers));
  let last: { stamp: string; learnt: Learned } | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  const renewed = async () => {
    const stamp = await tasteStamp(db);
    if (last?.stamp !== stamp) last = { stamp, learnt: await learner.learn(await tasteOf(db, Date.now()), undefined, rest) };
    return last.learnt;
  };
  return onMessage('likeYours', async ({ data }) => {
    const { papers } = check.likeYoursMessage(data);
    const now = turn.then(renewed, renewed); // questions that come while it learns do not make it learn again
    turn = now;
    const learnt = await now;
    return learnt.kind === 'ready' ? inSlices(papers, (one) => learnt.forYou.like(sourceOf(one)).length) : null;
  });
}

function sourceOf({ topics, ...paper }: PaperToRank) {
  return { ...paper, topics: topics.map((id) => ({ id, name: id })) };
}

/** Not by `scheduler.yield`, whose return would go before what came meanwhile, a save for instance. */
function rest(): Promise<void> {
  return new Promise((go) => setTimeout(go));
}
