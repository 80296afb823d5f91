import { SUFFIX } from '../authors.ts';
import { addressOfIdentifier } from '../identifiers.ts';
import type { Author, Paper } from '../paper.ts';
import { extrasOf, firstOf, idOf, notesText, venueNote } from './extras.ts';
import type { KeyedPaper } from './keys.ts';
import { folded } from './printable.ts';
import { escapeLines, escapeTex, titleField, verbatim } from './tex.ts';

/** A field of an entry; `undefined` leaves it out. */
export type Fields = Record<string, string | undefined>;

/** An entry of a .bib file: `@type{key, field = {value}, …}`. */
export function bibEntry(type: string, key: string, fields: Fields): string {
  const lines = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '').map(([name, value]) => `  ${name} = {${value}}`);
  return `@${type}{${key},\n${lines.join(',\n')}\n}\n`;
}

/** The fields that BibTeX and BibLaTeX share, the extra ones apart. */
export function commonFields(kept: KeyedPaper): { title: string; author: string; venue?: string; note?: string; doi?: string; arxiv?: string; archive?: string; ids: Fields; rest: Fields } {
  const { record: { paper, saved }, notes } = kept;
  const doi = idOf(kept, 'doi');
  const arxiv = idOf(kept, 'arxiv');
  const venue = paper.venue && escapeTex(paper.venue.name);
  return {
    title: titleField(paper.title), author: authorField(paper),
    ...(venue !== undefined && (paper.type === 'preprint' ? { note: escapeTex(venueNote(paper.venue!)) } : { venue })),
    ...(arxiv !== undefined && { arxiv, archive: archiveOf(paper) }),
    ids: { doi: doi && verbatim(doi), url: verbatim(citedUrl(paper) ?? ''), pmid: idOf(kept, 'pmid'), pmcid: idOf(kept, 'pmcid') },
    rest: {
      keywords: saved?.tags.map(tagText).join(', '),
      abstract: paper.abstract && escapeLines(paper.abstract),
      notes: escapeLines(notesText(notes) ?? ''),
    },
  };
}

function archiveOf({ categories: [first] }: Paper): string | undefined {
  return first === undefined ? undefined : escapeTex(first);
}

/** What is left over, as fields. */
export function extraFields(kept: KeyedPaper, key: string, has: readonly 'version'[]): Fields {
  const { paper, saved } = kept.record;
  const isArxiv = idOf(kept, 'arxiv') !== undefined;
  const extras = extrasOf(kept, {
    identifiers: firstOf(kept, ['arxiv', 'doi', 'pmid', 'pmcid']).filter((one) => verbatim(one) === one), url: verbatim(citedUrl(paper) ?? '') || undefined,
    categories: isArxiv ? paper.categories.slice(0, 1) : [], tags: saved?.tags.map(folded) ?? [], key, has: ['incomplete', ...has], venueInNote: true,
  });
  return Object.fromEntries(Object.entries(extras).map(([name, text]) => [name, escapeLines(text)]));
}

function authorField({ authors, authorsComplete }: Paper): string {
  const names = authors.map(bibName).filter((name) => name !== '');
  return [...names, ...(authorsComplete === false && names.length > 0 ? ['others'] : [])].join(' and ');
}

/** "Family, Given" or "Family, Jr., Given", with particles in small letters as part of the family; a group in braces, so that it stays whole. */
function bibName(author: Author): string {
  if ('literal' in author) return folded(author.literal) === '' ? '' : `{${escapeTex(author.literal)}}`;
  const given = author.given === undefined ? '' : partOfName(author.given);
  const family = folded(author.family);
  if (family === '') return given === '' ? '' : `{${given}}`; // a comma with nothing before it crashes biber
  const cut = family.lastIndexOf(' ');
  if (given !== '' && cut > 0 && SUFFIX.test(family.slice(cut + 1))) return `${partOfName(family.slice(0, cut))}, ${family.slice(cut + 1)}, ${given}`;
  return given === '' ? partOfName(family) : `${partOfName(family)}, ${given}`;
}

/** A comma, or "and", would end it. */
function partOfName(name: string): string {
  const escaped = escapeTex(name);
  return /\band\b|,|^others$/i.test(escaped) ? `{${escaped}}` : escaped;
}

/** A comma inside a tag is no end of it. */
function tagText(tag: string): string {
  return tag.includes(',') ? `{${escapeTex(tag)}}` : escapeTex(tag);
}

/** Where a citation should lead: the paper's own place (arXiv, DOI), else the page it was met on. */
function citedUrl({ identifiers, url }: Paper): string | undefined {
  return identifiers.map(addressOfIdentifier).find((address) => address !== null) ?? url;
}
