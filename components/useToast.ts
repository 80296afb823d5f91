import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { wordsOfFailure } from './failure-words.ts';
import type { Toast } from './ToastBar.tsx';

const TOAST_MS = 8_000;

export interface Toasts {
  current: ReadonlySignal<Toast | null>;
  show(toast: Toast): void;
  failed(failure: unknown): void;
  close(): void;
}

/** One message at a time, also said aloud; a failure stays until it is closed. */
export function useToast(say: (words: string) => void): Toasts {
  const current = useSignal<Toast | null>(null);
  const timer = useRef(0);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return useMemo(() => {
    const close = () => { current.value = null; };
    const show = (toast: Toast) => {
      current.value = toast;
      say(toast.words);
      window.clearTimeout(timer.current);
      if (toast.isFailure !== true) timer.current = window.setTimeout(close, TOAST_MS);
    };
    const failed = (failure: unknown) => show({ words: wordsOfFailure(failure), isFailure: true });
    return { current, show, failed, close };
  }, []);
}
