import { emptyEntry, type Entry } from '../../domain/entry.ts';
import { addressOfIdentifier, kindOf, parseIdentifier } from '../../domain/identifiers.ts';
import { identifierOfLink } from '../links.ts';
import { absolute, authorsFrom, extraOf, find, findAll, foldSpace, pageOf, textOf } from '../read.ts';

/** Where the title of a note leads. */
export interface NoteAddress {
  url: string | null;
  /** `openreview:…` of the paper. */
  identifier: string | null;
  /** It is a review or comment on that paper. */
  isReply: boolean;
}

/** `/forum?id=PAPER`, `/forum?id=PAPER&noteId=NOTE`, `/forum/PAPERHASH`; profiles append where the reader comes from. */
export function addressOfNote(href: string | null | undefined, url: string): NoteAddress {
  const address = absolute(href, url);
  const identifier = openreviewIdentifier(address);
  const noteId = /[?&]noteId=([\w-]+)/.exec(address ?? '')?.[1];
  return {
    url: identifier !== null ? addressOfIdentifier(identifier) : address === null ? null : pageOf(address),
    identifier,
    isReply: noteId !== undefined && identifier !== `openreview:${noteId}`,
  };
}

/** The paper that an address of this site belongs to (a forum, a PDF, an attachment), or `openreview:…` as it is. */
export function openreviewIdentifier(text: string | null): string | null {
  const found = parseIdentifier(text ?? '')?.identifier ?? '';
  return kindOf(found) === 'openreview' ? found : null;
}

/** A note's row: `h4`, `.note-authors`, `.note-meta-info` (date, venue, readers, replies), `.note-content`. */
export function readNote(title: string, { url, identifier }: NoteAddress, row: Element, pageUrl: string): Entry {
  const pdfUrl = absolute(find(row, 'h4 a.pdf-link')?.getAttribute('href'), pageUrl);
  const [date, standing] = findAll(row, '.note-meta-info > li');
  const printedVenue = textOf(find(row, '.note-meta-info .item') ?? standing);
  return {
    ...emptyEntry(title), url, pdfUrl,
    identifiers: identifiersOf(row.getAttribute('data-id'), identifier, openreviewIdentifier(pdfUrl), linkedIdentifier(row, pageUrl)),
    ...authorsOf(row.querySelector('.note-authors')),
    date: textOf(find(row, '.note-meta-info .date') ?? date),
    venue: venueOf(printedVenue),
    ...contentOf(row, isWithdrawn(printedVenue)),
  };
}

/** The note's own, said in up to three places, and the paper's elsewhere. */
function identifiersOf(dataId: string | null, ofLink: string | null, ofPdf: string | null, elsewhere: string | null): string[] {
  const byData = openreviewIdentifier(`openreview:${dataId ?? ''}`);
  return [byData ?? ofLink ?? ofPdf, elsewhere].filter((one) => one !== null);
}

/** Imported records lead to arXiv or a DOI by the sign "Open Website". */
function linkedIdentifier(row: Element, pageUrl: string): string | null {
  const found = identifierOfLink(absolute(find(row, 'h4 a.html-link')?.getAttribute('href'), pageUrl));
  return found !== null && /^(?:arxiv|doi):/.test(found) ? found : null;
}

/**
 * Names are links to profiles, or spans for those without one; in today's layout more than twenty are folded up:
 *     .note-authors > span > a, "," span, … a.show-all "et al. (3 additional authors not shown)"
 * A paper under blind review shows who signed it: "Anonymous", "Paper7 Authors".
 */
export function authorsOf(box: Element | null): Pick<Entry, 'authors' | 'authorsComplete'> {
  const isCut = /\bet al\./.test(box?.querySelector('a.show-all')?.textContent ?? '');
  const elements = [...(box?.querySelectorAll('a:not(.show-all), span:not([class])') ?? [])];
  const names = elements.filter((one) => one.firstElementChild === null && one.closest('.note-authors-institutions') === null);
  return authorsFrom(names.map((one) => one.textContent).filter((name) => !/^\s*anonymous\b|\bauthors\s*$/i.test(name)), !isCut);
}

/** "ICLR 2021 Oral" is where it appeared; "ICLR 2020 Conference Blind Submission" only where it was sent, "DBLP Record" where it came from. */
export function venueOf(printed: string | null): string | null {
  return printed === null || /\bsubmi(?:ssion|tted)\b|\bunder review\b|\bpending\b|\brejected\b|\bwithdrawn\b|\b(?:record|upload)$/i.test(printed) ? null : printed;
}

/** "ICLR 2026 Conference Withdrawn Submission", "Withdrawn by Authors". */
export function isWithdrawn(printedVenue: string | null): boolean {
  return /\bwithdrawn\b/i.test(printedVenue ?? '');
}

/** What the details below a note give; labels and their order are the venue's own. */
export function contentOf(root: Element | null, withdrawn: boolean): Pick<Entry, 'abstract' | 'code' | 'categories' | 'extra'> {
  const fields = detailsIn(root);
  const first = (...labels: string[]) => labels.map((label) => fields.get(label)).find((value) => value !== undefined);
  const area = textOf(first('primary area', 'primary subject area'));
  const keywords = wordsIn(first('keywords'));
  return {
    abstract: textOf(first('abstract')),
    code: linkIn(first('code', 'code link', 'code url', 'link to code', 'code repository')),
    categories: area === null ? wordsIn(first('subject areas')) : [area],
    ...extraOf({
      keywords: keywords.length === 0 ? null : keywords,
      summary: textOf(first('tl;dr', 'tldr', 'one-sentence summary', 'one sentence summary')),
      projectUrl: linkIn(first('project page', 'project website', 'website')),
      withdrawn: withdrawn ? true : null,
    }),
  };
}

/** A label and a value a line: `strong.note-content-field`, `.note-content-value`. */
function detailsIn(root: Element | null): Map<string, Element> {
  const fields = new Map<string, Element>();
  for (const label of root?.querySelectorAll('.note-content .note-content-field') ?? []) {
    const name = textOf(label)?.replace(/:$/, '').toLowerCase();
    const value = label.parentElement?.querySelector('.note-content-value');
    if (name !== undefined && value != null) fields.set(name, value);
  }
  return fields;
}

function wordsIn(value: Element | undefined): string[] {
  return (textOf(value) ?? '').split(',').map(foldSpace).filter((word) => word !== '');
}

/** Answers are free text: an address, or only "yes" or the ending of an attached file. */
function linkIn(value: Element | undefined): string | null {
  const [address] = /^https?:\/\/\S+/.exec(textOf(value) ?? '') ?? [];
  return absolute(address ?? value?.querySelector('a[href^="http"]')?.getAttribute('href'), 'https://openreview.net/');
}
