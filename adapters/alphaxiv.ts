import { entryOfAddress } from '../domain/address.ts';
import { emptyEntry, type Entry } from '../domain/entry.ts';
import { arxivIdentifier } from '../domain/identifiers.ts';
import type { Adapter } from './adapter.ts';
import { extraOf, onePaper, titleOf } from './read.ts';

const HOSTS = ['https://www.alphaxiv.org', 'https://alphaxiv.org'];

/**
 * alphaXiv's pages about one paper, `/abs/2401.01234v2` and `/overview/2401.01234v2`: the identifier is in the address, the title in
 * the page's own ("… | alphaXiv", as public lists of links quote it). Its feed and searches are built by scripts out of classes that
 * say nothing; no saved page of them was found, so they are not read here.
 */
export const alphaxiv: Adapter = {
  id: 'alphaxiv',
  name: 'alphaXiv',
  matches: HOSTS.flatMap((host) => [`${host}/abs/*`, `${host}/overview/*`]),
  marks: { within: ':not(*)', rows: [], gapPx: 0 }, // no marks on a page about one paper
  expects: ['url'],
  readListing: (document, url) => onePaper(document, readPaper(document, url)),
};

/** Papers that are on alphaXiv alone have an address in words; they are read only when the page says their title. */
function readPaper(document: Document, url: string): Entry | null {
  const { origin, pathname } = new URL(url);
  const id = /^\/(?:abs|overview)\/(.+?)\/?$/.exec(pathname)?.[1] ?? '';
  const found = arxivIdentifier(id);
  const title = titleIn(document) ?? (found === null ? null : (entryOfAddress(`https://arxiv.org/abs/${id}`)?.title ?? null));
  if (title === null) return null;
  return {
    ...emptyEntry(title), url: `${origin}/abs/${id}`, identifiers: found === null ? [] : [found.identifier], ...extraOf({ version: found?.version }),
  };
}

/** The page's title without the site's name; `null` while the page has only that. */
function titleIn(document: Document): string | null {
  return /^(\S.*?)\s*\|\s*alphaXiv$/i.exec(titleOf(document.querySelector('head > title')) ?? '')?.[1] ?? null;
}
