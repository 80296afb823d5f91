import { i18n } from '#i18n';
import type { Act, StandingDecision } from '../domain/decision.ts';
import { identityOf, keysOf } from '../domain/duplicates.ts';
import type { Paper } from '../domain/paper.ts';
import { tellTabs } from '../messaging/tell-tabs.ts';
import { decide } from '../storage/decide.ts';
import type { Subject } from '../storage/meeting.ts';
import { keysOfDecision, lastStanding, told, undo } from '../storage/journal.ts';
import { draftNote, finishNote } from '../storage/notes.ts';
import type { CardPaper, PaperActions } from './card-paper.ts';
import { decidedWords, standingWords } from './decision-words.ts';
import { makeSuggestionActions } from './useFacts.ts';
import { makeTopicActions, type TopicReports } from './useTopicActions.ts';
import { library } from './useLibrary.ts';
import { leaveOut } from './useRankingSettings.ts';

/** What the panel tells the reader after an act. */
export interface Reports extends TopicReports {
  /** One paper came onto the reading list by a press on its card, where that shows. */
  saved(paper: Paper): void;
  /** Said aloud alone: what has happened shows elsewhere. */
  told(words: string): void;
}

export interface Actions extends PaperActions {
  /** Takes the last decision back that stands, whoever made it in whichever window. */
  undo(): Promise<void>;
  /** The one that `undo` would take back; `null`: none. */
  lastDecision(): Promise<StandingDecision | null>;
}

/** The reader's acts, each stored first, then told to every page that shows the paper, then reported. */
export function makeActions(reports: Reports): Actions {
  const writeNote = async (paper: Paper, work: () => Promise<unknown>): Promise<void> => {
    await work().then(() => void tellTabs(keysOf(identityOf(paper))), reports.failed);
  };
  const takeBack = async (last: StandingDecision) => {
    const undone = await undo(library(), last.id, Date.now());
    if (undone === null) return reports.said(i18n.t('panel.overtaken'));
    void tellTabs(await keysOfDecision(library(), undone));
    reports.said(i18n.t('standing.takenBack', [standingWords(last)]));
  };
  const decideOn = async (cards: readonly CardPaper[], act: Act) => {
    const { decision, records } = await decide(library(), cards.map((card) => subjectOf(card, act)), act, Date.now());
    void tellTabs(records.flatMap(({ paper }) => keysOf(identityOf(paper))));
    if (decision === null && records.length === 0) reports.said(i18n.t('panel.gone', [cards.map(({ paper }) => paper.title).join('; ')]));
    if (decision === null) return records.length > 0;
    const done = told(decision, records);
    const said = decidedWords(act, done.title, done.papers);
    if (act.verb === 'save' && done.papers === 1) reports.saved(records[0]!.paper);
    else if (cards.length === 1 && isOfSaved(act)) reports.told(said);
    else reports.said(said, () => takeBack(done).catch(reports.failed));
    return true;
  };
  return {
    ...makeTopicActions(reports), ...makeSuggestionActions(reports),
    decide: (cards, act) => decideOn(cards, act).catch((failure) => (reports.failed(failure), false)),
    undo: async () => {
      await lastStanding(library()).then((last) => (last === null ? reports.said(i18n.t('standing.none')) : takeBack(last))).catch(reports.failed);
    },
    leaveOut: (term) => leaveOut(term, reports),
    lastDecision: () => lastStanding(library()).catch((failure) => (reports.failed(failure), null)),
    draftNote: (paper, id, text) => writeNote(paper, () => draftNote(library(), { id, paper, text }, Date.now())),
    finishNote: (paper, id) => writeNote(paper, () => finishNote(library(), id, Date.now())),
  };
}

/**
 * A paper that comes onto the list is met as it is listed; what is kept already is known by its id, whatever it is recognised by. One that
 * another window took off the list meanwhile does not come back by a change that was meant for a saved one.
 */
function subjectOf({ paper, kept }: CardPaper, act: Act): Subject {
  if (kept === null || act.verb === 'save') return paper;
  return { id: kept.record.id, wasSaved: isOfSaved(act) && kept.record.saved !== undefined };
}

/** Such an act shows on the paper's card. */
function isOfSaved({ verb }: Act): boolean {
  return verb === 'status' || verb === 'tags' || verb === 'rating';
}
