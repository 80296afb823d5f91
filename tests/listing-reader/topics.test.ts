import { expect, it, vi } from 'vitest';
import { identityOf } from '../../domain/duplicates.ts';
import type { Topic } from '../../domain/topics/topic.ts';
import { TopicQuestions } from '../../entrypoints/listing-reader/topics.ts';
import { ask } from '../../messaging/ask.ts';
import type { ListedPaper } from '../../messaging/protocol.ts';
import { kept } from '../formats/library-for-tests.ts';

vi.mock('../../messaging/ask.ts', () => ({ ask: vi.fn<() => Promise<unknown>>() }));
const answer = vi.mocked(ask) as unknown as ReturnType<typeof vi.fn<(question: string, message: { papers: unknown[] }) => Promise<unknown>>>;

const topic = (id: string): Topic => ({ id, name: id, group: 'llm', hue: 250, score: 0.9, evidence: [] });
const given = (id: string) => async (_: string, { papers }: { papers: unknown[] }) => papers.map(() => [topic(id)]);
const ids = (papers: readonly ListedPaper[]) => papers.map(({ topics }) => topics?.map(({ id }) => id).join() ?? null);

function listed(count: number): ListedPaper[] {
  return Array.from({ length: count }, (_, n) => {
    const { paper } = kept(n).record;
    return { key: `k${n}`, paper, identity: identityOf(paper), entry: {} as ListedPaper['entry'], rows: [n], topics: null };
  });
}

it('topics are asked for with the papers they are for, a view’s worth at a time', async () => {
  answer.mockReset().mockImplementation(given('a'));
  const papers = listed(50);
  const drawn: number[] = [];
  await new TopicQuestions().ask(papers, new AbortController().signal, (batch) => drawn.push(batch.length));
  expect(answer.mock.calls.map(([, message]) => message.papers.length)).toEqual([40, 10]);
  expect(answer.mock.calls[0]![1].papers[0]).toMatchObject({ paper: papers[0]!.identity, source: { title: papers[0]!.paper.title } });
  expect(drawn.reduce((sum, n) => sum + n)).toBe(50);
});

it('an answer that the reader has overtaken does not count, and what it came after is still drawn', async () => {
  const questions = new TopicQuestions();
  const papers = listed(120);
  answer.mockReset().mockImplementation(given('old'));
  answer.mockImplementationOnce(given('old')).mockImplementationOnce(given('old')).mockImplementationOnce(async (question, message) => {
    questions.askAgain(papers.slice(0, 1));
    return given('old')(question, message);
  });
  const drawn: number[] = [];
  await questions.ask(papers, new AbortController().signal, (batch) => drawn.push(batch.length));
  expect(drawn).toEqual([40, 40]);
  expect(papers.filter((paper) => questions.isOpen(paper)).map(({ key }) => key)).toEqual(['k0', ...papers.slice(80).map(({ key }) => key)]);
  expect(ids(papers.slice(0, 1))).toEqual(['old']);
  answer.mockImplementation(given('new'));
  await questions.ask(papers.filter((paper) => questions.isOpen(paper)), new AbortController().signal, () => undefined);
  expect(ids(papers).filter((id) => id === 'new')).toHaveLength(41);
  expect(papers.some((paper) => questions.isOpen(paper))).toBe(false);
});

it('topics given before hold for the same words, until the reader says something of them', () => {
  const questions = new TopicQuestions();
  const [before, now] = [listed(1)[0]!, listed(1)[0]!];
  before.topics = [topic('a')];
  expect(questions.stillGiven(before, now)).toBe(before.topics);
  expect(questions.stillGiven(undefined, now)).toBeNull();
  questions.askAgain([before]);
  expect(questions.stillGiven(before, now)).toBeNull();
});
