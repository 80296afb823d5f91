import { familyKey } from './authors.ts';
import { yearOf } from './dates.ts';
import type { Entry } from './entry.ts';
import type { Progress } from './formats/read/result.ts';
import { parseIdentifier } from './identifiers.ts';
import type { Paper, PaperIdentity } from './paper.ts';
import { makePaper, type Site } from './papers.ts';
import { titleKey } from './titles.ts';

/** What this paper's other records are recognised by. */
export function identityOf(paper: Paper): PaperIdentity {
  const { identifiers, authors: [first], publishedOn } = paper;
  const identity = {
    identifiers,
    titleKey: isIdentifierTitle(paper.title) ? '' : titleKey(paper.title),
    firstAuthor: first === undefined ? '' : familyKey(first),
  };
  return publishedOn === undefined ? identity : { ...identity, year: yearOf(publishedOn) };
}

/** What names the paper in a page and in messages: its first identifier, else `title:<title key>`. */
export function paperKey(paper: Paper): string {
  return paper.identifiers[0] ?? `title:${titleKey(paper.title)}`;
}

/** Everything the paper may be asked for by. */
export function keysOf({ identifiers, titleKey: key }: Pick<PaperIdentity, 'identifiers' | 'titleKey'>): string[] {
  return key === '' ? identifiers : [...identifiers, `title:${key}`];
}

/** The same of many papers, each once, step by step. */
export function* keysOfAll(papers: readonly Paper[]): Generator<Progress, string[]> {
  const keys = new Set<string>();
  for (const [done, paper] of papers.entries()) {
    for (const key of keysOf(identityOf(paper))) keys.add(key);
    yield { done, total: papers.length };
  }
  return [...keys];
}

/**
 * Whether both stand for one work: a shared identifier; failing that, the same title key and first author, years at most
 * one apart where both are known. A title key alone is not enough, an empty one counts for nothing.
 */
export function isSameWork(a: PaperIdentity, b: PaperIdentity): boolean {
  if (a.identifiers.some((one) => b.identifiers.includes(one))) return true;
  if (a.titleKey === '' || a.titleKey !== b.titleKey || a.firstAuthor === '' || a.firstAuthor !== b.firstAuthor) return false;
  return a.year === undefined || b.year === undefined || Math.abs(a.year - b.year) <= 1;
}

/**
 * The same, or both have nothing but the same title (years at most one apart): rows without link and authors, which could never be found
 * again otherwise.
 */
export function isSamePaper(a: PaperIdentity, b: PaperIdentity): boolean {
  return isSameWork(a, b) || (isTitleAlone(a) && isTitleAlone(b) && isSameWork({ ...a, firstAuthor: '?' }, { ...b, firstAuthor: '?' }));
}

function isTitleAlone({ identifiers, firstAuthor }: PaperIdentity): boolean {
  return identifiers.length === 0 && firstAuthor === '';
}

/** Whether a title is only the identifier of a paper whose title was not there to read. */
export function isIdentifierTitle(title: string): boolean {
  return !title.includes(' ') && parseIdentifier(title) !== null;
}

/** One record of a work out of two: `a` where both know, gaps filled from `b`, nothing lost that only one knows. */
export function mergePapers(a: Paper, b: Paper): Paper {
  const merged: Paper = {
    ...b, ...a,
    identifiers: [...new Set([...a.identifiers, ...b.identifiers])],
    title: isIdentifierTitle(a.title) ? b.title : a.title,
    type: a.type === 'preprint' ? b.type : a.type,
    categories: a.categories.length > 0 ? a.categories : b.categories,
  };
  if (hasBetterAuthors(b, a)) takeAuthors(merged, b);
  if (a.venue?.standing === 'accepted' && b.venue?.standing === 'published') merged.venue = b.venue;
  if ((b.version ?? 0) > (a.version ?? 0)) merged.version = b.version!;
  if ((b.publishedOn ?? '').startsWith(a.publishedOn ?? '-')) merged.publishedOn = b.publishedOn!; // the same date, more exactly
  return merged;
}

/** A complete list wins over one that may not be, the longer one over its like. */
function hasBetterAuthors(b: Paper, a: Paper): boolean {
  if (b.authors.length === 0 || a.authors.length === 0) return b.authors.length > 0;
  if (a.authorsComplete === true) return b.authorsComplete === true && b.authors.length > a.authors.length;
  return b.authorsComplete === true || b.authors.length > a.authors.length;
}

function takeAuthors(paper: Paper, { authors, authorsComplete }: Paper): void {
  paper.authors = authors;
  if (authorsComplete === undefined) delete paper.authorsComplete;
  else paper.authorsComplete = authorsComplete;
}

/** One paper of a page and the rows it stands in, counted from 0. */
export interface GatheredPaper {
  paper: Paper;
  identity: PaperIdentity;
  /** Its first row. */
  entry: Entry;
  rows: number[];
}

/**
 * The papers of a page in the order they are first met; rows of one work become one paper, also where only a later row
 * shows that two before it are one. Linear in the rows.
 */
export function gatherPapers(entries: readonly Entry[], site: Site): GatheredPaper[] {
  const gathering = new Gathering(site);
  for (const entry of entries) gathering.add(entry);
  return gathering.papers();
}

/** The paper that each entry stands for by itself, for as long as the entry lives. */
export type MadePapers = WeakMap<Entry, Pick<GatheredPaper, 'paper' | 'identity'>>;

/** The same row by row, for a caller that has to let others go first in between; what was `made` of an entry before is not made again. */
export class Gathering {
  #site: Site;
  #made: MadePapers;
  #works = new Set<GatheredPaper>();
  #byClue = new Map<string, GatheredPaper[]>();
  #rows = 0;

  constructor(site: Site, made: MadePapers = new WeakMap()) {
    this.#site = site;
    this.#made = made;
  }

  /** Takes the next row of the page. */
  add(entry: Entry): void {
    const met = { ...this.#make(entry), entry, rows: [this.#rows++] };
    const [work = met, ...others] = worksLike(met.identity, this.#works, this.#byClue);
    this.#works.add(work);
    for (const other of others) {
      this.#works.delete(other);
      join(work, other);
    }
    if (work !== met) join(work, met);
    for (const clue of cluesOf(work.identity)) remember(this.#byClue, clue, work);
  }

  #make(entry: Entry): Pick<GatheredPaper, 'paper' | 'identity'> {
    const known = this.#made.get(entry);
    if (known !== undefined) return known;
    const paper = makePaper(entry, this.#site);
    const made = { paper, identity: identityOf(paper) };
    this.#made.set(entry, made);
    return made;
  }

  /** The papers of the rows so far. */
  papers(): GatheredPaper[] {
    return [...this.#works];
  }
}

/** Those met before that are the same work, the first one first. */
function worksLike(identity: PaperIdentity, works: ReadonlySet<GatheredPaper>, byClue: ReadonlyMap<string, GatheredPaper[]>): GatheredPaper[] {
  const close = new Set(cluesOf(identity).flatMap((clue) => byClue.get(clue) ?? []));
  const same = [...close].filter((one) => works.has(one) && isSameWork(one.identity, identity));
  return same.sort((a, b) => a.rows[0]! - b.rows[0]!);
}

/** By what to look for the same work: a title only with its author, lest a page of "Untitled" takes quadratic time. */
function cluesOf({ identifiers, titleKey: key, firstAuthor }: PaperIdentity): string[] {
  return key === '' || firstAuthor === '' ? identifiers : [...identifiers, `${firstAuthor} ${key}`];
}

function join(work: GatheredPaper, other: GatheredPaper): void {
  work.paper = mergePapers(work.paper, other.paper);
  work.identity = identityOf(work.paper);
  const isBehind = work.rows.at(-1)! < other.rows[0]!;
  work.rows.push(...other.rows);
  if (!isBehind) work.rows.sort((a, b) => a - b);
}

function remember(byClue: Map<string, GatheredPaper[]>, clue: string, work: GatheredPaper): void {
  const known = byClue.get(clue);
  if (known === undefined) byClue.set(clue, [work]);
  else if (!known.includes(work)) known.push(work);
}
