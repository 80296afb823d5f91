import { useEffect, useRef } from 'preact/hooks';

/** What opens beside a button closes with Escape and with a press elsewhere. The place holds both. */
export function useClosing(isOpen: boolean, onClose: (isByKey: boolean) => void): { current: HTMLDivElement | null } {
  const place = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    if (!isOpen) return undefined;
    const elsewhere = ({ target }: Event) => { if (!place.current?.contains(target as Node)) close.current(false); };
    const escape = (event: KeyboardEvent) => { if (event.key === 'Escape') close.current(true); };
    document.addEventListener('pointerdown', elsewhere);
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('pointerdown', elsewhere);
      document.removeEventListener('keydown', escape);
    };
  }, [isOpen]);
  return place;
}
