import { bibEntry, commonFields, extraFields } from './bib-entry.ts';
import type { Writing } from './format.ts';
import type { KeyedPaper } from './keys.ts';
import { bibKeys } from './bib-keys.ts';
import { printablePaper } from './printable.ts';

const TYPES = { preprint: 'online', 'article-journal': 'article', 'paper-conference': 'inproceedings' } as const;

/** BibLaTeX (manual 3.20 §2.2): dates as ISO 8601, eprint by type and class, sorted by key. */
export function begin(keys: readonly string[]): Writing {
  const keyOf = bibKeys(keys);
  let n = 0;
  return { paper: (kept) => `${n++ === 0 ? '' : '\n'}${entryOf(keyOf(kept.key), printablePaper(kept))}` };
}

function entryOf(key: string, kept: KeyedPaper): string {
  const { type, publishedOn, version } = kept.record.paper;
  const { title, author, venue, note, arxiv, archive, ids, rest: { notes, ...rest } } = commonFields(kept);
  return bibEntry(TYPES[type], key, {
    title, author, date: publishedOn,
    [type === 'article-journal' ? 'journaltitle' : 'booktitle']: venue, pubstate: type === 'preprint' ? 'prepublished' : undefined, note,
    eprint: arxiv, eprinttype: arxiv && 'arxiv', eprintclass: archive, ...ids, version: version?.toString(), ...rest, annotation: notes,
    ...extraFields(kept, key, ['version']),
  });
}
