import { signal, useSignal, type ReadonlySignal } from '@preact/signals';
import { liveQuery } from 'dexie';
import { useEffect, useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { readPicks } from '../domain/formats/picks.ts';
import type { Refusal } from '../domain/formats/json.ts';
import type { PaperIdentity } from '../domain/paper.ts';
import { pickedRecordsIn, type PickedBy } from '../domain/picks.ts';
import type { PaperRecord } from '../domain/reading-list.ts';
import { tellTabs } from '../messaging/tell-tabs.ts';
import { allPicks, importedPicks, importPicks, picksOf, removePicks } from '../storage/picks.ts';
import type { PicksProps } from './Picks.tsx';
import { library } from './useLibrary.ts';

type OnFailure = (failure: unknown) => void;

/** A larger file was not picked by hand. */
const LARGEST = 50_000_000;

/** Everything the place of colleagues' picks shows and does. */
export function usePicks(onFailure: OnFailure): PicksProps {
  const files = useSignal<PicksProps['files']>(null);
  const word = useSignal<PicksProps['word']>(null);
  useEffect(() => {
    const subscription = liveQuery(() => importedPicks(library())).subscribe((all) => { files.value = all; }, onFailure);
    return () => subscription.unsubscribe();
  }, []);
  const take = async (file: File) => {
    const picks = file.size > LARGEST ? { why: 'not-json' as const } : readPicks(await file.text());
    if ('why' in picks) {
      word.value = { words: i18n.t('picks.refused', [whyWords(picks)]), isFailure: true };
      return;
    }
    void tellTabs(await importPicks(library(), picks, Date.now()));
    word.value = { words: i18n.t('picks.opened', picks.papers.length, [String(picks.papers.length), picks.by]), isFailure: false };
  };
  return {
    files: files.value, word: word.value,
    onFile: (file) => void take(file).catch(onFailure),
    onRemove: (file) => {
      word.value = null;
      void removePicks(library(), file).then(tellTabs).catch(onFailure);
    },
  };
}

function whyWords({ why, at }: Refusal): string {
  if (why === 'damaged') return i18n.t('picks.whyDamaged', [at ?? '']);
  return i18n.t(why === 'newer' ? 'picks.whyNewer' : 'picks.whyOther');
}

/** Who picked these papers, by their keys, as it is now and becomes. */
export function usePickedBy(papers: readonly { key: string; identity: PaperIdentity }[], onFailure: OnFailure): ReadonlySignal<ReadonlyMap<string, readonly PickedBy[]>> {
  const picked = useMemo(() => signal<ReadonlyMap<string, readonly PickedBy[]>>(new Map()), []);
  useEffect(() => {
    const query = () => picksOf(library(), papers.map(({ identity }) => identity));
    const subscription = liveQuery(query).subscribe((found) => {
      picked.value = new Map(papers.flatMap(({ key }, n) => ((found[n]?.length ?? 0) > 0 ? [[key, found[n]!] as const] : [])));
    }, onFailure);
    return () => subscription.unsubscribe();
  }, [papers]);
  return picked;
}

/** Tells who picked a record of the library, as it is now and becomes. */
export function usePickedRecords(onFailure: OnFailure): ReadonlySignal<(record: PaperRecord) => readonly PickedBy[] | undefined> {
  const tell = useMemo(() => signal(pickedRecordsIn([])), []);
  useEffect(() => {
    const subscription = liveQuery(() => allPicks(library())).subscribe((picks) => { tell.value = pickedRecordsIn(picks); }, onFailure);
    return () => subscription.unsubscribe();
  }, []);
  return tell;
}
