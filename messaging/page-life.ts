import type { Adapter, Listing } from '../adapters/adapter.ts';
import { lineRule, type GateAddress } from '../adapters/addresses.ts';

/** The general reader: a script of its own, because most listings never need it. */
export interface GeneralReader {
  adapter: Adapter;
  /** Reads the page step by step, so that the caller can rest in between. */
  steps(document: Document, url: string): Iterator<undefined, Listing>;
}

/**
 * What the gate and the reader share in a page. Both run in the extension's isolated world of that page, so the page
 * itself cannot reach it.
 */
export interface PageLife {
  /** Aborts when the extension is updated, switched off or removed: whatever we put into the page goes then. */
  signal: AbortSignal;
  /** Keeps an empty line where this address's marks will stand; `null` gives all lines back. */
  reserve(address: GateAddress | null): void;
  /** The second stage, once it has come. */
  reader?: {
    /** The address changed without a new document. */
    navigated(): void;
  };
  /** Once it was asked for. */
  general?: GeneralReader;
}

const holder = globalThis as { glossPageLife?: PageLife };

/** This page's life, as left there by the gate; `null` where no gate ran or its extension is gone. */
export function sharedPageLife(): PageLife | null {
  const life = holder.glossPageLife;
  return life === undefined || life.signal.aborted ? null : life;
}

export function sharePageLife(life: PageLife): void {
  holder.glossPageLife = life;
}

/** How a page's lines are kept: by one style sheet of ours that the document adopts. */
export function makeReserve(): PageLife['reserve'] {
  const sheet = new CSSStyleSheet();
  let kept = '';
  return (address) => {
    const rule = address === null ? '' : lineRule(address);
    if (rule === kept) return; // the same rule set again would cost the page all its styles
    kept = rule;
    sheet.replaceSync(rule);
    const others = document.adoptedStyleSheets.filter((one) => one !== sheet);
    document.adoptedStyleSheets = address === null ? others : [...others, sheet];
  };
}
