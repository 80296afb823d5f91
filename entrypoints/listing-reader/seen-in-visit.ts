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

  /** New to the reader, and not seen on this visit either. */
  isUnseen(key: string): boolean {
    return this.#kept.isKnown(key) && this.#kept.of(key).seen === null && !this.#keys.has(key);
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
