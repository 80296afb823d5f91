/** Something that a listing says of a paper, carried to where the paper is met again: what it is, which site said it, and when that was read. */
export type CarriedFact = FactSaid & {
  /** The site's name, in words. */
  site: string;
  /** Instant, ISO 8601 UTC. */
  at: string;
};

export type FactSaid =
  | { kind: 'upvotes'; count: number }
  | { kind: 'code'; url: string }
  /** 2 or more. */
  | { kind: 'version'; version: number }
  | { kind: 'venue'; name: string; standing: 'accepted' | 'published' }
  /** Of the published version, without `doi:`. */
  | { kind: 'doi'; doi: string }
  | { kind: 'withdrawn' };
