import type { Adapter } from '../../adapters/adapter.ts';
import { addressOf } from '../../adapters/addresses.ts';
import { general } from '../../adapters/general.ts';
import { ADAPTERS } from '../../adapters/index.ts';
import { foldSpace } from '../../adapters/read.ts';
import { type Expected, type Read, type SavedPage, savedPages, sureOf } from './expected.ts';
import { extractFrom, withDocument } from './extract.ts';
import { type GeneralScore, scoreGeneral } from './score-general.ts';

/** How one page was read by the adapter of its site. */
export interface OwnScore {
  page: string;
  expected: number;
  found: number;
  missing: number;
  invented: number;
  inOrder: boolean;
  /** `field of entry`, expected and read. */
  wrong: string[];
  fields: number;
}

/** One saved page: `own` is `null` where no adapter claims its address. */
export interface PageScore {
  page: string;
  expected: number;
  own: OwnScore | null;
  general: GeneralScore;
}

const FIELDS = [
  'title', 'url', 'pdfUrl', 'identifiers', 'authors', 'authorsComplete', 'date', 'venue', 'categories', 'comments', 'code', 'upvotes',
] as const;

/** The scores of all pages below the folder; of those whose adapter or site folder is named, where some are. */
export function scorePages(folder: string, sites: readonly string[] = []): PageScore[] {
  const scores: PageScore[] = [];
  for (const page of savedPages(folder)) {
    const adapter = addressOf(page.url, ADAPTERS);
    if (sites.length === 0 || sites.some((site) => site === adapter?.id || page.name.startsWith(`${site}/`))) scores.push(scorePage(page, adapter));
  }
  return scores;
}

function scorePage(page: SavedPage, adapter: Adapter | null): PageScore {
  return withDocument(page.html, page.url, (document) => ({
    page: page.name,
    expected: sureOf(page.entries).length,
    own: adapter === null ? null : scoreOwn(page.name, page.entries, extractFrom(document, page.url, adapter).entries),
    general: scoreGeneral(page, extractFrom(document, page.url, general).entries),
  }));
}

function scoreOwn(page: string, expected: readonly Expected[], read: readonly Read[]): OwnScore {
  const sure = sureOf(expected);
  const byKey = Map.groupBy(read, keyOf);
  const score: OwnScore = { page, expected: sure.length, found: read.length, missing: 0, invented: 0, inOrder: true, wrong: [], fields: 0 };
  for (const entry of expected) {
    const same = byKey.get(keyOf(entry))?.shift();
    if (same === undefined) score.missing += sure.includes(entry) ? 1 : 0;
    else compare(entry, same, score);
  }
  score.invented = [...byKey.values()].reduce((sum, rest) => sum + rest.length, 0);
  score.inOrder = JSON.stringify(expected.map(keyOf)) === JSON.stringify(read.map(keyOf));
  return score;
}

/** Titles with formulas may be unsure: an address tells better where there is one. */
function keyOf({ identifiers, url, title }: Pick<Read, 'identifiers' | 'url' | 'title'>): string {
  return identifiers[0] ?? url ?? foldSpace(title);
}

function compare(expected: Expected, read: Read, score: OwnScore): void {
  const { unsure = [] } = expected;
  for (const field of FIELDS) {
    if (!unsure.includes(field)) check(`${field} of ${keyOf(expected)}`, folded(expected[field]), folded(read[field]), score);
  }
  if (expected.abstractWords === undefined || unsure.includes('abstract')) return;
  const words = read.abstract === null ? null : foldSpace(read.abstract).split(' ');
  check(`words of abstract of ${keyOf(expected)}`, expected.abstractWords, words?.length ?? null, score);
  check(`start of abstract of ${keyOf(expected)}`, expected.abstractStart ?? null, words?.slice(0, 5).join(' ') ?? null, score);
  check(`end of abstract of ${keyOf(expected)}`, expected.abstractEnd ?? null, words?.slice(-5).join(' ') ?? null, score);
}

function check(what: string, expected: unknown, read: unknown, score: OwnScore): void {
  score.fields += 1;
  if (JSON.stringify(expected) !== JSON.stringify(read)) score.wrong.push(`${what}: ${JSON.stringify(expected)} ≠ ${JSON.stringify(read)}`);
}

function folded(value: unknown): unknown {
  if (typeof value === 'string') return foldSpace(value);
  return Array.isArray(value) ? value.map(folded) : (value ?? null);
}
