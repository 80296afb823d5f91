import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { liveQuery } from 'dexie';
import { i18n } from '#i18n';
import { LARGEST, readBackup, type BackupRefusal } from '../domain/formats/backup-file.ts';
import { differences } from '../domain/library-differences.ts';
import type { LibraryTables } from '../domain/library-tables.ts';
import { tellTabs, tellTopicsChanged } from '../messaging/tell-tabs.ts';
import { snapshot } from '../storage/backup.ts';
import { mergeLibraries } from '../storage/merge-libraries.ts';
import { restore, takeRestoreBack } from '../storage/restore.ts';
import { setting } from '../storage/settings.ts';
import type { FoundLibrary, RestoreProps } from './Restore.tsx';
import { library } from './useLibrary.ts';

const WHY_WORDS = {
  'not-json': 'restore.notJson', 'not-a-library': 'restore.notALibrary', newer: 'restore.newer', 'cut-short': 'restore.cutShort', 'not-gzip': 'restore.notGzip',
  'not-utf8': 'restore.notUtf8', 'too-large': 'restore.tooLarge',
} as const;

/** A library out of a file: nothing is written before the reader has seen what it would change. */
export function useRestore(onFailure: (failure: unknown) => void): RestoreProps {
  const isBusy = useSignal(false);
  const word = useSignal<RestoreProps['word']>(null);
  const found = useSignal<FoundLibrary | null>(null);
  const before = useSignal<string | null>(null);
  const given = useRef<LibraryTables | null>(null);
  useEffect(() => {
    const subscription = liveQuery(() => setting(library(), 'beforeRestore')).subscribe((kept) => { before.value = kept?.at ?? null; }, onFailure);
    return () => subscription.unsubscribe();
  }, []);
  const busily = (work: () => Promise<void>) => {
    isBusy.value = true;
    word.value = null;
    work().catch(onFailure).finally(() => { isBusy.value = false; });
  };
  const cancel = () => {
    found.value = null;
    given.current = null;
    word.value = null;
  };
  const done = (words: string, keys: readonly string[]) => {
    cancel();
    word.value = { words, isFailure: false };
    void tellTabs([...keys]);
    void tellTopicsChanged(null); // what is said of topics came along
  };
  return {
    isBusy: isBusy.value, word: word.value, found: found.value, before: before.value, onCancel: cancel,
    onFile: (file) => busily(async () => {
      cancel();
      await new Promise((drawn) => setTimeout(drawn, 50)); // a large file takes its time, and the reader should know
      const read = await readFile(file);
      if ('why' in read) word.value = { words: wordsOf(read), isFailure: true };
      else {
        given.current = read;
        found.value = await examine(file.name, read);
      }
    }),
    onRestore: (way) => busily(async () => done(i18n.t('restore.done'), await restore(library(), given.current!, way, Date.now()))),
    onTakeBack: () => busily(async () => done(i18n.t('restore.tookBack'), (await takeRestoreBack(library())) ?? [])),
  };
}

async function readFile(file: File): Promise<LibraryTables | BackupRefusal | { why: 'not-read' }> {
  if (file.size > LARGEST) return { why: 'too-large' };
  const bytes = await file.arrayBuffer().catch(() => null);
  return bytes === null ? { why: 'not-read' } : readBackup(new Uint8Array(bytes));
}

function wordsOf(refusal: BackupRefusal | { why: 'not-read' }): string {
  if (refusal.why === 'not-read') return i18n.t('restore.notRead');
  if (refusal.why === 'damaged') return i18n.t('restore.damaged', [refusal.at === 'checksum' ? i18n.t('restore.checksum') : refusal.at ?? '']);
  return i18n.t(WHY_WORDS[refusal.why]);
}

async function examine(file: string, tables: LibraryTables): Promise<FoundLibrary> {
  const { tables: now } = await snapshot(library());
  return {
    file, papers: tables.papers.length, notes: tables.notes.length,
    merge: differences(now, mergeLibraries(now, tables, Date.now())), replace: differences(now, tables),
  };
}
