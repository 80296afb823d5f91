import { keysOfAll } from '../domain/duplicates.ts';
import type { ImportPlan } from '../domain/import-plan.ts';
import { inTurns } from '../domain/in-turns.ts';
import { tellTabs } from '../messaging/tell-tabs.ts';
import { importPapers, planImportInto } from '../storage/import.ts';
import { undo } from '../storage/journal.ts';
import type { ReadPaper } from '../domain/formats/read/index.ts';
import type { ImportMode, Progress } from './importing.ts';
import { library } from './useLibrary.ts';

export { readFile } from '../domain/formats/read/index.ts';
export type { ReadPaper } from '../domain/formats/read/index.ts';
export type { ImportPlan } from '../domain/import-plan.ts';

/** What can be done with what was read. */
export const MODES: readonly ImportMode[] = ['papers', 'index'];

/** Compares what was read with the library. Rejects with StorageError, or with the signal's reason. */
export function planImport(papers: readonly ReadPaper[], onProgress: (progress: Progress) => void, signal: AbortSignal): Promise<ImportPlan> {
  return planImportInto(library(), papers, onProgress, signal);
}

/** Takes an import back; says whether it could be. */
export type TakeBack = (onProgress: (progress: Progress) => void) => Promise<boolean>;

/** Carries the plan out; hands back the way back. Rejects with StorageError, or with the signal's reason: then nothing was stored. */
export async function storeImport(plan: ImportPlan, mode: ImportMode, onProgress: (progress: Progress) => void, signal: AbortSignal): Promise<TakeBack> {
  const as = mode === 'index' ? { as: mode, source: 'zotero' } : { as: mode };
  const decision = await importPapers(library(), plan, as, Date.now(), { onProgress, signal });
  const tell = () => void inTurns(keysOfAll([...plan.fresh, ...plan.merged, ...plan.same].map(({ paper }) => paper)), undefined, undefined).then(tellTabs);
  tell();
  return async (onUndone) => {
    const undone = decision === null ? null : await undo(library(), decision.id, Date.now(), onUndone);
    tell();
    return undone !== null;
  };
}
