import type { Entry, EntryExtra } from '../../domain/entry.ts';
import { arxivIdentifier } from '../../domain/identifiers.ts';
import { absolute, foldSpace, titleFrom } from '../read.ts';

/** What the page's own data says of one paper, folded. */
export interface EmbeddedPaper {
  title: string | null;
  authors: Entry['authors'];
  abstract: string | null;
  code: string | null;
  upvotes: number | null;
  extra: EntryExtra;
}

/** What the page's own data says of the digest. */
export interface DailyPapers {
  /** By identifier. */
  papers: Map<string, EmbeddedPaper>;
  /** Days as `2026-09-28`; `null` where not stated. */
  date: string | null;
  previous: string | null;
  next: string | null;
}

const NONE: DailyPapers = { papers: new Map(), date: null, previous: null, next: null };

/** The last text parsed and what it held: a page is read again whenever it changes, its data hardly ever does. */
let parsed: { text: string; daily: DailyPapers } | undefined;

/**
 * The digest in `[data-target="DailyPapers"]`'s `data-props`: 2024 and 2026 shapes alike. Whatever is broken, missing or of
 * another form is left out.
 */
export function dailyPapersIn(document: Document): DailyPapers {
  const text = document.querySelector('[data-target="DailyPapers"]')?.getAttribute('data-props');
  if (text == null) return NONE;
  if (parsed?.text !== text) parsed = { text, daily: readDaily(parseJson(text)) };
  return parsed.daily;
}

/** The paper of a page about one paper, from any island of the page that holds it; `undefined` when none does. */
export function paperIn(document: Document, identifier: string): EmbeddedPaper | undefined {
  for (const island of document.querySelectorAll('[data-props*="publishedAt"]')) {
    const paper = readItem(parseJson(island.getAttribute('data-props') ?? ''));
    if (paper?.[0] === identifier) return paper[1];
  }
  return undefined;
}

function readDaily(json: unknown): DailyPapers {
  if (!isRecord(json)) return NONE;
  const items = Array.isArray(json['dailyPapers']) ? json['dailyPapers'] : [];
  return {
    papers: new Map(items.map(readItem).filter((item) => item !== null)),
    date: day(json['dateString']) ?? day(json['date']),
    previous: day(json['prevDate']),
    next: day(json['nextDate']),
  };
}

/** One item: `paper` holds the record, in 2026 some of it stands on the item itself. */
function readItem(item: unknown): [identifier: string, paper: EmbeddedPaper] | null {
  if (!isRecord(item) || !isRecord(item['paper'])) return null;
  const { paper } = item;
  const id = arxivIdentifier(text(paper['id']) ?? '');
  if (id === null) return null;
  return [id.identifier, {
    title: titleFrom(text(paper['title']) ?? text(item['title'])),
    authors: namesOf(paper['authors']),
    abstract: text(paper['summary']) ?? text(item['summary']),
    code: webAddress(paper['githubRepo']),
    upvotes: count(paper['upvotes']),
    extra: extraOf(paper, item),
  }];
}

function extraOf(paper: Json, item: Json): EntryExtra {
  const organisation = isRecord(paper['organization']) ? paper['organization'] : isRecord(item['organization']) ? item['organization'] : {};
  const keywords = Array.isArray(paper['ai_keywords']) ? paper['ai_keywords'].map(text).filter((word) => word !== null) : [];
  const fields = {
    summary: text(paper['ai_summary']),
    publishedAt: instant(paper['publishedAt']) ?? instant(item['publishedAt']),
    organisation: text(organisation['fullname']) ?? text(organisation['name']),
    codeStars: count(paper['githubStars']),
    projectUrl: webAddress(paper['projectPage']),
    keywords: keywords.length > 0 ? keywords : null,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as EntryExtra;
}

/** All names in order, also of authors whose profile link is hidden; `null` when there is no list of names. */
function namesOf(authors: unknown): string[] | null {
  if (!Array.isArray(authors)) return null;
  const names = authors.map((author) => (isRecord(author) ? text(author['name']) : null)).filter((name) => name !== null);
  return names.length === 0 ? null : names;
}

type Json = Record<string, unknown>;

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const folded = foldSpace(value);
  return folded === '' ? null : folded;
}

function count(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null;
}

function instant(value: unknown): string | null {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) ? value : null;
}

function day(value: unknown): string | null {
  return instant(value)?.slice(0, 10) ?? null;
}

function webAddress(value: unknown): string | null {
  const address = text(value);
  return address !== null && /^https?:\/\//i.test(address) && absolute(address, address) !== null ? address : null;
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return null;
  }
}
