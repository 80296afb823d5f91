import { annotate } from './bench/annotate.ts';
import { exporting } from './bench/export.ts';
import { backupOf } from './bench/backup.ts';
import type { Figure } from './bench/figure.ts';
import { facts } from './bench/facts.ts';
import { formats } from './bench/formats.ts';
import { formatsRead } from './bench/formats-read.ts';
import { gate } from './bench/gate.ts';
import { grow } from './bench/grow.ts';
import { library } from './bench/library.ts';
import { importStore } from './bench/import-store.ts';
import { journal } from './bench/journal.ts';
import { panel } from './bench/panel.ts';
import { ranking } from './bench/ranking.ts';
import { read } from './bench/read.ts';
import { rules } from './bench/rules.ts';
import { save } from './bench/save.ts';
import { seen } from './bench/seen.ts';
import { topics } from './bench/topics.ts';
import { triage } from './bench/triage.ts';

/** `npm run --silent bench -- [NAME…]`: a table on stderr, JSON lines on stdout. Times say something only beside their reference. */
const BENCHES: Readonly<Record<string, () => Promise<Figure[]>>> = {
  annotate,
  backup: () => backupOf(10_000),
  'backup-large': () => backupOf(100_000),
  'backup-seen': () => backupOf(10_000, 1_084),
  export: () => exporting(10_000, 5),
  'export-large': () => exporting(100_000, 30, ['JSON (complete)', 'BibTeX']),
  facts,
  formats,
  'formats-read': formatsRead,
  gate,
  grow,
  'import-store': importStore,
  journal,
  library,
  panel,
  ranking,
  read,
  rules,
  save,
  seen,
  topics,
  triage,
};

const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(BENCHES);
const unknown = names.filter((name) => BENCHES[name] === undefined);
if (unknown.length > 0) {
  console.error(`bench: no figure is called ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}`);
  process.exitCode = 1;
} else {
  for (const name of names) for (const figure of await BENCHES[name]!()) {
    console.log(JSON.stringify(figure));
    const { name: what, unit, value, reference, ratio } = figure;
    console.error(`${what.padEnd(40)} ${String(value).padStart(9)} ${unit.padEnd(10)} of ${String(reference).padStart(9)}  ×${ratio}`);
  }
}
