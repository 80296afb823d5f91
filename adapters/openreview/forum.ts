import { emptyEntry, type Entry } from '../../domain/entry.ts';
import { addressOfIdentifier } from '../../domain/identifiers.ts';
import type { Listing } from '../adapter.ts';
import { citedPaper, metasIn } from '../cited-paper.ts';
import { absolute, authorsFrom, extraOf, onePaper, pageOf, textOf, titleOf } from '../read.ts';
import { authorsOf, contentOf, isWithdrawn, openreviewIdentifier, venueOf } from './note.ts';

/**
 * A paper's forum: `citation_*` in the head (records imported from elsewhere have none), and the note above the replies:
 *     .forum-note > .forum-title h2, .forum-authors, .forum-meta > span.date.item, span.item (venue)…, .note-content
 */
export function readForum(document: Document, url: string): Listing {
  const note = document.querySelector('.forum-note');
  const cited = citedPaper(document, url);
  const title = cited?.title ?? titleOf(note?.querySelector('.forum-title h2'));
  return onePaper(document, title === null ? null : readEntry(cited ?? emptyEntry(title), document, note, url));
}

function readEntry(cited: Entry, document: Document, note: Element | null, url: string): Entry {
  const pdfUrl = cited.pdfUrl ?? absolute(note?.querySelector('a.citation_pdf_url')?.getAttribute('href'), url);
  const identifier = openreviewIdentifier(url) ?? openreviewIdentifier(pdfUrl);
  const printedVenue = textOf(note?.querySelector('.forum-meta .item:not(.date, .readers)'));
  const [date = null] = metasIn(document)('citation_online_date', 'citation_publication_date');
  const { extra, ...content } = contentOf(note, isWithdrawn(printedVenue));
  return {
    ...cited, pdfUrl, ...content,
    url: identifier === null ? pageOf(url) : addressOfIdentifier(identifier),
    identifiers: [...(identifier === null ? [] : [identifier]), ...cited.identifiers],
    ...authorsOfForum(cited, note),
    date: textOf(note?.querySelector('.forum-meta .date')) ?? date,
    venue: venueOf(printedVenue) ?? venueOf(cited.venue),
    abstract: content.abstract ?? cited.abstract,
    ...extraOf({ ...cited.extra, ...extra, publishedAt: /^\d{4}\/\d{2}\/\d{2}$/.test(date ?? '') ? date!.replaceAll('/', '-') : null }),
  };
}

/** The note folds up more than twenty names; for a while the head held no more than the last one. */
function authorsOfForum({ authors }: Entry, note: Element | null): Pick<Entry, 'authors' | 'authorsComplete'> {
  const shown = authorsOf(note?.querySelector('.forum-authors') ?? null);
  const inHead = authorsFrom(authors?.filter((name) => !/^anonymous\b/i.test(name)) ?? []);
  return (inHead.authors?.length ?? 0) > (shown.authors?.length ?? 0) ? inHead : shown;
}
