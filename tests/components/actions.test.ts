import { afterEach, expect, it } from 'vitest';
import { makeActions, type Reports } from '../../components/useActions.ts';
import { library } from '../../components/useLibrary.ts';
import { recordsOf, savePaper, savedPapers } from '../../storage/reading-list.ts';
import { identityOf } from '../../domain/duplicates.ts';
import { NOTHING_SAID } from '../../domain/topics/say.ts';
import { allCorrections, changeTopicSay, topicSay } from '../../storage/topic-say.ts';
import { AGENTS, card } from './cards-for-tests.ts';

afterEach(async () => {
  await library().papers.clear();
  await library().corrections.clear();
  await changeTopicSay(library(), () => NOTHING_SAID);
});

/** Reports in the order they came, and the way back from the last removal. */
function listen() {
  const heard: string[] = [];
  let undo: () => Promise<void> = async () => undefined;
  const reports: Reports = {
    saved: (papers) => void heard.push(`saved ${papers.map(({ title }) => title).join(', ')}`),
    removed: ({ record }, takeBack) => {
      heard.push(`removed ${record.paper.title}`);
      undo = takeBack;
    },
    back: ({ title }) => void heard.push(`back ${title}`), overtaken: () => void heard.push('overtaken'), said: (words, takeBack = async () => undefined) => {
      heard.push(words);
      undo = takeBack;
    }, failed: (failure) => void heard.push(`failed ${String(failure)}`),
  };
  return { heard, actions: makeActions(reports), undo: () => undo() };
}

const titlesSaved = async () => (await savedPapers(library())).map(({ record }) => record.paper.title).sort();
const keptOf = async (n: number) => (await recordsOf(library(), [identityOf(card(n).paper)]))[0]!;

it('several are saved by one act and said once', async () => {
  const { heard, actions } = listen();
  expect(await actions.saveAll([card(1).paper, card(2).paper])).toBe(true);
  expect(await titlesSaved()).toEqual(['Study 1', 'Study 2']);
  expect(heard).toEqual(['saved Study 1, Study 2']);
});

it('a removal is taken back, also when another paper was saved in between', async () => {
  const { heard, actions, undo } = listen();
  await actions.save(card(1).paper);
  await actions.remove(await keptOf(1));
  await savePaper(library(), card(2).paper, Date.now());
  expect(await titlesSaved()).toEqual(['Study 2']);
  await undo();
  expect(await titlesSaved()).toEqual(['Study 1', 'Study 2']);
  expect(heard).toEqual(['saved Study 1', 'removed Study 1', 'back Study 1']);
});

it('a removal that the reader has overtaken by saving again is left, and said', async () => {
  const { heard, actions, undo } = listen();
  await actions.save(card(1).paper);
  await actions.remove(await keptOf(1));
  await savePaper(library(), card(1).paper, Date.now());
  await undo();
  expect(await titlesSaved()).toEqual(['Study 1']);
  expect(heard.at(-1)).toBe('overtaken');
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
