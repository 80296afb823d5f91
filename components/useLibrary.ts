import { liveQuery } from 'dexie';
import { signal, type ReadonlySignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { KeptPaper } from '../domain/library.ts';
import type { PaperIdentity } from '../domain/paper.ts';
import { openDatabase, type GlossDatabase } from '../storage/database.ts';
import { elsewhereOf } from '../storage/elsewhere.ts';
import { finishAbandoned } from '../storage/notes.ts';
import { recordsOf, savedPapers } from '../storage/reading-list.ts';

let db: GlossDatabase | undefined;

/** The library, opened once a page. */
export function library(): GlossDatabase {
  return db ??= openDatabase();
}

/** The reading list as it is now and becomes while it is wanted, and as it was then; `null` until it is known. Failures go to `onFailure`. */
export function useSavedPapers(onFailure: (failure: unknown) => void, isWanted: boolean): ReadonlySignal<KeptPaper[] | null> {
  const saved = useMemo(() => signal<KeptPaper[] | null>(null), []);
  useEffect(() => void finishAbandoned(library(), Date.now()).catch(onFailure), []);
  useEffect(() => (isWanted ? follow(() => savedPapers(library()), (papers) => { saved.value = papers; }, onFailure) : undefined), [isWanted]);
  return saved;
}

/**
 * What is kept about these papers by their keys, as it is now and becomes. What was known stays until the answer about new ones is there:
 * a page read again must not close a note that is being written.
 */
export function useKept(papers: readonly { key: string; identity: PaperIdentity }[], onFailure: (failure: unknown) => void): ReadonlySignal<ReadonlyMap<string, KeptPaper>> {
  const kept = useMemo(() => signal<ReadonlyMap<string, KeptPaper>>(new Map()), []);
  useEffect(() => {
    if (papers.length === 0) return undefined;
    const identities = papers.map(({ identity }) => identity);
    return follow(() => recordsOf(library(), identities), (found) => { kept.value = byKey(papers, found); }, onFailure);
  }, [papers]);
  return kept;
}

/** Which other program has each of these papers, by their keys, as it is now and becomes. */
export function useElsewhere(papers: readonly { key: string; identity: PaperIdentity }[], onFailure: (failure: unknown) => void): ReadonlySignal<ReadonlyMap<string, string>> {
  const elsewhere = useMemo(() => signal<ReadonlyMap<string, string>>(new Map()), []);
  useEffect(() => {
    if (papers.length === 0) return undefined;
    const identities = papers.map(({ identity }) => identity);
    return follow(() => elsewhereOf(library(), identities), (found) => { elsewhere.value = byKey(papers, found); }, onFailure);
  }, [papers]);
  return elsewhere;
}

function byKey<T>(papers: readonly { key: string }[], found: readonly (T | null)[]): Map<string, T> {
  return new Map(papers.flatMap(({ key }, n) => (found[n] == null ? [] : [[key, found[n]] as const])));
}

function follow<T>(query: () => Promise<T>, onValue: (value: T) => void, onFailure: (failure: unknown) => void): () => void {
  const subscription = liveQuery(query).subscribe(onValue, onFailure);
  return () => subscription.unsubscribe();
}
