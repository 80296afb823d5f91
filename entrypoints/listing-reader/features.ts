import { DigestWatch } from './digest-watch.ts';
import type { MakeFeature } from './page-view.ts';
import { newOnes } from './new-ones.ts';
import { sightings } from './seen.ts';
import { tellFacts } from './tell-facts.ts';

/** What is done with a page beside reading and marking it, in this order. */
export const FEATURES: readonly MakeFeature[] = [
  sightings,
  newOnes,
  (view) => new DigestWatch(view),
  tellFacts,
];
