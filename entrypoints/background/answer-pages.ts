import { identityOf, keysOf } from '../../domain/duplicates.ts';
import { originPattern } from '../../domain/sites.ts';
import { onMessage } from '../../messaging/protocol.ts';
import * as check from '../../messaging/schemas.ts';
import { tellTabs } from '../../messaging/tell-tabs.ts';
import { openDatabase, type GlossDatabase } from '../../storage/database.ts';
import { decide } from '../../storage/decide.ts';
import { keysOfDecision, lastStanding, undo } from '../../storage/journal.ts';
import { statesOf } from '../../storage/reading-list.ts';
import { warmSeen } from '../../storage/seen.ts';
import { rowLooks, sitesOff } from '../../storage/settings.ts';
import { rememberVisit } from '../../storage/visits.ts';
import { injectGeneralReader, injectReader } from './inject.ts';
import { answerKeys } from './answer-keys.ts';
import { answerListings } from './answer-listings.ts';
import { answerRanking } from './answer-ranking.ts';
import { answerRules } from './answer-rules.ts';
import { answerSeen, withSeen } from './answer-seen.ts';
import { answerTopics } from './answer-topics.ts';

/** Answers what pages ask. Messages are checked first: a page's process may be anybody's. */
export function answerPages(): void {
  const db = openDatabase();
  answerTopics(db);
  answerKeys(db);
  answerSeen(db);
  answerListings(db);
  answerRules(db);
  answerRanking(db);
  onMessage('readThisTab', async ({ sender }) => {
    void warmSeen(db).catch(() => undefined);
    if (sender.tab?.id === undefined || (await isSiteOff(db, sender.url))) return false;
    // A page that has only just begun may not be there yet for the browser's other processes: the gate asks again.
    if (!(await injectReader(sender.tab.id, sender.frameId))) throw new Error('the reader could not be put into the page');
    return true;
  });
  onMessage('bringGeneralReader', async ({ sender }) => sender.tab?.id !== undefined && injectGeneralReader(sender.tab.id, sender.frameId));
  onMessage('visited', ({ data }) => rememberVisit(db, check.visitedMessage(data), Date.now()));
  onMessage('statesOf', ({ data }) => {
    const { papers, since } = check.statesOfMessage(data);
    return withSeen(db, papers, since, statesOf(db, papers));
  });
  onMessage('decide', async ({ data }) => {
    const { papers, act, since } = check.decideMessage(data);
    const { decision } = await decide(db, papers, act, Date.now());
    const identities = papers.map(identityOf);
    void tellTabs(identities.flatMap(keysOf));
    return { states: await withSeen(db, identities, since, statesOf(db, identities)), decision: decision?.id ?? null };
  });
  onMessage('lastDecision', () => lastStanding(db));
  onMessage('undo', async ({ data }) => {
    const undone = await undo(db, check.undoMessage(data).id, Date.now());
    if (undone !== null) void tellTabs(await keysOfDecision(db, undone));
    return undone !== null;
  });
  onMessage('rowLooks', () => rowLooks(db));
}

/** A library that can't be asked keeps nobody from reading. */
async function isSiteOff(db: GlossDatabase, url: string | undefined): Promise<boolean> {
  const origin = originPattern(url ?? '');
  return origin !== null && (await sitesOff(db).catch((): string[] => [])).includes(origin);
}
