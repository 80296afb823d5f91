import { batchBar } from './batch-bar.ts';
import { dismissed } from './dismissed.ts';
import type { MakeFeature } from './page-view.ts';

/** What is done with a page beside reading and marking it, in this order. */
export const FEATURES: readonly MakeFeature[] = [dismissed, batchBar];
