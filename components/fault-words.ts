import { i18n } from '#i18n';
import type { Fault } from '../domain/health.ts';

const FIELD_WORDS = { url: 'fault.noUrl', identifiers: 'fault.noIdentifiers', authors: 'fault.noAuthors' } as const;

/** What is wrong with how a site was read, in a sentence. */
export function faultWords(fault: Fault): string {
  switch (fault.kind) {
    case 'no-rows': return i18n.t('fault.noRows');
    case 'fewer-rows': return i18n.t('fault.fewerRows', [String(fault.found), String(fault.stated)]);
    case 'unreadable': return i18n.t('fault.unreadable', [String(fault.skipped), String(fault.rows)]);
    case 'missing': return i18n.t(FIELD_WORDS[fault.field], [String(fault.entries - fault.having), String(fault.entries)]);
    case 'failed': return i18n.t('fault.failed', [fault.detail]);
  }
}
