import type { Decision } from '../decision.ts';
import type { Library } from '../library.ts';
import type { Note } from '../note.ts';
import type { PaperRecord } from '../reading-list.ts';

/** The complete library as a file holds it. */
export interface LibraryFile {
  format: 'gloss-library';
  /** 2 where it holds what the reader said of topics. */
  version: 1 | 2;
  topics?: NonNullable<Library['topics']>;
  papers: PaperRecord[];
  notes: Note[];
  journal: Decision[];
}

/** Everything, so that it can be restored to the same state. Keys and records are sorted, no time of making: equal libraries, equal bytes. */
export function write({ papers, journal, topics }: Library): string {
  const file: LibraryFile = {
    format: 'gloss-library',
    ...(topics === undefined ? { version: 1 } : { version: 2, topics: { say: topics.say, corrections: topics.corrections.toSorted(byId) } }),
    papers: papers.map(({ record }) => record).sort(byId),
    notes: papers.flatMap(({ notes }) => notes).sort(byId),
    journal: [...journal].sort((a, b) => a.clock[0] - b.clock[0] || a.clock[1] - b.clock[1] || byId(a, b)),
  };
  return `${JSON.stringify(file, sortedKeys, 1)}\n`;
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}

function sortedKeys(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Why a file is no library that can be read. */
export type Unreadable = 'not-json' | 'not-a-library' | 'newer' | 'damaged';

/** The library in a file, or why it can't be read; it is read whole or not at all. */
export function read(text: string): Library | Unreadable {
  const file = parseJson(text);
  if (file === undefined) return 'not-json';
  if (!isRecord(file) || file['format'] !== 'gloss-library') return 'not-a-library';
  if (typeof file['version'] === 'number' && file['version'] > 2) return 'newer';
  const { papers, notes, journal, topics } = file;
  if (!isListOf<PaperRecord>(papers, isPaperRecord) || !isListOf<Note>(notes, isNote) || !isListOf<Decision>(journal, isRecord)) return 'damaged';
  if (topics !== undefined && !isTopics(topics)) return 'damaged';
  const byPaper = Map.groupBy(notes, ({ paperId }) => paperId);
  return { papers: papers.map((record) => ({ record, notes: byPaper.get(record.id) ?? [] })), journal, ...(topics === undefined ? {} : { topics }) };
}

function isTopics(value: unknown): value is NonNullable<Library['topics']> {
  if (!isRecord(value) || !isRecord(value['say']) || !isListOf(value['corrections'], isCorrection)) return false;
  const { hidden, pinned, names, own } = value['say'];
  return [hidden, pinned].every((ids) => isListOf(ids, isText)) && isRecord(names) && Object.values(names).every(isText) && isListOf(own, isOwnTopic);
}

function isOwnTopic(value: unknown): boolean {
  return isRecord(value) && [value['id'], value['name']].every(isText) && isListOf(value['words'], isText);
}

function isCorrection(value: unknown): boolean {
  return isRecord(value) && ['id', 'topic', 'title', 'at'].every((field) => isText(value[field])) && isListOf(value['keys'], isText) && isRecord(value['paper']);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isPaperRecord(value: unknown): boolean {
  if (!isRecord(value) || typeof value['id'] !== 'string' || !isRecord(value['paper'])) return false;
  const { title, authors, identifiers, categories } = value['paper'];
  return typeof title === 'string' && [authors, identifiers, categories].every(Array.isArray);
}

function isNote(value: unknown): boolean {
  return isRecord(value) && ['id', 'paperId', 'text', 'createdAt'].every((field) => typeof value[field] === 'string');
}

function isListOf<T>(value: unknown, is: (one: unknown) => boolean): value is T[] {
  return Array.isArray(value) && value.every(is);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
