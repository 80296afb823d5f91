import type { Library } from '../library.ts';
import { bibEntry, commonFields, extraFields, withBibKeys } from './bib-entry.ts';
import { keyed, type KeyedPaper } from './keys.ts';
import { printablePaper } from './printable.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const TYPES = { preprint: 'misc', 'article-journal': 'article', 'paper-conference': 'inproceedings' } as const;

/** BibTeX with arXiv's own fields (info.arxiv.org/help/hypertex/bibstyles), sorted by key. */
export function write(library: Library): string {
  return [...pieces(library)].join('');
}

export function* pieces({ papers }: Library): Iterable<string> {
  let n = 0;
  for (const [key, kept] of withBibKeys(keyed(papers))) yield `${n++ === 0 ? '' : '\n'}${entryOf(key, printablePaper(kept))}`;
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
