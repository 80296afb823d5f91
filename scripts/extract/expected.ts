import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from '../../domain/entry.ts';

/** An entry as it was read. */
export type Read = Omit<Entry, 'extra'>;

/** An expected entry as the pages' own README defines it. */
export interface Expected extends Omit<Read, 'abstract'> {
  abstractWords?: number | null;
  abstractStart?: string | null;
  abstractEnd?: string | null;
  unsure?: string[];
}

/** A saved page with what is known of it. */
export interface SavedPage {
  /** Path below the folder; its first part is the site. */
  name: string;
  html: string;
  url: string;
  kind: string;
  entries: Expected[];
}

/** The saved pages below a folder that have an expected record, one after the other. */
export function* savedPages(folder: string): Generator<SavedPage> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html')).sort();
  for (const name of files) {
    const record = JSON.parse(readFileSync(join(folder, name.replace(/html$/, 'json')), 'utf8')) as Pick<SavedPage, 'url' | 'kind' | 'entries'>;
    yield { ...record, name, html: readFileSync(join(folder, name), 'utf8') };
  }
}

/** Entries whose being an entry is not in doubt. */
export function sureOf(entries: readonly Expected[]): Expected[] {
  return entries.filter(({ unsure = [] }) => !unsure.includes('isEntry'));
}
