import { useEffect, useRef, useState } from 'preact/hooks';

export interface Selecting {
  selected: ReadonlySet<string>;
  /** Turns one round; a range takes everything from the last one pressed, in this order. */
  select(key: string, isRange: boolean, order: readonly string[]): void;
  all(keys: readonly string[]): void;
  clear(): void;
}

/** Which cards are selected, by their keys. */
export function useSelection(): Selecting {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string | null>(null);
  const select = (key: string, isRange: boolean, order: readonly string[]) => {
    const [from, to] = [last.current === null ? -1 : order.indexOf(last.current), order.indexOf(key)];
    last.current = key;
    setSelected((before) => {
      const next = new Set(before);
      if (isRange && from >= 0) for (const one of order.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(one);
      else if (!next.delete(key)) next.add(key);
      return next;
    });
  };
  return { selected, select, all: (keys) => setSelected(new Set(keys)), clear: () => setSelected(new Set()) };
}

/** Ctrl+Z, or ⌘Z, wherever nothing is being typed: there it is the field's own. */
export function useUndoKey(onUndo: () => void): void {
  const current = useRef(onUndo);
  current.current = onUndo;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const { key, target, ctrlKey, metaKey, shiftKey, altKey } = event;
      const isTyping = target instanceof HTMLElement && target.matches('textarea, select, input:not([type="checkbox"], [type="range"])');
      if (key.toLowerCase() !== 'z' || ctrlKey === metaKey || shiftKey || altKey || isTyping || event.defaultPrevented) return;
      event.preventDefault();
      current.current();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
}
