import type { CardPaper, PaperActions } from '../../components/card-paper.ts';
import type { Topic } from '../../domain/topics/topic.ts';
import type { Saved } from '../../domain/reading-list.ts';
import { kept } from '../formats/library-for-tests.ts';

export const AGENTS: Topic = { id: 'llm-agents', name: 'LLM agents', group: 'llm', hue: 250, score: 0.9, evidence: [{ words: 'tool calls', field: 'title', at: 0, share: 1 }] };
export const SPEECH: Topic = { id: 'speech', name: 'Speech recognition', group: 'audio', hue: 340, score: 0.8, evidence: [] };

/** A card of an invented paper that is not saved. */
export function card(n: number, given: Partial<CardPaper> = {}): CardPaper {
  const { record } = kept(n, { title: `Study ${n}`, abstract: `We study ${n}.`, authors: [{ family: 'Oduya', given: 'Mira' }] });
  return { key: `arxiv:2611.0000${n}`, paper: record.paper, topics: [AGENTS], upvotes: n * 10, kept: null, ...given };
}

/** The same, saved. */
export function savedCard(n: number, saved: Partial<Saved> = {}, notes: string[] = []): CardPaper {
  const one = kept(n, {}, { notes });
  return card(n, { kept: { ...one, record: { ...one.record, saved: { ...one.record.saved!, ...saved } } } });
}

/** Actions that remember what was asked of them. */
export function actions(): PaperActions & { saveAll(papers: readonly unknown[]): Promise<boolean>; asked: unknown[][] } {
  const asked: unknown[][] = [];
  const remember = (name: string) => async (...given: unknown[]) => void asked.push([name, ...given]);
  return {
    asked, save: remember('save'), saveAll: async (...given) => asked.push(['saveAll', ...given]) > 0, remove: remember('remove'), setStatus: remember('setStatus'), setTags: remember('setTags'), addTags: remember('addTags'),
    draftNote: remember('draftNote'), finishNote: remember('finishNote'),
    denyTopic: remember('denyTopic'), hideTopic: remember('hideTopic'), openTopics: () => void asked.push(['openTopics']),
  };
}
