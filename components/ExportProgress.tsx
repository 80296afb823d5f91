import { i18n } from '#i18n';
import type { ExportRun } from './Export.tsx';

/** How far the file is, and a way to stop it; an empty place while none is made. */
export function ExportProgress({ run, onCancel }: { run: ExportRun | null; onCancel(): void }) {
  return (
    <output class="run">
      {run !== null && (
        <>
          <progress max={Math.max(1, run.all)} value={run.done} aria-label={i18n.t('export.writing')} />
          <span>{run.done < run.all ? i18n.t('export.progress', [run.done.toLocaleString(), run.all.toLocaleString()]) : i18n.t('export.finishing')}</span>
          <button type="button" class="button" onClick={onCancel}>{i18n.t('export.cancel')}</button>
        </>
      )}
    </output>
  );
}
