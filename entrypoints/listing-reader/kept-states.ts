import { keysOf } from '../../domain/duplicates.ts';
import type { Act } from '../../domain/decision.ts';
import type { DigestChange, DigestDiff } from '../../domain/digest.ts';
import { factsOf, factsToShow, type CarriedFact } from '../../domain/facts.ts';
import type { PaperState, Status } from '../../domain/reading-list.ts';
import { wasSeen, type WhetherSeen } from '../../domain/seen.ts';
import type { ListedPaper } from '../../messaging/protocol.ts';
import { ask } from '../../messaging/ask.ts';

export interface Kept {
  saved: boolean;
  /** `null`: not on the reading list. */
  status: Status | null;
  isDismissed: boolean;
  /** Shown though a rule mutes it. */
  isUnmuted: boolean;
  /** Before this page was opened; `null`: new to the reader. */
  seen: WhetherSeen;
  /** What its row does not say itself. */
  facts: readonly CarriedFact[];
  /** What has become of it on this digest since its reader was there; `null`: nothing, or that is not known. */
  since: DigestChange | null;
  notes: number;
  /** Another program that has it, `null` where none is known to. */
  elsewhere: string | null;
  /** Names of colleagues who picked it. */
  pickedBy: readonly string[];
}

const NOTHING: Kept = { saved: false, status: null, isDismissed: false, isUnmuted: false, seen: null, facts: [], since: null, notes: 0, elsewhere: null, pickedBy: [] };

/** What the background has told about this page's papers. Nothing is assumed: a paper is saved when the answer says so. */
export class KeptStates {
  #states = new Map<string, Kept>();
  /** Told since the page was opened. */
  #told = new Set<string>();
  #openedAt = new Date().toISOString();
  #pending = new Set<string>();
  #since: DigestDiff['changes'] = {};
  #unanswered = new Set<string>();
  /** Questions are counted; of each paper the last one that was answered. An answer on its way since before that is of the past. */
  #questions = 0;
  #answered = new Map<string, number>();
  /** The first one at this address. */
  #first = 0;
  #onChange: (keys: ReadonlySet<string>) => void;
  #siteNow: () => string;

  constructor(onChange: (keys: ReadonlySet<string>) => void, siteNow: () => string) {
    this.#onChange = onChange;
    this.#siteNow = siteNow;
  }

  of(key: string): Kept {
    const kept = this.#states.get(key) ?? NOTHING;
    const since = this.#since[key];
    return since === undefined ? kept : { ...kept, since };
  }

  /** Takes what has become of the digest since its reader was there; `null`: that is not known. */
  tellDigest(diff: DigestDiff | null): void {
    const [before, now] = [this.#since, diff?.changes ?? {}];
    this.#since = now;
    const keys = new Set([...Object.keys(before), ...Object.keys(now)].filter((key) => JSON.stringify(before[key]) !== JSON.stringify(now[key])));
    if (keys.size > 0) this.#onChange(keys);
  }

  /** The page shows another address: what it has listed until now was seen before. What is known stands until all is asked for again. */
  opened(): void {
    this.#openedAt = new Date().toISOString();
    this.#told.clear();
    this.#first = this.#questions + 1;
  }

  /** The background has told about it. */
  isKnown(key: string): boolean {
    return this.#told.has(key);
  }

  /** Not seen before the page was opened, as far as that is known: what is new stays so while the reader goes through it. */
  isUnseen(key: string): boolean {
    return this.isKnown(key) && !wasSeen(this.of(key).seen);
  }

  /** It was asked about, and the background could not say. */
  isUnanswered(key: string): boolean {
    return this.#unanswered.has(key);
  }

  /**
   * Asks about these papers and shows what has changed. What was seen before the page was opened is asked once, for what is seen on it again is
   * told with a later time; `isSeenAnew`: the ledger has changed. Rejects when the background cannot say.
   */
  async ask(papers: readonly ListedPaper[], isSeenAnew = false): Promise<void> {
    if (papers.length === 0) return;
    const asked = ++this.#questions;
    const states = await ask('statesOf', { papers: papers.map(({ identity }) => identity), since: this.#openedAt }).catch((failure: unknown) => {
      this.#giveUp(papers);
      throw failure;
    });
    this.#take(papers.map((paper, n) => [paper, states[n] ?? null]), asked, isSeenAnew);
  }

  /** Stores what was decided about these papers and shows it; the decision's id, `null` where all was so already. Rejects when it could not be stored. */
  async decide(papers: readonly ListedPaper[], act: Act): Promise<string | null> {
    for (const { key } of papers) this.#pending.add(key);
    const asked = ++this.#questions;
    try {
      const { states, decision } = await ask('decide', { papers: papers.map(({ paper }) => paper), act, since: this.#openedAt });
      this.#take(papers.map((paper, n) => [paper, states[n] ?? null]), asked);
      return decision;
    } finally {
      for (const { key } of papers) this.#pending.delete(key);
    }
  }

  /** Those of the papers that one of the changed keys may stand for. */
  among(keys: readonly string[], papers: readonly ListedPaper[]): ListedPaper[] {
    const changed = new Set(keys);
    return papers.filter(({ identity }) => keysOf(identity).some((key) => changed.has(key)));
  }

  #giveUp(papers: readonly ListedPaper[]): void {
    const keys = new Set(papers.map(({ key }) => key).filter((key) => !this.isKnown(key)));
    for (const key of keys) this.#unanswered.add(key);
    if (keys.size > 0) this.#onChange(keys);
  }

  #take(states: readonly [ListedPaper, PaperState | null][], asked: number, isSeenAnew = false): void {
    const changed = new Set<string>();
    for (const [{ key, paper, entry }, state] of states) {
      if (Math.max(this.#answered.get(key) ?? 0, this.#first) > asked) continue;
      this.#answered.set(key, asked);
      const facts = state?.facts === undefined ? [] : factsToShow(state.facts, factsOf(paper, entry.upvotes), this.#siteNow());
      const told = state === null ? NOTHING : keptOf(state, facts);
      const kept = isSeenAnew || !this.#told.has(key) ? told : { ...told, seen: this.of(key).seen };
      if (!this.#told.has(key) || !isSameKept(this.of(key), kept) || this.#pending.has(key)) changed.add(key);
      this.#told.add(key);
      this.#unanswered.delete(key);
      this.#states.set(key, kept);
    }
    if (changed.size > 0) this.#onChange(changed);
  }
}

function keptOf({ status, isDismissed, isUnmuted, seen, notes, elsewhere, pickedBy }: PaperState, facts: readonly CarriedFact[]): Kept {
  return { saved: status !== null, status, isDismissed: isDismissed === true, isUnmuted: isUnmuted === true, seen: seen ?? null, facts, since: null, notes, elsewhere: elsewhere ?? null, pickedBy: pickedBy ?? [] };
}

/** Plain data in one order of making, so its text tells. */
function isSameKept(a: Kept, b: Kept): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
