import { keysOf } from '../../domain/duplicates.ts';
import type { Act } from '../../domain/decision.ts';
import type { CarriedFact } from '../../domain/facts.ts';
import type { PaperState, Status } from '../../domain/reading-list.ts';
import type { SeenBefore } from '../../domain/seen.ts';
import type { ListedPaper } from '../../messaging/protocol.ts';
import { ask } from '../../messaging/ask.ts';

export interface Kept {
  saved: boolean;
  /** `null`: not on the reading list. */
  status: Status | null;
  isDismissed: boolean;
  /** Shown though a rule mutes it. */
  isUnmuted: boolean;
  /** `null`: new to the reader. */
  seen: SeenBefore | null;
  facts: readonly CarriedFact[];
  notes: number;
  /** Another program that has it, `null` where none is known to. */
  elsewhere: string | null;
  /** Names of colleagues who picked it. */
  pickedBy: readonly string[];
}

const NOTHING: Kept = { saved: false, status: null, isDismissed: false, isUnmuted: false, seen: null, facts: [], notes: 0, elsewhere: null, pickedBy: [] };

/** What the background has told about this page's papers. Nothing is assumed: a paper is saved when the answer says so. */
export class KeptStates {
  #states = new Map<string, Kept>();
  #pending = new Set<string>();
  #onChange: (keys: ReadonlySet<string>) => void;

  constructor(onChange: (keys: ReadonlySet<string>) => void) {
    this.#onChange = onChange;
  }

  of(key: string): Kept {
    return this.#states.get(key) ?? NOTHING;
  }

  /** The background has told about it. */
  isKnown(key: string): boolean {
    return this.#states.has(key);
  }

  /** A save or removal of it is on its way. */
  isPending(key: string): boolean {
    return this.#pending.has(key);
  }

  /** Asks about these papers and shows what has changed. Rejects when the background cannot say. */
  async ask(papers: readonly ListedPaper[]): Promise<void> {
    if (papers.length === 0) return;
    const states = await ask('statesOf', { papers: papers.map(({ identity }) => identity) });
    this.#take(papers.map(({ key }, n) => [key, states[n] ?? null]));
  }

  /** Stores what was decided about these papers and shows it. Rejects when it could not be stored. */
  async decide(papers: readonly ListedPaper[], act: Act): Promise<void> {
    for (const { key } of papers) this.#pending.add(key);
    try {
      const states = await ask('decide', { papers: papers.map(({ paper }) => paper), act });
      this.#take(papers.map(({ key }, n) => [key, states[n] ?? null]));
    } finally {
      for (const { key } of papers) this.#pending.delete(key);
    }
  }

  /** Those of the papers that one of the changed keys may stand for. */
  among(keys: readonly string[], papers: readonly ListedPaper[]): ListedPaper[] {
    const changed = new Set(keys);
    return papers.filter(({ identity }) => keysOf(identity).some((key) => changed.has(key)));
  }

  #take(states: readonly [string, PaperState | null][]): void {
    const changed = new Set<string>();
    for (const [key, state] of states) {
      const kept = state === null ? NOTHING : keptOf(state);
      if (!isSameKept(this.of(key), kept) || this.#pending.has(key)) changed.add(key);
      this.#states.set(key, kept);
    }
    if (changed.size > 0) this.#onChange(changed);
  }
}

function keptOf({ status, isDismissed, isUnmuted, seen, facts, notes, elsewhere, pickedBy }: PaperState): Kept {
  return { saved: status !== null, status, isDismissed: isDismissed === true, isUnmuted: isUnmuted === true, seen: seen ?? null, facts: facts ?? [], notes, elsewhere: elsewhere ?? null, pickedBy: pickedBy ?? [] };
}

/** Plain data in one order of making, so its text tells. */
function isSameKept(a: Kept, b: Kept): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
