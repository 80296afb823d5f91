import * as v from 'valibot';
import type { Changes, Decision } from './decision.ts';
import type { RememberedDigest } from './digest.ts';
import type { ElsewhereRow } from './elsewhere.ts';
import type { Library } from './library.ts';
import type { Note } from './note.ts';
import type { Paper } from './paper.ts';
import type { PickedPaper } from './picks.ts';
import { STATUSES, type PaperRecord } from './reading-list.ts';
import { SEEN_KEPT } from './seen.ts';
import { isWhole, type SeenDay } from './seen-day.ts';
import { LOOKS } from './row-looks.ts';
import type { SentPaper } from './sent.ts';
import { RULE_BYS, RULE_KINDS } from './rules/rule.ts';
import type { Setting, Settings } from './settings.ts';
import type { Correction } from './topics/correction.ts';

/** Everything the reader made and saw, by table. Visits to sites, caches and what belongs to one machine alone (its backups) are not in it. */
export interface LibraryTables {
  papers: PaperRecord[];
  notes: Note[];
  journal: Decision[];
  changes: Changes[];
  settings: Setting[];
  picks: PickedPaper[];
  corrections: Correction[];
  elsewhere: ElsewhereRow[];
  sent: SentPaper[];
  /** What was seen, and what digests listed. A file that does not have them, as a selection's, says nothing of them: where it is restored they stay. */
  seen?: SeenDay[];
  digests?: RememberedDigest[];
}

export type TableName = keyof LibraryTables;
/** The records of a table. */
export type Records<T extends TableName> = NonNullable<LibraryTables[T]>;

const id = v.pipe(v.string(), v.minLength(1));
const instant = v.pipe(v.string(), v.isoTimestamp());
const texts = v.array(v.string());
const identifiers = v.array(v.pipe(v.string(), v.regex(/^[a-z]+:\S/)));
/** It becomes a link: whatever it leads to, it must not run. */
const webAddress = v.pipe(v.string(), v.regex(/^(?!\s*(?:javascript|data|vbscript):)/i));
const author = v.union([v.looseObject({ family: v.string(), given: v.exactOptional(v.string()) }), v.looseObject({ literal: v.string() })]);

/** A paper as it is kept. What a later Gloss of the same version adds to it is kept too. */
export const paperSchema = v.looseObject({
  identifiers, title: v.string(), authors: v.array(author),
  authorsComplete: v.exactOptional(v.boolean()),
  type: v.picklist(['preprint', 'article-journal', 'paper-conference']),
  abstract: v.exactOptional(v.string()),
  summary: v.exactOptional(v.looseObject({ text: v.string(), source: v.string() })),
  venue: v.exactOptional(v.looseObject({ name: v.string(), kind: v.picklist(['conference', 'workshop', 'journal', 'unknown']), standing: v.picklist(['accepted', 'published']) })),
  publishedOn: v.exactOptional(v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/))),
  url: v.exactOptional(webAddress), pdfUrl: v.exactOptional(webAddress), codeUrl: v.exactOptional(webAddress),
  projectUrl: v.exactOptional(webAddress), discussionUrl: v.exactOptional(webAddress),
  categories: texts, keywords: v.exactOptional(texts), comments: v.exactOptional(v.string()),
  withdrawn: v.exactOptional(v.literal(true)), version: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
}) as v.GenericSchema<unknown, Paper>;

const saved = v.looseObject({
  status: v.picklist(STATUSES), rating: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(5))),
  tags: texts, citationKey: v.string(), savedAt: instant,
});
const source = v.looseObject({
  field: v.picklist(['identifiers', 'venue', 'codeUrl', 'version', 'withdrawn']), site: v.string(), at: instant, value: v.string(),
  was: v.exactOptional(v.string()), isSinceSaved: v.exactOptional(v.literal(true)),
});
const said = { site: v.string(), at: instant, isRefused: v.exactOptional(v.literal(true)) };
const suggestion = v.variant('kind', [
  v.looseObject({ kind: v.literal('version'), version: v.pipe(v.number(), v.integer(), v.minValue(1)), ...said }),
  v.looseObject({ kind: v.literal('venue'), name: v.string(), standing: v.picklist(['accepted', 'published']), venueKind: v.exactOptional(v.picklist(['conference', 'workshop', 'journal', 'unknown'])), ...said }),
  v.looseObject({ kind: v.literal('code'), url: webAddress, ...said }),
  v.looseObject({ kind: v.literal('doi'), doi: v.pipe(v.string(), v.regex(/^\S+$/)), ...said }),
]);
const record = v.looseObject({
  id, identifiers, titleKey: v.string(), paper: paperSchema, aliases: v.exactOptional(v.array(id)), changedAt: instant,
  saved: v.exactOptional(saved), dismissedAt: v.exactOptional(instant), unmutedAt: v.exactOptional(instant), citationKey: v.exactOptional(v.string()),
  sources: v.exactOptional(v.array(source)), suggestions: v.exactOptional(v.array(suggestion)),
});
const note = v.looseObject({ id, paperId: id, text: v.string(), createdAt: instant, changedAt: instant, editedFrom: v.exactOptional(v.string()) });
const identity = { identifiers, titleKey: v.string(), firstAuthor: v.string(), year: v.exactOptional(v.number()) };
const elsewhere = v.looseObject({ id, source: id, ...identity });
const state = v.looseObject({
  papers: v.exactOptional(v.record(v.string(), v.nullable(record))), notes: v.exactOptional(v.record(v.string(), v.nullable(note))),
  elsewhere: v.exactOptional(v.record(v.string(), v.nullable(elsewhere))),
});
const decision = v.looseObject({
  id, device: id, clock: v.strictTuple([v.number(), v.number()]), verb: v.string(), paperIds: v.array(id), before: state, after: state, undoes: v.exactOptional(id),
  parts: v.exactOptional(v.number()),
});
const changes = v.looseObject({ id, before: state, at: instant });
const picked = v.looseObject({
  id, file: id, by: v.string(), at: instant, ...identity, note: v.exactOptional(v.string()), paper: paperSchema,
});
const correction = v.looseObject({ id, keys: texts, paper: v.looseObject(identity), topic: id, title: v.string(), at: instant });

const sent = v.looseObject({ to: id, id, title: v.string(), at: v.exactOptional(instant), unsureAt: v.exactOptional(instant) });

const seenDay = v.pipe(
  v.looseObject({
    day: v.pipe(v.string(), v.isoDate()), listings: v.array(v.looseObject({ address: webAddress, site: v.string() })),
    clues: v.string(), counts: v.string(), at: v.string(), years: v.string(), listing: v.string(), ranks: v.string(), upvotes: v.string(),
  }),
  v.check((day) => isWhole(day as SeenDay), 'columns that do not go together'),
);
const digestSnapshot = v.looseObject({ at: instant, papers: v.array(v.looseObject({ clues: texts, upvotes: v.exactOptional(v.number()) })), isOpen: v.exactOptional(v.literal(true)) });
const digest = v.looseObject({ address: webAddress, size: v.number(), beganAt: instant, viewedAt: instant, visit: digestSnapshot, before: v.exactOptional(digestSnapshot) });

/** What each setting must be; those of a later Gloss of the same version are kept as they are. */
const SETTINGS: { [K in keyof Settings]: v.GenericSchema } = {
  sitesOff: texts,
  citationKeys: v.string(),
  topics: v.looseObject({ hidden: texts, names: v.record(v.string(), v.string()), pinned: texts, own: v.array(v.looseObject({ id, name: v.string(), words: texts })) }),
  templates: v.looseObject({ own: v.array(v.looseObject({ id, name: v.string(), text: v.string() })), list: v.nullable(id), note: v.nullable(id) }),
  pickerName: v.string(),
  ranking: v.looseObject({ isOff: v.boolean(), since: v.string(), leftOut: v.array(v.looseObject({ id, name: v.string() })) }),
  seen: v.looseObject({ isKept: v.boolean(), keep: v.picklist(SEEN_KEPT), hasBadge: v.boolean(), forgottenAt: v.exactOptional(instant) }),
  rowLooks: v.looseObject({ seen: v.picklist(LOOKS), saved: v.picklist(LOOKS), dismissed: v.picklist(LOOKS), muted: v.picklist(LOOKS), map: v.boolean() }),
  rules: v.array(v.looseObject({ id, kind: v.picklist(RULE_KINDS), by: v.picklist(RULE_BYS), text: v.string(), isOn: v.boolean(), madeAt: instant })),
  triageKeys: v.looseObject({ isOn: v.boolean(), own: v.record(v.string(), texts), sites: v.record(v.string(), v.boolean()) }),
};
const setting = v.pipe(
  v.looseObject({ key: id, value: v.unknown() }),
  v.check(({ key, value }) => !Object.hasOwn(SETTINGS, key) || v.is(SETTINGS[key as keyof Settings], value), 'not what this setting can be'),
);

/** Every table of the complete library, in the order of its file, with what each of its records must be: the one place to add one. */
export const LIBRARY_TABLES: Record<TableName, { key: string | readonly string[]; record: v.GenericSchema }> = {
  papers: { key: 'id', record },
  notes: { key: 'id', record: note },
  journal: { key: 'id', record: decision },
  changes: { key: 'id', record: changes },
  settings: { key: 'key', record: setting },
  picks: { key: 'id', record: picked },
  corrections: { key: 'id', record: correction },
  elsewhere: { key: 'id', record: elsewhere },
  sent: { key: ['to', 'id'], record: sent },
  seen: { key: 'day', record: seenDay },
  digests: { key: 'address', record: digest },
};

export const TABLE_NAMES = Object.keys(LIBRARY_TABLES) as TableName[];
const MAY_BE_MISSING: readonly TableName[] = ['seen', 'digests'];

/** The tables that a library says something of, in the order of its file. */
export function tableNamesOf(tables: LibraryTables): TableName[] {
  return TABLE_NAMES.filter((name) => tables[name] !== undefined);
}

/** The name of a record within its table. */
export function keyOf(table: TableName, one: unknown): string {
  return [LIBRARY_TABLES[table].key].flat().map((field) => (one as Record<string, string>)[field]!).join(' ');
}

/** Where and why a table's record is not whole; `null` where all are. */
export function flawIn(table: TableName, records: readonly unknown[]): { record: number; field: string; reason: string } | null {
  for (const [n, one] of records.entries()) {
    const { issues } = v.safeParse(LIBRARY_TABLES[table].record, one, { abortEarly: true });
    if (issues !== undefined) return { record: n + 1, field: v.getDotPath(issues[0]) ?? '', reason: issues[0].message };
  }
  return null;
}

/** Tables that a library, or an older file of one, does not have are empty, but for those that it may say nothing of. */
export function withEveryTable<T extends Partial<Record<TableName, unknown>>>(tables: T): Record<Exclude<TableName, 'seen' | 'digests'>, unknown[]> & T {
  const empty = TABLE_NAMES.filter((name) => !MAY_BE_MISSING.includes(name)).map((name) => [name, []]);
  return { ...(Object.fromEntries(empty) as Record<Exclude<TableName, 'seen' | 'digests'>, unknown[]>), ...tables };
}

export function tablesOf({ papers, ...others }: Library): LibraryTables {
  return withEveryTable({ ...others, papers: papers.map(({ record: one }) => one), notes: papers.flatMap(({ notes }) => notes) }) as unknown as LibraryTables;
}

/** Tables that are empty are left out where they may be; notes whose paper is not there stay behind. */
export function libraryOf({ papers, notes, journal, ...others }: LibraryTables): Library {
  const byPaper = Map.groupBy(notes.toSorted((a, b) => compare(a.createdAt, b.createdAt) || compare(a.id, b.id)), ({ paperId }) => paperId);
  return {
    papers: papers.map((one) => ({ record: one, notes: byPaper.get(one.id) ?? [] })),
    journal: journal.toSorted((a, b) => a.clock[0] - b.clock[0] || a.clock[1] - b.clock[1] || compare(a.id, b.id)),
    ...Object.fromEntries(Object.entries(others).filter(([name, records]) => records.length > 0 || MAY_BE_MISSING.includes(name as TableName))),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
