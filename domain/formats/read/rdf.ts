import { parseAuthor } from '../../authors.ts';
import type { Author, PaperType } from '../../paper.ts';
import type { Saved } from '../../reading-list.ts';
import { assemble, isWrittenByGloss } from './extras.ts';
import { present, type Known } from './known.ts';
import { childrenOf, elementsIn, parseMarkup, textOfElement, type Element } from './markup.ts';
import { noteOfHtml } from './note-html.ts';
import { takeComment } from './others-words.ts';
import { beginningOf, emptyReading, type ReadPaper, type Steps } from './result.ts';

const TYPES: Readonly<Record<string, PaperType>> = {
  journalArticle: 'article-journal', magazineArticle: 'article-journal', conferencePaper: 'paper-conference', bookSection: 'paper-conference',
  preprint: 'preprint', manuscript: 'preprint', report: 'preprint', document: 'preprint', webpage: 'preprint',
};
/** What Zotero has no items of `z:itemType` for is told by the element. */
const NODES: Readonly<Record<string, string>> = { 'bib:Article': 'journalArticle', 'bib:Manuscript': 'manuscript', 'bib:Report': 'report', 'bib:Document': 'webpage' };
const NOT_PAPERS = new Set(['attachment', 'note', 'annotation']);

/** Zotero's RDF: items at the top, notes and attachments beside them by reference. */
export function* read(text: string): Steps {
  const reading = emptyReading();
  const isExact = isWrittenByGloss(text);
  const root = yield* parseMarkup(text, false);
  const rdf = childrenOf(root, 'rdf:RDF')[0] ?? root;
  const nodes = rdf.children.filter((child): child is Element => typeof child !== 'string');
  const groups = groupsOf(nodes);
  const byAbout = new Map(nodes.map((node) => [node.attributes['rdf:about'] ?? node.attributes['rdf:ID'] ?? '', node]));
  for (const [n, node] of nodes.entries()) {
    yield { done: n, total: nodes.length };
    const type = valueOf(node, 'z:itemType') ?? NODES[node.name];
    if (type === undefined || NOT_PAPERS.has(type) || node.name === 'bib:Memo' || node.name === 'z:Attachment' || node.name === 'z:Collection') continue;
    const paper = node.isClosed ? paperOfNode(node, type, byAbout, isExact) : null;
    if (paper === null) reading.unreadable.push({ line: node.line, reason: node.isClosed ? 'no-title' : 'not-closed', text: beginningOf(textOfElement(node)) });
    else reading.papers.push(withTags(paper, groups.get(node.attributes['rdf:about'] ?? '') ?? []));
  }
  return reading;
}

type Nodes = ReadonlyMap<string, Element>;

/** Names of the collections each item is in, by what names the item. */
function groupsOf(nodes: readonly Element[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const node of nodes) {
    const name = node.name === 'z:Collection' ? valueOf(node, 'dc:title') : undefined;
    if (name === undefined) continue;
    for (const { attributes } of childrenOf(node, 'dcterms:hasPart')) {
      const item = attributes['rdf:resource'] ?? '';
      groups.set(item, [...groups.get(item) ?? [], name]);
    }
  }
  return groups;
}

/** A collection of Zotero's is a tag here. */
function withTags(paper: ReadPaper, tags: readonly string[]): ReadPaper {
  return tags.length === 0 ? paper : { ...paper, saved: { ...paper.saved, tags: [...new Set([...paper.saved?.tags ?? [], ...tags])] } };
}

function paperOfNode(node: Element, itemType: string, byAbout: Nodes, isExact: boolean): ReadPaper | null {
  const container = containerOf(node, byAbout);
  const extra = extraOf(valueOf(node, 'dc:description') ?? '');
  const identifiers = [...childrenOf(node, 'dc:identifier'), ...(container === undefined ? [] : childrenOf(container, 'dc:identifier'))];
  const doi = identifiers.map((one) => /^DOI\s+(.+)$/i.exec(textOfElement(one).trim())?.[1]).find((one) => one !== undefined);
  const url = childrenOf(node, 'dc:identifier').flatMap((one) => childrenOf(one, 'dcterms:URI')).map((one) => textOfElement(one).trim())[0];
  const number = valueOf(node, 'prism:number');
  const known: Known = {
    isExact, title: valueOf(node, 'dc:title') ?? '', authors: authorsOf(node, isExact), abstract: valueOf(node, 'dcterms:abstract'), date: valueOf(node, 'dc:date'), url,
    venue: container === undefined ? undefined : valueOf(container, 'dc:title'), note: isExact ? extra.get('gloss-note') : undefined,
    identifiers: [number !== undefined && /^arxiv:/i.test(number) ? `arxiv:${number.slice(6).trim()}` : undefined, isExact && doi !== undefined ? `doi:${doi}` : doi, ...(isExact ? [] : [extra.get('arxiv') && `arxiv:${extra.get('arxiv')}`, extra.get('pmid') && `pmid:${extra.get('pmid')}`])],
    pdfUrl: pdfOf(node, byAbout),
  };
  if (TYPES[itemType] !== undefined) known.type = TYPES[itemType];
  if (known.title === '' && known.authors!.length === 0 && url === undefined && known.identifiers!.every((one) => one === undefined)) return null;
  const saved = present({ citationKey: extra.get('citation key') ?? valueOf(node, 'z:citationKey'), tags: tagsOf(node) }) as Partial<Saved>;
  const notes = notesOf(node, byAbout, isExact);
  if (!isExact) takeComment(known, (valueOf(node, 'dc:description') ?? '').split('\n'));
  return assemble({ known, saved, notes: isExact ? notes : takeComment(known, notes), extras: extra, line: node.line });
}

/** The text of a child element; blanks around it are the file's. */
function valueOf(node: Element, name: string): string | undefined {
  const [child] = childrenOf(node, name);
  const text = child === undefined ? '' : textOfElement(child);
  return text.trim() === '' ? undefined : name === 'dcterms:abstract' || name === 'dc:description' ? text : text.trim();
}

function containerOf(node: Element, byAbout: Nodes): Element | undefined {
  const [part] = childrenOf(node, 'dcterms:isPartOf');
  if (part === undefined) return undefined;
  const inside = part.children.find((child): child is Element => typeof child !== 'string' && child.name !== 'bib:Series');
  return inside ?? byAbout.get(part.attributes['rdf:resource'] ?? '');
}

function authorsOf(node: Element, isExact: boolean): Author[] {
  const people = childrenOf(node, 'bib:authors', 'bib:contributors').slice(0, 1).flatMap((list) => [...elementsIn(list)].filter(({ name }) => name === 'foaf:Person'));
  return people.flatMap((person): Author[] => {
    const family = valueOf(person, 'foaf:surname');
    const [given] = childrenOf(person, 'foaf:givenName', 'foaf:givenname');
    const name = given === undefined ? undefined : textOfElement(given).trim();
    if (family === undefined) return name === undefined || name === '' ? [] : [{ literal: name }];
    if (name === undefined) return [isExact ? { literal: family } : parseAuthor(family)];
    return [name === '' ? { family } : { family, given: name }];
  });
}

/** Typed by the reader; Zotero marks those that came with the item. */
function tagsOf(node: Element): string[] {
  const subjects = childrenOf(node, 'dc:subject').filter((subject) => childrenOf(subject, 'z:AutomaticTag', 'dcterms:LCC').length === 0);
  return [...new Set(subjects.map((subject) => textOfElement(subject).trim()).filter((tag) => tag !== ''))];
}

function notesOf(node: Element, byAbout: Nodes, isExact: boolean): string[] {
  const memos = childrenOf(node, 'dcterms:isReferencedBy').map((one) => byAbout.get(one.attributes['rdf:resource'] ?? '') ?? childrenOf(one, 'bib:Memo')[0]);
  return memos.filter((one) => one !== undefined).map((memo) => noteOfHtml(valueOf(memo, 'rdf:value') ?? '', isExact)).filter((note) => note !== '');
}

function pdfOf(node: Element, byAbout: Nodes): string | undefined {
  const linked = childrenOf(node, 'link:link').map((one) => byAbout.get(one.attributes['rdf:resource'] ?? ''));
  const pdf = linked.find((one) => one !== undefined && valueOf(one, 'link:type') === 'application/pdf');
  const address = pdf && childrenOf(pdf, 'dc:identifier').map((one) => textOfElement(one).trim())[0];
  return address !== undefined && /^https?:/.test(address) ? address : undefined;
}

/** Zotero's field "Extra": lines `Name: value`; ours are told by their names. */
function extraOf(text: string): Map<string, string> {
  return new Map(text.split('\n').flatMap((line) => {
    const [, name, value] = /^\s*([\w -]{2,40}):\s?([^]*)$/.exec(line) ?? [];
    return name === undefined ? [] : [[name.toLowerCase().replace(/ id$/, ''), value!] as const];
  }));
}
