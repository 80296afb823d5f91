import { emptyEntry, type Entry } from '../domain/entry.ts';
import type { Adapter, Listing } from './adapter.ts';
import { doiIn } from './links.ts';
import { absolute, authorsFrom, foldSpace, isCut, pageOf, textOf, titleOf } from './read.ts';

const SITE = 'https://www.researchgate.net';
const ITEM = '.nova-legacy-v-publication-item';

/**
 * ResearchGate: searches for publications, and the lists of profiles, topics and labs. The markup was established from some ten public scrapers:
 *     .nova-legacy-v-publication-item > … __stack > __stack-item > [itemprop="headline"].…__title > a[href^="publication/"]
 *       + __meta (badges; __meta-data-item: "Jan 2020", "DOI: 10.…") + __person-list (….nova-legacy-v-person-inline-item__fullname) + __description
 */
export const researchgate: Adapter = {
  id: 'researchgate',
  name: 'ResearchGate',
  matches: ['search*', 'profile/*', 'scientific-contributions/*', 'topic/*', 'lab/*'].map((path) => `${SITE}/${path}`),
  marks: { within: `${ITEM}__stack`, rows: [ITEM], gapPx: 6 },
  expects: ['url', 'authors'],
  readListing,
};

function readListing(document: Document, url: string): Listing {
  return {
    kind: 'list', heading: textOf(document.querySelector('h1')), date: null, rows: [...document.querySelectorAll(ITEM)],
    readRow: (row) => {
      const box = row.querySelector(`[itemprop="headline"], ${ITEM}__title`);
      const title = titleOf(box?.querySelector('a') ?? box);
      return title === null ? 'no-title' : { entry: readEntry(title, box!, row, url), place: row.querySelector(`${ITEM}__stack`) ?? row };
    },
  };
}

function readEntry(title: string, box: Element, row: Element, url: string): Entry {
  const facts = Array.from(row.querySelectorAll(`${ITEM}__meta-data-item, ${ITEM}__meta span`), (one) => foldSpace(one.textContent));
  const doi = facts.map((fact) => /^DOI: ?10\.\S+$/.exec(fact)?.[0]).find((one) => one !== undefined);
  return {
    ...emptyEntry(title),
    url: publicationAddress(box.querySelector('a')?.getAttribute('href'), url),
    identifiers: doiIn(doi),
    ...authorsIn(row),
    date: facts.find((fact) => /^(?:\d{1,2} )?(?:\p{L}{3,9}\.? )?(?:1[5-9]|20)\d\d$/u.test(fact)) ?? null,
    abstract: textOf(row.querySelector(`${ITEM}__description`)),
  };
}

/** Names are items of a list; there are never more than five, "[...]" standing for the others. */
function authorsIn(row: Element): Pick<Entry, 'authors' | 'authorsComplete'> {
  const list = row.querySelector(`${ITEM}__person-list`);
  const found = [...row.querySelectorAll('.nova-legacy-v-person-inline-item__fullname')];
  const names = (found.length > 0 ? found : [...(list?.querySelectorAll('[itemprop="name"]') ?? [])]).map((one) => one.textContent);
  return authorsFrom(names, names.length < 5 && !isCut(list));
}

/** A path from the site's root even without its slash; what follows it (`?_sg=…`) only tells where the reader came from. */
function publicationAddress(href: string | null | undefined, url: string): string | null {
  const path = href == null || /^(?:https?:)?\//.test(href) ? href : `/${href}`;
  return path == null ? null : absolute(pageOf(path), url);
}
