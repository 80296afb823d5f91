import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { identityOf } from '../domain/duplicates.ts';
import { encoded } from '../domain/formats/encoded.ts';
import { FORMATS } from '../domain/formats/index.ts';
import { readBackup } from '../domain/formats/backup-file.ts';
import { readFile, type ReadPaper, type RecordReason, type Refusal, type Remark } from '../domain/formats/read/index.ts';
import type { Library } from '../domain/library.ts';
import { libraryOf as wholeLibraryOf } from '../domain/library-tables.ts';
import { makeCitationKey } from '../domain/citation-key.ts';
import { DIALECTS } from '../domain/vault/dialects.ts';
import { isNoteName, isOfNotes, noteFile } from '../domain/vault/note-files.ts';
import { planVault } from '../domain/vault/plan.ts';

/** `npm run --silent convert -- IN --to FORMAT [--out PATH]`: a file of papers in another format. `obsidian` and `logseq` write a folder, as its reader may have changed it. */
const USAGE = 'usage: npm run --silent convert -- IN --to FORMAT [--out PATH]';
/** Reasons in the words readers see in the extension. */
const WORDS = parse(readFileSync(new URL('../locales/en.yml', import.meta.url), 'utf8')) as Record<'importReason' | 'importRefusal', Record<string, string>>;

try {
  const { values, positionals: [file] } = parseArgs({ allowPositionals: true, options: { to: { type: 'string' }, out: { type: 'string' } } });
  if (file === undefined || values.to === undefined) throw new Error(USAGE);
  const format = FORMATS.find(({ id }) => id === values.to);
  if (format === undefined) throw new Error(`no format is called ${values.to}; there are ${FORMATS.map(({ id }) => id).join(', ')}`);
  await convert(await readLibrary(file), format, values.out);
} catch (failure) {
  console.error(`convert: ${failure instanceof Error ? failure.message : String(failure)}`);
  process.exitCode = 1;
}

/** Our own JSON with its journal, compressed or not; papers of any other file. */
async function readLibrary(file: string): Promise<Library> {
  const bytes = readFileSync(file);
  const tables = readBackup(bytes);
  if (!('why' in tables)) return wholeLibraryOf(tables);
  const library = tables.why;
  const result = await readFile(bytes, file);
  if ('refused' in result) {
    const place = result.line === undefined ? '' : `:${result.line}:${result.column ?? 1}`;
    throw new Error(`${file}${place}: ${refusalWords(library === 'damaged' || library === 'newer' ? library : result.refused)}`);
  }
  if (tables.why === 'damaged') throw new Error(`${file}: ${refusalWords('damaged')} (${tables.at})`);
  for (const remark of [...result.unreadable, ...result.remarks]) console.error(`convert: ${placeOf(file, remark)}: ${reasonWords(remark.reason)} ${remark.text.split('\n')[0]!.slice(0, 100)}`);
  if (result.papers.length === 0) throw new Error(`${file}: no paper in it could be read`);
  return libraryOf(result.papers, statSync(file).mtime.toISOString());
}

function reasonWords(reason: RecordReason): string {
  return WORDS.importReason[inCamelCase(reason)] ?? reason;
}

function refusalWords(refusal: Refusal): string {
  return WORDS.importRefusal[inCamelCase(refusal)] ?? refusal;
}

function inCamelCase(code: string): string {
  return code.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function placeOf(file: string, { line, column }: Remark): string {
  return [file, line, column].filter((one) => one !== undefined).join(':');
}

/** What has no date of its own is of the file's. */
function libraryOf(papers: readonly ReadPaper[], at: string): Library {
  const taken = new Set<string>();
  return {
    journal: [],
    papers: papers.map(({ paper, saved, notes }, n) => {
      const { identifiers, titleKey } = identityOf(paper);
      const wanted = saved?.citationKey;
      const citationKey = wanted === undefined || taken.has(wanted) ? makeCitationKey(paper, (key) => taken.has(key)) : wanted;
      taken.add(citationKey);
      const id = `paper-${n + 1}`;
      const record = { id, identifiers, titleKey, paper, changedAt: saved?.savedAt ?? at };
      return {
        record: saved === undefined ? record : { ...record, citationKey, saved: { status: 'to-read' as const, tags: [], savedAt: at, ...saved, citationKey } },
        notes: notes.map((text, k) => ({ id: `note-${n + 1}-${k + 1}`, paperId: id, text, createdAt: at, changedAt: at })),
      };
    }),
  };
}

async function convert(library: Library, format: (typeof FORMATS)[number], out: string | undefined): Promise<void> {
  if (format.id === 'obsidian' || format.id === 'logseq') return writeFolder(library, format.id, out ?? format.id);
  const bytes = Buffer.concat(await encoded(format, library));
  if (out === undefined) process.stdout.write(bytes);
  else writeFileSync(out, bytes);
}

function writeFolder(library: Library, kind: keyof typeof DIALECTS, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const notes = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile() && isNoteName(one.name)).map((one) => relative(folder, join(one.parentPath, one.name)).replaceAll('\\', '/'));
  const existing = notes.filter((path) => !path.includes('/') || isOfNotes(dirname(path))).map((path) => noteFile(path, Uint8Array.from(readFileSync(join(folder, path))).buffer));
  const { write, conflicts, unchanged } = planVault(existing, library, DIALECTS[kind]);
  for (const { path, text } of [...write, ...conflicts]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  console.error(`convert: ${write.length} written, ${unchanged.length} unchanged, ${conflicts.length} beside notes that can't be renewed`);
}
