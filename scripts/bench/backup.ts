import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packBackup } from '../../domain/formats/backup-file.ts';
import { writeTables } from '../../domain/formats/json.ts';
import { figure, type Figure } from './figure.ts';
import { libraryOf } from './large-library.ts';
import { memoryOf, openLibrary } from './library-page.ts';

/** A window is stuck for as long as a task takes. */
const LONGEST_MS = 100;

/** Restoring and backing up so many papers in a real window: the longest that it has to wait, how long it takes, and the memory beside the file's size. */
export async function backupOf(count: number): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gloss-bench-'));
  const file = join(folder, 'library.json.gz');
  const tables = libraryOf(count);
  writeFileSync(file, packBackup(tables));
  const size = Buffer.byteLength(writeTables(tables));
  const words = `${count.toLocaleString('en')} papers`;
  const library = await openLibrary('backup');
  const figures: Figure[] = [];
  const measure = async (name: string, work: () => Promise<unknown>) => {
    let seconds = 0;
    const longest = await library.longestTask(async () => {
      const began = performance.now();
      await work();
      seconds = (performance.now() - began) / 1_000;
    });
    console.error(`${name} ${words}: ${seconds.toFixed(1)} s`);
    figures.push(figure(`${name} ${words}, longest task`, 'ms', longest, LONGEST_MS), figure(`${name} ${words}`, 's', seconds, count / 500));
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
