import { keyed } from '../../domain/formats/keys.ts';
import { zoteroItem, type ZoteroItem } from '../../domain/formats/zotero-items.ts';
import type { KeptPaper } from '../../domain/library.ts';
import { kept } from '../formats/library-for-tests.ts';

/** So many kept papers of invented people: "Study 1" …, with ids `p1` …. */
export function papers(count: number): KeptPaper[] {
  return Array.from({ length: count }, (_, n) => {
    const one = kept(1, { title: `Study ${n + 1}`, identifiers: [`arxiv:2611.${String(n + 1).padStart(5, '0')}`] }, { citationKey: `oduya2026s${String(n + 1).padStart(4, '0')}` });
    return { ...one, record: { ...one.record, id: `p${n + 1}` } };
  });
}

export function items(count: number): ZoteroItem[] {
  return keyed(papers(count)).map(zoteroItem);
}
