import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { FORMATS } from '../domain/formats/index.ts';
import { read } from '../domain/formats/json.ts';
import type { Library } from '../domain/library.ts';
import { DIALECTS } from '../domain/vault/dialects.ts';
import { isNoteName, isOfNotes, noteFile } from '../domain/vault/note-files.ts';
import { planVault } from '../domain/vault/plan.ts';

/** `npm run --silent convert -- IN.json --to FORMAT [--out PATH]`: an exported library in another format. `obsidian` and `logseq` write a folder, as its reader may have changed it. */
const USAGE = 'usage: npm run --silent convert -- IN.json --to FORMAT [--out PATH]';
const WHY = {
  'not-json': 'is not JSON', 'not-a-library': 'is no library exported by Gloss', newer: 'was written by a newer Gloss', damaged: 'is damaged: a record in it is not whole',
} as const;

try {
  const { values, positionals: [file] } = parseArgs({ allowPositionals: true, options: { to: { type: 'string' }, out: { type: 'string' } } });
  if (file === undefined || values.to === undefined) throw new Error(USAGE);
  if (/\.(bib|ris|csv)$/i.test(file)) throw new Error(`${file}: reading this format is not there yet; a library exported by Gloss as JSON is read`);
  await convert(readLibrary(file), values.to, values.out);
} catch (failure) {
  console.error(`convert: ${failure instanceof Error ? failure.message : String(failure)}`);
  process.exitCode = 1;
}

function readLibrary(file: string): Library {
  const library = read(readFileSync(file, 'utf8'));
  if (typeof library === 'string') throw new Error(`${file} ${WHY[library]}`);
  return library;
}

async function convert(library: Library, to: string, out: string | undefined): Promise<void> {
  const format = FORMATS.find(({ id }) => id === to);
  if (format === undefined) throw new Error(`no format is called ${to}; there are ${FORMATS.map(({ id }) => id).join(', ')}`);
  if (to === 'obsidian' || to === 'logseq') return writeFolder(library, to, out ?? to);
  const written = (await format.load()).write(library);
  if (out === undefined) process.stdout.write(written);
  else writeFileSync(out, written);
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
