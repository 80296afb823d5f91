import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packBackup } from '../../domain/formats/backup-file.ts';
import { readTables } from '../../domain/formats/json.ts';
import type { LibraryTables } from '../../domain/library-tables.ts';
import { libraryOf } from '../../scripts/bench/large-library.ts';
import { DAILY_URL, demoPages } from '../../scripts/digest/pages.ts';
import { BROWSERS, startGloss, waitForMarks, type Gloss } from './driver.ts';
import { until, type Panel } from './panel.ts';

const PAPERS = 3_000;

describe.each(BROWSERS)('a large file in %s', (name) => {
  let gloss: Gloss;
  let library: Panel;
  let file: string;

  const go = (place: string) => library.press(`.library-head a[href="#${place}"]`);
  const words = (selector: string) => library.evaluate(`document.querySelector(${JSON.stringify(selector)})?.textContent ?? ''`) as Promise<string>;

  beforeAll(async () => {
    gloss = await startGloss(name, demoPages());
    const daily = await gloss.open(DAILY_URL);
    await waitForMarks(daily, 24);
    const panel = await gloss.clickIcon(daily);
    await panel.press('#tab-list');
    await panel.press('.to-library');
    library = await gloss.tabOf('library.html');
    file = join(gloss.profile, 'large.json.gz');
    writeFileSync(file, packBackup(libraryOf(PAPERS)));
  });
  afterAll(() => gloss.close());

  it('is counted while it is imported; cancelled, it leaves nothing', async () => {
    await go('import');
    await library.choose('input[type="file"]', file);
    await library.waitFor(`document.querySelector('.import-acts .main')?.textContent === 'Import ${PAPERS} papers'`);
    await library.press('.import-acts .main');
    await library.waitFor("/^[\\d.,\\s]+ of 3.?000 stored$/.test(document.querySelector('.working label')?.textContent ?? '')");
    await library.press('.working button');
    await library.waitFor("document.querySelector('.import-acts .main') !== null");
    await go('papers');
    await library.waitFor("document.querySelector('.notice a.button') !== null");
    expect(await library.evaluate("document.querySelectorAll('.rows > li').length")).toBe(0);
  });

  it('is imported when it is asked for again', async () => {
    await go('import');
    await library.press('.import-acts .main');
    await library.waitFor("/^3.?000 papers imported$/.test(document.querySelector('.done h2')?.textContent ?? '')");
  });

  it('is backed up and restored, each with its count', async () => {
    await go('backup');
    await library.press('.backup-now .button');
    const backup = join(gloss.profile, `gloss-${new Date().toISOString().slice(0, 10)}.json.gz`);
    await until(async () => existsSync(backup), async () => `no backup: ${await words('#backup')}`);
    await library.waitFor("document.querySelector('#backup > .working') === null");
    expect((readTables(gunzipSync(readFileSync(backup)).toString()) as LibraryTables).papers).toHaveLength(PAPERS);
    await library.choose('#restore-file', file);
    await library.waitFor("document.querySelector('.found') !== null");
    await library.press('.way:nth-child(2) .button');
    await library.waitFor("/ of [\\d.,\\s]+ records written$/.test(document.querySelector('#restore .working label')?.textContent ?? '')");
    await library.press('#restore .working button');
    await library.waitFor("document.querySelector('#restore .notice')?.textContent === 'Cancelled. Your library is as it was.'");
  });
});
