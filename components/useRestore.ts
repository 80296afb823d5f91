import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { liveQuery } from 'dexie';
import { i18n } from '#i18n';
import { LARGEST, readingBackup, type BackupRefusal } from '../domain/formats/backup-file.ts';
import type { Progress } from '../domain/formats/read/result.ts';
import { inTurns, type Watch } from '../domain/in-turns.ts';
import { differences } from '../domain/library-differences.ts';
import type { LibraryTables } from '../domain/library-tables.ts';
import { sightingsIn } from '../domain/seen-day.ts';
import { tellSeenChanged, tellTabs, tellTopicsChanged } from '../messaging/tell-tabs.ts';
import { snapshot } from '../storage/backup.ts';
import { mergeLibraries } from '../storage/merge-libraries.ts';
import { replaced, restore, takeRestoreBack } from '../storage/restore.ts';
import { setting } from '../storage/settings.ts';
import type { FoundLibrary, RestoreProps } from './Restore.tsx';
import { library } from './useLibrary.ts';

const WHY_WORDS = {
  'not-json': 'restore.notJson', 'not-a-library': 'restore.notALibrary', newer: 'restore.newer', 'cut-short': 'restore.cutShort', 'not-gzip': 'restore.notGzip',
  'not-utf8': 'restore.notUtf8', 'too-large': 'restore.tooLarge',
} as const;

/** A library out of a file: nothing is written before the reader has seen what it would change. */
export function useRestore(onFailure: (failure: unknown) => void): RestoreProps {
  const working = useSignal<RestoreProps['working']>(null);
  const word = useSignal<RestoreProps['word']>(null);
  const found = useSignal<FoundLibrary | null>(null);
  const before = useSignal<string | null>(null);
  const given = useRef<LibraryTables | null>(null);
  const stop = useRef(new AbortController());
  useEffect(() => {
    const subscription = liveQuery(() => setting(library(), 'beforeRestore')).subscribe((kept) => { before.value = kept?.at ?? null; }, onFailure);
    return () => subscription.unsubscribe();
  }, []);
  const leave = () => {
    found.value = null;
    given.current = null;
    word.value = null;
  };
  const says = (words: string) => ({ signal: stop.current.signal, onProgress: (progress: Progress) => { working.value = { words, progress }; } });
  const busily = async (words: string, work: () => Promise<void>) => {
    stop.current = new AbortController();
    const { signal } = stop.current;
    working.value = { words, progress: null };
    word.value = null;
    try {
      await work();
    } catch (failure) {
      if (!signal.aborted) onFailure(failure);
      else word.value = { words: i18n.t('restore.stopped'), isFailure: false };
    }
    working.value = null;
  };
  const done = (words: string, keys: readonly string[]) => {
    leave();
    word.value = { words, isFailure: false };
    void tellTabs(keys);
    void tellTopicsChanged(null); // what is said of topics came along
    void tellSeenChanged();
  };
  /** The library is kept first; then records are written. */
  const writes = () => ({ signal: stop.current.signal, onProgress: (progress: Progress) => { working.value = { words: i18n.t('restore.written', [progress.done.toLocaleString(), progress.total.toLocaleString()]), progress }; } });
  return {
    working: working.value, word: word.value, found: found.value, before: before.value,
    onCancel: () => (working.value === null ? leave() : stop.current.abort()),
    onFile: (file) => void busily(i18n.t('restore.checking'), async () => {
      leave();
      const read = await readFile(file, says(i18n.t('restore.checking')));
      if ('why' in read) word.value = { words: wordsOf(read), isFailure: true };
      else {
        given.current = read;
        found.value = await examine(file.name, read, says(i18n.t('restore.comparing')));
      }
    }),
    onRestore: (way) => void busily(i18n.t('restore.keeping'), async () => done(i18n.t('restore.done'), await restore(library(), given.current!, way, Date.now(), writes()))),
    onTakeBack: () => void busily(i18n.t('restore.checking'), async () => done(i18n.t('restore.tookBack'), (await takeRestoreBack(library(), Date.now(), writes())) ?? [])),
  };
}

async function readFile(file: File, { onProgress, signal }: Watch): Promise<LibraryTables | BackupRefusal | { why: 'not-read' }> {
  if (file.size > LARGEST) return { why: 'too-large' };
  const bytes = await file.arrayBuffer().catch(() => null);
  return bytes === null ? { why: 'not-read' } : inTurns(readingBackup(new Uint8Array(bytes)), onProgress, signal);
}

function wordsOf(refusal: BackupRefusal | { why: 'not-read' }): string {
  if (refusal.why === 'not-read') return i18n.t('restore.notRead');
  if (refusal.why === 'damaged') return i18n.t('restore.damaged', [refusal.at === 'checksum' ? i18n.t('restore.checksum') : refusal.at ?? '']);
  if (refusal.why === 'cut-short' && refusal.line !== undefined) return i18n.t('restore.cutShortAt', [refusal.line.toLocaleString()]);
  return i18n.t(WHY_WORDS[refusal.why]);
}

async function examine(file: string, tables: LibraryTables, { onProgress, signal }: Watch): Promise<FoundLibrary> {
  const { tables: now } = await snapshot(library(), { signal });
  const turns = <T>(steps: Generator<Progress, T>) => inTurns(steps, onProgress, signal);
  const merged = await turns(mergeLibraries(now, tables, Date.now()));
  const { papers, notes, seen } = tables;
  return {
    file, papers: papers.length, notes: notes.length, sightings: seen === undefined ? null : sightingsIn(seen),
    merge: await turns(differences(now, merged)), replace: await turns(differences(now, replaced(now, tables))),
  };
}
