/** Once a reader had a paper's row before their eyes. */
export interface Sighting {
  /** The listing's address, without fragment. */
  listing: string;
  /** Its site's name, in words. */
  site: string;
  /** Instant, ISO 8601 UTC. */
  at: string;
  /** The paper's place on the page, from 1. */
  rank: number;
  upvotes?: number;
}

/** When and where a paper was seen last, before the page was opened that asks. */
export interface SeenBefore {
  at: string;
  site: string;
  listing: string;
  /** Sightings in all. */
  times: number;
}
