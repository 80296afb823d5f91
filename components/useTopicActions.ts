import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { identityOf } from '../domain/duplicates.ts';
import { writeProposal } from '../domain/rules/proposal.ts';
import { withHidden } from '../domain/topics/say.ts';
import { tellTopicsChanged } from '../messaging/tell-tabs.ts';
import { changeTopicSay, correctTopic, takeBackCorrection } from '../storage/topic-say.ts';
import type { TopicActions } from './card-paper.ts';
import { library } from './useLibrary.ts';

/** What the panel tells the reader after an act. */
export interface TopicReports {
  said(words: string, undo?: () => Promise<void>): void;
  failed(failure: unknown): void;
}

/** What the reader says of topics in the panel: stored first, then told to every page, then reported. */
export function makeTopicActions({ said, failed }: TopicReports): TopicActions {
  const back = (name: string) => said(i18n.t('card.topicBack', [name]));
  const hide = async (id: string, isHidden: boolean) => {
    await changeTopicSay(library(), (say) => withHidden(say, id, isHidden));
    void tellTopicsChanged(null);
  };
  return {
    denyTopic: async (paper, { id, name }) => {
      const correction = await correctTopic(library(), identityOf(paper), paper.title, id, Date.now()).catch(failed);
      if (correction == null) return;
      void tellTopicsChanged(correction.keys);
      said(i18n.t('card.denied', [name, paper.title]), () => takeBackCorrection(library(), correction.id).then(() => {
        void tellTopicsChanged(correction.keys);
        back(name);
      }, failed));
    },
    hideTopic: ({ id, name }) => hide(id, true).then(() => said(i18n.t('card.hidden', [name]), () => hide(id, false).then(() => back(name), failed)), failed),
    beginRule: (rule) => void browser.tabs.create({ url: browser.runtime.getURL(`/library.html#rules/${encodeURIComponent(writeProposal(rule))}` as '/library.html') }).catch(failed),
    openTopics: () => void browser.tabs.create({ url: browser.runtime.getURL('/library.html#topics' as '/library.html') }).catch(failed),
  };
}
