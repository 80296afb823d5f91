import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packBackup } from '../../domain/formats/backup-file.ts';
import { writeTables } from '../../domain/formats/json.ts';
import { seenDay, sightingsIn } from '../../domain/seen-day.ts';
import { withSightings } from '../../domain/seen-ledger.ts';
import type { KeptSighting } from '../../domain/seen-piece.ts';
import { figure, type Figure } from './figure.ts';
import { libraryOf } from './large-library.ts';
import { memoryOf, openLibrary } from './library-page.ts';
import { seenOn } from './years-of-rows.ts';

/** A window is stuck for as long as a task takes. */
const LONGEST_MS = 100;

/** The browser is given an automatic backup as an address that holds all of it; tried to this size. */
const LARGEST_PACKED = 40_000_000;

/**
 * Restoring and backing up so many papers, and what was seen on so many days, in a real window: the longest that it has to wait, how long it takes, and
 * the memory beside the file's size.
 */
export async function backupOf(count: number, days = 0): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gloss-bench-'));
  const file = join(folder, 'library.json.gz');
  const tables = libraryOf(count);
  if (days > 0) tables.seen = Array.from({ length: days }, (_, day) => seenDay(seenOn(day).reduce<KeptSighting[]>((all, seen) => withSightings(all, seen, Infinity), [])));
  const packed = packBackup(tables);
  writeFileSync(file, packed);
  const size = Buffer.byteLength(writeTables(tables));
  const words = `${count.toLocaleString('en')} papers${days === 0 ? '' : `, ${sightingsIn(tables.seen!).toLocaleString('en')} sightings`}`;
  const library = await openLibrary('backup');
  const figures: Figure[] = [figure(`${words}, packed`, 'bytes', packed.length, LARGEST_PACKED)];
  const measure = async (name: string, work: () => Promise<unknown>) => {
    let seconds = 0;
    const longest = await library.longestTask(async () => {
      const began = performance.now();
      await work();
      seconds = (performance.now() - began) / 1_000;
    });
    console.error(`${name} ${words}: ${seconds.toFixed(1)} s`);
    figures.push(figure(`${name} ${words}, longest task`, 'ms', longest, LONGEST_MS), figure(`${name} ${words}`, 's', seconds, (count + days * 10) / 500));
  };
  await measure('look at', async () => {
    await library.choose('#restore-file', file);
    await library.waitFor("document.querySelector('.found') !== null && document.querySelector('#restore .working') === null");
  });
  await measure('restore', async () => {
    await library.press('.way:nth-child(2) .button');
    await library.waitFor("document.querySelector('#restore .working') === null && document.querySelector('.found') === null");
  });
  let memory = 0;
  await measure('back up', async () => {
    memory = await memoryOf(library.page, async () => {
      await library.press('.backup-now .button');
      await library.waitFor("document.querySelector('#backup > .working') !== null");
      await library.waitFor("document.querySelector('#backup > .working') === null");
    });
  });
  figures.push(figure(`back up ${words}, memory`, 'of file', memory / size, 2));
  await measure('take back', async () => {
    await library.press('.take-back .button');
    await library.waitFor("document.querySelector('#restore .working') === null && document.querySelector('.take-back') === null");
  });
  await library.close();
  rmSync(folder, { recursive: true });
  return figures;
}
