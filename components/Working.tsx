import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Progress } from '../domain/formats/read/result.ts';

export interface WorkingProps {
  words: string;
  /** `null` while it is not known how far it is. */
  progress: Progress | null;
  /** Absent where it can't be stopped. */
  onCancel?: (() => void) | undefined;
}

/** What is going on, and how far it is where that is known. */
export function Working({ words, progress, onCancel }: WorkingProps) {
  const id = useId();
  return (
    <div class="working">
      <label for={id}>{words}</label>
      <progress id={id} max={progress?.total ?? 1} {...(progress === null ? {} : { value: progress.done })} />
      {onCancel !== undefined && <button type="button" class="button" onClick={onCancel}>{i18n.t('import.cancel')}</button>}
    </div>
  );
}
