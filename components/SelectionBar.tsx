import { i18n } from '#i18n';
import type { Act } from '../domain/decision.ts';
import { STATUSES, type Status } from '../domain/reading-list.ts';
import type { CardPaper } from './card-paper.ts';
import { Icon } from './icons.tsx';
import { STATUS_WORDS } from './status-words.ts';
import { TagButton } from './TagForm.tsx';

export interface SelectionBarProps {
  chosen: readonly CardPaper[];
  /** How many are shown, chosen or not. */
  shown: number;
  known: readonly string[];
  onAct(act: Act): void;
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
          ? <button type="button" class="button" onClick={() => onAct({ verb: 'remove' })}>{i18n.t('selection.remove')}</button>
          : <button type="button" class="button main" onClick={() => onAct({ verb: 'save' })}><Icon name="bookmark" />{i18n.t('selection.save')}</button>}
        {isAllDismissed
          ? <button type="button" class="button" onClick={() => onAct({ verb: 'restore' })}>{i18n.t('selection.restore')}</button>
          : <button type="button" class="button" onClick={() => onAct({ verb: 'dismiss' })}>{i18n.t('selection.dismiss')}</button>}
        <TagButton chosen={chosen} known={known} onTag={onAct} asked={tagsAsked} />
        <StatusForAll onStatus={(status) => onAct({ verb: 'status', status })} />
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
