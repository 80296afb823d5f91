import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { identityOf } from '../../domain/duplicates.ts';
import type { DigestDiff, DigestSnapshot } from '../../domain/digest.ts';
import { DigestWatch, VIEWED_MS } from '../../entrypoints/listing-reader/digest-watch.ts';
import { KeptStates } from '../../entrypoints/listing-reader/kept-states.ts';
import type { PageView } from '../../entrypoints/listing-reader/page-view.ts';
import { tellFacts } from '../../entrypoints/listing-reader/tell-facts.ts';
import { ask } from '../../messaging/ask.ts';
import type { ListedPaper, Reading } from '../../messaging/protocol.ts';
import { kept } from '../formats/library-for-tests.ts';

vi.mock('../../messaging/ask.ts', () => ({ ask: vi.fn<() => Promise<unknown>>() }));
vi.mock('../../entrypoints/listing-reader/tell.ts', () => ({ tellPanels: vi.fn<() => void>() }));
type Message = { url: string; snapshot: DigestSnapshot; papers: { facts: unknown[] }[] };
const asked = vi.mocked(ask) as unknown as ReturnType<typeof vi.fn<(question: string, message: Message) => Promise<unknown>>>;

const DAILY = 'https://huggingface.co/papers';
const BEFORE: DigestSnapshot = { at: '2026-11-24T09:12:00.000Z', papers: [{ clues: ['arxiv:2611.00001'], upvotes: 4 }, { clues: ['arxiv:2611.00002'] }] };

let gone: AbortController;
let page: { reading: Reading } | null;
let changed: string[];

function listed(n: number, upvotes: number | null = null): ListedPaper {
  const { paper } = kept(n).record;
  return { key: paper.identifiers[0]!, paper, identity: identityOf(paper), entry: { upvotes } as ListedPaper['entry'], rows: [n], topics: null };
}

function reading(papers: ListedPaper[], given: Partial<Reading> = {}): Reading {
  return { url: DAILY, adapter: 'huggingface', site: 'Hugging Face', kind: 'list', heading: null, date: null, papers, skipped: [], problems: [], faults: [], filter: null, ...given };
}

function watch() {
  const states = new KeptStates((keys) => changed.push(...keys), () => 'Hugging Face');
  const view = { signal: gone.signal, page: () => page, kept: states, papers: () => new Map(page!.reading.papers.map((one) => [one.key, one])) } as unknown as PageView;
  const watching = new DigestWatch(view);
  const facts = tellFacts(view);
  const take = async (next: Reading) => {
    page = { reading: next };
    watching.taken();
    facts.taken!();
    await vi.advanceTimersByTimeAsync(0);
    return next;
  };
  return { take, states };
}

const setVisible = (isVisible: boolean) => {
  Object.defineProperty(document, 'visibilityState', { value: isVisible ? 'visible' : 'hidden', configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
};
const told = (question: string) => asked.mock.calls.filter(([one]) => one === question).map(([, message]) => message);
const clues = ({ snapshot }: Message) => snapshot.papers.map((one) => one.clues[0]!.at(-1)).join('');

beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime(Date.UTC(2026, 10, 24, 12));
  window.requestIdleCallback = ((then: () => void) => window.setTimeout(then)) as typeof requestIdleCallback;
  gone = new AbortController();
  changed = [];
  setVisible(true);
  asked.mockReset().mockImplementation(async (question) => (question === 'digestBefore' ? BEFORE : undefined));
});
afterEach(() => {
  gone.abort();
  vi.useRealTimers();
});

describe('a digest', () => {
  it('is compared with what it listed before, and papers are told of it', async () => {
    const { take, states } = watch();
    const { digest } = await take(reading([listed(3), listed(1, 16), listed(2)]));
    expect(digest).toEqual({ since: BEFORE.at, changes: { 'arxiv:2611.00003': { isNew: true }, 'arxiv:2611.00001': { upvotes: 12, rose: true } }, fresh: 1, rose: 1, gone: 0 } satisfies DigestDiff);
    expect(changed.sort()).toEqual(['arxiv:2611.00001', 'arxiv:2611.00003']);
    expect([1, 2, 3].map((n) => states.of(`arxiv:2611.0000${n}`).since)).toEqual([{ upvotes: 12, rose: true }, null, { isNew: true }]);
  });

  it('that changes while it is looked at is compared with the same', async () => {
    const { take } = watch();
    await take(reading([listed(1)]));
    expect((await take(reading([listed(1), listed(4)]))).digest).toMatchObject({ fresh: 1 });
    expect(told('digestBefore')).toHaveLength(1);
  });

  it('of which nothing is known has nothing to say', async () => {
    asked.mockResolvedValue(null);
    expect((await watch().take(reading([listed(1)]))).digest).toBeUndefined();
  });

  it('is none where a page is about one paper, or lists nothing', async () => {
    const { take } = watch();
    await take(reading([listed(1)], { kind: 'one' }));
    await take(reading([]));
    expect(told('digestBefore')).toEqual([]);
  });
});

describe('a visit', () => {
  it('counts once the page was in view for some seconds, not while it is hidden', async () => {
    const { take } = watch();
    await take(reading([listed(1), listed(2)]));
    await vi.advanceTimersByTimeAsync(VIEWED_MS - 1_000);
    setVisible(false);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told('digestViewed')).toEqual([]);
    setVisible(true);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(told('digestViewed')).toMatchObject([{ url: DAILY, snapshot: { at: '2026-11-24T12:00:00.000Z', papers: [{}, {}] } }]);
  });

  it('is told again when it ends, and when rows come', async () => {
    const { take } = watch();
    await take(reading([listed(1)]));
    await vi.advanceTimersByTimeAsync(VIEWED_MS);
    await take(reading([listed(1), listed(2)]));
    setVisible(false);
    expect(told('digestViewed').map(clues)).toEqual(['1', '12', '12']);
    expect(told('digestViewed').map(({ snapshot }) => snapshot.isOpen ?? false)).toEqual([false, true, true]);
  });

  it('keeps rows that a filter of the page hides', async () => {
    const { take } = watch();
    await take(reading([listed(1), listed(2)]));
    await vi.advanceTimersByTimeAsync(VIEWED_MS);
    await take(reading([listed(2)]));
    setVisible(false);
    expect(clues(told('digestViewed').at(-1)!)).toBe('12');
  });

  it('of another address in the same page is another one, and rows left over from before do not count', async () => {
    const { take } = watch();
    await take(reading([listed(1)]));
    await vi.advanceTimersByTimeAsync(VIEWED_MS);
    const other = { url: `${DAILY}/date/2026-11-23` };
    await take(reading([listed(1)], other));
    await take(reading([listed(5)], other));
    await vi.advanceTimersByTimeAsync(VIEWED_MS);
    expect(told('digestViewed').map((one) => [one.url, clues(one)])).toEqual([[DAILY, '1'], [DAILY, '1'], [other.url, '5']]);
    expect(told('digestBefore').map(({ url }) => url)).toEqual([DAILY, other.url]);
  });

  it('ends with the extension, and says no more', async () => {
    const { take } = watch();
    await take(reading([listed(1)]));
    gone.abort();
    await vi.advanceTimersByTimeAsync(VIEWED_MS);
    setVisible(false);
    expect(told('digestViewed')).toEqual([]);
  });
});

describe('what rows say', () => {
  it('is told once, of those that say something, and again when they say something else', async () => {
    const { take } = watch();
    await take(reading([listed(1, 4), listed(2)]));
    await vi.advanceTimersByTimeAsync(10);
    await take(reading([listed(1, 4), listed(3, 9)]));
    await vi.advanceTimersByTimeAsync(10);
    expect(told('listed').map(({ papers }) => papers.flatMap(({ facts }) => facts))).toEqual([[{ kind: 'upvotes', count: 4 }], [{ kind: 'upvotes', count: 9 }]]);
  });

  it('is told with the next reading where it could not be', async () => {
    const { take } = watch();
    asked.mockRejectedValueOnce(null).mockImplementation(async (question) => (question === 'listed' ? Promise.reject(new Error('no answer')) : null));
    await take(reading([listed(1, 4)]));
    await vi.advanceTimersByTimeAsync(10);
    asked.mockResolvedValue(undefined);
    await take(reading([listed(1, 4)]));
    await vi.advanceTimersByTimeAsync(10);
    expect(told('listed')).toHaveLength(2);
  });

  it('is nothing on a site that Gloss does not know', async () => {
    const { take } = watch();
    await take(reading([listed(1, 4)], { adapter: 'general' }));
    await vi.advanceTimersByTimeAsync(10);
    expect(told('listed')).toEqual([]);
  });
});

it('a page’s row is given what it does not say itself', async () => {
  asked.mockResolvedValue([{ id: null, status: null, notes: 0, facts: [{ kind: 'upvotes', count: 4, site: 'Hugging Face', at: BEFORE.at }, { kind: 'upvotes', count: 9, site: 'alphaXiv', at: BEFORE.at }] }]);
  const { states } = watch();
  await states.ask([listed(1, 5)]);
  expect(states.of('arxiv:2611.00001').facts).toMatchObject([{ count: 9 }]);
});
