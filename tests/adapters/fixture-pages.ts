import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ADAPTERS } from '../../adapters/index.ts';

/** A page of invented papers in a site's true markup. */
export interface FixturePage {
  /** Its adapter's. */
  id: string;
  name: string;
  path: string;
  html: string;
  /** The address it stands for, as its first line says; empty when it does not. */
  url: string;
}

const FIXTURES = join(process.cwd(), 'tests/fixtures');
const URL_LINE = /^<!-- (https:\S+) -->/;

/** Every page in a folder named as an adapter, in the adapters' order. */
export const FIXTURE_PAGES: readonly FixturePage[] = ADAPTERS.flatMap(({ id }) => {
  const folder = join(FIXTURES, id);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.html')).sort() : [];
  return names.map((name) => readPage(id, name, join(folder, name)));
});

function readPage(id: string, name: string, path: string): FixturePage {
  const html = readFileSync(path, 'utf8');
  return { id, name, path, html, url: URL_LINE.exec(html)?.[1] ?? '' };
}
