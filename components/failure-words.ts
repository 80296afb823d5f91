import { i18n } from '#i18n';

const FAILURE_WORDS = { unavailable: 'problem.storageUnavailable', full: 'problem.storageFull', newer: 'problem.storageNewer', failed: 'problem.storageFailed' } as const;

/** What the reader is told of a failed act, and what to do next. A StorageError says why it failed. */
export function wordsOfFailure(failure: unknown): string {
  if (failure instanceof Error && failure.name === 'TemplateError') return templateWords(failure);
  const reason = failure instanceof Error && failure.name === 'StorageError' ? (failure as Error & { reason?: keyof typeof FAILURE_WORDS }).reason : undefined;
  return i18n.t(FAILURE_WORDS[reason ?? 'failed']);
}

/** What is wrong with a template, and where. */
export function templateWords({ message, line, column }: { message: string; line?: number | null; column?: number | null }): string {
  return line == null ? i18n.t('template.wrong', [message]) : i18n.t('template.wrongAt', [String(line), String(column ?? 1), message]);
}
