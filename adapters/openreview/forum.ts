import { emptyEntry, type Entry } from '../../domain/entry.ts';
import type { Listing } from '../adapter.ts';
import { absolute, authorsFrom, extraOf, foldSpace, onePaper, textOf, titleOf } from '../read.ts';
import { authorsOf, contentOf, isWithdrawn, openreviewIdentifier, venueOf } from './note.ts';

/**
 * A paper's forum: `citation_*` in the head (records imported from elsewhere have none), and the note above the replies:
 *     .forum-note > .forum-title h2, .forum-authors, .forum-meta > span.date.item, span.item (venue)…, .note-content
 */
export function readForum(document: Document, url: string): Listing {
  const note = document.querySelector('.forum-note');
  const title = citations(document, 'title')[0]?.slice(0, 10_000) ?? titleOf(note?.querySelector('.forum-title h2'));
  return onePaper(document, title === null ? null : readEntry(title, document, note, url));
}

function readEntry(title: string, document: Document, note: Element | null, url: string): Entry {
  const one = (name: string) => citations(document, name)[0] ?? null;
  const pdfUrl = absolute(one('pdf_url') ?? note?.querySelector('a.citation_pdf_url')?.getAttribute('href'), url);
  const identifier = openreviewIdentifier(url) ?? openreviewIdentifier(pdfUrl);
  const doi = one('doi');
  const printedVenue = textOf(note?.querySelector('.forum-meta .item:not(.date, .readers)'));
  const date = one('online_date') ?? one('publication_date');
  const { extra, ...content } = contentOf(note, isWithdrawn(printedVenue));
  return {
    ...emptyEntry(title), pdfUrl, ...content,
    url: identifier === null ? url.replace(/[?#].*$/s, '') : `https://openreview.net/forum?id=${identifier.slice('openreview:'.length)}`,
    identifiers: [identifier, doi === null ? null : `doi:${doi}`].filter((found) => found !== null),
    ...authorsOfForum(document, note),
    date: textOf(note?.querySelector('.forum-meta .date')) ?? date,
    venue: venueOf(printedVenue) ?? venueOf(one('conference_title')) ?? venueOf(one('journal_title')),
    abstract: content.abstract ?? one('abstract'),
    ...extraOf({ ...extra, publishedAt: /^\d{4}\/\d{2}\/\d{2}$/.test(date ?? '') ? date!.replaceAll('/', '-') : null }),
  };
}

/** The note folds up more than twenty names; for a while the head held no more than the last one. */
function authorsOfForum(document: Document, note: Element | null): Pick<Entry, 'authors' | 'authorsComplete'> {
  const shown = authorsOf(note?.querySelector('.forum-authors') ?? null);
  const inHead = authorsFrom(citations(document, 'author').filter((name) => !/^anonymous\b/i.test(name)));
  return (inHead.authors?.length ?? 0) > (shown.authors?.length ?? 0) ? inHead : shown;
}

function citations(document: Document, name: string): string[] {
  const contents = [...document.querySelectorAll(`meta[name="citation_${name}"]`)].map((one) => foldSpace(one.getAttribute('content') ?? ''));
  return contents.filter((content) => content !== '');
}
