import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packBackup } from '../../domain/formats/backup-file.ts';
import { figure, type Figure } from './figure.ts';
import { libraryOf } from './large-library.ts';
import { openLibrary } from './library-page.ts';

const PAPERS = 10_000;
/** A window is stuck for as long as a task takes. */
const LONGEST_MS = 100;

/** Importing 10,000 papers in a real window, and taking them back: the longest that it has to wait, and how long it takes. */
export async function importStore(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gloss-bench-'));
  const file = join(folder, 'library.json.gz');
  writeFileSync(file, packBackup({ ...libraryOf(PAPERS), journal: [] }));
  const library = await openLibrary('import');
  const figures: Figure[] = [];
  const measure = async (name: string, work: () => Promise<void>) => {
    let seconds = 0;
    const longest = await library.longestTask(async () => {
      const began = performance.now();
      await work();
      seconds = (performance.now() - began) / 1_000;
    });
    figures.push(figure(`${name} 10,000 papers, longest task`, 'ms', longest, LONGEST_MS), figure(`${name} 10,000 papers`, 's', seconds, 30));
  };
  await measure('read', async () => {
    await library.choose('.drop input', file);
    await library.waitFor("document.querySelector('.import-acts .main') !== null");
  });
  await measure('store', async () => {
    await library.press('.import-acts .main');
    await library.waitFor("document.querySelector('.done button') !== null");
  });
  await measure('undo', async () => {
    await library.press('.done button');
    await library.waitFor("document.querySelector('.done') !== null && document.querySelector('.done button') === null");
  });
  await library.close();
  rmSync(folder, { recursive: true });
  return figures;
}
