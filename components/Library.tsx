import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { BackupPlace } from './BackupPlace.tsx';
import { ExportPlace } from './ExportPlace.tsx';
import { Import } from './Import.tsx';
import { LibraryFrame } from './LibraryFrame.tsx';
import { WHOLE_LIST, type ListView } from './ListFinder.tsx';
import { Papers } from './Papers.tsx';
import { RulesPlace } from './RulesPlace.tsx';
import { useUndoKey } from './selection.ts';
import { SettingsPlace } from './SettingsPlace.tsx';
import { TopicsPlace } from './TopicsPlace.tsx';
import { makeActions } from './useActions.ts';
import { useExport } from './useExport.ts';
import { useImport } from './useImport.ts';
import { usePlace } from './usePlace.ts';
import { useSavedCards } from './useSavedCards.ts';
import { useToast, type Toasts } from './useToast.ts';
import { useZoteroDesk } from './useZotero.ts';

/** The library with its data: joins its places, and keeps what outlives a look at another one. */
export function Library() {
  const voice = useRef<HTMLDivElement>(null);
  const say = (words: string) => { if (voice.current !== null) voice.current.textContent = words; };
  const toast = useToast(say);
  const [place, replace] = usePlace();
  const [current, setCurrent] = useState<string | null>(null);
  const [view, setView] = useState<ListView>(WHOLE_LIST);
  const isListShown = place.name === 'papers' || place.name === 'export'; // elsewhere every import and restore would read all of it again
  const { cards, failure } = useSavedCards(true, toast.failed, isListShown);
  const actions = useMemo(() => actionsOf(toast, say), []);
  const importing = useImport(toast, say);
  const exporting = useExport(toast);
  const zotero = useZoteroDesk();
  useUndoKey(() => void actions.undo());
  const isOpen = place.name === 'papers' && place.open !== '';
  useEffect(() => {
    if (isOpen) setCurrent(place.open);
  }, [place]);
  const onMove = (key: string) => {
    setCurrent(key);
    if (isOpen) replace('papers', key);
  };
  return (
    <>
      <LibraryFrame place={place.name} toast={toast.current.value} onToastClosed={toast.close} onUndo={() => void actions.undo()}>
        {place.name === 'papers' && <Papers cards={cards.value} failure={failure.value} view={view} onView={setView} actions={actions} current={isOpen ? place.open : current} isOpen={isOpen} onMove={onMove} />}
        {place.name === 'import' && <Import {...importing} />}
        {place.name === 'export' && <ExportPlace cards={cards.value ?? []} view={view} toast={toast} exporting={exporting} zotero={zotero} />}
        {place.name === 'backup' && <BackupPlace onToast={toast.show} />}
        {place.name === 'topics' && <TopicsPlace onToast={toast.show} />}
        {place.name === 'rules' && <RulesPlace open={place.open} onToast={toast.show} />}
        {place.name === 'settings' && <SettingsPlace onToast={toast.show} />}
      </LibraryFrame>
      <div ref={voice} class="voice" aria-live="polite" />
    </>
  );
}

function actionsOf(toast: Toasts, say: (words: string) => void) {
  return makeActions({
    saved: ({ title }) => say(i18n.t('decided.save', [title])),
    told: say,
    said: (words, undo) => toast.show(undo === undefined ? { words } : { words, undo }),
    failed: toast.failed,
  });
}
