import { beforeEach, expect, it, vi } from 'vitest';
import type { PaperState } from '../../domain/reading-list.ts';
import { KeptStates } from '../../entrypoints/listing-reader/kept-states.ts';
import type { ListedPaper } from '../../messaging/protocol.ts';

const sent = vi.hoisted(() => vi.fn<(type: string, message: unknown) => Promise<unknown>>());
vi.mock('../../messaging/protocol.ts', () => ({ sendMessage: sent, onMessage: vi.fn<() => void>() }));

const SAVED: PaperState = { id: 'a', status: 'to-read', notes: 0 };
const one = (key: string) => ({ key, identity: { identifiers: [key], titleKey: '', firstAuthor: '' }, paper: { identifiers: [key], title: key, authors: [], categories: [] }, entry: { upvotes: null } }) as unknown as ListedPaper;

let kept: KeptStates;
let answers: ((states: (PaperState | null)[]) => void)[];

beforeEach(() => {
  answers = [];
  sent.mockReset().mockImplementation((type) => new Promise((done) => {
    answers.push(type === 'decide' ? (states) => done({ states, decision: null }) : done);
  }));
  kept = new KeptStates(() => undefined, () => 'arXiv');
});

it('an answer that was asked for before a decision does not take it back', async () => {
  const [asked, decided] = [kept.ask([one('arxiv:1'), one('arxiv:2')]), kept.decide([one('arxiv:1')], { verb: 'save' })];
  answers[1]!([SAVED]);
  await decided;
  answers[0]!([null, SAVED]);
  await asked;
  expect(['arxiv:1', 'arxiv:2'].map((key) => kept.of(key).saved)).toEqual([true, true]);
});

it('of two decisions the one made last counts, whichever is answered first', async () => {
  const decided = [kept.decide([one('arxiv:1')], { verb: 'save' }), kept.decide([one('arxiv:1')], { verb: 'status', status: 'read' })];
  answers[1]!([{ ...SAVED, status: 'read' }]);
  answers[0]!([SAVED]);
  await Promise.all(decided);
  expect(kept.of('arxiv:1').status).toBe('read');
});

it('of two answers the one asked for last counts, whichever comes first', async () => {
  const asked = [kept.ask([one('arxiv:1')]), kept.ask([one('arxiv:1')])];
  answers[1]!([null]);
  answers[0]!([SAVED]);
  await Promise.all(asked);
  expect(kept.of('arxiv:1').saved).toBe(false);
});

it('what was asked for at the address before says nothing of what is new at this one', async () => {
  const asked = kept.ask([one('arxiv:1')]);
  kept.opened();
  answers[0]!([SAVED]);
  await asked;
  expect(kept.isKnown('arxiv:1')).toBe(false);
});
