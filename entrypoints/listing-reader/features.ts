import { dismissed } from './dismissed.ts';
import { keys } from './keys.ts';
import type { MakeFeature } from './page-view.ts';
import { selectRows } from './select-rows.ts';

/** What is done with a page beside reading and marking it, in this order. */
export const FEATURES: readonly MakeFeature[] = [dismissed, selectRows, keys];
