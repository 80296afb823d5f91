import { signal, type ReadonlySignal } from '@preact/signals';
import { liveQuery } from 'dexie';
import { useEffect, useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { identityOf, keysOf } from '../domain/duplicates.ts';
import { changesSinceSaved, type Suggestion } from '../domain/enrich.ts';
import { factsOf, factsToShow, withChanges, type CarriedFact } from '../domain/facts.ts';
import type { KeptPaper } from '../domain/library.ts';
import type { Paper, PaperIdentity } from '../domain/paper.ts';
import { tellTabs } from '../messaging/tell-tabs.ts';
import { refuseSuggestion, takeSuggestion } from '../storage/enrich.ts';
import { factsOfPapers } from '../storage/facts.ts';
import { lastDecisions, undo } from '../storage/journal.ts';
import type { SuggestionActions } from './card-paper.ts';
import { library } from './useLibrary.ts';
import type { TopicReports } from './useTopicActions.ts';

/** What listings said of these papers, by their keys, as it is now and becomes. */
export function useFacts(papers: readonly { key: string; identity: PaperIdentity }[], onFailure: (failure: unknown) => void): ReadonlySignal<ReadonlyMap<string, readonly CarriedFact[]>> {
  const facts = useMemo(() => signal<ReadonlyMap<string, readonly CarriedFact[]>>(new Map()), []);
  useEffect(() => {
    if (papers.length === 0) return undefined;
    const query = () => factsOfPapers(library(), papers.map(({ identity }) => identity));
    const subscription = liveQuery(query).subscribe((found) => {
      facts.value = new Map(papers.flatMap(({ key }, n) => ((found[n]?.length ?? 0) > 0 ? [[key, found[n]!] as const] : [])));
    }, onFailure);
    return () => subscription.unsubscribe();
  }, [papers]);
  return facts;
}

/** What of it the card of a page's paper has to say. */
export function cardFacts(paper: Paper, upvotes: number | null, facts: readonly CarriedFact[] = [], kept: KeptPaper | undefined, site: string): CarriedFact[] {
  const all = withChanges(facts, kept === undefined ? [] : changesSinceSaved(kept.record, Date.now()));
  return factsToShow(all, factsOf(paper, upvotes), site);
}

/** The reader's word on what listings suggest: stored, told to the pages that show the paper, reported with its way back. */
export function makeSuggestionActions(reports: TopicReports): SuggestionActions {
  const answer = (verb: 'take' | 'refuse', store: typeof takeSuggestion) => async (kept: KeptPaper, suggestion: Suggestion) => {
    const { id, paper } = kept.record;
    try {
      const done = await store(library(), id, suggestion, Date.now());
      if (done === null) return;
      const tell = () => void tellTabs(keysOf(identityOf(done.paper)));
      const back = () => undo(library(), decision!.id, Date.now()).then((undone) => (undone === null ? reports.said(i18n.t('panel.overtaken')) : tell()), reports.failed);
      tell();
      const decision = (await lastDecisions(library(), 5)).find((one) => one.verb === verb && one.paperIds.includes(id));
      const words = verb === 'take' ? i18n.t('card.tookIt', [wordsOf(suggestion), paper.title]) : i18n.t('card.keptMine', [paper.title]);
      reports.said(words, decision === undefined ? undefined : back);
    } catch (failure) {
      reports.failed(failure);
    }
  };
  return { takeSuggestion: answer('take', takeSuggestion), refuseSuggestion: answer('refuse', refuseSuggestion) };
}

function wordsOf(suggestion: Suggestion): string {
  switch (suggestion.kind) {
    case 'version': return `v${suggestion.version}`;
    case 'venue': return suggestion.name;
    case 'code': return suggestion.url;
    case 'doi': return suggestion.doi;
  }
}
