import type { MakeFeature } from './page-view.ts';
import { rules } from './rules.ts';

/** What is done with a page beside reading and marking it, in this order. */
export const FEATURES: readonly MakeFeature[] = [rules];
