import { parseDate } from '../../dates.ts';
import { addressOfIdentifier, parseIdentifier, pdfOfIdentifier } from '../../identifiers.ts';
import type { Author, Identifier, Paper, PaperType, Venue } from '../../paper.ts';
import { kindOfName } from '../../venue-names.ts';
import { venueOf } from '../../venues.ts';
import { withoutLooks } from './others-words.ts';

/** What a record says of a paper, in whatever form its format has; what is not there is absent or empty. */
export interface Known {
  title: string;
  authors?: Author[];
  authorsComplete?: boolean;
  /** Identifiers as printed, the first one naming the paper; CURIEs where the record is exact. */
  identifiers?: readonly (string | undefined)[];
  type?: PaperType;
  abstract?: string | undefined;
  /** Journal or proceedings. */
  venue?: string | undefined;
  /** Remarks, in which a preprint says where it was accepted. */
  note?: string | undefined;
  date?: string | undefined;
  url?: string | undefined;
  pdfUrl?: string | undefined;
  codeUrl?: string | undefined;
  projectUrl?: string | undefined;
  discussionUrl?: string | undefined;
  categories?: string[];
  keywords?: string[];
  comments?: string | undefined;
  summary?: Paper['summary'];
  version?: number | undefined;
  withdrawn?: boolean;
  /** The record was written by Gloss: what it does not say is not there, and nothing is guessed. */
  isExact?: boolean;
}

/** The paper that a record stands for. */
export function paperOf(known: Known): Paper {
  const found = (known.identifiers ?? []).map((one) => (one === undefined || one === '' ? null : known.isExact ? ownIdentifier(one) : parseIdentifier(one) ?? ownIdentifier(one)));
  const addresses = known.isExact ? [known.url] : known.url?.trim().split(/\s+/) ?? []; // Mendeley writes several into one field
  const named = known.isExact ? [] : addresses.map((one) => parseIdentifier(one!));
  const identifiers = [...new Set([...found, ...named].filter((one) => one !== null).map(({ identifier }) => identifier))];
  const type = known.type ?? typeOf(identifiers, known.venue);
  const venue = venueOfKnown(known, type);
  const version = known.version ?? found.find((one) => one?.version !== undefined)?.version;
  const title = known.title === '' && !known.isExact && identifiers[0] !== undefined ? titleOfIdentifier(identifiers[0]) : known.isExact ? known.title : withoutLooks(known.title);
  const paper: Paper = { identifiers, title, authors: known.authors ?? [], type, categories: known.categories ?? [] };
  return Object.assign(paper, present({
    authorsComplete: known.authorsComplete, abstract: known.isExact || known.abstract === undefined ? known.abstract : withoutLooks(known.abstract), summary: known.summary, venue,
    publishedOn: known.date === undefined ? null : known.isExact ? known.date : parseDate(known.date),
    url: address(addresses[0]) ?? (known.isExact ? null : firstOf(identifiers, addressOfIdentifier)),
    pdfUrl: address(known.pdfUrl) ?? (known.isExact ? null : firstOf(identifiers, pdfOfIdentifier)),
    codeUrl: address(known.codeUrl), projectUrl: address(known.projectUrl), discussionUrl: address(known.discussionUrl),
    keywords: known.keywords?.length === 0 ? undefined : known.keywords,
    comments: known.comments, withdrawn: known.withdrawn === true ? true : undefined,
    version: version !== undefined && version >= 1 ? Math.floor(version) : undefined,
  }));
}

/** A paper that nobody gave a title goes by its identifier, until it is met with one. */
export function titleOfIdentifier(identifier: Identifier): string {
  return identifier.replace(/^arxiv:/, 'arXiv:').replace(/^doi:/, '');
}

function typeOf(identifiers: readonly Identifier[], venue: string | undefined): PaperType {
  if (venue === undefined || venue === '' || /arxiv/i.test(venue)) return identifiers.some((one) => one.startsWith('doi:')) && !identifiers.some((one) => one.startsWith('arxiv:')) ? 'article-journal' : 'preprint';
  const kind = kindOfName(venue);
  return kind === 'conference' || kind === 'workshop' ? 'paper-conference' : 'article-journal';
}

const KINDS = { 'article-journal': 'journal', 'paper-conference': 'conference', preprint: 'unknown' } as const;

/** A journal or proceedings as named; of a preprint what its remarks say. */
function venueOfKnown({ venue, note, isExact }: Known, type: PaperType): Venue | null {
  if (isExact) return impliedVenue(venue, note, type);
  if (venue !== undefined && venue !== '' && !/^(?:arxiv(?:\.org)?|corr)\b/i.test(venue)) {
    const kind = kindOfName(venue);
    return { name: venue, kind: kind === 'unknown' ? KINDS[type] : kind, standing: 'published' };
  }
  if (note === undefined) return null;
  const [, accepted] = /^Accepted at (.+)$/s.exec(note) ?? [];
  if (accepted !== undefined) return { name: accepted, kind: kindOfName(accepted), standing: 'accepted' };
  return venueOf({ comments: note });
}

/** What our writers leave out, because it follows from the type of the paper. */
function impliedVenue(name: string | undefined, note: string | undefined, type: PaperType): Venue | null {
  if (name !== undefined && name !== '') return { name, kind: KINDS[type], standing: 'published' };
  if (note === undefined || note === '' || type !== 'preprint') return null;
  const [, accepted] = /^Accepted at (.+)$/s.exec(note) ?? [];
  return accepted === undefined ? { name: note, kind: 'unknown', standing: 'published' } : { name: accepted, kind: 'conference', standing: 'accepted' };
}

/** A CURIE as it stands. */
function ownIdentifier(text: string): { identifier: Identifier; version?: number } | null {
  return /^[a-z]+:(?!\/\/)\S+$/.test(text) ? { identifier: text } : null;
}

/** Only addresses of the web: anything else a link could do harm with. */
export function address(text: string | undefined): string | null {
  const trimmed = text?.trim();
  return trimmed !== undefined && /^https?:\/\/[^\s<>"]+$/i.test(trimmed) ? trimmed : null;
}

function firstOf(identifiers: readonly Identifier[], make: (identifier: Identifier) => string | null): string | null {
  for (const identifier of identifiers) {
    const made = make(identifier);
    if (made !== null) return made;
  }
  return null;
}

/** Without what is not there: absent is absent. */
export function present<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const found: { [K in keyof T]?: NonNullable<T[K]> } = {};
  for (const name in fields) {
    const value = fields[name];
    if (value != null && value !== '') found[name] = value;
  }
  return found;
}
