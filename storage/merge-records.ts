import { identityOf, mergePapers } from '../domain/duplicates.ts';
import type { Paper } from '../domain/paper.ts';
import type { PaperRecord, Saved } from '../domain/reading-list.ts';

/** The records of one work, the one that goes on first: that with the smallest id. */
export type KnownRecords = readonly [PaperRecord, ...PaperRecord[]];

/**
 * One record out of those of a work and of what was met of it now. The first one's id stays, the others become aliases; nothing
 * that the reader decided about any of them is lost. It is on the reading list when one of them is.
 */
export function mergeRecords(known: KnownRecords, met: Paper, at: number): PaperRecord {
  const [{ id }, ...others] = known;
  const paper = learned(known, met);
  const { identifiers, titleKey } = identityOf(paper);
  const aliases = [...new Set([...known.flatMap((one) => one.aliases ?? []), ...others.map((one) => one.id)])];
  const saved = mergeSaved(known);
  const citationKey = saved?.citationKey ?? known.find((one) => one.citationKey !== undefined)?.citationKey;
  const [dismissedAt, unmutedAt] = (['dismissedAt', 'unmutedAt'] as const).map((field) => known.map((one) => one[field]).filter((at) => at !== undefined).sort()[0]);
  return {
    id, identifiers, titleKey, paper, changedAt: new Date(at).toISOString(),
    ...(aliases.length > 0 ? { aliases } : {}), ...(citationKey === undefined ? {} : { citationKey }), ...(saved === null ? {} : { saved }), ...(dismissedAt === undefined ? {} : { dismissedAt }),
    ...joined('sources', known), ...joined('suggestions', known),
    ...(unmutedAt === undefined ? {} : { unmutedAt }),
  };
}

/** What a saved paper has for its version and venue is not changed by meeting it: that is the reader's to decide (domain/enrich.ts). */
function learned(known: KnownRecords, met: Paper): Paper {
  const own = known.map((one) => one.paper).reduce(mergePapers);
  const merged = mergePapers(own, met);
  if (!known.some(({ saved }) => saved !== undefined)) return merged;
  const { version = merged.version, venue = merged.venue } = own;
  return { ...merged, ...(version === undefined ? {} : { version }), ...(venue === undefined ? {} : { venue }) };
}

function joined<F extends 'sources' | 'suggestions'>(field: F, known: KnownRecords): Pick<PaperRecord, F> | Record<string, never> {
  const all = [...new Map(known.flatMap((one) => (one[field] ?? []).map((each) => [JSON.stringify(each), each] as const))).values()];
  return all.length === 0 ? {} : { [field]: all } as unknown as Pick<PaperRecord, F>;
}

/**
 * What the reader decided, of all records that are saved: since the first save and under its citation key, with all tags; rating
 * and status are those decided last, where *to read* is no decision against another status.
 */
function mergeSaved(known: KnownRecords): Saved | null {
  const all = known.flatMap(({ saved, changedAt }) => (saved === undefined ? [] : [{ saved, changedAt }]));
  if (all.length < 2) return all[0]?.saved ?? null;
  const latestFirst = all.toSorted((a, b) => (a.changedAt > b.changedAt ? -1 : 1)).map(({ saved }) => saved);
  const oldestFirst = latestFirst.toSorted((a, b) => (a.savedAt < b.savedAt ? -1 : 1));
  const { citationKey, savedAt } = oldestFirst[0]!;
  const rating = latestFirst.find((one) => one.rating !== undefined)?.rating;
  return {
    status: latestFirst.find(({ status }) => status !== 'to-read')?.status ?? 'to-read',
    ...(rating === undefined ? {} : { rating }),
    tags: [...new Set(oldestFirst.flatMap(({ tags }) => tags))],
    citationKey,
    savedAt,
  };
}
