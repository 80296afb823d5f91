import { emptyEntry, type Entry } from '../domain/entry.ts';
import { doiIn } from './links.ts';
import { absolute, authorsFrom, extraOf, foldSpace, pageOf, titleFrom } from './read.ts';

/** The paper that the `citation_*` metas of a page about one paper describe; `null` where they give no title. */
export function citedPaper(document: Document, url: string): Entry | null {
  const metas = metasIn(document);
  const first = (...names: string[]): string | null => metas(...names)[0] ?? null;
  const title = titleFrom(first('citation_title'));
  if (title === null) return null;
  return {
    ...emptyEntry(title),
    url: absolute(document.querySelector('link[rel="canonical"]')?.getAttribute('href'), url) ?? pageOf(url),
    pdfUrl: absolute(first('citation_pdf_url'), url), identifiers: doiIn(first('citation_doi')), ...authorsFrom(metas('citation_author')),
    date: first('citation_publication_date', 'citation_online_date', 'citation_date', 'dc.date', 'citation_year'),
    venue: first('citation_journal_title', 'citation_conference_title', 'citation_inbook_title', 'citation_book_title'),
    abstract: first('citation_abstract'), ...extraOf(fateIn(title)),
  };
}

/** No abstract is that long, and what a page holds may be. */
const LONGEST_META = 100_000;

/** What the metas of some names (in lower case) say, folded: all of the first name, then of the next; empty ones dropped. */
export function metasIn(document: Document): (...names: string[]) => string[] {
  const contents = Map.groupBy(document.querySelectorAll('meta[name]'), (meta) => meta.getAttribute('name')!.toLowerCase());
  return (...names) => names.flatMap((name) => contents.get(name) ?? []).map((meta) => foldSpace((meta.getAttribute('content') ?? '').slice(0, LONGEST_META))).filter((content) => content !== '');
}

/** What a title itself says of the paper's fate ("RETRACTED ARTICLE: …", "[Withdrawn] …"), as extra fields. */
export function fateIn(title: string): { retracted?: true; withdrawn?: true } {
  const [, word] = /^\W*(retracted|withdrawn)(?: (?:article|paper|chapter))?\s*[:.\])]/i.exec(title) ?? [];
  if (word === undefined) return {};
  return word.toLowerCase() === 'retracted' ? { retracted: true } : { withdrawn: true };
}

/** Titles of what stands in a volume beside its papers. A few of them are followed by a sign and more: "Front Cover: …". */
const FRONT_MATTER = new RegExp(`^\\W*(?:(?:${[
  '(?:(?:inside|outside) )?(?:front|back) (?:cover|matter)', 'cover (?:image|picture|feature|profile)', '(?:editorial|advisory|editorial advisory) board(?: page)?', 'issue information',
].join('|')})(?:\\s*[^\\w\\s].*)?|(?:${[
  'cover(?: page)?(?:(?:,| and) (?:table of )?contents)?', '(?:table of )?contents(?: list| pages?)?', 'masthead', 'frontispiece', 'blank page', 'preface', 'foreword', 'sponsors',
  '(?:half[ -])?title pages?(?: [ivxlc]+)?', 'copyright(?: (?:page|notice|information))?(?: [ivxlc]+)?', '(?:(?:author|subject|keyword)(?: and \\w+)? )?index', '(?:list of )?reviewers',
  '(?:(?:technical|organi[sz]ing|steering|conference|program(?:me)?) )*committees?(?: members)?', '(?:a )?(?:message|welcome) from (?:the )?[^:]*chairs?',
  '[^:]* publication information', '(?:[^:]* )?(?:information|instructions) for authors',
].join('|')})\\W*)$`, 'i');

/** Whether a row of that title is front or back matter (cover, editorial board, contents, index), which is no paper. */
export function isFrontMatter(title: string): boolean {
  return title.length < 200 && FRONT_MATTER.test(title);
}
