import { caughtUp } from './caught-up.ts';
import { keptLooks } from './kept-looks.ts';
import { openRows } from './open-rows.ts';
import { pageMap } from './page-map.ts';
import type { MakeFeature } from './page-view.ts';

/** What is done with a page beside reading and marking it, in this order. */
export const FEATURES: readonly MakeFeature[] = [openRows, keptLooks, caughtUp, pageMap];
