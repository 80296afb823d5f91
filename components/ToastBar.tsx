import { i18n } from '#i18n';
import { Icon } from './icons.tsx';

/** A message at the foot of the panel or the library, maybe with a way back. */
export interface Toast {
  words: string;
  isFailure?: boolean;
  undo?: () => Promise<void>;
}

export function ToastBar({ toast: { words, isFailure = false, undo }, onClosed }: { toast: Toast; onClosed(): void }) {
  return (
    <div class={`toast${isFailure ? ' warning' : ''}`} role={isFailure ? 'alert' : undefined}>
      <span>{words}</span>
      {undo !== undefined && <button type="button" class="link" onClick={() => { onClosed(); void undo(); }}>{i18n.t('panel.undo')}</button>}
      <button type="button" class="quiet" aria-label={i18n.t('panel.close')} onClick={onClosed}><Icon name="close" /></button>
    </div>
  );
}
