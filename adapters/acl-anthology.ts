import { emptyEntry, type Entry } from '../domain/entry.ts';
import { kindOf, parseIdentifier } from '../domain/identifiers.ts';
import type { Adapter, Listing } from './adapter.ts';
import { citedPaper } from './cited-paper.ts';
import { absolute, authorsIn, extraOf, find, onePaper, textOf, titleOf } from './read.ts';

/** The letters that identifiers up to 2019 begin with. */
const OLD_LETTERS = [...'ACDEFHIJKLMNOPQRSTUWXY'];

/**
 * ACL Anthology: volumes, events, people, and pages about one paper. The markup is that of the site's public templates, from the first
 * (2019, on aclweb.org, rows in `p`) to those of 2026 (rows in `div`). A row's abstract is the element after it:
 *     .align-items-stretch > .list-button-row (a "pdf", a "bib", a "abs"…), span.d-block > strong > a; br; a[href*="/people/"]…
 *     .abstract-collapse
 */
export const aclAnthology: Adapter = {
  id: 'acl-anthology',
  name: 'ACL Anthology',
  matches: [
    ...['volumes', 'events', 'people'].flatMap((part) => [`https://aclanthology.org/${part}/*`, `https://www.aclweb.org/anthology/${part}/*`]),
    'https://aclanthology.org/*.*-*.*/', ...OLD_LETTERS.map((letter) => `https://aclanthology.org/${letter}*-*/`),
  ],
  marks: { within: '.align-items-stretch > .d-block:not(.list-button-row)', rows: ['.align-items-stretch'], gapPx: 2 },
  expects: ['url', 'identifiers', 'authors'],
  readListing,
};

function readListing(document: Document, url: string): Listing {
  const identifier = aclIdentifier(url);
  if (identifier !== null) return onePaper(document, readPaperPage(document, url, identifier));
  return {
    kind: 'list', heading: textOf(document.querySelector('#title')), date: null, ...statedIn(document),
    rows: [...document.querySelectorAll('.align-items-stretch')].filter((row) => row.firstElementChild?.matches('.list-button-row') === true),
    readRow: (row) => readRow(row, url),
  };
}

/** An event counts the papers of each of its volumes above them, front matter included: "Volumes: … 12 papers". */
function statedIn(document: Document): Pick<Listing, 'stated'> {
  const badges = [...document.querySelector('#main > .card')?.querySelectorAll('li > .badge') ?? []];
  const counts = badges.map((badge) => Number(/^\s*(\d+)\s+papers?\s*$/.exec(badge.textContent)?.[1] ?? 0));
  return badges.length === 0 ? {} : { stated: counts.reduce((sum, count) => sum + count, 0) };
}

function readRow(row: Element, url: string): ReturnType<Listing['readRow']> {
  const link = find(row, 'strong > a');
  const title = titleOf(link);
  if (title === null) return 'no-title';
  const place = link!.closest('.align-items-stretch > *');
  const address = absolute(link!.getAttribute('href'), url);
  const identifier = aclIdentifier(address ?? '');
  if (identifier !== null && isVolumeItself(identifier)) return null;
  return { entry: readEntry(title, address, identifier, row, place ?? row, url), place };
}

function readEntry(title: string, address: string | null, identifier: string | null, row: Element, text: Element, url: string): Entry {
  const badges = [...row.querySelectorAll('.list-button-row > a, .list-button-row > span > a')];
  const abstract = row.nextElementSibling;
  return {
    ...emptyEntry(title), url: address,
    pdfUrl: absolute(badges.find((badge) => /^\s*pdf\b/.test(badge.textContent))?.getAttribute('href'), url),
    identifiers: identifier === null ? [] : [identifier],
    ...authorsIn(text.querySelectorAll('a[href*="/people/"]')),
    venue: textOf(text.querySelector('a[href*="/volumes/"]')), // on a person's page
    code: absolute(badges.find((badge) => badge.getAttribute('title') === 'Code')?.getAttribute('href'), url),
    abstract: abstract?.matches('.abstract-collapse') === true ? textOf(abstract) : null,
    ...extraOf({ retracted: /line-through/.test(text.getAttribute('style') ?? '') ? true : null }),
  };
}

/** Title, names and abstract as the page prints them; the rest from its metas. */
function readPaperPage(document: Document, url: string, identifier: string): Entry | null {
  const cited = citedPaper(document, url);
  const title = titleOf(document.querySelector('#title')) ?? cited?.title ?? null;
  if (title === null || isVolumeItself(identifier)) return null;
  const abstract = document.querySelector('.acl-abstract');
  const printed = authorsIn(document.querySelectorAll('#main .lead a[href*="/people/"]'));
  return {
    ...cited ?? { ...emptyEntry(title), url }, title, identifiers: [identifier, ...cited?.identifiers ?? []], ...(printed.authors === null ? {} : printed),
    abstract: abstract === null ? null : titleOf(abstract, [abstract.querySelector('h5')]),
  };
}

/** The identifier that an address of this site leads to; volumes and people have none. */
function aclIdentifier(address: string): string | null {
  const found = parseIdentifier(address)?.identifier ?? '';
  return kindOf(found) === 'acl' ? found : null;
}

/**
 * Whether an identifier is that of a volume's front matter, which stands for the whole volume: number 0. In old identifiers the
 * number follows one digit for the volume; in workshops', and those of two more conferences, two.
 */
function isVolumeItself(identifier: string): boolean {
  return /\.0$|-\d000$|:(?:W\d\d|C69)-\d\d00$|:D19-[5-9]\d00$/.test(identifier);
}
