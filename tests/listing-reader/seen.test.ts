import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PaperState } from '../../domain/reading-list.ts';
import type { Sightings } from '../../domain/seen.ts';
import { KeptStates } from '../../entrypoints/listing-reader/kept-states.ts';
import { newOnes } from '../../entrypoints/listing-reader/new-ones.ts';
import type { Feature, PageView } from '../../entrypoints/listing-reader/page-view.ts';
import { LOOK_MS, SEEN_MS } from '../../entrypoints/listing-reader/row-watch.ts';
import { sightings, TELL_MS } from '../../entrypoints/listing-reader/seen.ts';
import type { ListedPaper } from '../../messaging/protocol.ts';

const sent = vi.hoisted(() => vi.fn<(type: string, message: unknown) => Promise<unknown>>());
vi.mock('../../messaging/protocol.ts', () => ({ sendMessage: sent, onMessage: vi.fn<() => void>() }));

/** How a row lies in a view of 800 px. */
interface Lie { visible: number; height?: number }

/** Answers once about each row it is given, as browsers do, and says no more of those that lie still. */
class FakeObserver {
  static lies = new Map<Element, Lie>();
  static asked = 0;
  #rows = new Set<Element>();
  #told: (entries: unknown[]) => void;

  constructor(told: (entries: unknown[]) => void) {
    this.#told = told;
  }

  observe(row: Element): void {
    FakeObserver.asked += 1;
    if (this.#rows.size === 0) queueMicrotask(() => this.#answer());
    this.#rows.add(row);
  }

  disconnect(): void {
    this.#rows.clear();
  }

  #answer(): void {
    const entries = [...this.#rows].map((target) => {
      const { visible, height = 100 } = FakeObserver.lies.get(target) ?? { visible: 0 };
      return { target, isIntersecting: visible > 0, intersectionRatio: visible / height, rootBounds: { height: 800 }, boundingClientRect: { height }, intersectionRect: { height: visible } };
    });
    if (entries.length > 0) this.#told(entries);
  }
}

let rows: Element[];
let keys: string[];
let url: string;
let papers: Map<string, ListedPaper>;
let view: PageView;
let feature: Feature;
let gone: AbortController;
let visibility: DocumentVisibilityState;
const told = () => sent.mock.calls.filter(([type]) => type === 'seen').map(([, message]) => message as Sightings);
const ranks = () => told().map(({ sightings: all }) => all.map(({ rank }) => rank));
/** A row is in view from the first look on. */
const LONG = LOOK_MS + SEEN_MS;
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

/** The page is scrolled, and the row lies so. */
function lie(row: Element, how: Lie): void {
  FakeObserver.lies.set(row, how);
  document.dispatchEvent(new Event('scroll'));
}

function become(next: DocumentVisibilityState): void {
  visibility = next;
  document.dispatchEvent(new Event('visibilitychange'));
}

function read(names: readonly string[], at = 'https://huggingface.co/papers#top'): void {
  document.body.replaceChildren();
  url = at;
  keys = [...names];
  rows = names.map(() => document.body.appendChild(document.createElement('article')));
  papers = new Map();
  for (const [n, key] of names.entries()) {
    const known = papers.get(key);
    if (known !== undefined) known.rows.push(n);
    else papers.set(key, { key, rows: [n], identity: { identifiers: [key], titleKey: '', firstAuthor: '' }, entry: { upvotes: n === 0 ? 41 : null } } as unknown as ListedPaper);
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime(new Date('2026-11-24T09:00:00.000Z'));
  vi.stubGlobal('IntersectionObserver', FakeObserver);
  FakeObserver.lies.clear();
  visibility = 'visible';
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility);
  sent.mockReset().mockResolvedValue(undefined);
  gone = new AbortController();
  const kept = new KeptStates((changed) => feature.known?.(changed), () => 'Hugging Face');
  view = {
    signal: gone.signal, kept, seen: new Set<string>(), papers: () => papers, page: () => ({ reading: { url, site: 'Hugging Face', kind: 'list' }, rows, keys }),
  } as unknown as PageView;
  read(['arxiv:1', 'arxiv:2', 'arxiv:3']);
});
afterEach(() => {
  gone.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('a row is seen', () => {
  beforeEach(() => {
    feature = sightings(view);
    feature.taken!();
  });

  it.each<[string, Lie, boolean]>([
    ['with half of it in view', { visible: 50 }, true],
    ['not with less', { visible: 49 }, false],
    ['not out of view', { visible: 0 }, false],
    ['when it is higher than the view and covers half of that', { visible: 400, height: 2_000 }, true],
    ['not when it covers less', { visible: 399, height: 2_000 }, false],
  ])('%s', async (_, how, isSeen) => {
    lie(rows[1]!, how);
    await pass(LONG);
    expect(view.seen.has('arxiv:2')).toBe(isSeen);
  });

  it('after a second, not before, and not when it went out of view meanwhile', async () => {
    lie(rows[0]!, { visible: 100 });
    await pass(LONG - 1);
    expect(view.seen.has('arxiv:1')).toBe(false);
    await pass(1);
    expect(view.seen.has('arxiv:1')).toBe(true);
    lie(rows[1]!, { visible: 100 });
    await pass(900);
    lie(rows[1]!, { visible: 20 });
    await pass(5_000);
    expect(view.seen.has('arxiv:2')).toBe(false);
  });

  it('while others come and go', async () => {
    lie(rows[0]!, { visible: 100 });
    for (let n = 0; n < 20; n++) {
      lie(rows[1]!, { visible: n % 4 < 2 ? 100 : 0 });
      await pass(100);
    }
    expect([view.seen.has('arxiv:1'), view.seen.has('arxiv:2')]).toEqual([true, false]);
  });

  it('with few questions: none while nothing moves', async () => {
    lie(rows[0]!, { visible: 100 });
    await pass(LONG);
    FakeObserver.asked = 0;
    await pass(60_000);
    expect(FakeObserver.asked).toBe(0);
  });

  it('not in a tab that nobody looks at; the second begins when somebody does', async () => {
    lie(rows[0]!, { visible: 100 });
    await pass(900);
    become('hidden');
    await pass(60_000);
    expect(view.seen.has('arxiv:1')).toBe(false);
    become('visible');
    await pass(LONG - 1);
    expect(view.seen.has('arxiv:1')).toBe(false);
    await pass(1);
    expect(view.seen.has('arxiv:1')).toBe(true);
  });

  it('once, whichever of its paper’s rows it was', async () => {
    read(['arxiv:1', 'arxiv:2', 'arxiv:1']);
    feature.taken!();
    lie(rows[2]!, { visible: 100 });
    await pass(LONG + TELL_MS);
    feature.drawn!();
    lie(rows[0]!, { visible: 100 });
    await pass(LONG + TELL_MS);
    expect(ranks()).toEqual([[1]]);
  });

  it('of those that stand on the page: a row drawn anew begins anew', async () => {
    lie(rows[0]!, { visible: 100 });
    await pass(900);
    read(['arxiv:1', 'arxiv:4']);
    feature.drawn!();
    await pass(5_000);
    expect(view.seen.has('arxiv:1')).toBe(false);
    lie(rows[1]!, { visible: 100 });
    await pass(LONG);
    expect(view.seen.has('arxiv:4')).toBe(true);
  });
});

describe('what was seen is told', () => {
  beforeEach(() => {
    feature = sightings(view);
    feature.taken!();
    lie(rows[0]!, { visible: 100 });
    lie(rows[2]!, { visible: 100 });
  });

  it('some at a time, with where, when and what', async () => {
    await pass(LONG + TELL_MS);
    expect(told()).toEqual([{
      listing: 'https://huggingface.co/papers', site: 'Hugging Face', at: '2026-11-24T09:00:03.250Z',
      sightings: [{ paper: papers.get('arxiv:1')!.identity, rank: 1, upvotes: 41 }, { paper: papers.get('arxiv:3')!.identity, rank: 3 }],
    }]);
    await pass(60_000);
    expect(told()).toHaveLength(1);
  });

  it('at once when the tab is left, hidden or put away', async () => {
    await pass(LONG);
    become('hidden');
    expect(ranks()).toEqual([[1, 3]]);
    become('visible');
    lie(rows[1]!, { visible: 100 });
    await pass(LONG);
    window.dispatchEvent(new Event('pagehide'));
    expect(ranks()).toEqual([[1, 3], [2]]);
  });

  it('before the next day is read in its place, where all is watched anew', async () => {
    await pass(LONG);
    read(['arxiv:1', 'arxiv:9'], 'https://huggingface.co/papers/date/2026-11-23');
    feature.taken!();
    expect(told().map(({ listing }) => listing)).toEqual(['https://huggingface.co/papers']);
    lie(rows[0]!, { visible: 100 });
    await pass(LONG + TELL_MS);
    expect(told()[1]).toMatchObject({ listing: 'https://huggingface.co/papers/date/2026-11-23', sightings: [{ rank: 1 }] });
  });

  it('again with what comes next where it could not be', async () => {
    sent.mockRejectedValueOnce(Object.assign(new Error('full'), { name: 'StorageError' }));
    await pass(LONG + TELL_MS);
    lie(rows[1]!, { visible: 100 });
    await pass(LONG + TELL_MS);
    expect(ranks()).toEqual([[1, 3], [1, 3], [2]]);
    expect(told()[1]!.at).toBe(told()[0]!.at);
  });

  it('and where nothing comes next, when the page is left', async () => {
    sent.mockRejectedValueOnce(Object.assign(new Error('full'), { name: 'StorageError' }));
    await pass(LONG + TELL_MS);
    become('hidden');
    expect(ranks()).toEqual([[1, 3], [1, 3]]);
  });

  it('not of a page that has no address on the web', async () => {
    url = 'file:///home/list.html';
    feature.taken!();
    lie(rows[0]!, { visible: 100 });
    await pass(LONG + TELL_MS);
    expect(told()).toEqual([]);
  });
});

describe('what is new', () => {
  const SEEN = { at: '2026-11-23T09:00:00.000Z', site: 'arXiv', listing: 'https://arxiv.org/list/cs.LG/new', times: 1 };
  const answer = (states: (PaperState | null)[]) => sent.mockImplementation(async (type) => (type === 'statesOf' ? states : undefined));
  const counts = () => sent.mock.calls.filter(([type]) => type === 'newOnPage').map(([, message]) => (message as { count: number | null }).count);
  const none = { id: null, status: null, notes: 0 };

  it('is told to the panels and to the toolbar icon, once it is known', async () => {
    feature = newOnes(view);
    feature.taken!();
    expect(counts()).toEqual([]);
    answer([{ ...none, seen: SEEN }, null, null]);
    await view.kept.ask([...papers.values()]);
    expect([...papers.values()].map(({ seen }) => seen)).toEqual([SEEN, null, null]);
    expect(counts()).toEqual([2]);
    expect(sent.mock.calls.filter(([type]) => type === 'pageRead')).toHaveLength(1);
    expect(['arxiv:1', 'arxiv:2', 'arxiv:9'].map((key) => view.kept.isUnseen(key))).toEqual([false, true, false]);
    feature.returned!();
    feature.seenChanged!();
    expect(counts()).toEqual([2, 2, 2]);
  });

  it('is nothing where that is not known; keys then take all for unseen', async () => {
    feature = newOnes(view);
    answer(papers.size === 3 ? Array.from({ length: 3 }, () => ({ ...none, seen: 'unknown' as const })) : []);
    await view.kept.ask([...papers.values()]);
    expect([...papers.values()].map(({ seen }) => seen)).toEqual([undefined, undefined, undefined]);
    expect(counts()).toEqual([]);
    expect(view.kept.isUnseen('arxiv:1')).toBe(true);
  });

  it('does not become new by being seen again: that is told with a later time', async () => {
    feature = newOnes(view);
    answer([{ ...none, seen: SEEN }]);
    await view.kept.ask([papers.get('arxiv:1')!]);
    sent.mockResolvedValue({ states: [{ ...none, status: 'to-read' }], decision: 'one' });
    await view.kept.decide([papers.get('arxiv:1')!], { verb: 'save' });
    expect(view.kept.of('arxiv:1')).toMatchObject({ saved: true, seen: SEEN });
    answer([null]);
    await view.kept.ask([papers.get('arxiv:1')!], true);
    expect(view.kept.of('arxiv:1').seen).toBeNull();
  });

  it('stays new while the page is open, also after a decision, and is asked for anew at another address', async () => {
    feature = newOnes(view);
    const since = () => sent.mock.calls.filter(([type]) => type === 'statesOf' || type === 'decide').map(([, message]) => (message as { since: string }).since);
    answer([null, null, null]);
    await view.kept.ask([...papers.values()]);
    await pass(60_000);
    sent.mockResolvedValue({ states: [{ ...none, status: 'to-read' }], decision: null });
    await view.kept.decide([papers.get('arxiv:1')!], { verb: 'save' });
    expect(view.kept.of('arxiv:1')).toMatchObject({ saved: true, seen: null });
    view.kept.opened();
    answer([null]);
    expect(view.kept.isKnown('arxiv:1')).toBe(false);
    await view.kept.ask([papers.get('arxiv:1')!]);
    expect(since()).toEqual(['2026-11-24T09:00:00.000Z', '2026-11-24T09:00:00.000Z', '2026-11-24T09:01:00.000Z']);
  });
});
