import { authorName } from '../authors.ts';
import type { KeyedPaper } from '../formats/keys.ts';
import { plainTitle } from '../titles.ts';

/** Values of a note's head by their names, in their order. */
export type Fields = Readonly<Record<string, string | number | readonly string[]>>;

/** What a note says of a paper, before any program's way of writing it. */
export interface NoteSource {
  id: string;
  /** Ids under which it was known before. */
  formerIds: readonly string[];
  key: string;
  fields: Fields;
  /** Markdown; lines end in LF, no empty line at its end. */
  body: string;
}

/** Makes the text of the block. */
export type BlockOf = (paper: KeyedPaper) => string;

/** The names that are ours in a note's head, in their order. */
export const FIELD_NAMES = ['title', 'aliases', 'authors', 'citekey', 'arxiv', 'doi', 'url', 'venue', 'date', 'status', 'rating', 'saved', 'tags'] as const;
/** Fields whose lists readers add to. */
export const SHARED_LISTS: ReadonlySet<string> = new Set(['aliases', 'tags']);

export function noteSource(paper: KeyedPaper, blockOf: BlockOf = plainBlock): NoteSource {
  const { record, key } = paper;
  return { id: record.id, formerIds: record.aliases ?? [], key, fields: fieldsOf(paper), body: oneKindOfLine(blockOf(paper)).trimEnd() };
}

function fieldsOf({ key, record: { paper, saved } }: KeyedPaper): Fields {
  const named = (scheme: string) => paper.identifiers.find((one) => one.startsWith(scheme))?.slice(scheme.length);
  const all: Record<(typeof FIELD_NAMES)[number], string | number | readonly string[] | undefined> = {
    title: paper.title, aliases: [plainTitle(paper.title)], authors: paper.authors.map(authorName), citekey: key, arxiv: named('arxiv:'), doi: named('doi:'), url: paper.url,
    venue: paper.venue?.name, date: paper.publishedOn, status: saved?.status, rating: saved?.rating, saved: saved?.savedAt.slice(0, 10),
    tags: saved?.tags.map((tag) => tag.replace(/\s+/g, '-')),
  };
  return Object.fromEntries(Object.entries(all).filter((one): one is [string, string | number | readonly string[]] => one[1] !== undefined));
}

/** Title, links, abstract and notes. */
export function plainBlock({ record: { paper }, notes }: KeyedPaper): string {
  const abstract = paper.abstract === undefined ? [] : ['', '> [!abstract]', ...paper.abstract.split(/\r\n|\r|\n/).map((line) => `> ${line}`)];
  const written = notes.flatMap(({ text }) => ['', text.trim()]);
  return [
    `# ${plainTitle(paper.title).replace(/\s+/g, ' ')}`, ...linksOf(paper), ...abstract, ...(written.length > 0 ? ['', '## Notes', ...written] : []),
  ].join('\n');
}

function linksOf({ url, pdfUrl, codeUrl }: KeyedPaper['record']['paper']): string[] {
  const links = [['Page', url], ['PDF', pdfUrl], ['Code', codeUrl]].filter(([, address]) => address !== undefined).map(([name, address]) => `[${name}](<${address}>)`);
  return links.length === 0 ? [] : ['', links.join(' · ')];
}

/** Whatever ends a line, LF. */
export function oneKindOfLine(text: string): string {
  return text.replace(/\r\n|\r/g, '\n');
}
