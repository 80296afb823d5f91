import type { MarkPlace } from '../../adapters/adapter.ts';
import { USUAL_LOOKS, type Look, type LookReason, type RowLookSettings } from '../../domain/row-looks.ts';
import { flash, type Mark } from './mark.ts';
import type { MarkLayer } from './mark-layer.ts';
import { makeSheet, rowRules } from './row-rules.ts';

/** Why a row may be dimmed, or folded where the reader has set it so. */
export type DimReason = 'filter' | LookReason;

/** How whole rows look: the one place where it is decided whether a row is dimmed. Its marks say so, and rules of ours go by them. */
export class RowLooks {
  #layer: MarkLayer;
  #signal: AbortSignal;
  #rowsNow: () => MarkPlace['rows'] | null;
  #holds = new Map<DimReason, (mark: Mark) => boolean>();
  #looks: Record<DimReason, Look> = { ...USUAL_LOOKS, filter: 'dim' };
  #sheet: ((rules: string) => void) | null = null;
  #hasMap = false;
  #onMap: (hasMap: boolean) => void = () => undefined;
  #hasFolded = false;
  #rules = '';

  constructor(layer: MarkLayer, rowsNow: () => MarkPlace['rows'] | null, signal: AbortSignal) {
    this.#layer = layer;
    this.#rowsNow = rowsNow;
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

  /** Whatever has changed of these rows, they look right again. */
  show(some?: readonly Mark[]): void {
    const inUse = [...this.#holds].filter(([reason]) => this.#looks[reason] !== 'none');
    if (inUse.length === 0 && this.#sheet === null) return;
    const reasons = (look: Look) => inUse.filter(([reason]) => this.#looks[reason] === look).map(([, holds]) => holds);
    const dimming = reasons('dim');
    const folding = reasons('fold');
    let isAny = this.#sheet !== null;
    if (some === undefined) this.#hasFolded = false;
    for (const mark of some ?? this.#layer.marks()) {
      const isFolded = folding.some((holds) => holds(mark));
      const isDim = !isFolded && dimming.some((holds) => holds(mark));
      this.#hasFolded ||= isFolded;
      isAny ||= isFolded || isDim;
      mark.host.toggleAttribute('data-fold', isFolded);
      mark.host.toggleAttribute('data-dim', isDim);
    }
    if (isAny) this.useRules();
  }

  /** The row of this mark is the current one or selected, or no longer. */
  flag(mark: Mark, as: 'current' | 'selected', isOn: boolean): void {
    if (isOn) this.useRules();
    mark.host.toggleAttribute(`data-${as}`, isOn);
  }

  /** Brings the paper's first row into view and rings it for a moment. */
  flash(key: string): void {
    const [mark] = this.#layer.marks(new Set([key]));
    if (mark === undefined) return;
    this.useRules();
    flash(mark);
  }

  /** Only once a row is to look otherwise: the rules cost style time with every mark that comes or goes. */
  useRules(): void {
    this.#sheet ??= makeSheet(this.#signal);
    const rules = rowRules(this.#rowsNow(), this.#hasFolded);
    if (rules !== this.#rules) this.#sheet(rules);
    this.#rules = rules;
  }
}
