import { parseAuthor } from './authors.ts';
import { codeLinkIn } from './code-links.ts';
import { dateOfArxivId, parseDate } from './dates.ts';
import type { Entry } from './entry.ts';
import { addressOfIdentifier, kindOf, localPart, parseIdentifier, pdfOfIdentifier } from './identifiers.ts';
import type { Identifier, Paper, PaperType, Venue } from './paper.ts';
import { venueOf } from './venues.ts';

/** The site an entry was read on. */
export interface Site {
  id: string;
  name: string;
}

/**
 * The work an entry stands for. What the entry does not say stays absent, but for what follows from an identifier:
 * the addresses of its page and PDF, and the month an arXiv paper was submitted in.
 */
export function makePaper(entry: Entry, site: Site): Paper {
  const { extra = {} } = entry;
  const identifiers = identifiersOf(entry);
  // On arXiv the printed venue is the journal reference; elsewhere it is where the listing says the work appeared.
  const venue = venueOf({ journalRef: entry.venue, comments: entry.comments });
  const known = {
    authorsComplete: entry.authorsComplete,
    abstract: entry.abstract,
    summary: extra.summary === undefined ? null : { text: extra.summary, source: site.name },
    venue,
    publishedOn: publishedOn(entry, identifiers),
    url: entry.url ?? firstOf(identifiers, addressOfIdentifier),
    pdfUrl: entry.pdfUrl ?? firstOf(identifiers, pdfOfIdentifier),
    codeUrl: entry.code ?? codeLinkIn(entry.comments ?? '') ?? codeLinkIn(entry.abstract ?? ''),
    projectUrl: extra.projectUrl,
    discussionUrl: extra.discussionUrl,
    keywords: extra.keywords,
    comments: entry.comments,
    withdrawn: extra.withdrawn,
    version: extra.version,
  };
  const paper = {
    identifiers, title: entry.title, authors: (entry.authors ?? []).map(parseAuthor), type: typeOf(identifiers, venue), categories: entry.categories,
  };
  return { ...paper, ...present(known) };
}

function identifiersOf({ identifiers, url, pdfUrl }: Entry): Identifier[] {
  const isNew = (address: string | null) => address !== null && !identifiers.some((one) => address.includes(localPart(one)));
  const printed = [...identifiers, ...[url, pdfUrl].filter(isNew).map(String)];
  const found = printed.map((one) => parseIdentifier(one)?.identifier ?? (/^[a-z]+:(?!\/\/)\S+$/.test(one) ? one : null));
  return [...new Set(found.filter((one) => one !== null))];
}

/** The page's own date of publication; a day heading only says when arXiv announced it, so the identifier's month goes before. */
function publishedOn({ date, extra }: Entry, identifiers: readonly Identifier[]): string | null {
  const stated = extra?.publishedAt === undefined ? null : parseDate(extra.publishedAt);
  return stated ?? submittedOn(date, identifiers) ?? (date === null ? null : parseDate(date));
}

/** An arXiv row's day when it lies in the month of the identifier, else that month: replacements are announced years later. */
function submittedOn(date: string | null, identifiers: readonly Identifier[]): string | null {
  const month = firstOf(identifiers, dateOfArxivId);
  const day = date === null ? null : parseDate(date);
  return month !== null && day?.startsWith(month) ? day : month;
}

/** Who registers DOIs for preprints: bioRxiv and medRxiv (two), OSF and PsyArXiv, SSRN, Preprints.org, ChemRxiv, Research Square, TechRxiv. */
const PREPRINT_DOI = /^doi:10\.(?:1101|64898|31219|31234|2139|20944|26434|21203|36227)\//;

/** Whether it is the DOI of a published version. */
export function isPublishersDoi(identifier: Identifier): boolean {
  return identifier.startsWith('doi:') && !PREPRINT_DOI.test(identifier);
}

/** A comment's "accepted" leaves a preprint what it is; what is no preprint and has a publisher's identifier came out in a journal. */
function typeOf(identifiers: readonly Identifier[], venue: Venue | null): PaperType {
  if (venue?.standing === 'published') return venue.kind === 'conference' || venue.kind === 'workshop' ? 'paper-conference' : 'article-journal';
  const kinds = new Set(identifiers.filter((one) => !PREPRINT_DOI.test(one)).map(kindOf));
  if (kinds.has('acl')) return 'paper-conference';
  return !kinds.has('arxiv') && (kinds.has('doi') || kinds.has('pmid') || kinds.has('pmcid')) ? 'article-journal' : 'preprint';
}

function firstOf<T>(identifiers: readonly Identifier[], make: (identifier: Identifier) => T | null): T | null {
  for (const identifier of identifiers) {
    const made = make(identifier);
    if (made !== null) return made;
  }
  return null;
}

type Present<T> = { [K in keyof T]?: NonNullable<T[K]> };

/** Without what is `null` or `undefined`: records are compared and stored, and absent is absent. */
function present<T extends object>(fields: T): Present<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value != null)) as Present<T>;
}
