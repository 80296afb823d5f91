import type { Candidate } from './candidates.ts';
import { type Evidence, ENOUGH, weigh } from './evidence.ts';
import { type ReadRow, readFields } from './fields.ts';
import { lettersBetween } from './page.ts';
import { candidatesIn, type Known } from './reading.ts';
import { type Row, rowsOf, type Spans } from './rows.ts';

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

const LEAST_QUALITY = 0.12;
const MOST_GROUPS = 40;
const SAMPLE = 14;

/** The groups worth weighing, best guess first. */
export function groupsOf(candidates: readonly Candidate[]): Group[] {
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

/** Weighs a sample of the group's rows. */
export function* valueOf(known: Known, group: Group, context: number): Generator<undefined, number> {
  const rows = rowsOf(known.page, group.members, []);
  yield;
  const step = Math.max(1, rows.length / SAMPLE);
  let sum = 0;
  let count = 0;
  for (let at = 0; at < rows.length; at += step) {
    const read = readRow(known, rows[Math.floor(at)]!, []);
    count += 1;
    if (read !== null) sum += Math.min(1.5, Math.max(0, weigh(known, read, context).total));
    yield;
  }
  return group.members.length ** 0.9 * (sum / Math.max(1, count)) * group.quality;
}

/** Reads a row; titles of the kinds listed are preferred where the candidate has none itself. */
export function readRow(known: Known, row: Row, kinds: readonly string[]): ReadRow | null {
  const title = row.candidate.title === '' ? titleIn(known, row, kinds) : row.candidate;
  if (title === null) return null;
  return readFields(known, row, title.title, title);
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
  return best;
}

/** Rows of a group that lie in no row yet, read and weighed. */
export function* rowsLeft(known: Known, group: Group, taken: Spans, kinds: readonly string[], context: number): Generator<undefined, WeighedRow[]> {
  const free = group.members.filter(({ from }) => !isTaken(taken, from));
  if (free.length === 0) return [];
  const rows = rowsOf(known.page, free, taken);
  const read: WeighedRow[] = [];
  for (const [index, row] of rows.entries()) {
    if (index % 2 === 0) yield;
    const one = readRow(known, row, kinds);
    if (one !== null) read.push({ ...one, evidence: weigh(known, one, context), signature: group.signature });
  }
  return read;
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
