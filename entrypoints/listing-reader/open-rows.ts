import type { Mark } from './mark.ts';
import type { Feature, PageView } from './page-view.ts';

/** A pointer that only passes over a folded row opens nothing. */
const REST_MS = 180;

/**
 * A dimmed or folded row is shown as it is while the pointer rests on it or the focus is in it. It stays so until the pointer rests
 * elsewhere: rows that fold as soon as they are left would pull the next ones away from under it.
 */
export function openRows({ signal, layer, page }: PageView): Feature {
  let rows = new WeakMap<Element, Mark>();
  const on: Record<'pointer' | 'focus', Mark | null> = { pointer: null, focus: null };
  let timer: ReturnType<typeof setTimeout> | undefined;

  const turn = (by: 'pointer' | 'focus', mark: Mark | null) => {
    const before = on[by];
    if (before === mark) return;
    on[by] = mark;
    if (before !== null && before !== on.pointer && before !== on.focus) before.host.removeAttribute('data-open');
    mark?.host.toggleAttribute('data-open', true);
  };
  const rowUnder = (target: EventTarget | null): Mark | null => {
    for (let element = target instanceof Element ? target : null; element !== null; element = element.parentElement) {
      const mark = rows.get(element);
      if (mark !== undefined) return mark;
    }
    return null;
  };
  const rests = ({ target, isTrusted }: Event) => {
    if (!isTrusted) return;
    clearTimeout(timer);
    timer = setTimeout(() => turn('pointer', rowUnder(target)), REST_MS);
  };
  document.addEventListener('pointerover', rests, { capture: true, passive: true, signal });
  document.addEventListener('focusin', ({ target, isTrusted }) => { if (isTrusted) turn('focus', rowUnder(target)); }, { capture: true, signal });
  document.addEventListener('focusout', ({ isTrusted }) => { if (isTrusted) turn('focus', null); }, { capture: true, signal });
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });

  return {
    drawn() {
      rows = new WeakMap();
      const read = page();
      if (read === null) return;
      const byKey = Map.groupBy(layer.marks(), ({ key }) => key);
      for (const [n, row] of read.rows.entries()) {
        const mark = byKey.get(read.keys[n]!)?.find(({ host }) => row.contains(host) || read.places[n]?.contains(host));
        if (mark !== undefined) for (const part of [row, ...beside(row)]) rows.set(part, mark);
      }
    },
  };
}

/** What a definition list counts to the same row. */
function beside(row: Element): Element[] {
  const { previousElementSibling: before } = row;
  if (row.localName === 'dd' && before?.localName === 'dt') return [before];
  const after: Element[] = [];
  if (row.localName === 'dt') for (let next = row.nextElementSibling; next?.localName === 'dd'; next = next.nextElementSibling) after.push(next);
  return after;
}
