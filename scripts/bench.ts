import { annotate } from './bench/annotate.ts';
import { exporting } from './bench/export.ts';
import type { Figure } from './bench/figure.ts';
import { formats } from './bench/formats.ts';
import { formatsRead } from './bench/formats-read.ts';
import { gate } from './bench/gate.ts';
import { grow } from './bench/grow.ts';
import { panel } from './bench/panel.ts';
import { read } from './bench/read.ts';
import { save } from './bench/save.ts';
import { topics } from './bench/topics.ts';

/** `npm run --silent bench -- [NAME…]`: a table on stderr, JSON lines on stdout. Times say something only beside their reference. */
const BENCHES: Readonly<Record<string, () => Promise<Figure[]>>> = { annotate, export: () => exporting(10_000, 5), 'export-large': () => exporting(100_000, 30, ['JSON (complete)', 'BibTeX']), formats, 'formats-read': formatsRead, gate, grow, panel, read, save, topics };

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
