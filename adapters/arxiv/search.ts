import { emptyEntry, type Entry } from '../../domain/entry.ts';
import { arxivIdentifier } from '../../domain/identifiers.ts';
import type { Listing } from '../adapter.ts';
import { doiIn } from '../links.ts';
import { absolute, authorsFrom, authorsIn, extraOf, find, foldSpace, textOf, titleOf } from '../read.ts';
import { isWithdrawn } from './fields.ts';

/** A page of search results, simple or advanced: `ol > li.arxiv-result`. */
export function readSearch(document: Document, url: string): Listing {
  return {
    kind: 'list', heading: headingOf(document), date: null, ...statedIn(document), rows: [...document.querySelectorAll('li.arxiv-result')],
    readRow: (row) => {
      const place = row.querySelector('p.title');
      const title = titleOf(place);
      return title === null ? 'no-title' : { entry: readEntry(title, row, url), place };
    },
  };
}

/** "Showing 51–91 of 91 results"; "Sorry, your query … produced no results". */
function statedIn(document: Document): Pick<Listing, 'stated'> {
  const words = foldSpace(document.querySelector('h1.title')?.textContent ?? '');
  const [, from, to] = /Showing ([\d,]+)\D([\d,]+) of [\d,]+ results/.exec(words) ?? [];
  if (from !== undefined) return { stated: numberOf(to!) - numberOf(from) + 1 };
  return /produced no results/.test(document.querySelector('.content')?.textContent ?? '') ? { stated: 0 } : {};
}

function numberOf(printed: string): number {
  return Number(printed.replaceAll(',', ''));
}

function headingOf(document: Document): string | null {
  const input = document.querySelector('input#query, input[name="query"]:not([type="hidden"])')?.getAttribute('value');
  return input == null || input === '' ? textOf(document.querySelector('h1.title')) : input;
}

function readEntry(title: string, row: Element, url: string): Entry {
  const address = absolute(find(row, '.list-title a[href*="/abs/"]')?.getAttribute('href'), url);
  const id = address === null ? null : arxivIdentifier(address);
  const labelled = labelledFields(row);
  const comments = labelled.get('comments') ?? null;
  return {
    ...emptyEntry(title),
    url: address,
    pdfUrl: absolute(find(row, '.list-title a[href*="/pdf/"]')?.getAttribute('href'), url),
    identifiers: [...(id === null ? [] : [id.identifier]), ...doisOf(row)],
    ...authorsOf(row.querySelector('p.authors')),
    date: submittedOn(row),
    venue: labelled.get('journal ref') ?? null,
    categories: [...row.querySelectorAll('.tags .tag[data-tooltip]')].map((tag) => foldSpace(tag.textContent)),
    comments,
    abstract: abstractOf(row),
    ...extraOf({ version: id?.version, withdrawn: isWithdrawn(comments) ? true : null }),
  };
}

/** "25 authors at most, then “, et al. (12 additional authors not shown)”". The label may be a hit: "Authors:" as a span. */
function authorsOf(element: Element | null): Pick<Entry, 'authors' | 'authorsComplete'> {
  return element === null ? authorsFrom([]) : authorsIn(element.querySelectorAll('a'), !/\bet al\b|additional authors not shown/.test(element.textContent));
}

/** DOIs stand in a second box of tags, beside that of the categories. */
function doisOf(row: Element): string[] {
  return [...row.querySelectorAll('.tags a[href*="doi.org/"]')].flatMap((link) => doiIn(link.textContent));
}

/** The full text stands hidden beside one cut short; each ends with a link of its own. */
function abstractOf(row: Element): string | null {
  const full = row.querySelector('.abstract-full') ?? row.querySelector('.abstract-short');
  return full === null ? null : titleOf(full, [...full.querySelectorAll('a[onclick]')]);
}

/** "Submitted 8 March, 2026; v1 submitted …": the date of the latest version. */
function submittedOn(row: Element): string | null {
  for (const line of row.querySelectorAll('p.is-size-7')) {
    const [, date] = /^Submitted (\d{1,2} \w+, \d{4})/.exec(foldSpace(line.textContent.slice(0, 300))) ?? [];
    if (date !== undefined) return date;
  }
  return null;
}

/** Comments, Journal ref and report numbers are paragraphs of one class, told apart only by their label. */
function labelledFields(row: Element): Map<string, string> {
  const fields = new Map<string, string>();
  for (const paragraph of row.querySelectorAll('p.comments')) {
    const label = paragraph.firstElementChild;
    const text = titleOf(paragraph, [label]);
    if (label !== null && text !== null) fields.set(foldSpace(label.textContent).replace(/:$/, '').toLowerCase(), text);
  }
  return fields;
}
