import type { MarkPlace } from '../../adapters/adapter.ts';
import { flash, type Mark } from './mark.ts';
import type { MarkLayer } from './mark-layer.ts';
import { makeSheet, rowRules } from './row-rules.ts';

/** Why a row may be dimmed. */
export type DimReason = 'filter' | 'seen' | 'saved' | 'dismissed' | 'muted';

/** How whole rows look: the one place where it is decided whether a row is dimmed. Its marks say so, and rules of ours go by them. */
export class RowLooks {
  #layer: MarkLayer;
  #signal: AbortSignal;
  #rowsNow: () => MarkPlace['rows'] | null;
  #dimmed = new Map<DimReason, (mark: Mark) => boolean>();
  #sheet: ((rules: string) => void) | null = null;
  #rules = '';

  constructor(layer: MarkLayer, rowsNow: () => MarkPlace['rows'] | null, signal: AbortSignal) {
    this.#layer = layer;
    this.#rowsNow = rowsNow;
    this.#signal = signal;
  }

  /** Dims the rows for which the reason holds; `null`: for this reason none any more. */
  dim(reason: DimReason, holds: ((mark: Mark) => boolean) | null): void {
    if (holds === null) this.#dimmed.delete(reason);
    else this.#dimmed.set(reason, holds);
    this.show();
  }

  /** Whatever has changed of these rows, they look right again. */
  show(marks: readonly Mark[] = this.#layer.marks()): void {
    if (this.#dimmed.size === 0 && this.#sheet === null) return;
    this.#useRules();
    for (const mark of marks) mark.host.toggleAttribute('data-dim', [...this.#dimmed.values()].some((holds) => holds(mark)));
  }

  /** The row of this mark is the current one or selected, or no longer. */
  flag(mark: Mark, as: 'current' | 'selected', isOn: boolean): void {
    if (isOn) this.#useRules();
    mark.host.toggleAttribute(`data-${as}`, isOn);
  }

  /** Brings the paper's first row into view and rings it for a moment. */
  flash(key: string): void {
    const [mark] = this.#layer.marks(new Set([key]));
    if (mark === undefined) return;
    this.#useRules();
    flash(mark);
  }

  /** Only once a row is to look otherwise: the rules cost style time with every mark that comes or goes. */
  #useRules(): void {
    this.#sheet ??= makeSheet(this.#signal);
    const rules = rowRules(this.#rowsNow());
    if (rules !== this.#rules) this.#sheet(rules);
    this.#rules = rules;
  }
}
