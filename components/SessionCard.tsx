import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Session } from '../domain/session.ts';
import { Icon } from './icons.tsx';
import { sessionWords } from './session-words.ts';
import { Title } from './Title.tsx';

/** What a sitting came to, to be read and copied. */
export function SessionCard({ session, onCopy }: { session: Session | null; onCopy(session: Session): void }) {
  const card = useRef<HTMLDialogElement>(null);
  useEffect(() => card.current?.focus(), []);
  return (
    <dialog open ref={card} class="menu session" aria-labelledby="session-title" tabIndex={-1}>
      <h2 id="session-title">{i18n.t('session.title')}</h2>
      {session === null ? <p>{i18n.t('session.none')}</p> : (
        <>
          <p><strong>{sessionWords(session)}</strong></p>
          {session.saved.length > 0 && <ul>{session.saved.map((paper, n) => <li key={n} dir="auto"><Title text={paper.title} /></li>)}</ul>}
          <div class="row end"><button type="button" class="button" onClick={() => onCopy(session)}><Icon name="copy" />{i18n.t('session.copy')}</button></div>
        </>
      )}
    </dialog>
  );
}
