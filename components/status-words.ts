/** The key of the words for each status. */
export const STATUS_WORDS = { 'to-read': 'status.toRead', reading: 'status.reading', read: 'status.read', skipped: 'status.skipped' } as const;
