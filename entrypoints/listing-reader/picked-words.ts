import { i18n } from '#i18n';
import { labelWidth } from './chips.ts';

/** Names take at most this much of a mark, in CSS pixels; the whole is in the title. */
const MOST_PX = 150;
const GAP_PX = 5;

/** Says at the line's end which colleagues picked the paper, or no longer. The width this takes from the chips, in CSS pixels. */
export function showPicked(root: ShadowRoot, names: readonly string[]): number {
  root.querySelector('.picked')?.remove();
  if (names.length === 0) return 0;
  const picked = document.createElement('span');
  picked.className = 'picked';
  picked.dir = 'auto';
  picked.textContent = i18n.t('mark.pickedBy', [names.join(', ')]);
  picked.title = picked.textContent;
  root.querySelector('.line')!.append(picked);
  return Math.min(MOST_PX, labelWidth(picked.textContent)) + GAP_PX;
}
