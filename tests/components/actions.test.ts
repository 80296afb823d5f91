import { afterEach, expect, it } from 'vitest';
import { makeActions, type Reports } from '../../components/useActions.ts';
import { library } from '../../components/useLibrary.ts';
import { recordsOf, savedPapers } from '../../storage/reading-list.ts';
import type { Act } from '../../domain/decision.ts';
import { identityOf } from '../../domain/duplicates.ts';
import { NOTHING_SAID } from '../../domain/topics/say.ts';
import { allCorrections, changeTopicSay, topicSay } from '../../storage/topic-say.ts';
import { AGENTS, card } from './cards-for-tests.ts';
import { removePaper, savePaper } from '../storage/papers-for-tests.ts';

afterEach(async () => {
  for (const table of [library().papers, library().journal, library().standing]) await table.clear();
  await library().corrections.clear();
  await changeTopicSay(library(), () => NOTHING_SAID);
});

/** Reports in the order they came, and the way back from the last act that had one. */
function listen() {
  const heard: string[] = [];
  let undo: () => Promise<void> = async () => undefined;
  const reports: Reports = {
    saved: ({ title }) => void heard.push(`saved ${title}`), told: (words) => void heard.push(`told ${words}`),
    said: (words, takeBack) => {
      heard.push(words);
      undo = takeBack ?? undo;
    },
    failed: (failure) => void heard.push(`failed ${String(failure)}`),
  };
  return { heard, actions: makeActions(reports), undo: () => undo() };
}

const titlesSaved = async () => (await savedPapers(library())).map(({ record }) => record.paper.title).sort();
/** The card as the panel shows it by now. */
const cardNow = async (n: number) => card(n, { kept: (await recordsOf(library(), [identityOf(card(n).paper)]))[0]! });

it('several are saved by one act, said once, and taken back by one undo', async () => {
  const { heard, actions, undo } = listen();
  expect(await actions.decide([card(1), card(2)], { verb: 'save' })).toBe(true);
  expect(await titlesSaved()).toEqual(['Study 1', 'Study 2']);
  await undo();
  expect(await titlesSaved()).toEqual([]);
  expect(heard).toEqual(['2 saved', 'Taken back: 2 saved']);
});

it('a removal is taken back, also when another paper was saved in between', async () => {
  const { heard, actions, undo } = listen();
  await actions.decide([card(1)], { verb: 'save' });
  await actions.decide([await cardNow(1)], { verb: 'remove' });
  await savePaper(library(), card(2).paper, Date.now());
  expect(await titlesSaved()).toEqual(['Study 2']);
  await undo();
  expect(await titlesSaved()).toEqual(['Study 1', 'Study 2']);
  expect(heard).toEqual(['saved Study 1', 'Removed from the reading list: Study 1', 'Taken back: removed “Study 1”']);
});

it('a removal that the reader has overtaken by saving again is left, and said', async () => {
  const { heard, actions, undo } = listen();
  await actions.decide([card(1)], { verb: 'save' });
  await actions.decide([await cardNow(1)], { verb: 'remove' });
  await savePaper(library(), card(1).paper, Date.now());
  await undo();
  expect(await titlesSaved()).toEqual(['Study 1']);
  expect(heard.at(-1)).toBe("That can't be undone any more, for the paper was changed since.");
});

it('the last decision is taken back, whoever made it, then the one before, until nothing is left', async () => {
  const { heard, actions } = listen();
  await savePaper(library(), card(1).paper, Date.now());
  await actions.decide([await cardNow(1)], { verb: 'status', status: 'read' });
  await actions.decide([card(2), card(3)], { verb: 'dismiss' });
  expect(await actions.lastDecision()).toMatchObject({ verb: 'dismiss', papers: 2 });
  for (let n = 0; n < 4; n++) await actions.undo();
  expect(heard).toEqual([
    'told Read: Study 1', '2 dismissed', 'Taken back: 2 dismissed', 'Taken back: status of “Study 1”', 'Taken back: saved “Study 1”', 'Nothing is left to undo.',
  ]);
});

it('several are rated by one act, with their number and the rating said, and taken back by one undo', async () => {
  const { heard, actions, undo } = listen();
  await actions.decide([card(1), card(2)], { verb: 'save' });
  const ratings = async () => (await savedPapers(library())).map(({ record: { saved } }) => saved?.rating);
  await actions.decide([await cardNow(1)], { verb: 'rating', rating: 5 });
  await actions.decide([await cardNow(1), await cardNow(2)], { verb: 'rating', rating: 4 });
  expect(await ratings()).toEqual([4, 4]);
  await undo();
  expect((await ratings()).sort()).toEqual([5, undefined]);
  await actions.decide([await cardNow(1)], { verb: 'rating', rating: null });
  expect(await ratings()).toEqual([undefined, undefined]);
  await actions.undo();
  expect(heard).toEqual(['2 saved', 'told Rated 5 of 5: Study 1', 'Rated 2 papers 4 of 5', 'Taken back: rating of 2', 'told Rating cleared: Study 1', 'Taken back: rating of “Study 1”']);
});

it.each<Act>([{ verb: 'rating', rating: 4 }, { verb: 'status', status: 'read' }, { verb: 'tags', add: ['moe'], remove: [] }])('a paper that another window took off the list meanwhile does not come back by its $verb, which is said', async (act) => {
  const { heard, actions } = listen();
  await actions.decide([card(1)], { verb: 'save' });
  const shown = await cardNow(1);
  await removePaper(library(), shown.kept!.record.id, Date.now());
  expect(await actions.decide([shown], act)).toBe(false);
  expect(await titlesSaved()).toEqual([]);
  expect(heard.at(-1)).toBe('Not stored, for it is not on the reading list any more: Study 1');
});

it('of several, those still on the list are rated, and their number is said', async () => {
  const { heard, actions } = listen();
  await actions.decide([card(1), card(2), card(3)], { verb: 'save' });
  const shown = await Promise.all([1, 2, 3].map(cardNow));
  await removePaper(library(), shown[1]!.kept!.record.id, Date.now());
  await actions.decide(shown, { verb: 'rating', rating: 2 });
  expect(heard.at(-1)).toBe('Rated 2 papers 2 of 5');
});

it('what was so already is not said again', async () => {
  const { heard, actions } = listen();
  for (const _ of [1, 2]) await actions.decide([await cardNow(1)], { verb: 'dismiss' });
  expect(heard).toEqual(['Dismissed: Study 1']);
});

it('what could not be stored is said, and asked for again by nobody', async () => {
  const { heard, actions } = listen();
  const noRoom = () => { throw new DOMException('no room', 'QuotaExceededError'); };
  library().papers.hook('creating', noRoom);
  expect(await actions.decide([card(1), card(2)], { verb: 'save' })).toBe(false);
  library().papers.hook('creating').unsubscribe(noRoom);
  expect(heard).toEqual(['failed StorageError: save: full']);
});

it('"not about this" is stored, said with the way back, and taken back', async () => {
  const { heard, actions, undo } = listen();
  await actions.denyTopic(card(1).paper, AGENTS);
  expect((await allCorrections(library())).map(({ topic, title, keys }) => [topic, title, keys[0]])).toEqual([['llm-agents', 'Study 1', card(1).paper.identifiers[0]]]);
  await undo();
  expect(await allCorrections(library())).toEqual([]);
  expect(heard).toEqual(['Not about LLM agents: Study 1', 'LLM agents is back.']);
});

it('a topic hidden everywhere comes back the same way', async () => {
  const { heard, actions, undo } = listen();
  await actions.hideTopic(AGENTS);
  expect((await topicSay(library())).hidden).toEqual(['llm-agents']);
  await undo();
  expect(await topicSay(library())).toEqual(NOTHING_SAID);
  expect(heard).toEqual(['Hidden everywhere: LLM agents', 'LLM agents is back.']);
});

it('what could not be stored about a topic is said', async () => {
  const { heard, actions } = listen();
  const noRoom = () => { throw new DOMException('no room', 'QuotaExceededError'); };
  library().corrections.hook('creating', noRoom);
  await actions.denyTopic(card(1).paper, AGENTS);
  library().corrections.hook('creating').unsubscribe(noRoom);
  expect(heard).toEqual(['failed StorageError: correct a topic: full']);
});
