import { foldSpace } from '../../adapters/read.ts';
import { type Expected, type Read, type SavedPage, sureOf } from './expected.ts';

/** How one page was read by the reader that knows no site. */
export interface GeneralScore {
  /** What the page's rows offer: a link to the paper, or typography alone; or nothing, where no papers are listed. */
  layout: 'links' | 'typography' | 'negative';
  found: number;
  expected: number;
  /** Found entries that are expected ones (or doubtful ones, which do not count). */
  matched: number;
  precision: number;
  recall: number;
  f1: number;
  titles: number;
  exactTitles: number;
  /** Every field but the title, of matched entries: `field → [exact, all]`. */
  fields: Record<string, [number, number]>;
  /** The first few of what is missing, invented or has another title. */
  faults: string[];
}

/** Hand-made pages whose entries are told by type, order and column rather than by links. */
const BY_TYPOGRAPHY = /^(?:conference-accepted-papers|homepage-plain-list|homepage-al-folio)\//;
const OTHER_FIELDS = ['url', 'pdfUrl', 'identifiers', 'authors', 'authorsComplete', 'date', 'venue', 'code', 'upvotes', 'abstractWords'] as const;

/** Matches by shared identifier, address or folded title, and counts. */
export function scoreGeneral(page: SavedPage, read: readonly Read[]): GeneralScore {
  const layout = page.kind === 'negative' ? 'negative' : BY_TYPOGRAPHY.test(page.name) ? 'typography' : 'links';
  const sure = new Set(sureOf(page.entries));
  const score: GeneralScore = { layout, found: read.length, expected: sure.size, matched: 0, precision: 1, recall: 1, f1: 1, titles: 0, exactTitles: 0, fields: {}, faults: [] };
  const left = new Set(read);
  const doubtful = new Set<Read>();
  for (const [expected, found] of matches(page.entries, read)) {
    left.delete(found);
    if (sure.has(expected)) compare(expected, found, score);
    else doubtful.add(found);
    sure.delete(expected);
  }
  score.faults.push(...[...sure].map((one) => `missing: ${nameOf(one)}`), ...[...left].map((one) => `invented: ${nameOf(one)}`));
  const counted = read.length - doubtful.size;
  score.precision = counted === 0 ? 1 : score.matched / counted;
  score.recall = score.expected === 0 ? 1 : score.matched / score.expected;
  score.f1 = counted + score.expected === 0 ? 1 : (2 * score.matched) / (counted + score.expected);
  return score;
}

/** Each expected entry with the first found one that shares a key with it and no earlier one. */
function matches(expected: readonly Expected[], read: readonly Read[]): [Expected, Read][] {
  const byKey = new Map<string, Read[]>();
  for (const one of read) for (const key of keysOf(one)) byKey.set(key, [...(byKey.get(key) ?? []), one]);
  const taken = new Set<Read>();
  return expected.flatMap((one) => {
    const candidates = keysOf(one).flatMap((key) => byKey.get(key) ?? []).filter((found) => !taken.has(found));
    const same = candidates.find(({ title }) => titleKey(title) === titleKey(one.title)) ?? candidates[0];
    if (same === undefined) return [];
    taken.add(same);
    return [[one, same] as [Expected, Read]];
  });
}

function keysOf({ identifiers, url, pdfUrl, title }: Pick<Read, 'identifiers' | 'url' | 'pdfUrl' | 'title'>): string[] {
  return [...identifiers.map((id) => id.toLowerCase()), url, pdfUrl, title && titleKey(title)].filter((key) => key != null && key !== '') as string[];
}

function titleKey(title: string | null): string {
  return (title ?? '').normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function compare(expected: Expected, read: Read, score: GeneralScore): void {
  const { unsure = [] } = expected;
  score.matched += 1;
  if (!unsure.includes('title')) {
    score.titles += 1;
    if (foldSpace(expected.title) === foldSpace(read.title)) score.exactTitles += 1;
    else score.faults.push(`title: ${JSON.stringify(expected.title)} ≠ ${JSON.stringify(read.title)}`);
  }
  const found = { ...read, abstractWords: read.abstract === null ? null : foldSpace(read.abstract).split(' ').length };
  for (const field of OTHER_FIELDS) {
    if (unsure.includes(field) || unsure.includes('abstract') && field === 'abstractWords') continue;
    const count = (score.fields[field] ??= [0, 0]);
    count[1] += 1;
    if (JSON.stringify(expected[field] ?? null) === JSON.stringify(found[field] ?? null)) count[0] += 1;
  }
}

function nameOf({ title, url, pdfUrl }: Pick<Read, 'title' | 'url' | 'pdfUrl'>): string {
  return `${title} (${url ?? pdfUrl ?? 'no link'})`;
}
