import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { openSuggestions, ownWords, type FieldSource, type LearnedField, type Suggestion } from '../domain/enrich.ts';
import type { CarriedFact, FactSaid } from '../domain/facts.ts';
import type { KeptPaper } from '../domain/library.ts';
import { isPublishersDoi } from '../domain/papers.ts';
import type { SuggestionActions } from './card-paper.ts';
import { agoWords } from './date-words.ts';

interface CardFactsProps {
  /** What other listings say of the paper, and what has changed since it was saved. */
  facts: readonly CarriedFact[];
  kept: KeptPaper | null;
  actions: SuggestionActions;
}

/** What is known of a paper from elsewhere, each with where and when it was read; what differs from the record is the reader's to decide. */
export function CardFacts({ facts, kept, actions }: CardFactsProps) {
  const record = kept?.record.saved === undefined ? null : kept.record;
  const suggestions = record === null ? [] : openSuggestions(record);
  const asked = new Set(suggestions.map(({ kind }): string => kind));
  const told = facts.filter((fact) => !(fact.isSinceSaved === true && asked.has(fact.kind)));
  const kinds = new Set(told.map(({ kind }): string => kind));
  const sources = latestOf(record?.sources ?? []).filter((source) => !kinds.has(kindOf(source)));
  return (
    <>
      {told.length + sources.length > 0 && (
        <ul class="carried" aria-label={i18n.t('card.carried')}>
          {told.map((fact, n) => <li key={n}>{wordsOf(fact)} <small>{i18n.t('card.fromSite', [fact.site, agoWords(fact.at)])}</small></li>)}
          {sources.map((source, n) => <li key={`source ${n}`}><small>{sourceWords(source)}</small></li>)}
        </ul>
      )}
      {kept !== null && record !== null && suggestions.map((one) => <Suggested key={one.kind} suggestion={one} own={ownWords(record, one.kind)} kept={kept} actions={actions} />)}
    </>
  );
}

function Suggested({ suggestion, own, kept, actions }: { suggestion: Suggestion; own: string | null; kept: KeptPaper; actions: SuggestionActions }) {
  const value = plainWords(suggestion);
  return (
    <div class="suggestion">
      <p>{i18n.t('card.says', [suggestion.site, value, agoWords(suggestion.at)])}{own !== null && <> {i18n.t('card.youHave', [own])}</>}</p>
      <button type="button" class="link" aria-label={i18n.t('card.useItLabel', [value])} onClick={() => void actions.takeSuggestion(kept, suggestion)}>{i18n.t('card.useIt')}</button>
      <button type="button" class="link" aria-label={i18n.t('card.keepMineLabel', [own ?? ''])} onClick={() => void actions.refuseSuggestion(kept, suggestion)}>{i18n.t('card.keepMine')}</button>
    </div>
  );
}

/** The fact itself, a link where it leads somewhere. */
function wordsOf(fact: CarriedFact): ComponentChildren {
  switch (fact.kind) {
    case 'code': return <a href={fact.url} target="_blank" rel="noreferrer">{i18n.t('card.code')}</a>;
    case 'doi': return <a href={`https://doi.org/${encodeURI(fact.doi)}`} target="_blank" rel="noreferrer">{i18n.t('card.doi')}</a>;
    case 'upvotes': return <span title={i18n.t('card.upvotes', fact.count)}>▲ {fact.count}</span>;
    case 'withdrawn': return <strong class="warn">{i18n.t('card.withdrawn')}</strong>;
    case 'version': return fact.isSinceSaved === true ? i18n.t('card.sinceSaved', [plainWords(fact)]) : plainWords(fact);
    case 'venue': return fact.isSinceSaved === true ? i18n.t('card.nowAccepted', [plainWords(fact)]) : plainWords(fact);
  }
}

function plainWords(fact: FactSaid): string {
  switch (fact.kind) {
    case 'version': return `v${fact.version}`;
    case 'venue': return fact.standing === 'accepted' ? i18n.t('card.acceptedAt', [fact.name]) : fact.name;
    case 'code': return fact.url.replace(/^https?:\/\//, '');
    case 'doi': return fact.doi;
    case 'upvotes': return `▲ ${fact.count}`;
    case 'withdrawn': return i18n.t('card.withdrawn');
  }
}

const FIELD_WORDS = {
  identifiers: 'card.fieldIdentifiers', venue: 'card.fieldVenue', codeUrl: 'card.fieldCode', version: 'card.fieldVersion', withdrawn: 'card.fieldWithdrawn',
} as const satisfies Record<LearnedField, string>;

/** "Code from Hugging Face, Tue": the value itself stands on the card already. */
function sourceWords(source: FieldSource): string {
  const { field, site, at, value, was } = source;
  const name = field === 'identifiers' ? identifierWords(value) : i18n.t(FIELD_WORDS[field]);
  const when = agoWords(at);
  return was === undefined ? i18n.t('card.filledIn', [name, site, when]) : i18n.t('card.tookOver', [name, site, when, was]);
}

function identifierWords(value: string): string {
  if (value.startsWith('doi:')) return i18n.t('card.doi');
  return value.startsWith('arxiv:') ? 'arXiv' : `${i18n.t('card.fieldIdentifiers')} ${value}`;
}

/** Of each field the last one, identifiers each by itself. */
function latestOf(sources: readonly FieldSource[]): FieldSource[] {
  return [...new Map(sources.map((one) => [one.field === 'identifiers' ? one.value : one.field, one])).values()];
}

function kindOf({ field, value }: FieldSource): string {
  if (field === 'codeUrl') return 'code';
  return field === 'identifiers' ? (isPublishersDoi(value) ? 'doi' : value) : field;
}
