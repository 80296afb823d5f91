import type { Paper, Venue } from './paper.ts';
import { isPublishersDoi } from './papers.ts';

/** Something that a listing says of a paper, carried to where the paper is met again: what it is, which site said it, and when that was read. */
export type CarriedFact = FactSaid & {
  /** The site's name, in words. */
  site: string;
  /** Instant, ISO 8601 UTC. */
  at: string;
  /** The reader saved the paper before this was so. */
  isSinceSaved?: true;
};

export type FactSaid =
  | { kind: 'upvotes'; count: number }
  | { kind: 'code'; url: string }
  /** 2 or more. */
  | { kind: 'version'; version: number }
  | { kind: 'venue'; name: string; standing: 'accepted' | 'published'; venueKind?: Venue['kind'] }
  /** Of the published version, without `doi:`. */
  | { kind: 'doi'; doi: string }
  | { kind: 'withdrawn' };

export type FactKind = FactSaid['kind'];

/** What a row says of its paper that is worth knowing elsewhere, the weightiest first. */
export function factsOf({ withdrawn, venue, identifiers, version, codeUrl }: Paper, upvotes: number | null): FactSaid[] {
  const facts: FactSaid[] = [];
  if (withdrawn === true) facts.push({ kind: 'withdrawn' });
  if (venue !== undefined) facts.push({ kind: 'venue', name: venue.name, standing: venue.standing, venueKind: venue.kind });
  const doi = identifiers.find(isPublishersDoi);
  if (doi !== undefined) facts.push({ kind: 'doi', doi: doi.slice('doi:'.length) });
  if (version !== undefined && version > 1) facts.push({ kind: 'version', version });
  if (codeUrl !== undefined) facts.push({ kind: 'code', url: codeUrl });
  if (upvotes !== null && upvotes > 0) facts.push({ kind: 'upvotes', count: upvotes });
  return facts;
}

const ORDER: readonly FactKind[] = ['withdrawn', 'venue', 'doi', 'version', 'code', 'upvotes'];

/** One fact of each kind, of upvotes one for each site: the one said last; of versions the highest, and *published* before *accepted*. */
export function mergeFacts(known: readonly CarriedFact[], said: readonly CarriedFact[]): CarriedFact[] {
  const merged = new Map<string, CarriedFact>();
  for (const fact of [...known, ...said]) {
    const name = fact.kind === 'upvotes' ? `upvotes ${fact.site}` : fact.kind;
    const before = merged.get(name);
    if (before === undefined || isBetter(fact, before)) merged.set(name, fact);
  }
  return [...merged.values()].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

function isBetter(fact: CarriedFact, before: CarriedFact): boolean {
  const weight = weightOf(fact) - weightOf(before);
  return weight > 0 || (weight === 0 && fact.at >= before.at);
}

function weightOf(fact: FactSaid): number {
  if (fact.kind === 'version') return fact.version;
  return Number(fact.kind === 'venue' && fact.standing === 'published');
}

/** Facts in the place of those of their kind, changes since the paper was saved among them. */
export function withChanges(facts: readonly CarriedFact[], changes: readonly CarriedFact[]): CarriedFact[] {
  const kinds = new Set(changes.map(({ kind }) => kind));
  return mergeFacts(facts.filter(({ kind }) => !kinds.has(kind)), changes);
}

/** What of it tells the reader something on a row of that site which prints this much itself. A change since the save is always told. */
export function factsToShow(facts: readonly CarriedFact[], printed: readonly FactSaid[], site: string): CarriedFact[] {
  return facts.filter((fact) => fact.isSinceSaved === true || !printed.some((one) => isSaidBy(one, fact, site)));
}

function isSaidBy(one: FactSaid, fact: CarriedFact, site: string): boolean {
  if (one.kind === 'upvotes') return fact.kind === 'upvotes' && fact.site === site;
  if (one.kind === 'version') return fact.kind === 'version' && fact.version <= one.version;
  if (one.kind === 'venue') return fact.kind === 'venue' && (fact.standing === one.standing || one.standing === 'published');
  return one.kind === fact.kind;
}

/** Whether both say the same, whoever said it when. */
export function isSameFact(a: FactSaid, b: FactSaid): boolean {
  return a.kind === b.kind && valueOf(a) === valueOf(b);
}

function valueOf(fact: FactSaid): string {
  switch (fact.kind) {
    case 'upvotes': return String(fact.count);
    case 'code': return fact.url.toLowerCase().replace(/^https?:\/\/(?:www\.)?/, '').replace(/(?:\.git)?\/*$/, '');
    case 'version': return String(fact.version);
    case 'venue': return `${fact.standing} ${fact.name.toLowerCase()}`;
    case 'doi': return fact.doi;
    case 'withdrawn': return '';
  }
}
