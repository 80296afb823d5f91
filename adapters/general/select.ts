import { ENOUGH, type Group, lettersOf, orderedGroups, rowsLeft, type WeighedRow } from './groups.ts';
import { Flag, has, lettersBetween } from './page.ts';
import type { Known } from './reading.ts';
import type { Spans } from './rows.ts';
import { solidOnly } from './solid.ts';
import { isFrontMatter, withoutStop } from './titles.ts';

/** What is enough where nearly all rows of a kind are papers. */
const ALMOST = 0.35;
/** And where most are. */
const HALF = 0.55;

/** And where the rows look like a conference's program. */
const PROGRAM = 0.4;

/** Fewer titles of a kind say nothing of their full stops. */
const SEVERAL = 4;

/** The rows of a page that are papers, in page order. */
export function* selectRows(known: Known, context: number): Generator<undefined, WeighedRow[]> {
  const chosen: WeighedRow[] = [];
  const kinds: string[] = [];
  const dropped: WeighedRow[] = []; // single papers among many things that are none
  let taken: Spans = [];
  for (const group of yield* orderedGroups(known, context)) {
    if (group.value <= 0) break;
    const rows = yield* rowsLeft(known, group, taken, kinds, context);
    const accepted = isSameList(group, chosen) ? rows.filter(isLikely) : acceptedOf(known, group, rows, chosen.length);
    if (accepted.length < rows.length * 0.3 && group.quality >= 0.5) dropped.push(...rows.filter((row) => row.evidence.total >= ENOUGH && !accepted.includes(row)));
    if (accepted.length === 0) {
      taken = spansOf([...chosen, ...dropped]);
      continue;
    }
    chosen.push(...accepted);
    kinds.push(group.signature);
    taken = spansOf([...chosen, ...dropped]);
    yield;
  }
  const papers = solidOnly(known.page, chosen.filter(({ entry }) => !isFrontMatter(entry.title)), context);
  return isListing(known, papers) ? papers.sort((a, b) => a.row.from - b.row.from) : [];
}

/** The full stop after a title belongs to it only where most of several titles have none. */
export function withoutStops(rows: readonly WeighedRow[]): WeighedRow[] {
  const bySignature = Map.groupBy(rows, ({ signature }) => signature);
  const isStopped = ({ entry }: WeighedRow): boolean => withoutStop(entry.title) !== entry.title;
  const stopped = new Set([...bySignature].filter(([, members]) => members.length < SEVERAL || members.filter(isStopped).length * 2 > members.length).map(([signature]) => signature));
  return rows.map((read) => (stopped.has(read.signature) || isInSentence(read) ? { ...read, entry: { ...read.entry, title: withoutStop(read.entry.title) } } : read));
}

/** Whether bare text goes on after the title: then the full stop parts the two. */
function isInSentence({ title, lines }: WeighedRow): boolean {
  const line = lines.find(({ from, to }) => from <= title.from && title.from < to);
  return line?.segments.find(({ from }) => from >= title.to)?.element === -1;
}

/** Whether most titles of this kind are papers already, found by their links: those without a link belong to the same list. */
function isSameList({ signature, members }: Group, chosen: readonly WeighedRow[]): boolean {
  const found = chosen.filter((read) => read.signature === signature).length;
  return found < members.length && (found >= 5 && found >= members.length * 0.7 || found > 0 && members.length < 5 && found >= members.length * 0.5);
}

/** Names beside the title, or all but enough of other signs. */
function isLikely({ evidence: { total, context, names } }: WeighedRow): boolean {
  return total >= ENOUGH && names >= 0.6 || total >= HALF && total - context >= 0.2 && (names > 0 || context > 0);
}

function spansOf(rows: readonly WeighedRow[]): Spans {
  return rows.map(({ row: { from, to } }) => ({ from, to })).sort((a, b) => a.from - b.from);
}

/** Which rows of a group are papers. Few among many that are none must prove it twice, for a front page of news links a paper too. */
function acceptedOf(known: Known, group: Group, rows: readonly WeighedRow[], before: number): WeighedRow[] {
  if (rows.length === 0) return [];
  const more = isLikeAProgram(rows) ? 0.2 : isLikeAnIndex(rows) ? 0.3 : 0;
  const good = rows.filter(({ evidence }) => evidence.total + more >= ENOUGH);
  const share = good.length / rows.length;
  const linked = good.filter(({ evidence }) => evidence.isSure).length;
  if (share < 0.3 && rows.length >= 5) return good.filter(({ evidence }) => evidence.link >= 1 && evidence.names >= 0.6);
  if (rows.length === 1 && before === 0 && !rows.some(({ evidence }) => evidence.names > 0 || evidence.isTitleLinked)) return [];
  if (linked < good.length * 0.5 && before === 0 && !isLikeAnIndex(rows) && !isTypedList(known, rows, good)) return [];
  if (before >= 5 && good.length < 3) return good.filter(({ evidence }) => evidence.total >= 1.2 && (evidence.link >= 1 || evidence.link >= 0.7 && evidence.names > 0));
  const enough = more > 0 ? PROGRAM : share >= 0.9 && rows.length >= 10 ? ALMOST : share >= 0.6 ? HALF : ENOUGH;
  return rows.filter(({ evidence }) => evidence.total + more >= enough && (evidence.total - evidence.context >= 0.2 || evidence.total + more >= ENOUGH));
}

/** Long titles that lead to addresses of one form, as papers have them. */
function isLikeAnIndex(rows: readonly WeighedRow[]): boolean {
  const usual = rows.filter(({ entry, evidence }) => evidence.isTitleLinked && entry.url !== null && /\/(?:papers?|posters?|abs|abstracts?|preprints?|publications?)\/|-abstract\b|_paper\b/i.test(entry.url)).length;
  const words = rows.reduce((sum, { entry }) => sum + entry.title.split(' ').length, 0);
  return rows.length >= 5 && usual >= rows.length * 0.9 && words >= rows.length * 5;
}

/** Long titles, most with several names beside them: no other list looks like that. */
function isLikeAProgram(rows: readonly WeighedRow[]): boolean {
  const several = rows.filter(({ entry }) => (entry.authors?.length ?? 0) > 1).length;
  const words = rows.reduce((sum, { entry }) => sum + entry.title.split(' ').length, 0);
  return rows.length >= 5 && rows[0]!.evidence.context > 0 && several >= rows.length * 0.5 && words >= rows.length * 5;
}

/** Without links a list must be regular, name several authors often enough, and be much of the page. */
function isTypedList(known: Known, rows: readonly WeighedRow[], good: readonly WeighedRow[]): boolean {
  const several = good.filter(({ entry }) => (entry.authors?.length ?? 0) > 1).length;
  const isCalled = good.filter(({ lines }) => lines.some(({ block }) => known.columns.kindOf(block) === 'title')).length > good.length * 0.8;
  return good.length >= rows.length * 0.5 && (good.length >= 3 || several >= 1 && lettersOf(known, good) > mainLetters(known) * 0.5)
    && (several >= good.length * 0.25 || isCalled) && lettersOf(known, good) >= mainLetters(known) * 0.2;
}

/** Whether what was found is what the page is about, not a few references at its foot. */
function isListing(known: Known, rows: readonly WeighedRow[]): boolean {
  if (rows.length === 0) return false;
  const share = lettersOf(known, rows) / Math.max(1, mainLetters(known));
  return share >= (rows.length <= 3 ? 0.25 : rows.length <= 10 ? 0.08 : 0.03);
}

let measured: { known: Known; letters: number } | undefined;

/** Letters of the page without navigation and what is hidden. */
function mainLetters(known: Known): number {
  if (measured?.known === known) return measured.letters;
  const { page } = known;
  let letters = 0;
  for (let at = 0; at < page.texts.length; at += 1) {
    const owner = page.owners[at]!;
    if (!has(page, owner, Flag.Apart) && !has(page, owner, Flag.Hidden)) letters += lettersBetween(page, at, at + 1);
  }
  measured = { known, letters };
  return letters;
}
