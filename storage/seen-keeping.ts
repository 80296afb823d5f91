import { nextTask } from '../domain/in-turns.ts';
import { SEEN_SETTINGS, seenFrom, seenToKeepFrom, type SeenSettings } from '../domain/seen.ts';
import { SeenCount, type SeenCounts } from '../domain/seen-count.ts';
import { pieceWhere } from '../domain/seen-piece.ts';
import { workingOnSeen, type GlossDatabase, type SeenHead } from './database.ts';
import { headsIn, pieceIn, putPiece } from './seen-pieces.ts';
import { set, setting } from './settings.ts';

/** What the reader has set about what was seen. Rejects with StorageError. */
export async function seenSettings(db: GlossDatabase): Promise<SeenSettings> {
  return { ...SEEN_SETTINGS, ...(await setting(db, 'seen')) };
}

/** Sets it; nothing is thrown away before the next pruning. Rejects with StorageError. */
export function setSeenSettings(db: GlossDatabase, settings: SeenSettings): Promise<void> {
  return set(db, 'seen', settings);
}

/**
 * All that was seen counts for nothing from now on, and is thrown away by the first pruning after it can no longer be taken back. What
 * seems to have been seen in the future, since the clock was set back, is thrown away at once. Rejects with StorageError.
 */
export async function forgetSeen(db: GlossDatabase, nowMs: number): Promise<void> {
  await setSeenSettings(db, { ...(await seenSettings(db)), forgottenAt: new Date(nowMs).toISOString() });
  await keepOnly(db, ({ to }) => to * 1_000 > nowMs, (at) => at * 1_000 <= nowMs);
}

/** That was not meant: it counts again, as far as it is there. Rejects with StorageError. */
export async function takeBackForgetting(db: GlossDatabase): Promise<void> {
  const { forgottenAt: _, ...settings } = await seenSettings(db);
  await setSeenSettings(db, settings);
}

/** Throws away what is to be kept no longer, a piece at a time so that others go in between. Rejects with StorageError. */
export async function pruneSeen(db: GlossDatabase, nowMs: number): Promise<void> {
  const from = seenToKeepFrom(await seenSettings(db), nowMs) / 1_000;
  await keepOnly(db, (head) => head.from < from, (at) => at >= from);
}

async function keepOnly(db: GlossDatabase, isConcerned: (head: SeenHead) => boolean, isLeft: (at: number) => boolean): Promise<void> {
  const heads = await workingOnSeen(db, 'r', 'forget what was seen', (tables) => headsIn(db, tables));
  for (const { n } of heads.filter(isConcerned)) {
    await workingOnSeen(db, 'rw', 'forget what was seen', async (tables) => {
      const piece = await pieceIn(tables, n);
      if (piece !== null) await putPiece(tables, n, pieceWhere(piece, isLeft));
    });
    await nextTask();
  }
}

/** How much is kept and still counts. Rejects with StorageError. */
export async function countSeen(db: GlossDatabase, nowMs: number): Promise<SeenCounts> {
  const fromMs = seenFrom(await seenSettings(db), nowMs);
  const heads = (await workingOnSeen(db, 'r', 'count what was seen', (tables) => headsIn(db, tables))).filter(({ to }) => to * 1_000 >= fromMs);
  const count = new SeenCount(heads.reduce((sum, { clues }) => sum + clues, 0));
  for (const { n } of heads) {
    const piece = await workingOnSeen(db, 'r', 'count what was seen', (tables) => pieceIn(tables, n));
    if (piece !== null) count.add(piece, fromMs / 1_000);
    await nextTask();
  }
  return count.counts;
}
