import { i18n } from '#i18n';
import type { RecordReason, RefusedFile, Remark } from './importing.ts';

const REASON_WORDS = {
  'not-closed': 'importReason.notClosed', syntax: 'importReason.syntax', 'no-title': 'importReason.noTitle', 'undefined-string': 'importReason.undefinedString',
  'cyclic-crossref': 'importReason.cyclicCrossref', 'no-paper': 'importReason.noPaper',
} as const satisfies Record<RecordReason, string>;

const REFUSAL_WORDS = {
  empty: 'importRefusal.empty', 'too-large': 'importRefusal.tooLarge', 'unknown-format': 'importRefusal.unknownFormat', 'not-text': 'importRefusal.notText', 'not-json': 'importRefusal.notJson',
  'too-deep': 'importRefusal.tooDeep', newer: 'importRefusal.newer', damaged: 'importRefusal.damaged', 'damaged-zip': 'importRefusal.damagedZip', 'damaged-gzip': 'importRefusal.damagedGzip', 'zip-bomb': 'importRefusal.zipBomb', 'unsafe-path': 'importRefusal.unsafePath',
} as const satisfies Record<RefusedFile['refused'], string>;

/** "Line 12: it has no title" */
export function reasonWords({ line, column, reason }: Remark): string {
  return withPlace(i18n.t(REASON_WORDS[reason]), line, column);
}

/** Why a file was not read, and what to do. */
export function refusalWords({ refused, line, column }: RefusedFile): string {
  return withPlace(i18n.t(REFUSAL_WORDS[refused]), line, column);
}

function withPlace(words: string, line: number | undefined, column: number | undefined): string {
  if (line === undefined) return words;
  return column === undefined ? i18n.t('import.atLine', [String(line), words]) : i18n.t('import.atPlace', [String(line), String(column), words]);
}

/** The list of unreadable records as a text file: where each stands, why it was left out, and how it begins. */
export function remarksFile(remarks: readonly Remark[]): string {
  return remarks.map((remark) => `${remark.file}: ${reasonWords(remark)}\n${remark.text.replace(/^/gm, '    ')}\n`).join('\n');
}
