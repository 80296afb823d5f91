import { beforeEach, describe, expect, it } from 'vitest';
import type { Act } from '../../domain/decision.ts';
import { USUAL_KEYS } from '../../domain/triage-keys.ts';
import type { Cursor } from '../../entrypoints/listing-reader/cursor.ts';
import { makeKeyActs, type KeyActs } from '../../entrypoints/listing-reader/key-acts.ts';
import type { Overlay } from '../../entrypoints/listing-reader/overlay.ts';
import type { PageView } from '../../entrypoints/listing-reader/page-view.ts';
import { Selection } from '../../entrypoints/listing-reader/selection.ts';
import { paper } from '../storage/papers-for-tests.ts';

let acts: KeyActs;
let selection: Selection;
let said: string[];
let decided: string[];
let isStored: boolean;
let seen: null | 'unknown' | undefined;

beforeEach(() => {
  [said, decided, isStored, seen, selection] = [[], [], true, null, new Selection()];
  const view = {
    selection, say: () => undefined, page: () => ({ reading: { kind: 'list' } }), papers: () => new Map(['a', 'b', 'c'].map((key) => [key, { key, paper: paper() }])),
    kept: { of: () => ({ saved: false, isDismissed: false, seen }), isKnown: () => seen !== undefined, isUnseen: () => false },
    keeping: { decide: async (keys: string[], { verb }: Act) => (decided.push(`${verb} ${keys.join()}`), isStored), settled: async () => undefined },
  };
  const cursor = { key: 'a', mark: null, step: () => false, toFirst: () => false };
  acts = makeKeyActs(view as unknown as PageView, cursor as unknown as Cursor, { note: (words: string) => said.push(words) } as unknown as Overlay, () => USUAL_KEYS);
});

const done = () => new Promise((then) => setTimeout(then));

describe('a decision by a key', () => {
  it('is about all that are selected, which are let go', async () => {
    selection.all(['b', 'c', 'not here any more']);
    acts.save(false);
    await done();
    expect([decided, selection.keys()]).toEqual([['save b,c'], []]);
    acts.save(false);
    expect(decided.at(-1)).toBe('save a');
  });

  it('that could not be stored leaves them selected, unless others have been since', async () => {
    isStored = false;
    selection.all(['b', 'c']);
    acts.dismiss(false);
    await done();
    expect(selection.keys()).toEqual(['b', 'c']);
    acts.dismiss(false);
    acts.select(false);
    await done();
    expect(selection.keys()).toEqual(['a']);
  });
});

describe('where nothing is unseen', () => {
  it.each([
    ['all was seen', null, 'Nothing unseen on this page.'],
    ['nothing of it is kept', 'unknown', 'Gloss does not know what you have seen here. The settings say whether that is kept.'],
    ['it is not known yet', undefined, 'Gloss does not know what you have seen here. The settings say whether that is kept.'],
  ] as const)('since %s, that is said', (_, known, words) => {
    seen = known;
    acts['first-unseen'](false);
    expect(said).toEqual([words]);
  });
});
