import { wasSeen } from '../../domain/seen.ts';
import type { KeptStates } from './kept-states.ts';

/** What the reader has had before their eyes since the page was opened. */
export class SeenInVisit {
  #kept: KeptStates;
  #keys = new Set<string>();

  constructor(kept: KeptStates) {
    this.#kept = kept;
  }

  has(key: string): boolean {
    return this.#keys.has(key);
  }

  /** Not seen before, as far as that is known, and not on this visit either. */
  isUnseen(key: string): boolean {
    return this.#kept.isKnown(key) && !wasSeen(this.#kept.of(key).seen) && !this.#keys.has(key);
  }

  add(key: string): void {
    this.#keys.add(key);
  }

  /** Another visit begins. */
  clear(): void {
    this.#keys.clear();
  }
}

/** The listing's address: where in it the page was scrolled to makes no other one of it. */
export function withoutFragment(url: string): string {
  return url.replace(/#.*$/, '');
}
