import { authorName } from '../authors.ts';
import { addressOfIdentifier, kindOf, localPart } from '../identifiers.ts';
import type { Author, Paper, PaperType } from '../paper.ts';
import type { KeyedPaper } from './keys.ts';

/** A creator as Zotero keeps it: a person in two fields, anything else in one. */
export type ZoteroCreator = { creatorType: 'author'; lastName: string; firstName: string } | { creatorType: 'author'; name: string };

/**
 * An item as Zotero's connector server takes it (zotero/zotero, xpcom/translation/translate_item.js: ItemSaver.saveItems, and Item.fromJSON): fields
 * by the names of zotero-schema's item types, no others.
 */
export interface ZoteroItem {
  /** The connector's own name for the item during a session; ours is the record's id. */
  id: string;
  itemType: 'preprint' | 'journalArticle' | 'conferencePaper';
  title: string;
  creators: ZoteroCreator[];
  tags: { tag: string }[];
  /** Texts of HTML, made from plain text alone. */
  notes: { note: string }[];
  /** Links: what is to be downloaded, the server leaves out. */
  attachments: { title: string; url: string; mimeType: 'text/html'; snapshot: false }[];
  [field: string]: unknown;
}

const TYPES = { preprint: 'preprint', 'article-journal': 'journalArticle', 'paper-conference': 'conferencePaper' } as const satisfies Record<PaperType, ZoteroItem['itemType']>;

/** The paper as a native item of Zotero. An arXiv preprint looks as Zotero's own translator (arXiv.org.js) makes it. */
export function zoteroItem(kept: KeyedPaper): ZoteroItem {
  const { record: { id, paper, saved }, notes } = kept;
  const fields = {
    date: paper.publishedOn, abstractNote: paper.abstract && clean(paper.abstract), url: urlOf(paper), DOI: doiOf(paper), ...placeOf(paper), extra: extraOf(kept),
  };
  return {
    id, itemType: TYPES[paper.type], title: oneLine(paper.title),
    creators: paper.authors.flatMap(creatorOf),
    tags: (saved?.tags ?? []).map((tag) => ({ tag: oneLine(tag) })).filter(({ tag }) => tag !== ''),
    notes: notes.filter(({ text }) => text.trim() !== '').map(({ text }) => ({ note: noteHtml(text) })),
    attachments: linksOf(paper),
    ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== '')),
  };
}

function creatorOf(author: Author): ZoteroCreator[] {
  const isPerson = !('literal' in author) && author.given !== undefined && author.given !== '';
  if (isPerson) return [{ creatorType: 'author', lastName: oneLine(author.family), firstName: oneLine(author.given!) }];
  const name = oneLine(authorName(author));
  return name === '' ? [] : [{ creatorType: 'author', name }];
}

/** Where it appeared, in the fields of its type. */
function placeOf({ type, venue, identifiers }: Paper): Record<string, string | undefined> {
  const arxiv = localOf(identifiers, 'arxiv');
  const name = venue && oneLine(venue.name);
  if (type === 'preprint') return arxiv === undefined ? {} : { repository: 'arXiv', archiveID: `arXiv:${arxiv}` };
  if (type === 'article-journal') return { publicationTitle: name };
  return { proceedingsTitle: name, conferenceName: venue?.kind === 'conference' || venue?.kind === 'workshop' ? name : undefined };
}

/** Its DOI; an arXiv preprint without one has arXiv's own. */
function doiOf({ type, identifiers }: Paper): string | undefined {
  const arxiv = localOf(identifiers, 'arxiv');
  return localOf(identifiers, 'doi') ?? (type === 'preprint' && arxiv !== undefined ? `10.48550/arXiv.${arxiv}` : undefined);
}

function urlOf({ url, identifiers }: Paper): string | undefined {
  const own = identifiers.map(addressOfIdentifier).find((address) => address !== null);
  return own ?? (isWebAddress(url) ? url : undefined);
}

/** Other identifiers as Zotero and its citation styles know them in *Extra*, one a line. */
const EXTRA_NAMES: Readonly<Record<string, string>> = { pmid: 'PMID', pmcid: 'PMCID' };

/** Zotero's field *Extra*: `arXiv:ID [category]` as its translator writes it, then lines `Name: value`. */
function extraOf({ key, record: { paper } }: KeyedPaper): string {
  const { identifiers, categories, venue, type, comments } = paper;
  const arxiv = localOf(identifiers, 'arxiv');
  const others = identifiers.filter((one) => !['arxiv', 'doi'].includes(kindOf(one))).map((one) => `${EXTRA_NAMES[kindOf(one)] ?? kindOf(one)}: ${localPart(one)}`);
  const lines = [
    arxiv && `arXiv:${arxiv}${categories[0] === undefined || arxiv.includes('/') ? '' : ` [${categories[0]}]`}`,
    `Citation Key: ${key}`, ...others,
    venue !== undefined && type === 'preprint' ? `${venue.standing === 'accepted' ? 'Accepted at ' : ''}${venue.name}` : undefined,
    comments && `Comment: ${comments}`,
  ];
  return lines.flatMap((line) => (line === undefined || line === '' ? [] : [oneLine(line)])).join('\n');
}

function linksOf({ codeUrl, projectUrl, discussionUrl }: Paper): ZoteroItem['attachments'] {
  const links = [['Code', codeUrl], ['Project', projectUrl], ['Discussion', discussionUrl]] as const;
  return links.flatMap(([title, url]) => (isWebAddress(url) ? [{ title, url, mimeType: 'text/html' as const, snapshot: false as const }] : []));
}

/** A note's text as HTML that shows it as it is written: paragraphs and line breaks are all that is made. */
function noteHtml(text: string): string {
  const paragraphs = clean(text).trim().split(/\n[^\S\n]*\n\s*/);
  return paragraphs.map((one) => `<p>${escapeHtml(one).replaceAll('\n', '<br>')}</p>`).join('');
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => SIGNS[sign]!);
}

/** Without what no database or XML takes: control characters and halves of surrogate pairs. */
function clean(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(/(?![\n\t])\p{Cc}/gu, '');
}

function oneLine(text: string): string {
  return clean(text.replace(/\s+/g, ' ')).trim();
}

function localOf(identifiers: readonly string[], kind: string): string | undefined {
  const found = identifiers.find((one) => kindOf(one) === kind);
  return found === undefined ? undefined : localPart(found);
}

function isWebAddress(url: string | undefined): url is string {
  return url !== undefined && /^https?:\/\//i.test(url);
}
