/** The page counts as settled when it has not changed for this long; while it keeps changing, it is read at least this often. */
const SETTLED_MS = 150;
const LONGEST_WAIT_MS = 1_000;

/** By these a page shows and hides what was there all along: filters, tabs. */
const SHOWING = ['class', 'style', 'hidden', 'open', 'aria-hidden'];

/**
 * Calls back with what has changed in the page, other than by our own elements, once that has settled. A changed attribute counts only
 * on a row or around one: pages change classes all the time.
 */
export function followChanges(signal: AbortSignal, placesNow: () => readonly (Element | null)[], onSettled: (changed: ReadonlySet<Node>) => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince = 0;
  let changed = new Set<Node>();
  const around = new RowSurroundings(placesNow);
  const observer = new MutationObserver((records) => {
    const foreign = records.filter((record) => isForeign(record) && (record.type !== 'attributes' || around.has(record.target)));
    if (foreign.length === 0) return;
    for (const { type, target } of foreign) if (type !== 'attributes') changed.add(target);
    const now = performance.now();
    waitingSince ||= now;
    clearTimeout(timer);
    timer = setTimeout(settled, Math.max(0, Math.min(SETTLED_MS, waitingSince + LONGEST_WAIT_MS - now)));
  });
  const settled = () => {
    waitingSince = 0;
    const before = changed;
    changed = new Set();
    onSettled(before);
  };
  observer.observe(document.body, { childList: true, subtree: true, characterData: true, attributeFilter: SHOWING });
  signal.addEventListener('abort', () => { observer.disconnect(); clearTimeout(timer); }, { once: true });
}

/** The elements that rows stand in, the rows' own included; also of rows seen before and hidden since. */
class RowSurroundings {
  #placesNow: () => readonly (Element | null)[];
  #seen: readonly (Element | null)[] = [];
  #elements = new WeakSet<Node>();

  constructor(placesNow: () => readonly (Element | null)[]) {
    this.#placesNow = placesNow;
  }

  has(node: Node): boolean {
    const places = this.#placesNow();
    if (places !== this.#seen) for (const place of places) this.#add(place);
    this.#seen = places;
    return this.#elements.has(node);
  }

  #add(place: Element | null): void {
    for (let element = place; element !== null && !this.#elements.has(element); element = element.parentElement) this.#elements.add(element);
  }
}

/** What is ours coming and going is no change; but marks that go are one, whoever took them away. */
function isForeign({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  if (type !== 'childList') return true;
  for (const node of removedNodes) if (!/^GLOSS-(?!MARK$)/i.test(node.nodeName)) return true;
  for (const node of addedNodes) if (!/^GLOSS-/i.test(node.nodeName)) return true;
  return false;
}
