import { beforeEach, expect, it } from 'vitest';
import type { Act } from '../../domain/decision.ts';
import { Keeping } from '../../entrypoints/listing-reader/keeping.ts';
import type { PageView } from '../../entrypoints/listing-reader/page-view.ts';
import type { ListedPaper } from '../../messaging/protocol.ts';
import { paper } from '../storage/papers-for-tests.ts';

const KEYS = ['a', 'b', 'c'];
const saved = new Set<string>();
const dismissed = new Set<string>();
let said: string[];
let decided: string[];
let failure: unknown;
let answer: () => void;
let keeping: Keeping;
let kind: 'list' | 'one';

beforeEach(() => {
  kind = 'list';
  [saved, dismissed].forEach((one) => one.clear());
  [said, decided, failure, answer] = [[], [], null, () => undefined];
  const papers = new Map(KEYS.map((key) => [key, { key, paper: paper({ title: `Study ${key}` }) } as ListedPaper]));
  const kept = {
    of: (key: string) => ({ saved: saved.has(key), isDismissed: dismissed.has(key) }),
    decide: async (listed: ListedPaper[], { verb }: Act) => {
      const keys = listed.map(({ key }) => key);
      decided.push(`${verb} ${keys.join()}`);
      await new Promise<void>((done) => { answer = done; setTimeout(done); });
      if (failure !== null) throw failure;
      if (verb === 'save') keys.forEach((key) => saved.add(key));
    },
  };
  keeping = new Keeping({ page: () => ({ reading: { kind } }), papers: () => papers, kept, layer: { marks: () => [] }, say: (words: string) => said.push(words) } as unknown as PageView);
});

it('several are decided by one question and said once', async () => {
  saved.add('c');
  expect(await keeping.decide(['a', 'b', 'not here'], { verb: 'save' })).toBe(true);
  expect(decided).toEqual(['save a,b']);
  expect(said).toEqual(['2 saved. 3 of 3']);
});

it.each([
  [{ verb: 'save' }, 'Saved: Study a. 1 of 3'], [{ verb: 'remove' }, 'Removed from the reading list: Study a. 0 of 3 saved'], [{ verb: 'dismiss' }, 'Dismissed: Study a'],
  [{ verb: 'restore' }, 'Restored: Study a'], [{ verb: 'status', status: 'read' }, 'Read: Study a'],
] as [Act, string][])('%j is said as "%s"', async (act, words) => {
  await keeping.decide(['a'], act);
  expect(said).toEqual([words]);
});

it.each([
  ['save', 'Not saved: Study a. Gloss did not answer; press again.'], ['remove', 'Not removed: Study a. Gloss did not answer; press again.'],
  ['dismiss', 'Not dismissed: Study a. Gloss did not answer; press again.'], ['restore', 'Not restored: Study a. Gloss did not answer; press again.'],
] as const)('a %s that failed is said as what it was', async (verb, words) => {
  failure = new Error('no answer');
  expect(await keeping.decide(['a'], { verb })).toBe(false);
  expect(said).toEqual([words]);
});

it('the same press while the one before is on its way decides nothing; another decision goes behind it, and none is lost', async () => {
  const first = keeping.toggleDismissed('a');
  expect(await keeping.toggleDismissed('a')).toBe(false);
  const [second, third] = [keeping.decide(['a', 'b'], { verb: 'save' }), keeping.decide(['b'], { verb: 'status', status: 'read' })];
  answer();
  expect(await Promise.all([first, second, third])).toEqual([true, true, true]);
  expect(decided).toEqual(['dismiss a', 'save a,b', 'status b']);
});

it('after one that failed the same decides again', async () => {
  failure = new Error('no answer');
  expect(await keeping.decide(['a'], { verb: 'save' })).toBe(false);
  failure = null;
  expect(await keeping.decide(['a'], { verb: 'save' })).toBe(true);
});

it('what is on its way is waited for, and nothing else', async () => {
  await keeping.settled();
  void keeping.decide(['a'], { verb: 'save' });
  await keeping.settled();
  expect(said).toEqual(['Saved: Study a. 1 of 3']);
});

it('a dismissed paper is restored by the same press', async () => {
  dismissed.add('a');
  await keeping.toggleDismissed('a');
  expect(decided).toEqual(['restore a']);
});

it('on a page about one paper nothing is counted, and whoever asked has the words', async () => {
  kind = 'one';
  const told: string[] = [];
  await keeping.decide(['a'], { verb: 'save' }, (words) => told.push(words));
  expect([told, said]).toEqual([['Saved: Study a'], []]);
});
