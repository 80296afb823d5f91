import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { scorePages } from './extract/score.ts';
import { tableOf } from './extract/score-table.ts';

/** `npm run --silent score -- ../shared/pages [SITE…] [--faults N]`: every saved page against its expected entries. */
const { values, positionals } = parseArgs({ args: process.argv.slice(2), allowPositionals: true, options: { faults: { type: 'string' } } });
const [folder = '../shared/pages', ...sites] = positionals;
if (!existsSync(folder)) {
  console.error(`score: no pages at ${folder}`);
  process.exitCode = 1;
} else {
  const scores = scorePages(folder, sites);
  console.log(tableOf(scores, Number(values.faults ?? 0)));
  if (scores.some(({ own }) => own !== null && own.missing + own.invented + own.wrong.length > 0)) process.exitCode = 1;
}
