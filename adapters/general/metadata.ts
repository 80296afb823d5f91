import { type Entry, emptyEntry } from '../../domain/entry.ts';
import { parseIdentifier } from '../../domain/identifiers.ts';
import { absolute, foldSpace } from '../read.ts';
import { recordedTitle } from './titles.ts';

const LONGEST = 20_000;

/**
 * The one paper that a page is about, as its head says for search engines (Highwire's `citation_…`, Dublin Core); `null` when it
 * says nothing, or names several.
 */
export function paperOfHead(document: Document, url: string): Entry | null {
  const metas = metasOf(document);
  const titles = new Set([...(metas.get('citation_title') ?? [])]);
  const isHighwire = titles.size === 1;
  const isDublin = titles.size === 0 && new Set(metas.get('dc.title')).size === 1 && metas.has('dc.creator') && (metas.get('dc.identifier') ?? []).some((one) => parseIdentifier(one) !== null);
  if (!isHighwire && !isDublin) return null;
  const title = recordedTitle(isHighwire ? [...titles][0]! : metas.get('dc.title')![0]!);
  if (title === null) return null;
  const first = (...names: string[]): string | null => names.flatMap((name) => metas.get(name) ?? [])[0] ?? null;
  const authors = (metas.get('citation_author') ?? metas.get('citation_authors') ?? metas.get('dc.creator') ?? []).flatMap((name) => name.split(/\s*;\s*/)).filter((name) => name !== '');
  const identifiers = [first('citation_arxiv_id'), first('citation_doi', 'prism.doi'), first('citation_pmid') === null ? null : `pmid:${first('citation_pmid')}`, ...(metas.get('dc.identifier') ?? [])];
  const abstract = first('citation_abstract', 'dc.description', 'dcterms.abstract');
  return {
    ...emptyEntry(title),
    url: absolute(first('citation_abstract_html_url'), url) ?? absolute(document.querySelector('link[rel="canonical"]')?.getAttribute('href'), url) ?? absolute(url, url),
    pdfUrl: absolute(first('citation_pdf_url'), url),
    identifiers: identifiersOf(identifiers),
    authors: authors.length === 0 ? null : [...new Set(authors)], authorsComplete: authors.length === 0 ? null : true,
    date: first('citation_publication_date', 'citation_date', 'citation_online_date', 'citation_year', 'dc.date', 'dcterms.issued'),
    venue: first('citation_journal_title', 'citation_conference_title', 'citation_inbook_title', 'citation_dissertation_institution', 'citation_technical_report_institution', 'prism.publicationname'),
    abstract: abstract !== null && abstract.split(' ').length >= 20 ? abstract.replace(/^abstract[:.]?\s+/i, '') : null,
  };
}

function metasOf(document: Document): Map<string, string[]> {
  const metas = new Map<string, string[]>();
  for (const meta of [...document.querySelectorAll('meta[name], meta[property]')].slice(0, 3_000)) {
    const name = (meta.getAttribute('name') ?? meta.getAttribute('property') ?? '').toLowerCase();
    const content = foldSpace((meta.getAttribute('content') ?? '').slice(0, LONGEST));
    if (!/^(?:citation_|dc\.|dcterms\.|prism\.)/.test(name) || content === '') continue;
    metas.set(name, [...(metas.get(name) ?? []), content]);
  }
  return metas;
}

function identifiersOf(texts: readonly (string | null)[]): string[] {
  const found = texts.map((text) => (text === null ? null : parseIdentifier(text)?.identifier ?? null));
  return [...new Set(found.filter((one) => one !== null))];
}

const MOST_SCRIPTS = 20;
const LONGEST_SCRIPT = 3_000_000;
const MOST_NODES = 30_000;

/** The scholarly articles of a page's JSON-LD (single, in a graph, in a list), each once; whatever else it holds is passed over. */
export function papersOfJson(document: Document, url: string): Entry[] {
  const entries: Entry[] = [];
  for (const script of [...document.querySelectorAll('script[type="application/ld+json"]')].slice(0, MOST_SCRIPTS)) {
    const text = script.textContent;
    if (text.length > LONGEST_SCRIPT) continue;
    try {
      collect(JSON.parse(text), url, entries);
    } catch {
      continue; // broken JSON is nothing to read
    }
  }
  return entries;
}

/** Goes through the value without recursion; what a paper is part of or cites is not listed here. */
function collect(root: unknown, url: string, entries: Entry[]): void {
  const queue: unknown[] = [root];
  for (let at = 0; at < queue.length && at < MOST_NODES; at += 1) {
    const value = queue[at];
    if (Array.isArray(value)) queue.push(...value.slice(0, 5_000));
    else if (typeof value === 'object' && value !== null) visit(value as Record<string, unknown>, url, entries, queue);
  }
}

function visit(node: Record<string, unknown>, url: string, entries: Entry[], queue: unknown[]): void {
  if (/ScholarlyArticle/.test(String(node['@type']))) {
    const entry = entryOfNode(node, url);
    if (entry !== null) entries.push(entry);
    return;
  }
  for (const key of ['@graph', 'itemListElement', 'item', 'mainEntity', 'mainEntityOfPage', 'hasPart', 'about']) if (typeof node[key] === 'object') queue.push(node[key]);
}

function entryOfNode(node: Record<string, unknown>, url: string): Entry | null {
  const title = recordedTitle(textOfValue(node['name']) ?? textOfValue(node['headline']));
  if (title === null) return null;
  const authors = valuesOf(node['author'] ?? node['creator']).map((one) => textOfValue(one)).filter((one) => one !== null);
  const abstract = textOfValue(node['abstract']) ?? textOfValue(node['description']);
  return {
    ...emptyEntry(title), url: absolute(textOfValue(node['url']) ?? textOfValue(node['@id']), url),
    identifiers: identifiersOf([...valuesOf(node['identifier']), ...valuesOf(node['sameAs']), node['url'], node['@id']].map((one) => textOfValue(one))),
    authors: authors.length === 0 ? null : authors, authorsComplete: authors.length === 0 ? null : true,
    date: textOfValue(node['datePublished']), venue: textOfValue(node['isPartOf']) ?? textOfValue(node['publisher']),
    abstract: abstract !== null && abstract.split(' ').length >= 20 ? abstract : null,
  };
}

function valuesOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value.slice(0, 1_000) : value === undefined ? [] : [value];
}

/** A text, or what an object calls itself. */
function textOfValue(value: unknown): string | null {
  const text = typeof value === 'object' && value !== null ? ((value as Record<string, unknown>)['name'] ?? (value as Record<string, unknown>)['value']) : value;
  return typeof text === 'string' && text.trim() !== '' ? foldSpace(text.slice(0, LONGEST)) : null;
}

/** Articles of papers have volumes, pages or identifiers; those of newspapers only a day. */
function isOfNewspaper(fields: URLSearchParams): boolean {
  return fields.get('rft.genre') !== 'proceeding' && fields.has('rft.jtitle') && (fields.get('rft.genre') === 'unknown' || /\d[ -]\w+[ -]\d/.test(fields.get('rft.date') ?? '')) && !['rft.volume', 'rft.issue', 'rft.pages', 'rft.spage'].some((name) => fields.has(name)) && identifiersOf(fields.getAll('rft_id')).length === 0;
}

/** The first author may be written in two fields of its own beside the others; alone it says nothing of them. */
function authorsOfCoins(fields: URLSearchParams): string[] {
  const authors = fields.getAll('rft.au').map(foldSpace).filter((one) => one !== '');
  const [last, first] = [foldSpace(fields.get('rft.aulast') ?? ''), foldSpace(fields.get('rft.aufirst') ?? '')];
  return last === '' || first === '' || authors.length === 0 || authors.some((one) => one.includes(last)) ? authors : [`${last}, ${first}`, ...authors];
}

/** What a COinS span (`<span class="Z3988" title="ctx_ver=…">`) says; `null` when it names no title. */
export function entryOfCoins(title: string): Entry | null {
  const fields = new URLSearchParams(title.slice(0, LONGEST).replaceAll('&amp;', '&'));
  const name = recordedTitle(fields.get('rft.atitle') ?? fields.get('rft.title') ?? fields.get('rft.btitle'));
  if (name === null || isOfNewspaper(fields)) return null;
  const authors = authorsOfCoins(fields);
  const date = foldSpace(fields.get('rft.date') ?? '');
  const venue = foldSpace(fields.get('rft.jtitle') ?? (fields.has('rft.atitle') ? fields.get('rft.btitle') ?? '' : ''));
  return {
    ...emptyEntry(name), identifiers: identifiersOf(fields.getAll('rft_id').map((id) => id.replace(/^info:(?:doi|pmid|arxiv)\//, (kind) => (kind === 'info:pmid/' ? 'pmid:' : '')))),
    authors: authors.length === 0 ? null : authors, authorsComplete: authors.length === 0 ? null : true, date: date === '' ? null : date, venue: venue === '' ? null : venue,
  };
}
