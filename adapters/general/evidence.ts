import { namesVenue } from './dates.ts';
import type { ReadRow } from './fields.ts';
import { lineText } from './lines.ts';
import { Flag, has, lettersBetween, type Page, textOfElement } from './page.ts';
import { Hint, hintedIn, type Known } from './reading.ts';

/** What speaks for a row's being a paper. */
export interface Evidence {
  /** 1: a link that can lead to nothing but a paper; less: a PDF, a link called "paper". */
  link: number;
  /** Names beside the title. */
  names: number;
  /** Whether it is a paper by what it says for machines, or most likely so by its links. */
  isSure: boolean;
  /** Whether the title itself leads to the paper. */
  isTitleLinked: boolean;
  total: number;
  /** The part of the total that the page as a whole gives. */
  context: number;
}

/** From here on a row counts as a paper. */
export const ENOUGH = 0.8;

const PRICE = /[$€£¥]\s?\d|\b\d+(?:[.,]\d\d)?\s?(?:€|EUR|USD)\b|\badd to (?:cart|basket|bag)\b|\bin stock\b|\bsponsored\b/i;
const FORUM = /\b\d+ (?:points?|upvotes|replies|views|likes|claps|answers|stars|forks)\b|\bmin(?:ute)?s? read\b|\bposted by\b|\bapply now\b|\bfull[- ]time\b|\bsalary\b|\b\d+ (?:minutes?|hours?|days?) ago\b/i;
const TEACHING = /^(?:lecture|week|lab|homework|assignment|problem set|recitation|tutorial|exam|quiz|module|chapter|session|day|unit|lesson|project)\s*#?\d+\b/i;
/** Volume and pages, as references have them. */
const CITED = /\b\d{1,4}(?: ?\(\d{1,4}\))?, (?:pp?\. ?)?[A-Z]?\d+ ?[–-] ?[A-Z]?\d+|\bvol\. ?\d+, (?:no\. ?\d+|(?:19|20)\d\d|pp\.)/;
/** Talks and news keep to addresses of their own. */
const EVENTS = /\/(?:events?|talks?|posts?|blog|news|seminars?|teaching|courses?)\/./i;
const CHANGES = /^(?:v?\d+\.\d+(?:\.\d+)?\b|fix(?:ed|es)?\b|add(?:ed|s)?\b|remov(?:ed|es)?\b|bump\b|update[ds]?\b|release\b)/i;

/** Without a link, record, venue, column or a page that says so, names and dates alone do not make a paper. */
const MOST_UNSUPPORTED = 0.75;
/** Any site has files to download; without names or a page that says so, they are no papers. */
const MOST_OF_FILES = 0.45;

/** Weighs one row. `context`: what the page calls itself. */
export function weigh(known: Known, read: ReadRow, context: number): Evidence {
  const { entry, links } = read;
  const text = shortText(known.page, read);
  const names = namesWeight(known, read);
  const printed = linkWeight(links, read);
  const link = printed < 1 && names === 0 && context === 0 ? Math.min(printed, MOST_OF_FILES) : printed;
  const hinted = hintedWeight(known.page, read);
  const columns = columnsWeight(known, read);
  const venue = entry.venue !== null && (namesVenue(entry.venue) || hintedIn(known, read.row, Hint.Venue).length > 0) || namesVenue(text) || entry.venue !== null && CITED.test(text) ? 0.25 : 0;
  const signs = (entry.date === null ? 0 : 0.15) + venue + (entry.abstract === null ? 0 : 0.2) + hinted + (isCalledTitle(known, read) ? 0.15 : 0) + columns;
  const total = link + names + Math.min(0.6, signs) + (read.record === null ? 0 : 0.6) + context - against(text, read) - (link === 0 && entry.url !== null && EVENTS.test(entry.url.replace(/^\w+:\/\/[^/]*/, '').slice(0, 500)) ? 0.6 : 0);
  const isSupported = link >= 0.5 || read.record !== null || context > 0 || venue > 0 || columns > 0 || hinted > 0.5;
  const ownHref = known.linkAt.get(known.page.links[read.row.candidate.element]!)?.href;
  const isTitleLinked = links.some(({ at, weight }) => weight > 0 && at >= read.title.from && at < read.title.to) || entry.url !== null && ownHref === entry.url;
  return { link, names, isSure: link >= 0.5 || read.record !== null || hinted > 0.5, isTitleLinked, context, total: isSupported ? total : Math.min(total, MOST_UNSUPPORTED) };
}

function shortText(page: Page, { lines }: ReadRow): string {
  return lines.filter(({ from, to }) => lettersBetween(page, from, to) < 300).slice(0, 20).map((line) => lineText(page, line)).join(' | ');
}

function linkWeight(links: readonly ReadRow['links'][number][], { title, entry }: ReadRow): number {
  let weight = 0;
  for (const link of links) {
    if (link.weight < 0) continue;
    const isTitle = link.at >= title.from && link.at < title.to && link.name !== 'side' && link.name !== 'code';
    const named = link.name === 'paper' || link.name === 'pdf' || link.name === 'address' || link.name === 'none';
    if (/^(?:the|this|their|its) |^original/i.test(link.label) && !isTitle) weight = Math.max(weight, 0.4);
    else if (link.weight === 1 && (isTitle || named || link.name === null && link.href === entry.url)) weight = Math.max(weight, 1);
    else if (link.name === 'pdf' || link.name === 'paper' && !/^(?:link|url|details|view|article|version|report)/i.test(link.label)) weight = Math.max(weight, 0.55 + 0.2 * link.weight);
    else if (link.name === 'cite') weight = Math.max(weight, 0.5);
    else if (link.name === 'paper' || isTitle) weight = Math.max(weight, link.isPdf ? 0.7 : 0.6 * link.weight);
  }
  return weight;
}

function namesWeight(known: Known, { entry, row }: ReadRow): number {
  if (entry.authors === null) return 0;
  const isCalled = hintedIn(known, row, Hint.Authors).length > 0;
  return (entry.authors.length > 1 ? 0.6 : 0.25) + (isCalled ? 0.15 : 0);
}

/** Classes of papers and the like; microdata and microformats that say so plainly. */
function hintedWeight(page: Page, { row }: ReadRow): number {
  let weight = 0;
  for (let at = row.top, level = 0; at !== -1 && level < 2; at = page.parents[at]!, level += 1) {
    if ((page.hints[at]! & (Hint.Row | Hint.Work)) !== 0) weight = Math.max(weight, 0.2);
  }
  for (let at = row.candidate.element; at >= row.top; at = page.parents[at]!) if ((page.hints[at]! & Hint.Scholarly) !== 0) weight = 0.6;
  return weight;
}

function isCalledTitle({ page }: Known, { row: { candidate } }: ReadRow): boolean {
  return (page.hints[candidate.element]! & Hint.Title) !== 0 || ((page.hints[page.parents[candidate.element]!] ?? 0) & Hint.Title) !== 0;
}

/** A table whose head says "Title" and "Authors" says what its rows are. */
function columnsWeight({ columns }: Known, { lines }: ReadRow): number {
  const kinds = new Set(lines.map(({ block }) => columns.kindOf(block)));
  return (kinds.has('title') ? 0.3 : 0) + (kinds.has('title') && kinds.has('authors') ? 0.2 : 0) + (kinds.has('title') && kinds.has('abstract') ? 0.1 : 0);
}

function against(text: string, { entry, links, title }: ReadRow): number {
  const own = links.find(({ at }) => at >= title.from && at < title.to);
  return (PRICE.test(text) ? 0.7 : 0) + (FORUM.test(text) ? 0.5 : 0) + (TEACHING.test(entry.title) || CHANGES.test(entry.title) ? 0.6 : 0) + (own !== undefined && own.weight < 0 ? 0.5 : 0);
}

/** What a page of references or a conference's program calls itself. */
const REFERENCES = /^(?:(?:list of )?references|works cited|literature cited|cited works|(?:(?:conference|technical|scientific|detailed) )?program(?:me)?)$/i;

const PAPERS = /\b(?:accepted (?:\w+ )?(?:papers|articles|posters|submissions)|(?:selected |recent |journal |conference |my |our )?publications?|(?<!white ?)papers?|proceedings|bibliograph\w+|preprints?|reading (?:list|group|roadmap)|literature|research articles|veröffentlichungen|publicaciones|technical sessions|posters?|scholar|arxiv|journal of .{3,40}|(?:volume|vol\.?) \d+)\b|\b(?:conference|workshop|symposium)\b.{0,60}\bprogram|\bprogram.{0,60}\b(?:conference|workshop|symposium)\b|论文|出版物|論文/i;

/** How plainly the page's title, address and first headings say that papers are listed: 0 to 0.3. */
export function contextOf(document: Document, page: Page): number {
  const headings: string[] = [(document.title ?? '').slice(0, 300)];
  for (let index = 0; index < page.elements.length && headings.length < 6; index += 1) {
    if (/^h[1-3]$/.test(page.tags[index]!) && !has(page, index, Flag.Apart)) headings.push(textOfElement(page, index).slice(0, 200));
  }
  const path = page.url.slice(0, 500).replace(/^\w+:\/\/[^/]*/, '').replace(/[?#].*$/, '').replace(/[^a-z]+/gi, ' ');
  return headings.slice(0, 2).some((heading) => REFERENCES.test(heading.trim())) || PAPERS.test(headings.join(' | ')) || /\b(?:papers?|publications?|pubs?|accepted|proceedings|bibliography|bib)\b/i.test(path) ? 0.3 : 0;
}
