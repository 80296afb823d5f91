import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { StandingDecision } from '../domain/decision.ts';
import type { Session } from '../domain/session.ts';
import { standingWords } from './decision-words.ts';
import { useClosing } from './dialogs.ts';
import { Icon } from './icons.tsx';
import { SessionCard } from './SessionCard.tsx';

export interface HeadMenuProps {
  /** What `onUndo` would take back; `null`: nothing. */
  lastDecision(): Promise<StandingDecision | null>;
  onUndo(): Promise<void>;
  /** `null`: nothing was seen or decided. */
  session(): Promise<Session | null>;
  onCopySession(session: Session): void;
}

type Shown = { name: 'menu'; last: StandingDecision | null } | { name: 'session'; session: Session | null };

/** The button "More" at the head of the panel: undo, and the session so far. */
export function HeadMenu({ lastDecision, onUndo, session, onCopySession }: HeadMenuProps) {
  const [shown, setShown] = useState<Shown | null>(null);
  const place = useClosing(shown !== null, (isByKey) => {
    setShown(null);
    if (isByKey) place.current?.querySelector('button')?.focus();
  });
  const open = () => (shown === null ? lastDecision().then((last) => setShown({ name: 'menu', last })) : setShown(null));
  const undo = () => {
    setShown(null);
    void onUndo();
  };
  return (
    <div ref={place} class="head-menu">
      <button type="button" class="quiet" aria-label={i18n.t('panel.more')} title={i18n.t('panel.more')} aria-expanded={shown !== null} onClick={() => void open()}><Icon name="more" /></button>
      {shown?.name === 'menu' && (
        <div class="menu">
          <button type="button" disabled={shown.last === null} onClick={undo}>
            <span class="clip">{shown.last === null ? i18n.t('panel.undo') : i18n.t('panel.undoOf', [standingWords(shown.last)])}</span><kbd>{/Mac/.test(navigator.platform) ? '⌘Z' : i18n.t('panel.undoKey')}</kbd>
          </button>
          <button type="button" onClick={() => void session().then((one) => setShown({ name: 'session', session: one }))}>{i18n.t('session.session')}</button>
        </div>
      )}
      {shown?.name === 'session' && <SessionCard session={shown.session} onCopy={onCopySession} />}
    </div>
  );
}
