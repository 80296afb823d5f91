import { keysOf } from '../../domain/duplicates.ts';
import type { PaperState } from '../../domain/reading-list.ts';
import type { ListedPaper } from '../../messaging/protocol.ts';
import { ask } from '../../messaging/ask.ts';

interface Kept {
  saved: boolean;
  notes: number;
  /** Another program that has it, `null` where none is known to. */
  elsewhere: string | null;
  /** Names of colleagues who picked it. */
  pickedBy: readonly string[];
}

const NOTHING: Kept = { saved: false, notes: 0, elsewhere: null, pickedBy: [] };

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

  async save(paper: ListedPaper): Promise<void> {
    await this.#doing(paper, () => ask('save', { paper: paper.paper }));
  }

  async remove(paper: ListedPaper): Promise<void> {
    await this.#doing(paper, () => ask('remove', { paper: paper.identity }));
  }

  /** Those of the papers that one of the changed keys may stand for. */
  among(keys: readonly string[], papers: readonly ListedPaper[]): ListedPaper[] {
    const changed = new Set(keys);
    return papers.filter(({ identity }) => keysOf(identity).some((key) => changed.has(key)));
  }

  async #doing({ key }: ListedPaper, act: () => Promise<PaperState | null>): Promise<void> {
    this.#pending.add(key);
    try {
      this.#take([[key, await act()]]);
    } finally {
      this.#pending.delete(key);
    }
  }

  #take(states: readonly [string, PaperState | null][]): void {
    const changed = new Set<string>();
    for (const [key, state] of states) {
      const kept = state === null ? NOTHING : { saved: state.status !== null, notes: state.notes, elsewhere: state.elsewhere ?? null, pickedBy: state.pickedBy ?? [] };
      if (!isSameKept(this.of(key), kept) || this.#pending.has(key)) changed.add(key);
      this.#states.set(key, kept);
    }
    if (changed.size > 0) this.#onChange(changed);
  }
}

function isSameKept(a: Kept, b: Kept): boolean {
  return a.saved === b.saved && a.notes === b.notes && a.elsewhere === b.elsewhere && a.pickedBy.join('\n') === b.pickedBy.join('\n');
}
