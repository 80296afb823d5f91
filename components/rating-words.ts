import { i18n } from '#i18n';

export const MOST_STARS = 5;
export const STARS = [1, 2, 3, 4, 5] as const;

/** "3 of 5" */
export function ratingWords(rating: number | null): string {
  return rating === null ? i18n.t('rating.none') : i18n.t('rating.of', [String(rating)]);
}
