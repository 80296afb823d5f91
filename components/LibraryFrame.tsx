import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from './icons.tsx';
import { addressOf, PLACES, type PlaceName } from './places.ts';
import { ToastBar, type Toast } from './ToastBar.tsx';

const PLACE_WORDS = { papers: 'library.papers', import: 'library.import', export: 'library.export', backup: 'library.backup', topics: 'library.topics', rules: 'library.rules', settings: 'library.settings' } as const;

interface LibraryFrameProps {
  place: PlaceName;
  toast: Toast | null;
  onToastClosed(): void;
  /** Takes the last decision back. */
  onUndo(): void;
  children: ComponentChildren;
}

/** What stands around every place of the library: the way to the others above, what was just done below. */
export function LibraryFrame({ place, toast, onToastClosed, onUndo, children }: LibraryFrameProps) {
  useEffect(() => {
    document.title = i18n.t('library.title', [i18n.t(PLACE_WORDS[place])]);
  }, [place]);
  return (
    <div class="library">
      <header class="library-head">
        <span class="wordmark">{i18n.t('extension.name')}</span>
        <nav aria-label={i18n.t('library.places')}>
          {PLACES.map((one) => <a key={one} href={addressOf(one)} aria-current={one === place ? 'page' : undefined}>{i18n.t(PLACE_WORDS[one])}</a>)}
        </nav>
        <button type="button" class="quiet undo" title={i18n.t('library.undoLast')} aria-label={i18n.t('library.undoLast')} onClick={onUndo}><Icon name="restore" /></button>
      </header>
      <main class="place">{children}</main>
      {toast !== null && <aside aria-label={i18n.t('library.message')}><ToastBar toast={toast} onClosed={onToastClosed} /></aside>}
    </div>
  );
}
