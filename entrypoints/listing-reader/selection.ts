/** Papers that the reader has selected on this page, by their keys, in the order in which they were. A paper that leaves the page stays selected until it is cleared. */
export class Selection {
  #keys = new Set<string>();
  /** The paper that was selected, or let go, last: ranges begin there. */
  #last: string | null = null;
  #listeners: (() => void)[] = [];

  has(key: string): boolean {
    return this.#keys.has(key);
  }

  keys(): readonly string[] {
    return [...this.#keys];
  }

  toggle(key: string): void {
    if (!this.#keys.delete(key)) this.#keys.add(key);
    this.#last = key;
    this.#tell();
  }

  /** Everything from the last one to this one, in this order; this one alone where the last one is not among them. */
  extendTo(key: string, order: readonly string[]): void {
    const [from, to] = [this.#last === null ? -1 : order.indexOf(this.#last), order.indexOf(key)];
    const range = from < 0 || to < 0 ? [key] : order.slice(Math.min(from, to), Math.max(from, to) + 1);
    for (const one of range) this.#keys.add(one);
    this.#last = key;
    this.#tell();
  }

  /** Exactly these. */
  all(keys: readonly string[]): void {
    this.#keys = new Set(keys);
    this.#last = keys.at(-1) ?? null;
    this.#tell();
  }

  /** These are selected no longer. */
  letGo(keys: readonly string[]): void {
    const count = this.#keys.size;
    for (const key of keys) this.#keys.delete(key);
    if (this.#keys.size < count) this.#tell();
  }

  clear(): void {
    if (this.#keys.size === 0) return;
    this.#keys.clear();
    this.#last = null;
    this.#tell();
  }

  /** Called after every change. */
  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
