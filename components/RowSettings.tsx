import { i18n } from '#i18n';
import { LOOK_REASONS, LOOKS, type Look, type RowLookSettings } from '../domain/row-looks.ts';
import { Switch } from './Switch.tsx';

export interface RowSettingsProps {
  /** `null` until known. */
  looks: RowLookSettings | null;
  onLooks(looks: RowLookSettings): void;
}

const REASON_WORDS = { seen: 'settings.rowsSeen', saved: 'settings.rowsSaved', dismissed: 'settings.rowsDismissed', muted: 'settings.rowsMuted' } as const;
const LOOK_WORDS = { none: 'settings.lookNone', dim: 'settings.lookDim', fold: 'settings.lookFold' } as const;

/** How rows look that the reader is done with, and the map beside long lists. */
export function RowSettings({ looks, onLooks }: RowSettingsProps) {
  return (
    <section aria-labelledby="rows-title">
      <h2 id="rows-title">{i18n.t('settings.rowLooks')}</h2>
      <p class="quiet-words">{i18n.t('settings.rowLooksAre')}</p>
      {looks !== null && (
        <>
          <div class="row-looks">
            {LOOK_REASONS.map((reason) => (
              <div key={reason} class="row-look">
                <label for={`look-${reason}`}>{i18n.t(REASON_WORDS[reason])}</label>
                <select id={`look-${reason}`} value={looks[reason]} onChange={(event) => onLooks({ ...looks, [reason]: event.currentTarget.value as Look })}>
                  {LOOKS.map((look) => <option key={look} value={look}>{i18n.t(LOOK_WORDS[look])}</option>)}
                </select>
              </div>
            ))}
          </div>
          <div class="switch-row"><Switch id="row-map" isOn={looks.map} onSwitch={(map) => onLooks({ ...looks, map })} /><label for="row-map">{i18n.t('settings.rowMap')}</label></div>
        </>
      )}
    </section>
  );
}
