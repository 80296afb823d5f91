import { instantOf } from './extras.ts';
import { isObject, endOfJson, textIn } from './json-items.ts';
import { beginningOf, emptyReading, placeIn, RefusedError, type ReadPaper, type Steps } from './result.ts';
import { soundPaper, soundSaved } from './sound-paper.ts';

/** The latest version of our own file; version 1 lay flat. */
const VERSION = 2;

/** Our own JSON: the papers and notes of a library; the journal is no part of an import. */
export function* read(text: string): Steps {
  const file = parsed(text);
  if (!isObject(file)) throw new RefusedError('damaged');
  if (typeof file['version'] === 'number' && file['version'] > VERSION) throw new RefusedError('newer');
  const tables = isObject(file['tables']) ? file['tables'] : file;
  if (!Array.isArray(tables['papers'])) throw new RefusedError('damaged');
  const notes = notesByPaper(tables['notes']);
  const reading = emptyReading();
  const records = tables['papers'] as unknown[];
  for (const [n, record] of records.entries()) {
    yield { done: n, total: records.length };
    const paper = isObject(record) ? soundPaper(record['paper']) : null;
    if (paper === null) reading.unreadable.push({ reason: 'syntax', text: beginningOf(JSON.stringify(record) ?? '') });
    else reading.papers.push(withDecisions({ paper, notes: notes.get(textIn(record as Record<string, unknown>, 'id') ?? '') ?? [] }, record as Record<string, unknown>));
  }
  return reading;
}

function withDecisions(paper: ReadPaper, record: Record<string, unknown>): ReadPaper {
  const saved = soundSaved(record['saved']);
  return saved === null ? paper : { ...paper, saved };
}

function notesByPaper(value: unknown): Map<string, string[]> {
  const notes = (Array.isArray(value) ? value : []).filter((one: unknown) => isObject(one) && typeof one['text'] === 'string' && typeof one['paperId'] === 'string') as Record<string, string>[];
  const sorted = notes.toSorted((a, b) => ((instantOf(a['createdAt']) ?? '') < (instantOf(b['createdAt']) ?? '') ? -1 : 1));
  return new Map(Map.groupBy(sorted, (one) => one['paperId']!).entries().map(([id, all]) => [id, all.map((one) => one['text']!)]));
}

/** The value of a JSON text. Throws RefusedError with the place where it stops being one. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RefusedError('not-json', placeIn(text, endOfJson(text)));
  }
}
