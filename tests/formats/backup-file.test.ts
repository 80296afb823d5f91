import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync, strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { atOnce, joined, LARGEST, LARGEST_PIECE, packBackup, readBackup } from '../../domain/formats/backup-file.ts';
import { readTables, writeTables } from '../../domain/formats/json.ts';
import { linesOf, packing, type LibraryLines } from '../../domain/formats/packing.ts';
import { keyOf, libraryOf, TABLE_NAMES, tablesOf, type LibraryTables } from '../../domain/library-tables.ts';
import { LONGEST_LINE, textPieces } from '../../domain/formats/unpacking.ts';
import { Sha256 } from '../../domain/sha256.ts';
import v1 from '../fixtures/formats/library-v1.json' with { type: 'json' };
import { oddTables } from './odd-library.ts';
import { violations, type Schema } from './schema-check.ts';

const SCHEMA = JSON.parse(readFileSync('domain/formats/gloss-library.schema.json', 'utf8')) as Schema;
const ODD = oddTables();
const lineAt = (text: string, at: number) => text.slice(0, at).split('\n').length;
const bytesOf = (text: string) => new TextEncoder().encode(text);

it.each(['', 'abc', 'ä'.repeat(31), 'x'.repeat(55), 'x'.repeat(56), 'x'.repeat(64), '静かな練習'.repeat(1_000)])('the hash of %j is that of everybody', (text) => {
  const sum = new Sha256();
  for (const piece of [text.slice(0, 3), text.slice(3)]) sum.update(piece);
  expect(sum.digest()).toBe(createHash('sha256').update(text).digest('hex'));
});

describe('a complete library of 500 odd papers', () => {
  const written = writeTables(ODD);

  it('comes back byte for byte, whatever order its records had', () => {
    const back = readBackup(packBackup(ODD)) as LibraryTables;
    expect(writeTables(back)).toBe(written);
    expect(packBackup(tablesOf(libraryOf(back)))).toEqual(packBackup(ODD));
    expect(writeTables(Object.fromEntries(TABLE_NAMES.map((name) => [name, (ODD[name] as unknown[]).toReversed()])) as unknown as LibraryTables)).toBe(written);
  });

  it('has the bytes of the complete JSON, and no time of making', () => {
    const packed = packBackup(ODD);
    expect(strFromU8(gunzipSync(packed))).toBe(written);
    expect([...packed.subarray(4, 8)]).toEqual([0, 0, 0, 0]);
  });

  it('is the same however many of its records are taken together', () => {
    const lines = Object.fromEntries(TABLE_NAMES.map((table) => {
      const sorted = (ODD[table] as unknown[]).toSorted((a, b) => (keyOf(table, a) < keyOf(table, b) ? -1 : 1));
      return [table, [linesOf([]), linesOf(sorted.slice(0, 1)), linesOf([]), linesOf(sorted.slice(1, 5)), linesOf(sorted.slice(5))]];
    })) as unknown as LibraryLines;
    expect(strFromU8(gunzipSync(joined(atOnce(packing(lines)))))).toBe(written);
  });

  it('is what the published schema says', () => {
    expect(violations(SCHEMA, JSON.parse(written))).toEqual([]);
    expect(Object.keys(SCHEMA.properties!['tables']!.properties!)).toEqual(TABLE_NAMES);
  });

  it('carries the checksum that anybody can make of it: RFC 8785, SHA-256', () => {
    const { checksum, tables } = JSON.parse(written) as { checksum: string; tables: unknown };
    const sorted = (value: unknown): unknown => (typeof value !== 'object' || value === null ? value : Array.isArray(value) ? value.map(sorted) : Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted((value as Record<string, unknown>)[key])])));
    expect(checksum).toBe(`sha256:${createHash('sha256').update(JSON.stringify(sorted(tables))).digest('hex')}`);
  });

  it('may be laid out anew by another program', () => {
    expect(readTables(JSON.stringify(JSON.parse(written), null, 4))).toEqual(readTables(written));
  });
});

it('a library of version 1 is read', () => {
  const found = readBackup(bytesOf(JSON.stringify(v1))) as LibraryTables;
  expect(found.papers).toEqual(v1.papers);
  expect([found.notes.length, found.journal.length, found.settings, found.picks]).toEqual([v1.notes.length, v1.journal.length, [], []]);
});

describe('what is refused, whole', () => {
  const small = oddTables(4);
  const text = writeTables(small);
  const packed = packBackup(small);
  const foreign = JSON.stringify(JSON.parse(text));

  it.each<[string, Uint8Array, unknown]>([
    ['nothing', new Uint8Array(), { why: 'not-json' }],
    ['a picture', bytesOf('GIF89a'), { why: 'not-json' }],
    ['another JSON', bytesOf('{"papers":[]}'), { why: 'not-a-library' }],
    ['a newer version', bytesOf(text.replace('"version": 2', '"version": 3')), { why: 'newer' }],
    ['a title changed by hand', bytesOf(text.replace('study1', 'study8')), { why: 'damaged', at: 'checksum' }],
    ['a record gone', bytesOf(JSON.stringify({ ...JSON.parse(text) as object, tables: { ...(JSON.parse(text) as { tables: LibraryTables }).tables, notes: [] } })), { why: 'damaged', at: 'checksum' }],
    ['half a file', bytesOf(text.slice(0, text.length / 2)), { why: 'cut-short', line: lineAt(text, text.length / 2) }],
    ['a file that ends between two lines', bytesOf(text.slice(0, text.indexOf('\n  "notes"') + 1)), { why: 'cut-short', line: lineAt(text, text.indexOf('\n  "notes"') + 1) }],
    ['half of one laid out by another program', bytesOf(foreign.slice(0, foreign.length / 2)), { why: 'cut-short' }],
    ['half a compressed file', packed.slice(0, packed.length / 2), { why: 'cut-short', line: expect.any(Number) }],
    ['a line that is broken', bytesOf(text.replace('"authors":[', '"authors":')), { why: 'damaged', at: 'papers 1, line 7' }],
    ['a line too many', bytesOf(text.replace('\n  "notes"', '\nx\n  "notes"')), { why: 'damaged', at: `line ${lineAt(text, text.indexOf('\n  "notes"') + 1)}` }],
    ['broken compression', packed.with(12, 0xff).with(13, 0xff), { why: 'not-gzip' }],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, ...bytesOf(text)]), { why: 'not-utf8' }],
    ['Latin-1', Uint8Array.from([...bytesOf('{"format":"gloss-library","x":"'), 0xe4, ...bytesOf('"}')]), { why: 'not-utf8' }],
    ['a link that runs', bytesOf(writeTables({ ...small, papers: [{ ...small.papers[0]!, paper: { ...small.papers[0]!.paper, url: 'javascript:alert(1)' } }] })), { why: 'damaged', at: expect.stringMatching(/^papers 1: paper.url/) }],
    ['a record twice', bytesOf(writeTables({ ...small, papers: [...small.papers, small.papers[0]!] })), { why: 'damaged', at: 'papers: id' }],
    ['a paper without authors', bytesOf(text.replace(/"authors":\[[^\]]*\],/, '')), { why: 'damaged', at: expect.stringMatching(/^papers 1: paper.authors/) }],
  ])('%s', (_, bytes, refusal) => {
    expect(readBackup(bytes)).toEqual(refusal);
  });

  it('a bomb, before it fills the memory', () => {
    const bomb = gzipSync(new Uint8Array(20_000_000));
    expect(bomb.length).toBeLessThan(100_000);
    expect(readBackup(bomb, 5_000_000)).toEqual({ why: 'too-large' });
    expect(readBackup(new Uint8Array(1_001), 1_000)).toEqual({ why: 'too-large' });
    expect(readBackup(bytesOf(text), bytesOf(text).length - 1)).toEqual({ why: 'too-large' });
    expect(readBackup(bytesOf(text), bytesOf(text).length)).toHaveProperty('papers');
  });

  it('a line without an end', () => {
    const why = (longest: number) => atOnce(textPieces(bytesOf(`{\n${'x'.repeat(300_000)}`), LARGEST, longest));
    expect([why(300_000), why(300_001)]).toEqual([{ why: 'too-large' }, null]);
    expect(LONGEST_LINE).toBe(100_000_000);
  });

  it('what another program laid out, above 100 MB', () => {
    expect(readBackup(bytesOf(foreign), LARGEST, foreign.length)).toEqual({ why: 'too-large' }); // signs of two bytes and more
    expect(readBackup(bytesOf(foreign), LARGEST, bytesOf(foreign).length)).toHaveProperty('papers');
    expect(LARGEST_PIECE).toBe(100_000_000);
  });

  it('unpacked, more than 1 GB', () => {
    expect(LARGEST).toBe(1_000_000_000);
  });
});
