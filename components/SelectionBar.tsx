import { i18n } from '#i18n';
import type { Act } from '../domain/decision.ts';
import { STATUSES, type Status } from '../domain/reading-list.ts';
import type { CardPaper } from './card-paper.ts';
import { Icon } from './icons.tsx';
import { Rating } from './Rating.tsx';
import { STATUS_WORDS } from './status-words.ts';
import { TagButton } from './TagForm.tsx';

export interface SelectionBarProps {
  chosen: readonly CardPaper[];
  /** How many are shown, chosen or not. */
  shown: number;
  known: readonly string[];
  /** Whether it was stored. */
  onAct(act: Act): Promise<boolean>;
  onCopyLinks(): void;
  onAll(): void;
  onClear(): void;
  /** Another number: the page asks for their tags. */
  tagsAsked?: number;
}

/** What can be done with the selected papers, each by one act. Stands in the foot of the panel, before what exports them. */
export function SelectionBar({ chosen, shown, known, onAct, onCopyLinks, onAll, onClear, tagsAsked = 0 }: SelectionBarProps) {
  const isAllSaved = chosen.every(({ kept }) => kept?.record.saved !== undefined);
  const isAllDismissed = chosen.every(({ kept }) => kept?.record.dismissedAt !== undefined);
  return (
    <>
      <div class="selection">
        <strong>{i18n.t('panel.selected', chosen.length)}</strong>
        {chosen.length < shown && <button type="button" class="quiet" onClick={onAll}>{i18n.t('panel.allShown', [String(shown)])}</button>}
        <button type="button" class="quiet end" onClick={onClear}>{i18n.t('panel.clearSelection')}</button>
      </div>
      <fieldset class="row bare" aria-label={i18n.t('selection.acts')}>
        {isAllSaved
          ? <button type="button" class="button" onClick={() => void onAct({ verb: 'remove' })}>{i18n.t('selection.remove')}</button>
          : <button type="button" class="button main" onClick={() => void onAct({ verb: 'save' })}><Icon name="bookmark" />{i18n.t('selection.save')}</button>}
        {isAllDismissed
          ? <button type="button" class="button" onClick={() => void onAct({ verb: 'restore' })}>{i18n.t('selection.restore')}</button>
          : <button type="button" class="button" onClick={() => void onAct({ verb: 'dismiss' })}>{i18n.t('selection.dismiss')}</button>}
        <TagButton chosen={chosen} known={known} onTag={(act) => void onAct(act)} asked={tagsAsked} />
        <StatusForAll onStatus={(status) => void onAct({ verb: 'status', status })} />
        <RatingForAll chosen={chosen} onRate={(rating) => onAct({ verb: 'rating', rating })} />
        <button type="button" class="button" onClick={onCopyLinks}>{i18n.t('selection.copyLinks')}</button>
      </fieldset>
    </>
  );
}

/** Says "Status" again once it has been set. */
function StatusForAll({ onStatus }: { onStatus(status: Status): void }) {
  const chosen = (event: Event & { currentTarget: HTMLSelectElement }) => {
    onStatus(event.currentTarget.value as Status);
    event.currentTarget.value = '';
  };
  return (
    <select class="status-for-all" aria-label={i18n.t('selection.status')} value="" onChange={chosen}>
      <option value="" disabled>{i18n.t('selection.status')}</option>
      {STATUSES.map((one) => <option key={one} value={one}>{i18n.t(STATUS_WORDS[one])}</option>)}
    </select>
  );
}

/** The stars that all of them have, none where they differ. */
function RatingForAll({ chosen, onRate }: { chosen: readonly CardPaper[]; onRate(rating: number | null): Promise<boolean> }) {
  const [first = null, ...others] = new Set(chosen.map(({ kept }) => kept?.record.saved?.rating ?? null));
  const isMixed = others.length > 0;
  const stamp = chosen.map(({ kept }) => kept?.record.changedAt).join();
  return <span class="rating-for-all"><Rating key={chosen.map(({ key }) => key).join()} rating={isMixed ? null : first} isMixed={isMixed} stamp={stamp} onRate={onRate} /></span>;
}
