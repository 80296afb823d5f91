import { identityOf } from './duplicates.ts';
import { isSameFact, type CarriedFact, type FactSaid } from './facts.ts';
import type { Identifier, Paper } from './paper.ts';
import { isPublishersDoi } from './papers.ts';
import type { PaperRecord } from './reading-list.ts';

/** What of a saved paper may be filled in from listings. */
export type LearnedField = 'identifiers' | 'venue' | 'codeUrl' | 'version' | 'withdrawn';

/** Where a field of a record came from, after the paper was saved. */
export interface FieldSource {
  field: LearnedField;
  /** The site's name, in words. */
  site: string;
  /** When it was read there, an instant in ISO 8601 UTC. */
  at: string;
  /** The value, in words: an identifier, an address, a name. */
  value: string;
  /** What stood there before, where the reader took a suggestion. */
  was?: string;
  /** The site that the paper was saved from did not say so then. */
  isSinceSaved?: true;
}

/** What a listing says otherwise than the record; the record stays as it is until the reader decides. */
export type Suggestion = Extract<FactSaid, { kind: SuggestionKind }> & Pick<CarriedFact, 'site' | 'at'> & {
  /** The reader keeps what the record has. */
  isRefused?: true;
};

export type SuggestionKind = 'version' | 'venue' | 'code' | 'doi';

/** What a listing's row says of one work. */
export interface RowSaid {
  identifiers: readonly Identifier[];
  facts: readonly FactSaid[];
}

/** Where and when a row was read. */
export interface ReadAt {
  /** The site's name, in words. */
  site: string;
  host: string;
  /** Instant, ISO 8601 UTC. */
  at: string;
}

/** Kept of either; a record does not grow without end. */
const KEPT = 30;
/** How long what was filled in is told as a change. */
const TOLD_MS = 30 * 24 * 60 * 60_000;

/**
 * The saved record with what the row adds: empty fields are filled, and where from is kept; what the record has otherwise becomes a
 * suggestion, unless the reader has refused just that. `null` where it adds nothing.
 */
export function enriched(record: PaperRecord, { identifiers, facts }: RowSaid, { site, host, at }: ReadAt): PaperRecord | null {
  const isSavedThere = URL.parse(record.paper.url ?? '')?.hostname === host;
  const from: From = { site, at, ...(isSavedThere ? { isSinceSaved: true } : {}) };
  let next = withIdentifiers(record, identifiers, from);
  for (const fact of facts) next = withFact(next, fact, from);
  return next === record ? null : { ...next, changedAt: at };
}

type From = Pick<FieldSource, 'site' | 'at' | 'was' | 'isSinceSaved'>;

/** A second published DOI is left to `withFact`: one of the two may be wrong. */
function withIdentifiers(record: PaperRecord, identifiers: readonly Identifier[], from: From): PaperRecord {
  const hasDoi = record.identifiers.some(isPublishersDoi);
  const fresh = identifiers.filter((one) => !record.identifiers.includes(one) && !(hasDoi && isPublishersDoi(one)));
  if (fresh.length === 0) return record;
  const paper = { ...record.paper, identifiers: [...record.paper.identifiers, ...fresh] };
  return withPaper(record, paper, fresh.map((value) => ({ field: 'identifiers', ...from, value })));
}

function withFact(record: PaperRecord, fact: FactSaid, from: From): PaperRecord {
  if (fact.kind === 'upvotes') return record;
  const own = ownFact(record.paper, fact.kind);
  if (own === null) return filled(record, fact, from);
  if (fact.kind === 'doi' && record.identifiers.includes(`doi:${fact.doi}`)) return record;
  if (fact.kind === 'withdrawn' || isSameFact(own, fact) || !isWorthSuggesting(fact, own)) return record;
  return suggested(record, { ...fact, site: from.site, at: from.at });
}

/** What the record itself says of that; `null` where nothing. */
function ownFact({ venue, version, codeUrl, withdrawn, identifiers }: Paper, kind: Exclude<FactSaid['kind'], 'upvotes'>): FactSaid | null {
  switch (kind) {
    case 'venue': return venue === undefined ? null : { kind, name: venue.name, standing: venue.standing };
    case 'version': return version === undefined ? null : { kind, version };
    case 'code': return codeUrl === undefined ? null : { kind, url: codeUrl };
    case 'withdrawn': return withdrawn === undefined ? null : { kind };
    case 'doi': {
      const doi = identifiers.find(isPublishersDoi);
      return doi === undefined ? null : { kind, doi: doi.slice('doi:'.length) };
    }
  }
}

/** A lower version is only an older page; a published venue in other words is mostly the same one, shortened. */
function isWorthSuggesting(fact: FactSaid, own: FactSaid): boolean {
  if (fact.kind === 'version' && own.kind === 'version') return fact.version > own.version;
  if (fact.kind === 'venue' && own.kind === 'venue') return own.standing === 'accepted';
  return true;
}

function suggested(record: PaperRecord, suggestion: Suggestion): PaperRecord {
  const all = record.suggestions ?? [];
  if (all.some((one) => isSameFact(one, suggestion))) return record;
  const open = openSuggestions(record).find(({ kind }) => kind === suggestion.kind);
  if (open?.kind === 'version' && suggestion.kind === 'version' && open.version > suggestion.version) return record;
  return { ...record, suggestions: [...all.filter((one) => one !== open), suggestion].slice(-KEPT) };
}

/** Those that the reader has not decided about. */
export function openSuggestions({ suggestions = [] }: Pick<PaperRecord, 'suggestions'>): Suggestion[] {
  return suggestions.filter(({ isRefused }) => isRefused !== true);
}

/** The record with the suggestion taken; `null` where it is not open any more. */
export function withTaken(record: PaperRecord, suggestion: Suggestion): PaperRecord | null {
  const open = openSuggestions(record).find((one) => isSameFact(one, suggestion));
  if (open === undefined) return null;
  const own = ownFact(record.paper, open.kind);
  const next = filled(record, open, { site: open.site, at: open.at, ...(own === null ? {} : { was: wordsOf(own) }) });
  return without(next, open);
}

/** The record that keeps what it has; the same is not suggested again. */
export function withRefused(record: PaperRecord, suggestion: Suggestion): PaperRecord | null {
  const open = openSuggestions(record).find((one) => isSameFact(one, suggestion));
  return open === undefined ? null : { ...record, suggestions: record.suggestions!.map((one) => (one === open ? { ...one, isRefused: true } : one)) };
}

/** What the record has in that place, in words; `null` where nothing. */
export function ownWords(record: PaperRecord, kind: SuggestionKind): string | null {
  const own = ownFact(record.paper, kind);
  return own === null ? null : wordsOf(own);
}

function without(record: PaperRecord, gone: Suggestion): PaperRecord {
  const { suggestions = [], ...others } = record;
  const left = suggestions.filter((one) => one !== gone);
  return left.length === 0 ? others : { ...others, suggestions: left };
}

const FIELD = { venue: 'venue', version: 'version', code: 'codeUrl', withdrawn: 'withdrawn', doi: 'identifiers' } as const;

function filled(record: PaperRecord, fact: Exclude<FactSaid, { kind: 'upvotes' }>, from: From): PaperRecord {
  const value = fact.kind === 'doi' ? `doi:${fact.doi}` : wordsOf(fact);
  return withPaper(record, paperWith(record.paper, fact), [{ field: FIELD[fact.kind], ...from, value }]);
}

function paperWith(paper: Paper, fact: Exclude<FactSaid, { kind: 'upvotes' }>): Paper {
  switch (fact.kind) {
    case 'venue': {
      const { name, standing, venueKind: kind = 'unknown' } = fact;
      const isOut = standing === 'published' && paper.type === 'preprint' && kind !== 'unknown';
      return { ...paper, venue: { name, kind, standing }, ...(isOut ? { type: kind === 'journal' ? 'article-journal' : 'paper-conference' } : {}) };
    }
    case 'version': return { ...paper, version: fact.version };
    case 'code': return { ...paper, codeUrl: fact.url };
    case 'withdrawn': return { ...paper, withdrawn: true };
    case 'doi': return { ...paper, identifiers: [...new Set([...paper.identifiers, `doi:${fact.doi}`])] };
  }
}

function withPaper(record: PaperRecord, paper: Paper, sources: readonly FieldSource[]): PaperRecord {
  const { identifiers, titleKey } = identityOf(paper);
  return { ...record, paper, identifiers, titleKey, sources: [...(record.sources ?? []), ...sources].slice(-KEPT) };
}

function wordsOf(fact: FactSaid): string {
  switch (fact.kind) {
    case 'venue': return fact.name;
    case 'version': return `v${fact.version}`;
    case 'code': return fact.url;
    case 'doi': return fact.doi;
    default: return '';
  }
}

/** What has changed about a paper since it was saved, as far as a reader should hear of it on its rows: what is not decided yet, and what came lately. */
export function changesSinceSaved({ paper, saved, sources = [], suggestions = [] }: PaperRecord, nowMs: number): CarriedFact[] {
  if (saved === undefined) return [];
  const told = sources.filter(({ at, isSinceSaved }) => isSinceSaved === true && nowMs - Date.parse(at) < TOLD_MS).flatMap((source) => changeOf(paper, source) ?? []);
  const open = openSuggestions({ suggestions }).flatMap((fact): CarriedFact[] => (fact.kind === 'code' ? [] : [{ ...fact, isSinceSaved: true }]));
  return [...told, ...open];
}

function changeOf({ venue }: Paper, { field, site, at, value }: FieldSource): CarriedFact | null {
  const from = { site, at, isSinceSaved: true } as const;
  if (field === 'withdrawn') return { kind: 'withdrawn', ...from };
  if (field === 'identifiers' && isPublishersDoi(value)) return { kind: 'doi', doi: value.slice('doi:'.length), ...from };
  return field === 'venue' && venue?.name === value ? { kind: 'venue', name: value, standing: venue.standing, ...from } : null;
}
