import type { Candidate } from './candidates.ts';
import { type Evidence, ENOUGH, weigh } from './evidence.ts';
import { type ReadRow, readFields } from './fields.ts';
import { isShown, lineText } from './lines.ts';
import { Flag, has, lettersBetween } from './page.ts';
import { candidatesIn, type Known, linesIn } from './reading.ts';
import { firstSentence } from './references.ts';
import { type Row, rowsOf, type Spans } from './rows.ts';
import { cleanTitle } from './titles.ts';

/** Candidates of one signature, and how well they would do as the titles (or links) of a list. */
export interface Group {
  signature: string;
  members: Candidate[];
  /** Mean score of a member, less where texts repeat. */
  quality: number;
  /** What is gained when they are taken: grows with their number, their quality and the evidence of their rows. */
  value: number;
}

/** A row, read and weighed. */
export interface WeighedRow extends ReadRow {
  evidence: Evidence;
  /** The signature its title was found by. */
  signature: string;
}

const LEAST_QUALITY = 0.15;
const MOST_GROUPS = 40;
/** How many rows of a group are looked at: more of the likelier ones. */
const SAMPLE = 9;
const SMALL_SAMPLE = 4;
const LIKELY = 14;
/** From here on a group is given up when no row of its sample comes near to a paper. */
const MANY = 40;
const NEAR = 0.5;

/** The groups worth weighing, best guess first. */
function groupsOf(candidates: readonly Candidate[]): Group[] {
  const bySignature = Map.groupBy(candidates, ({ signature }) => signature);
  const groups = [...bySignature].map(([signature, members]) => ({ signature, members: withoutNested(members), quality: 0, value: 0 }));
  for (const group of groups) group.quality = qualityOf(group);
  return groups.filter(({ quality }) => quality >= LEAST_QUALITY).sort((a, b) => b.members.length * b.quality - a.members.length * a.quality).slice(0, MOST_GROUPS);
}

/** Elements of one kind within each other are one. */
function withoutNested(members: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const member of members) {
    const last = kept[kept.length - 1];
    if (last === undefined || member.from >= last.to) kept.push(member);
  }
  return kept;
}

function qualityOf({ members }: Group): number {
  const mean = members.reduce((sum, { score }) => sum + score, 0) / members.length;
  const different = new Set(members.map(({ title, link }) => (title === '' ? link?.href : title))).size / members.length;
  return mean * different ** 2;
}

/** Puts the groups in order, best first, by weighing a sample of the rows of each. */
export function* orderedGroups(known: Known, context: number): Generator<undefined, Group[]> {
  const groups = groupsOf(known.candidates);
  yield;
  for (const [place, group] of groups.entries()) group.value = yield* valueOf(known, group, context, place < LIKELY ? SAMPLE : SMALL_SAMPLE);
  return groups.sort((a, b) => b.value - a.value);
}

export function* valueOf(known: Known, group: Group, context: number, sample = SAMPLE): Generator<undefined, number> {
  const rows = rowsOf(known, group.members, []);
  yield;
  const step = Math.max(1, rows.length / sample);
  let most = 0;
  let sum = 0;
  let count = 0;
  for (let at = 0; at < rows.length; at += step) {
    const read = readRow(known, rows[Math.floor(at)]!, []);
    count += 1;
    const total = read === null ? 0 : weigh(known, read, context).total;
    sum += Math.min(1.5, Math.max(0, total));
    most = Math.max(most, total);
    yield;
  }
  if (rows.length >= MANY && most < NEAR) return 0;
  return group.members.length ** 0.9 * (sum / Math.max(1, count)) * group.quality;
}

/** Reads a row; titles of the kinds listed are preferred where the candidate has none itself. */
export function readRow(known: Known, row: Row, kinds: readonly string[], usual?: string): (ReadRow & Pick<WeighedRow, 'signature'>) | null {
  const title = row.candidate.title === '' ? titleIn(known, row, kinds) : row.candidate;
  if (title === null || title.title === '') return null;
  const place = /^(?:R|coins)/.test(title.signature) ? { from: title.from, to: title.from, text: title.title } : title; // read from running text: the title has no place of its own
  return { ...readFields(known, row, goneOn(known, row, title), place, usual), signature: title.signature };
}

/** In plain text a labelled title goes on in the lines after it that are indented. */
function goneOn(known: Known, row: Row, { element, from, title }: Candidate): string {
  const { page } = known;
  if (!has(page, element, Flag.Pre)) return title;
  const lines = linesIn(known, row);
  const own = lines.findIndex((line) => line.from <= from && from < line.to);
  if (own === -1 || !/^title:/i.test(lineText(page, lines[own]!))) return title;
  const rest: string[] = [];
  for (const line of lines.slice(own + 1, own + 6)) {
    if (!/^[\r\n]*[ \t]+\S/.test(page.texts.slice(line.from, line.to).join(''))) break;
    rest.push(lineText(page, line));
  }
  return [title, ...rest].join(' ');
}

/** The likeliest title in a row known by its link. */
function titleIn(known: Known, row: Row, kinds: readonly string[]): Candidate | null {
  let best: Candidate | null = null;
  let most = 0.15;
  for (const candidate of candidatesIn(known, row)) {
    if (candidate.title === '' || candidate.to > row.to) continue;
    const score = candidate.score + (kinds.includes(candidate.signature) ? 0.6 : 0);
    if (score > most) [best, most] = [candidate, score];
  }
  return best === null ? firstWords(known, row) : best.title.split(' ').length > 9 ? { ...best, title: cutAtDash(best.title) } : best;
}

/** "Name - a model that does this and that": the name. */
function cutAtDash(title: string): string {
  const [, name] = /^(.{2,80}?)\s+[–—-]\s+\p{Ll}/u.exec(title) ?? [];
  return name ?? title;
}

const MOST_WORDS = 14;

/** Where a digest runs title and description together: up to two blanks, a dash, the end of the sentence, or as many words as a title has. */
function firstWords(known: Known, row: Row): Candidate | null {
  const { page } = known;
  const line = linesIn(known, row).find(({ from, to, block }) => lettersBetween(page, from, to) > 40 && isShown(page, block) && page.links[page.owners[from]!] === -1);
  if (line === undefined) return null;
  const raw = page.texts.slice(line.from, line.to).join('').slice(0, 600).trim();
  const text = cleanTitle(/^(.{4,200}?) {2}/.exec(raw)?.[1] ?? cutAtDash(firstSentence(cleanTitle(raw))[0]));
  const words = text.split(' ');
  const title = words.length > 2 * MOST_WORDS ? `${words.slice(0, MOST_WORDS).join(' ')} …` : text;
  return { from: line.from, to: line.to, element: line.block, title, signature: 'first words', score: 0.2, line: -1, link: null };
}

/** Rows of a group that lie in no row yet, read and weighed. */
export function* rowsLeft(known: Known, group: Group, taken: Spans, kinds: readonly string[], context: number): Generator<undefined, WeighedRow[]> {
  const free = group.members.filter(({ from }) => !isTaken(taken, from));
  if (free.length === 0) return [];
  const rows = rowsOf(known, free, taken);
  const read: WeighedRow[] = [];
  for (const [index, row] of rows.entries()) {
    if (index % 2 === 0) yield;
    const one = readRow(known, row, kinds);
    if (one !== null) read.push({ ...one, evidence: weigh(known, one, context) });
  }
  yield* addSingleAuthors(known, read, kinds, context);
  return read;
}

/** Rows that seem to have no authors are read once more where most have them on one kind of line: one name is enough there. */
function* addSingleAuthors(known: Known, rows: WeighedRow[], kinds: readonly string[], context: number): Generator<undefined, void> {
  const counts = Map.groupBy(rows.filter(({ authorsKind }) => authorsKind !== null), ({ authorsKind }) => authorsKind!);
  const [usual, those] = [...counts].reduce<[string, readonly WeighedRow[]]>((most, one) => (one[1].length > most[1].length ? one : most), ['', []]);
  if (those.length < rows.length * 0.4) return;
  for (const [index, { entry, row }] of rows.entries()) {
    if (entry.authors !== null) continue;
    const again = readRow(known, row, kinds, usual);
    if (again !== null) rows[index] = { ...again, evidence: weigh(known, again, context) };
    yield;
  }
}

function isTaken(taken: Spans, at: number): boolean {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (taken[middle]!.to <= at) low = middle + 1;
    else high = middle;
  }
  return low < taken.length && taken[low]!.from <= at;
}

/** Letters that rows take up. */
export function lettersOf(known: Known, rows: readonly WeighedRow[]): number {
  return rows.reduce((sum, { row }) => sum + lettersBetween(known.page, row.from, row.to), 0);
}

export { ENOUGH };
