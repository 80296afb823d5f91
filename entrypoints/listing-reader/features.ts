import { batchBar } from './batch-bar.ts';
import { caughtUp } from './caught-up.ts';
import { DigestWatch } from './digest-watch.ts';
import { keptLooks } from './kept-looks.ts';
import { openRows } from './open-rows.ts';
import { pageMap } from './page-map.ts';
import { keys } from './keys.ts';
import { likeYours } from './like-yours.ts';
import type { MakeFeature } from './page-view.ts';
import { newOnes } from './new-ones.ts';
import { rules } from './rules.ts';
import { selectRows } from './select-rows.ts';
import { sightings } from './seen.ts';
import { tellFacts } from './tell-facts.ts';

/** What is done with a page beside reading and marking it, in this order. */
export const FEATURES: readonly MakeFeature[] = [
  openRows,
  keptLooks,
  sightings,
  newOnes,
  caughtUp,
  (view) => new DigestWatch(view),
  tellFacts,
  rules,
  likeYours,
  selectRows,
  keys,
  batchBar,
  pageMap,
];
