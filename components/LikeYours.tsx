import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Reasons } from '../domain/ranking/for-you.ts';
import type { SignedTerm } from '../domain/ranking/model.ts';
import { Title } from './Title.tsx';
import { WhyForYou } from './WhyForYou.tsx';

/** Titles that are named. */
const NAMED = 3;

interface LikeYoursProps {
  /** As the row says. */
  count: number;
  /** Absent until they are asked for and learned. */
  reasons: Reasons | undefined;
  /** Changes when it was asked for from the row. */
  asked: number;
  onAsk(): void;
  onLeaveOut(term: SignedTerm): void;
}

/** That a paper is like some that were saved; which ones and by what, once that is asked for. */
export function LikeYours({ count, reasons, asked, onAsk, onLeaveOut }: LikeYoursProps) {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (asked > 0) setOpen(true);
  }, [asked]);
  useEffect(() => {
    if (isOpen) onAsk();
  }, [isOpen]);
  return (
    <details class="like-yours" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{i18n.t('ranking.like', reasons?.like.length || count)}</summary>
      {isOpen && (reasons === undefined ? <p>{i18n.t('ranking.learning')}</p> : <Like reasons={reasons} onLeaveOut={onLeaveOut} />)}
    </details>
  );
}

function Like({ reasons: { terms, like }, onLeaveOut }: { reasons: Reasons; onLeaveOut(term: SignedTerm): void }) {
  return (
    <>
      <ul class="titles">
        {like.slice(0, NAMED).map((title, n) => <li key={n}><Title text={title} /></li>)}
        {like.length > NAMED && <li class="others">{i18n.t('ranking.moreLike', like.length - NAMED)}</li>}
      </ul>
      <WhyForYou reasons={{ terms, like: [] }} onLeaveOut={onLeaveOut} />
    </>
  );
}
