import { bibEntry, commonFields, extraFields } from './bib-entry.ts';
import type { Writing } from './format.ts';
import type { KeyedPaper } from './keys.ts';
import { bibKeys } from './bib-keys.ts';
import { printablePaper } from './printable.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const TYPES = { preprint: 'misc', 'article-journal': 'article', 'paper-conference': 'inproceedings' } as const;

/** BibTeX with arXiv's own fields (info.arxiv.org/help/hypertex/bibstyles), sorted by key. */
export function begin(keys: readonly string[]): Writing {
  const keyOf = bibKeys(keys);
  let n = 0;
  return { paper: (kept) => `${n++ === 0 ? '' : '\n'}${entryOf(keyOf(kept.key), printablePaper(kept))}` };
}

function entryOf(key: string, kept: KeyedPaper): string {
  const { type, publishedOn = '' } = kept.record.paper;
  const [year, month, day] = publishedOn.split('-');
  const { title, author, venue, note, arxiv, archive, ids, rest: { notes, ...rest } } = commonFields(kept);
  const entry = bibEntry(TYPES[type], key, {
    title, author, year, month: month && MONTHS[Number(month) - 1], day: day && String(Number(day)),
    [type === 'article-journal' ? 'journal' : 'booktitle']: venue, note,
    eprint: arxiv, archivePrefix: arxiv && 'arXiv', primaryClass: archive, ...ids, ...rest, annote: notes, ...extraFields(kept, key, []),
  });
  return entry.replace(/^ {2}month = \{(\w{3})\}/m, '  month = $1'); // BibTeX's own abbreviation
}
