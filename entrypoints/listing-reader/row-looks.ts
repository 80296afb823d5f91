import { USUAL_LOOKS, type Look, type LookReason, type RowLookSettings } from '../../domain/row-looks.ts';
import { flash, type Mark } from './mark.ts';
import type { MarkLayer } from './mark-layer.ts';
import { shapeOf, type RowPlace, type RowShape } from './row-parts.ts';
import { makeSheet, rowRules, type RowState } from './row-rules.ts';
import { inViewFirst, nextFrame } from './slices.ts';

/** Why a row may be dimmed, or folded where the reader has set it so. */
export type DimReason = 'filter' | LookReason;

/** Rows that change before others: they fill a window also when they are folded. More turns than two would cost a frame and more each. */
const ROWS_AT_ONCE = 60;

/** How whole rows look: the one place where it is decided whether a row is dimmed. Its marks say so, and rules of ours go by them. */
export class RowLooks {
  #layer: MarkLayer;
  #signal: AbortSignal;
  #placeNow: () => RowPlace | null;
  #holds = new Map<DimReason, (mark: Mark) => boolean>();
  #looks: Record<DimReason, Look> = { ...USUAL_LOOKS, filter: 'dim' };
  #sheet: ((rules: string) => void) | null = null;
  #hasMap = false;
  #onMap: (hasMap: boolean) => void = () => undefined;
  #states = new Set<RowState>();
  /** `null`: rows have come or gone since. */
  #shape: RowShape | null = null;
  /** Goes up when all rows are looked at anew: what is left of the time before is left out. */
  #round = 0;
  #rules = '';

  constructor(layer: MarkLayer, placeNow: () => RowPlace | null, signal: AbortSignal) {
    this.#layer = layer;
    this.#placeNow = placeNow;
    this.#signal = signal;
  }

  /** Dims the rows for which the reason holds, or folds them, or leaves them: as the reader has set it for the reason. `null`: for this reason none any more. */
  dim(reason: DimReason, holds: ((mark: Mark) => boolean) | null): void {
    if (holds === null) this.#holds.delete(reason);
    else this.#holds.set(reason, holds);
    this.show();
  }

  /** How rows look for each of these reasons from now on, and whether there is a map of them. */
  use({ map, ...looks }: Partial<RowLookSettings>): void {
    this.#looks = { ...this.#looks, ...looks };
    this.show();
    if (map === undefined || map === this.#hasMap) return;
    this.#hasMap = map;
    this.#onMap(map);
  }

  /** Calls back when the reader wants a map of the rows, and when no longer. */
  whenMap(then: (hasMap: boolean) => void): void {
    this.#onMap = then;
  }

  /** How rows look now for this reason. */
  lookOf(reason: DimReason): Look {
    return this.#looks[reason];
  }

  /** Whatever has changed of these rows, they look right again: of many, those in view first, the others in the frame after. */
  show(some?: readonly Mark[]): void {
    const marks = some ?? this.#layer.marks();
    const wanted = new Map(marks.map((mark) => [mark, this.#lookNow(mark)]));
    const changed = marks.filter((mark) => isOtherwise(mark, wanted.get(mark)!));
    if (some === undefined) {
      this.#shape = null;
      this.#round += 1;
      this.#states.delete('fold');
    }
    for (const look of wanted.values()) if (look !== 'none') this.#states.add(look);
    this.#useRules();
    // The boxes are asked for behind the rules, on purpose: rules that hold for no row yet cost little style time by themselves, together with the rows far more.
    if (changed.length <= ROWS_AT_ONCE || document.hidden) this.#apply(changed);
    else void this.#applyInTwo(inViewFirst(changed, ({ host }) => host), this.#round);
  }

  async #applyInTwo(marks: readonly Mark[], round: number): Promise<void> {
    this.#apply(marks.slice(0, ROWS_AT_ONCE));
    await nextFrame();
    if (!this.#signal.aborted && round === this.#round) this.#apply(marks.slice(ROWS_AT_ONCE));
  }

  #apply(marks: readonly Mark[]): void {
    for (const mark of marks) {
      const look = this.#lookNow(mark);
      mark.host.toggleAttribute('data-fold', look === 'fold');
      mark.host.toggleAttribute('data-dim', look === 'dim');
    }
  }

  #lookNow(mark: Mark): Look {
    let look: Look = 'none';
    for (const [reason, holds] of this.#holds) {
      if (this.#looks[reason] === 'none' || !holds(mark)) continue;
      if (this.#looks[reason] === 'fold') return 'fold';
      look = 'dim';
    }
    return look;
  }

  /** The row of this mark is the current one or selected, or no longer. */
  flag(mark: Mark, as: 'current' | 'selected', isOn: boolean): void {
    if (isOn) this.useRules(as);
    mark.host.toggleAttribute(`data-${as}`, isOn);
  }

  /** Brings the paper's first row into view and rings it for a moment. */
  flash(key: string): void {
    const [mark] = this.#layer.marks(new Set([key]));
    if (mark === undefined) return;
    this.useRules('flash');
    flash(mark);
  }

  /** Some row is to look so. */
  useRules(state: RowState): void {
    if (this.#states.has(state) && this.#shape !== null) return;
    this.#states.add(state);
    this.#useRules();
  }

  #useRules(): void {
    if (this.#states.size === 0) return;
    this.#sheet ??= makeSheet(this.#signal);
    this.#shape ??= shapeOf(this.#placeNow(), this.#layer.marks());
    const rules = rowRules(this.#shape, this.#states);
    if (rules !== this.#rules) this.#sheet(rules);
    this.#rules = rules;
  }
}

function isOtherwise({ host }: Mark, look: Look): boolean {
  return host.hasAttribute('data-fold') !== (look === 'fold') || host.hasAttribute('data-dim') !== (look === 'dim');
}
