/** How rows look that the reader is done with: as ever, dimmed, or folded to one line. */
export const LOOKS = ['none', 'dim', 'fold'] as const;
export type Look = (typeof LOOKS)[number];

/** What a row may be done with for. A saved or dismissed paper's row goes by that, whether it was seen or not. */
export const LOOK_REASONS = ['seen', 'saved', 'dismissed', 'muted'] as const;
export type LookReason = (typeof LOOK_REASONS)[number];

export type RowLookSettings = Record<LookReason, Look> & {
  /** The strip beside the scrollbar of long lists. */
  map: boolean;
};

/** What holds until the reader says otherwise. */
export const USUAL_LOOKS: RowLookSettings = { seen: 'none', saved: 'none', dismissed: 'dim', muted: 'dim', map: true };
