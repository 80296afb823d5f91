const FAILURE_WORDS = { full: 'mark.whyFull', unavailable: 'mark.whyUnavailable', newer: 'mark.whyNewer' } as const;

/** A StorageError keeps its reason on its way here; anything else is a background that did not answer. */
export function whyNot(failure: unknown): (typeof FAILURE_WORDS)[keyof typeof FAILURE_WORDS] | 'mark.whyOther' {
  const { reason } = failure as { reason?: keyof typeof FAILURE_WORDS };
  return (reason === undefined ? undefined : FAILURE_WORDS[reason]) ?? 'mark.whyOther';
}
