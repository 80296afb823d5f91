import { entryOfAddress } from '../../domain/address.ts';
import { emptyEntry, type Entry, type EntryExtra } from '../../domain/entry.ts';
import type { Listing } from '../adapter.ts';
import { metasIn } from '../cited-paper.ts';
import { doiIn } from '../links.ts';
import { authorsIn, onePaper, textOf, titleOf } from '../read.ts';
import { categoriesIn, isWithdrawn } from './fields.ts';

/** A page about one paper: its abstract page, its HTML version, or anything else under such an address, by that alone. */
export function readPaperPage(document: Document, url: string): Listing {
  const byAddress = entryOfAddress(url);
  const entry = byAddress === null ? null : (readAbstractPage(document, byAddress) ?? readHtmlVersion(document, byAddress) ?? byAddress);
  return onePaper(document, entry);
}

/** arxiv-browse's abs.html: `citation_*` in the head, the rest in `#abs` and its table of metadata. */
function readAbstractPage(document: Document, { identifiers, url, pdfUrl }: Entry): Entry | null {
  const box = document.querySelector('h1.title');
  const title = titleOf(box, [box?.querySelector('.descriptor') ?? null]);
  if (title === null) return null;
  const block = document.querySelector('blockquote.abstract');
  const comments = textOf(document.querySelector('td.comments'));
  const metas = metasIn(document);
  const [date = null] = metas('citation_date');
  const version = versionOf(document);
  const extra: EntryExtra = {
    ...publishedAt(date),
    ...(version === null ? {} : { version }),
    ...(isWithdrawn(comments) || document.querySelector('.withdrawn, .alert-withdrawn') !== null ? { withdrawn: true } : {}),
  };
  return {
    ...emptyEntry(title), url, pdfUrl,
    identifiers: [...new Set([...identifiers, ...doiIn(metas('citation_doi')[0] ?? document.querySelector('td.doi')?.textContent)])],
    ...authorsIn(document.querySelectorAll('.authors a'), !/additional authors not shown/.test(document.querySelector('.authors')?.textContent ?? '')),
    date,
    venue: textOf(document.querySelector('td.jref')),
    categories: categoriesIn(textOf(document.querySelector('td.subjects'))),
    comments,
    abstract: block === null ? (metas('citation_abstract')[0] ?? null) : titleOf(block, [block.querySelector('.descriptor')]),
    extra,
  };
}

/** LaTeXML's document: what it calls title, authors and abstract. Notes and affiliations stand inside the names. */
function readHtmlVersion(document: Document, byAddress: Entry): Entry | null {
  const title = titleOf(document.querySelector('h1.ltx_title_document'));
  if (title === null) return null;
  const abstract = document.querySelector('.ltx_abstract');
  return {
    ...byAddress,
    title,
    abstract: abstract === null ? null : titleOf(abstract, [abstract.querySelector('.ltx_title_abstract')]),
  };
}

function publishedAt(date: string | null): Pick<EntryExtra, 'publishedAt'> {
  const [, year, month, day] = /^(\d{4})\/(\d{2})\/(\d{2})$/.exec(date ?? '') ?? [];
  return year === undefined ? {} : { publishedAt: `${year}-${month}-${day}` };
}

/** "[v1] Mon, … [v2] Tue, …": the last one of the history. */
function versionOf(document: Document): number | null {
  const versions = [...(document.querySelector('.submission-history')?.textContent ?? '').matchAll(/\[v(\d{1,3})\]/g)].map(([, n]) => Number(n));
  return versions.reduce<number | null>((last, version) => Math.max(last ?? 0, version), null);
}
