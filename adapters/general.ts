import type { Adapter, Listing } from './adapter.ts';

/** Reads any page that is asked for, knowing nothing of its site. */
export const general: Adapter = {
  id: 'general',
  name: '',
  matches: [],
  marks: { within: 'gloss-none', rows: [], gapPx: 0 },
  expects: [],
  readListing(document, url) {
    const steps = generalSteps(document, url);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  },
};

/** The same in small steps, so that the caller can rest in between. */
export function* generalSteps(_document: Document, _url: string): Generator<undefined, Listing> {
  yield;
  return { kind: 'list', heading: null, date: null, rows: [], readRow: () => null };
}
