import { kindOf, localPart } from '../identifiers.ts';
import type { Identifier, Paper, Venue } from '../paper.ts';
import type { KeyedPaper } from './keys.ts';

/** What a format's own fields hold of a paper, as it would be read back from them. */
export interface OwnFields {
  identifiers: Identifier[];
  url?: string | undefined;
  categories?: string[];
  tags?: string[];
  key?: string;
  /** Its own fields hold these too. */
  has?: readonly ('pdf' | 'version' | 'incomplete')[];
  /** The venue of a preprint stands in a note: "Accepted at …". */
  venueInNote?: boolean;
}

/** What the format has no field for, by the names in FIELDS.md, as text of one line each. */
export function extrasOf({ key, record: { paper, saved } }: KeyedPaper, own: OwnFields): Record<string, string> {
  const { url, pdfUrl, codeUrl, projectUrl, discussionUrl, categories, keywords = [], comments, summary, version } = paper;
  const has = new Set(own.has);
  const extras: Record<string, string | undefined> = {
    identifiers: isSame(paper.identifiers, own.identifiers) ? undefined : paper.identifiers.join(' '),
    url: url === own.url ? undefined : oneLine(url ?? 'none'),
    pdf: has.has('pdf') ? undefined : pdfUrl, code: codeUrl, project: projectUrl, discussion: discussionUrl,
    categories: isSame(categories, own.categories ?? []) ? undefined : listText(categories),
    keywords: keywords.length === 0 ? undefined : listText(keywords),
    comments: comments === undefined ? undefined : oneLine(comments),
    summary: summary === undefined ? undefined : oneLine(summary.text), 'summary-source': summary && oneLine(summary.source),
    venue: venueExtra(paper, own.venueInNote ?? false), authors: authorsExtra(paper, has.has('incomplete')),
    withdrawn: paper.withdrawn?.toString(), version: has.has('version') ? undefined : version?.toString(),
    status: saved?.status, saved: saved?.savedAt, rating: saved?.rating?.toString(),
    tags: saved === undefined || isSame(saved.tags, own.tags ?? saved.tags) ? undefined : listText(saved.tags),
    key: key === (own.key ?? key) ? undefined : oneLine(key),
  };
  return Object.fromEntries(Object.entries(extras).flatMap(([name, text]) => (text === undefined ? [] : [[`gloss-${name}`, text]])));
}

function venueExtra({ venue, type }: Paper, inNote: boolean): string | undefined {
  if (venue === undefined) return undefined;
  const [told, implied] = [venue, impliedVenue(venue, type, inNote)].map(({ kind, standing }) => `${kind} ${standing}`);
  return told === implied ? undefined : told;
}

/** What a venue is taken for where only its name and the paper's type are told. */
function impliedVenue(venue: Venue, type: Paper['type'], inNote: boolean): Pick<Venue, 'kind' | 'standing'> {
  if (type === 'article-journal') return { kind: 'journal', standing: 'published' };
  if (type === 'paper-conference') return { kind: 'conference', standing: 'published' };
  return inNote && venueNote(venue).startsWith(ACCEPTED) ? { kind: 'conference', standing: 'accepted' } : { kind: 'unknown', standing: 'published' };
}

const ACCEPTED = 'Accepted at ';

/** The note that says where a preprint was accepted. */
export function venueNote({ name, standing }: Venue): string {
  return `${standing === 'accepted' ? ACCEPTED : ''}${name}`;
}

function authorsExtra({ authors, authorsComplete }: Paper, isTold: boolean): string | undefined {
  if (authorsComplete === undefined || (isTold && authorsComplete === false && authors.length > 0)) return undefined;
  return authorsComplete ? 'complete' : 'incomplete';
}

/** The paper's first identifiers of these kinds, in this order: what a format with a field for each gives back. */
export function firstOf({ record: { paper } }: KeyedPaper, kinds: readonly string[]): Identifier[] {
  return kinds.flatMap((kind) => paper.identifiers.find((one) => kindOf(one) === kind) ?? []);
}

/** The local part of the paper's first identifier of this kind. */
export function idOf({ record: { paper } }: KeyedPaper, kind: string): string | undefined {
  const identifier = paper.identifiers.find((one) => kindOf(one) === kind);
  return identifier === undefined ? undefined : localPart(identifier);
}

/** Text on one line that can be read back. */
export function oneLine(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
}

/** Items on one line, `; ` between two. */
export function listText(items: readonly string[]): string {
  return items.map((item) => oneLine(item).replaceAll(';', '\\;')).join('; ');
}

/** Several notes as one text, a line `---` between two. */
export function notesText(notes: KeyedPaper['notes']): string | undefined {
  return notes.length === 0 ? undefined : notes.map(({ text }) => text.replace(/^\\*---$/gm, '\\$&')).join('\n---\n');
}

/** "Family, Given" for RIS and CSV; without a comma it is a group. */
export function nameText(author: Paper['authors'][number]): string {
  const safe = (name: string) => name.replace(/[\\,]/g, '\\$&');
  return 'literal' in author ? safe(author.literal) : `${safe(author.family)},${author.given === undefined ? '' : ` ${safe(author.given)}`}`;
}

/** Lists of texts, one like the other. */
export function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, n) => one === b[n]);
}
