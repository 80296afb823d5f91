import type { DigestDiff } from '../../domain/digest.ts';
import type { ListedPaper } from '../../messaging/protocol.ts';
import type { Keeping } from './keeping.ts';
import type { KeptStates } from './kept-states.ts';
import type { MarkLayer } from './mark-layer.ts';
import type { PageReading } from './page-reader.ts';
import type { RowLooks } from './row-looks.ts';
import type { Selection } from './selection.ts';

/** What a feature sees of the page, and what it may use. */
export interface PageView {
  /** Aborts when everything of ours has to go. */
  signal: AbortSignal;
  layer: MarkLayer;
  kept: KeptStates;
  looks: RowLooks;
  /** What the reader has had before their eyes on this visit, by keys. */
  seen: Set<string>;
  selection: Selection;
  /** The last reading, `null` before the first. */
  page(): PageReading | null;
  /** Its papers by their keys, in the order of the page. */
  papers(): ReadonlyMap<string, ListedPaper>;
  /** What has become of the digest since its reader was there; `null` where that is not known. Of single papers, `kept` tells. */
  digest(): DigestDiff | null;
  keeping: Keeping;
  /** Says it to those who listen; unheard before the first row is marked. */
  say(words: string): void;
}

/** One thing that is done with a page that was read: a file each, a line each in `features.ts`. It is made once for a page's life. */
export interface Feature {
  /** There is another reading than before; its marks may not stand yet. */
  taken?(): void;
  /** Every row has its mark, for the first time or again. */
  drawn?(): void;
  /** What is kept about these papers has become known or has changed. */
  known?(keys: ReadonlySet<string>): void;
  /** Topics of these papers have come or changed, and are drawn. */
  classified?(keys: ReadonlySet<string>): void;
  /** The reader has decided about some papers, of this page or of others. */
  decided?(): void;
  /** The reader came back by Back or Forward to the page as it was left: no message reached it meanwhile. */
  returned?(): void;
  /** What is set about what was seen, or all of that, has changed. */
  seenChanged?(): void;
}

export type MakeFeature = (view: PageView) => Feature;
