import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packBackup } from '../../domain/formats/backup-file.ts';
import { withEveryTable, type LibraryTables } from '../../domain/library-tables.ts';
import { DAILY_URL, demoPages } from '../../scripts/digest/pages.ts';
import { BROWSERS, startGloss, waitForMarks, type Gloss } from './driver.ts';
import { until, type Panel } from './panel.ts';

const EMPTY = packBackup(withEveryTable({ seen: [], digests: [] }) as unknown as LibraryTables);

describe.each(BROWSERS)('what was seen, backed up in %s', (name) => {
  let gloss: Gloss;
  let page: Page;
  let library: Panel;
  let backup: string;
  let seen: number;

  const marksSeen = () => page.evaluate(() => document.querySelectorAll('gloss-mark[data-seen]').length);
  const showSeen = (count: number) => page.waitForFunction((expected) => document.querySelectorAll('gloss-mark[data-seen]').length === expected, { polling: 100, timeout: 15_000 }, count);
  const lookAt = async (file: string) => {
    await library.choose('#restore-file', file);
    await library.waitFor("document.querySelector('.found') !== null");
    return library.evaluate("[...document.querySelectorAll('.way')].map((way) => way.querySelector('dl')?.textContent ?? way.querySelector('.same').textContent)");
  };

  beforeAll(async () => {
    gloss = await startGloss(name, demoPages());
    backup = join(gloss.profile, `gloss-${new Date().toISOString().slice(0, 10)}.json.gz`);
    page = await gloss.open(DAILY_URL);
    await waitForMarks(page, 24);
    await new Promise((done) => setTimeout(done, 1_600));
    await page.goto(DAILY_URL); // what was seen is told when the page is left
    await waitForMarks(page, 24);
    await page.waitForFunction(() => document.querySelector('gloss-mark[data-seen]') !== null, { polling: 100, timeout: 15_000 });
    seen = await marksSeen();
    const panel = await gloss.clickIcon(page);
    await panel.press('.head .settings');
    library = await gloss.tabOf('library.html');
    await library.press('.library-head a[href="#backup"]');
  });
  afterAll(() => gloss.close());

  it('goes with the library that is replaced, and the preview says so', async () => {
    await library.press('.backup-now .button');
    await until(async () => existsSync(backup), async () => `no ${backup}`);
    const empty = join(gloss.profile, 'empty.json.gz');
    writeFileSync(empty, EMPTY);
    expect(await lookAt(empty)).toEqual(['Nothing would change.', expect.stringMatching(/^Seen0 sightings in place of \d+$/)]);
    await library.press('.way:nth-child(2) .button');
    await showSeen(0);
  });

  it('comes back by the backup, on open pages too, and the rows say so', async () => {
    expect(await lookAt(backup)).toEqual([expect.stringMatching(/^Seen(\d+) sightings, \1 new$/), expect.stringMatching(/^Seen\d+ sightings in place of 0$/)]);
    await library.press('.way:nth-child(1) .button');
    await showSeen(seen);
    expect(await page.evaluate(() => document.querySelector('gloss-mark[data-seen]')!.shadowRoot!.textContent)).toMatch(/seen/);
    expect(await lookAt(backup)).toEqual(['Nothing would change.', 'Nothing would change.']);
    await library.press('.found > .quiet');
  });

  it('goes again when that is taken back', async () => {
    await library.press('.take-back .button');
    await showSeen(0);
    expect(await marksSeen()).toBe(0);
  });
});
