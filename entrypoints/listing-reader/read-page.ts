import type { Adapter, Listing } from '../../adapters/adapter.ts';
import { addressOf } from '../../adapters/addresses.ts';
import { readRows } from '../../adapters/read-rows.ts';
import { Gathering, paperKey } from '../../domain/duplicates.ts';
import type { ListedPaper, PageProblem, Reading } from '../../messaging/protocol.ts';
import { inSlices } from './slices.ts';

/** A reading, and where its rows stand in the page: `places[i]` is where row `i`'s mark goes, `keys[i]` its paper. */
export interface PageReading {
  reading: Reading;
  adapter: Adapter | null;
  places: (Element | null)[];
  keys: string[];
}

/** What the adapter of an address found, or what stood in its way. */
export interface Listed {
  url: string;
  adapter: Adapter | null;
  listing: Listing | null;
  problem?: PageProblem;
  detail?: string;
}

/** First half: the rows as printed, by the adapter of the address. Never throws. */
export function listPage(document: Document, url: string, adapters: readonly Adapter[]): Listed {
  const adapter = addressOf(url, adapters);
  if (adapter === null) return { url, adapter, listing: null, problem: 'unknown-site' };
  try {
    return { url, adapter, listing: adapter.readListing(document, url) };
  } catch (failure) {
    return { url, adapter, listing: null, problem: 'adapter-failed', detail: String(failure) };
  }
}

/** Second half, in tasks of its own: the papers those rows stand for. What went wrong is said in `reading.problems`. */
export async function readPage({ url, adapter, listing, problem, detail }: Listed, signal: AbortSignal): Promise<PageReading> {
  const { kind = 'list', heading = null, date = null } = listing ?? {};
  const { entries, skipped } = listing === null ? { entries: [], skipped: [] } : readRows(listing);
  const site = { id: adapter?.id ?? 'unknown', name: adapter?.name ?? new URL(url).host };
  const gathering = new Gathering(site);
  await inSlices(entries, signal, (slice) => slice.forEach(({ entry }) => gathering.add(entry)));
  const keys: string[] = [];
  const taken = new Set<string>();
  const papers = gathering.papers().map(({ paper, identity, entry, rows }): ListedPaper => {
    const key = unique(paperKey(paper), taken);
    for (const row of rows) keys[row] = key;
    return { key, paper, identity, entry, rows, topics: null };
  });
  const problems = problem === undefined ? (papers.length === 0 ? ['empty' as const] : []) : [problem];
  const reading: Reading = {
    url, adapter: adapter?.id ?? null, site: site.name, kind, heading, date, papers, skipped, problems, filter: null,
    ...(detail === undefined ? {} : { detail }),
  };
  return { reading, adapter, places: entries.map(({ place }) => place), keys };
}

/** Two papers without identifiers may share a title key and still be told apart (other authors). */
function unique(key: string, taken: Set<string>): string {
  let name = key;
  for (let n = 2; taken.has(name); n++) name = `${key}#${n}`;
  taken.add(name);
  return name;
}
