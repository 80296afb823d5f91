import type { Author, Paper } from '../paper.ts';
import { extrasOf, firstOf, idOf, venueNote } from './extras.ts';
import type { Writing } from './format.ts';
import type { KeyedPaper } from './keys.ts';
import { escapeMarkup } from './markup.ts';
import { folded, printablePaper } from './printable.ts';

const NAMESPACES = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#', z: 'http://www.zotero.org/namespaces/export#', dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/', bib: 'http://purl.org/net/biblio#', foaf: 'http://xmlns.com/foaf/0.1/', link: 'http://purl.org/rss/1.0/modules/link/',
  prism: 'http://prismstandard.org/namespaces/1.2/basic/',
};
const TYPES = { preprint: 'preprint', 'article-journal': 'journalArticle', 'paper-conference': 'conferencePaper' } as const;

/** Zotero's own RDF, as its translator "RDF" reads it: tags one by one, each note an item, the PDF an attachment. Sorted by key. */
export function begin(): Writing {
  const spaces = Object.entries(NAMESPACES).map(([prefix, address]) => `\n  xmlns:${prefix}="${address}"`).join('');
  let n = 0;
  return { head: `<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF${spaces}>\n`, paper: (kept) => itemOf(printablePaper(kept), `#item_${++n}`), tail: () => '</rdf:RDF>\n' };
}

function itemOf(kept: KeyedPaper, about: string): string {
  const { record: { paper, saved }, notes } = kept;
  const { type, title, abstract, publishedOn, url, pdfUrl } = paper;
  const [arxiv, doi] = [idOf(kept, 'arxiv'), idOf(kept, 'doi')];
  const node = type === 'article-journal' ? 'bib:Article' : 'rdf:Description';
  const fields = [
    element('z:itemType', TYPES[type]), partOf(paper), type === 'preprint' && arxiv !== undefined ? wrapped('arXiv', 'foaf:name', 'foaf:Organization', 'dc:publisher') : '',
    authorsOf(paper.authors), element('dc:title', folded(title)), element('dcterms:abstract', abstract), element('dc:date', publishedOn),
    element('dc:identifier', doi && `DOI ${doi}`), element('prism:number', arxiv && `arXiv:${arxiv}`), url === undefined ? '' : wrapped(url, 'rdf:value', 'dcterms:URI', 'dc:identifier'),
    element('dc:description', extraOf(kept)), ...(saved?.tags ?? []).map((tag) => element('dc:subject', folded(tag))),
    ...notes.map((_, n) => reference('dcterms:isReferencedBy', `${about}_note_${n + 1}`)), pdfUrl === undefined ? '' : reference('link:link', `${about}_pdf`),
  ];
  return `  <${node} rdf:about="${about}">\n${fields.join('')}  </${node}>\n${notes.map(({ text }, n) => memoOf(text, `${about}_note_${n + 1}`)).join('')}${attachmentOf(pdfUrl, `${about}_pdf`)}`;
}

/** Zotero's field "Extra": lines `Name: value`. */
function extraOf(kept: KeyedPaper): string {
  const { paper: { venue, type, url }, saved } = kept.record;
  const extras = extrasOf(kept, { identifiers: firstOf(kept, ['arxiv', 'doi']), url, tags: saved?.tags.map(folded) ?? [], has: ['pdf'], venueInNote: true });
  const all = { 'Citation Key': folded(kept.key), ...(venue !== undefined && type === 'preprint' && { 'gloss-note': folded(venueNote(venue)) }), ...extras };
  return Object.entries(all).map(([name, text]) => `${name}: ${text}`).join('\n');
}

function partOf({ type, venue }: Paper): string {
  return venue === undefined || type === 'preprint' ? '' : wrapped(folded(venue.name), 'dc:title', 'bib:Journal', 'dcterms:isPartOf');
}

/** A group has no given name; a person without one has an empty one. */
function authorsOf(authors: readonly Author[]): string {
  if (authors.length === 0) return '';
  const people = authors.map((author) => {
    const [family, given] = 'literal' in author ? [author.literal] : [author.family, author.given ?? ''];
    const names = `<foaf:surname>${escapeMarkup(folded(family))}</foaf:surname>${given === undefined ? '' : `<foaf:givenName>${escapeMarkup(folded(given))}</foaf:givenName>`}`;
    return `      <rdf:li><foaf:Person>${names}</foaf:Person></rdf:li>\n`;
  });
  return `    <bib:authors><rdf:Seq>\n${people.join('')}    </rdf:Seq></bib:authors>\n`;
}

/** Zotero's notes are HTML. */
function memoOf(text: string, about: string): string {
  const html = text.split('\n\n').map((paragraph) => `<p>${escapeMarkup(paragraph).replaceAll('\n', '<br/>')}</p>`).join('\n');
  return `  <bib:Memo rdf:about="${about}">\n${element('rdf:value', html)}  </bib:Memo>\n`;
}

function attachmentOf(pdfUrl: string | undefined, about: string): string {
  if (pdfUrl === undefined) return '';
  const fields = [element('z:itemType', 'attachment'), wrapped(pdfUrl, 'rdf:value', 'dcterms:URI', 'dc:identifier'), element('dc:title', 'PDF'), element('link:type', 'application/pdf')];
  return `  <z:Attachment rdf:about="${about}">\n${fields.join('')}  </z:Attachment>\n`;
}

function element(name: string, text: string | undefined): string {
  return text === undefined || text === '' ? '' : `    <${name}>${escapeMarkup(text)}</${name}>\n`;
}

/** The text inside elements, the innermost first. */
function wrapped(text: string, ...names: string[]): string {
  return `    ${names.reduce((inner, name) => `<${name}>${inner}</${name}>`, escapeMarkup(text))}\n`;
}

function reference(name: string, to: string): string {
  return `    <${name} rdf:resource="${to}"/>\n`;
}
