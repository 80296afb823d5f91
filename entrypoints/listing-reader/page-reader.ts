import { GENERAL, type Adapter, type Listing, type MarkPlace } from '../../adapters/adapter.ts';
import { addressOf } from '../../adapters/addresses.ts';
import { ADAPTERS } from '../../adapters/index.ts';
import { isListed, readRow, type RowReading } from '../../adapters/read-rows.ts';
import { Gathering, paperKey, type MadePapers } from '../../domain/duplicates.ts';
import type { SkippedEntry } from '../../domain/entry.ts';
import { betterOf, faultsOf, isEnough, type Fault, type ReadRows } from '../../domain/health.ts';
import type { GeneralReader } from '../../messaging/page-life.ts';
import type { ListedPaper, PageProblem, Reading } from '../../messaging/protocol.ts';
import { inTurns } from './slices.ts';
import { isShown } from './shown.ts';

/** A reading, and where its rows stand in the page: `places[i]` is where row `i`'s mark goes, `keys[i]` its paper. */
export interface PageReading {
  reading: Reading;
  /** Whose rows these are; `null` for the general reader's, whose marks bring their own line. */
  marks: MarkPlace | null;
  /** The site's own adapter, whoever read the page. */
  adapter: Adapter | null;
  places: (Element | null)[];
  /** The rows themselves, as wholes. */
  rows: Element[];
  keys: string[];
  /** Addresses of the listings before and after this one, where it names them. */
  previousUrl: string | null;
  nextUrl: string | null;
}

/** What one reader, an adapter or the general one, found. */
interface Found extends ReadRows {
  by: Adapter;
  listing: Listing;
  skipped: SkippedEntry[];
  places: (Element | null)[];
  elements: Element[];
}

/**
 * Reads a page, in turns with the page's own work: by the adapter of its address, and where that falls short or there is none, by the
 * general reader. A row that has not changed since is not read again.
 */
export class PageReader {
  #rows = new WeakMap<Element, RowReading>();
  #made: MadePapers = new WeakMap();
  #url = '';

  #bringGeneral: () => Promise<GeneralReader>;

  constructor(bringGeneral: () => Promise<GeneralReader>) {
    this.#bringGeneral = bringGeneral;
  }

  /** These elements' rows, and those beside them, have to be read anew. */
  forget(changed: Iterable<Node>): void {
    for (const node of changed) {
      for (let element = node instanceof Element ? node : node.parentElement; element !== null; element = element.parentElement) {
        this.#rows.delete(element);
        if (element.previousElementSibling !== null) this.#rows.delete(element.previousElementSibling);
        if (element.nextElementSibling !== null) this.#rows.delete(element.nextElementSibling);
      }
    }
  }

  /** `isWhole`: the page has loaded, so that what is missing is missing. `null` when the signal aborts. */
  async read(url: string, isWhole: boolean, signal: AbortSignal): Promise<PageReading | null> {
    if (url !== this.#url) this.#rows = new WeakMap();
    this.#url = url;
    const adapter = addressOf(url, ADAPTERS);
    const own = adapter === null ? null : await this.#readBy(adapter, url, isWhole, signal);
    const faults: Fault[] = own instanceof Error ? [{ kind: 'failed', detail: String(own) }] : own === null ? [] : faultsOf(own, adapter!.expects);
    const isFine = own !== null && !(own instanceof Error) && isEnough(own, faults);
    const other = isFine || (adapter !== null && !isWhole) ? null : await this.#readInGeneral(url, isWhole, signal);
    if (signal.aborted) return null;
    if (other instanceof Error && own === null) faults.push({ kind: 'failed', detail: String(other) });
    const best = bestOf(own instanceof Error ? null : own, other instanceof Error ? null : other, adapter, faults);
    return this.#gather(url, adapter, best, faults, isWhole, signal);
  }

  /** What it threw comes back as an Error: a reading that fails is told, and never breaks the page. */
  async #readBy(by: Adapter, url: string, isWhole: boolean, signal: AbortSignal): Promise<Found | Error | null> {
    try {
      return await inTurns(this.#readRows(by, by.readListing(document, url), isWhole), signal);
    } catch (failure) {
      return failure instanceof Error ? failure : new Error(String(failure));
    }
  }

  /** The same by the general reader, which is brought when it is first needed. */
  async #readInGeneral(url: string, isWhole: boolean, signal: AbortSignal): Promise<Found | Error | null> {
    try {
      const { adapter, steps } = await this.#bringGeneral();
      const listing = await inTurns(steps(document, url), signal);
      return listing === null ? null : await inTurns(this.#readRows(adapter, listing, isWhole), signal);
    } catch (failure) {
      return failure instanceof Error ? failure : new Error(String(failure));
    }
  }

  *#readRows(by: Adapter, listing: Listing, isWhole: boolean): Generator<undefined, Found> {
    const found: Found & { entries: Found['entries'][number][] } = { by, listing, entries: [], skipped: [], places: [], elements: [], stated: listing.stated, rows: listing.rows.length };
    for (const row of listing.rows) {
      if (isWhole && listing.kind === 'list' && !isShown(row)) continue;
      const reading = this.#readRow(by, listing, row);
      if (reading === null) continue;
      if (!isListed(reading)) found.skipped.push(reading);
      else {
        found.entries.push(reading.entry);
        found.places.push(reading.place);
        found.elements.push(row);
      }
      yield;
    }
    return found;
  }

  #readRow(by: Adapter, listing: Listing, row: Element): RowReading {
    if (by.id === GENERAL || listing.kind === 'one') return readRow(listing, row);
    const known = this.#rows.get(row);
    if (known !== undefined) return known;
    const reading = readRow(listing, row);
    this.#rows.set(row, reading);
    return reading;
  }

  async #gather(url: string, adapter: Adapter | null, found: Found | null, faults: Fault[], isWhole: boolean, signal: AbortSignal): Promise<PageReading | null> {
    const site = { id: adapter?.id ?? GENERAL, name: adapter?.name ?? new URL(url).host };
    const gathering = new Gathering(site, this.#made);
    const papers = await inTurns(listed(gathering, found), signal);
    if (papers === null) return null;
    const keys: string[] = [];
    for (const { key, rows } of papers) for (const row of rows) keys[row] = key;
    const { kind = 'list', heading = null, date = null } = found?.listing ?? {};
    const reading: Reading = {
      url, adapter: found?.by.id ?? adapter?.id ?? null, site: site.name, kind, heading, date, papers, skipped: found?.skipped ?? [],
      problems: isWhole ? problemsOf(adapter, papers, faults) : [], faults, filter: null,
    };
    return { reading, marks: found === null || found.by.id === GENERAL ? null : found.by.marks, adapter, places: found?.places ?? [], rows: found?.elements ?? [], keys, previousUrl: found?.listing.previousUrl ?? null, nextUrl: found?.listing.nextUrl ?? null };
  }
}

/** `null`: nobody read anything, or not yet. */
function bestOf(own: Found | null, other: Found | null, adapter: Adapter | null, faults: Fault[]): Found | null {
  return own === null || other === null ? (own ?? other) : betterOf(own, other, adapter!.expects, faults);
}

function problemsOf(adapter: Adapter | null, papers: readonly ListedPaper[], faults: readonly Fault[]): PageProblem[] {
  if (faults.length > 0) return ['site-changed'];
  if (papers.length > 0) return [];
  return [adapter === null ? 'no-papers' : 'empty'];
}

function* listed(gathering: Gathering, found: Found | null): Generator<undefined, ListedPaper[]> {
  for (const entry of found?.entries ?? []) {
    gathering.add(entry);
    yield;
  }
  const taken = new Set<string>();
  return gathering.papers().map(({ paper, identity, entry, rows }) => ({ key: unique(paperKey(paper), taken), paper, identity, entry, rows, topics: null }));
}

/** Two papers without identifiers may share a title key and still be told apart (other authors). */
function unique(key: string, taken: Set<string>): string {
  let name = key;
  for (let n = 2; taken.has(name); n++) name = `${key}#${n}`;
  taken.add(name);
  return name;
}
