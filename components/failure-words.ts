import { i18n } from '#i18n';

const FAILURE_WORDS = { unavailable: 'problem.storageUnavailable', full: 'problem.storageFull', newer: 'problem.storageNewer', failed: 'problem.storageFailed' } as const;

/** What the reader is told of a failed act, and what to do next. A StorageError says why it failed. */
export function wordsOfFailure(failure: unknown): string {
  const reason = failure instanceof Error && failure.name === 'StorageError' ? (failure as Error & { reason?: keyof typeof FAILURE_WORDS }).reason : undefined;
  return i18n.t(FAILURE_WORDS[reason ?? 'failed']);
}
