import type { Decision } from '../domain/decision.ts';
import { identityOf, keysOf } from '../domain/duplicates.ts';
import type { KeptPaper } from '../domain/library.ts';
import type { Paper } from '../domain/paper.ts';
import { tellTabs } from '../messaging/tell-tabs.ts';
import { decide } from '../storage/decide.ts';
import { lastDecisions, undo } from '../storage/journal.ts';
import { draftNote, finishNote } from '../storage/notes.ts';
import { removePaper, savePaper, setStatus, setTags } from '../storage/reading-list.ts';
import type { PaperActions } from './card-paper.ts';
import { makeTopicActions, type TopicReports } from './useTopicActions.ts';
import { library } from './useLibrary.ts';

/** What the panel tells the reader after an act. */
export interface Reports extends TopicReports {
  saved(papers: readonly Paper[]): void;
  removed(kept: KeptPaper, takeBack: () => Promise<void>): void;
  back(paper: Paper): void;
  /** An act could not be taken back, for another one came after it. */
  overtaken(): void;
}

export interface Actions extends PaperActions {
  /** Whether all were stored; it ends at the first that is not. */
  saveAll(papers: readonly Paper[]): Promise<boolean>;
}

/** The reader's acts, each stored first, then told to every page that shows the paper, then reported. */
export function makeActions(reports: Reports): Actions {
  const act = async <T>(paper: Paper, work: () => Promise<T>): Promise<{ result: T } | null> => {
    try {
      const result = await work();
      void tellTabs(keysOf(identityOf(paper)));
      return { result };
    } catch (failure) {
      reports.failed(failure);
      return null;
    }
  };
  const saveAll = async (papers: readonly Paper[]) => {
    const { stored, failure } = await saveInTurn(papers);
    void tellTabs(stored.flatMap((paper) => keysOf(identityOf(paper))));
    if (stored.length > 0) reports.saved(stored);
    if (failure !== null) reports.failed(failure);
    return failure === null;
  };
  return {
    ...makeTopicActions(reports), saveAll,
    save: async (paper) => void (await saveAll([paper])),
    remove: async (kept) => {
      const { id, paper } = kept.record;
      const done = await act(paper, () => removePaper(library(), id, Date.now()));
      if (done === null) return;
      reports.removed(kept, async () => {
        const undone = await act(paper, () => undoRemoval(id));
        if (undone?.result === null) reports.overtaken();
        else if (undone !== null) reports.back(paper);
      });
    },
    setStatus: async ({ record }, status) => void (await act(record.paper, () => setStatus(library(), record.id, status, Date.now()))),
    setTags: async ({ record }, tags) => void (await act(record.paper, () => setTags(library(), record.id, tags, Date.now()))),
    addTags: async (paper, tags) => void (await act(paper, () => decide(library(), [paper], { verb: 'tags', add: tags, remove: [] }, Date.now()))),
    draftNote: async (paper, id, text) => void (await act(paper, () => draftNote(library(), { id, paper, text }, Date.now()))),
    finishNote: async (paper, id) => void (await act(paper, () => finishNote(library(), id, Date.now()))),
  };
}

/** One transaction each: what was stored before a failure stays stored. */
async function saveInTurn(papers: readonly Paper[]): Promise<{ stored: Paper[]; failure: unknown }> {
  const stored: Paper[] = [];
  try {
    for (const paper of papers) {
      await savePaper(library(), paper, Date.now());
      stored.push(paper);
    }
    return { stored, failure: null };
  } catch (failure) {
    return { stored, failure };
  }
}

/** Decisions looked through for a removal: other windows write in between. */
const RECENT = 50;

async function undoRemoval(id: string): Promise<Decision | null> {
  const recent = await lastDecisions(library(), RECENT);
  const removal = recent.find(({ verb, paperIds }) => verb === 'remove' && paperIds.includes(id));
  return removal === undefined ? null : undo(library(), removal.id, Date.now());
}
