import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTables } from '../../domain/formats/json.ts';
import type { LibraryTables } from '../../domain/library-tables.ts';
import { libraryOf } from '../../scripts/bench/papers.ts';
import { DAILY_URL, demoPages } from '../../scripts/digest/pages.ts';
import { textIn } from '../formats/write-for-tests.ts';
import { BROWSERS, startGloss, waitForMarks, type Gloss } from './driver.ts';
import { until, type Panel } from './panel.ts';

const PAPERS = 4_000;

describe.each(BROWSERS)('a large export in %s', (name) => {
  let gloss: Gloss;
  let library: Panel;
  const go = (place: string) => library.press(`.library-head a[href="#${place}"]`);
  const files = () => readdirSync(gloss.profile).filter((one) => one.startsWith('gloss.'));

  beforeAll(async () => {
    gloss = await startGloss(name, demoPages());
    const page = await gloss.open(DAILY_URL);
    await waitForMarks(page, 24);
    const panel = await gloss.clickIcon(page);
    await panel.waitFor("document.querySelectorAll('.card').length === 24");
    await panel.press('.head .settings');
    library = await gloss.tabOf('library.html');
    (await gloss.browser.pages()).find((one) => one.url().includes('library.html'))?.bringToFront();
    const file = join(gloss.profile, 'many.csl.json');
    writeFileSync(file, await textIn('csl-json', libraryOf(PAPERS)));
    await go('import');
    await library.choose('input[type="file"]', file);
    await library.waitFor("document.querySelector('.import-acts .main') !== null", 30_000);
    await library.press('.import-acts .main');
    await library.waitFor("document.querySelector('.done h2') !== null", 30_000);
    await go('export');
    await library.waitFor("document.querySelector('.format button:not(:disabled)') !== null");
  }, 120_000);
  afterAll(() => gloss?.close());

  it('says how far it is, and writes nothing once it is cancelled', async () => {
    await library.press('[aria-label="Download: Obsidian notes (zip)"]');
    await library.waitFor("/^[\\d,.]+ of 4.000 papers written$/.test(document.querySelector('.run span')?.textContent)");
    await library.press('.run button');
    await library.waitFor("document.querySelector('.toast')?.textContent.includes('Cancelled') && document.querySelector('.run progress') === null");
    expect(files()).toEqual([]);
  });

  it('goes on while another place is looked at, and is whole', async () => {
    await library.press('[aria-label="Download: JSON (complete)"]');
    await go('papers');
    const file = join(gloss.profile, 'gloss.json');
    await until(async () => existsSync(file) && readFileSync(file, 'utf8').endsWith('}\n'), async () => 'no file was written', 30_000);
    const { papers, notes } = readTables(readFileSync(file, 'utf8')) as LibraryTables;
    expect([papers.length, notes.length]).toEqual([PAPERS, Math.ceil(PAPERS / 3)]);
  });
});
