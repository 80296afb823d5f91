import { i18n } from '#i18n';
import { STATUS_WORDS } from '../../components/status-words.ts';
import type { Kept } from './kept-states.ts';

/** What is kept of a paper and whether it is selected, in a few words; none where there is nothing to say. */
export function stateWords({ saved, status, isDismissed, notes }: Kept, isSelected: boolean): string[] {
  const words = [
    saved ? i18n.t('mark.saved').toLocaleLowerCase() : '',
    status === null || status === 'to-read' ? '' : i18n.t(STATUS_WORDS[status]).toLocaleLowerCase(),
    isDismissed ? i18n.t('keys.isDismissed') : '',
    notes > 0 ? i18n.t('mark.notes', notes) : '',
    isSelected ? i18n.t('keys.isSelected') : '',
  ];
  return words.filter((one) => one !== '');
}
