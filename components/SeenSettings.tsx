import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { SEEN_KEPT, type SeenSettings as Set } from '../domain/seen.ts';
import type { SeenCounts } from '../domain/seen-count.ts';
import { instantWords } from './date-words.ts';
import { Switch } from './Switch.tsx';

export interface SeenSettingsProps {
  /** `null` until known. */
  settings: Set | null;
  /** How much is kept; `null` until it is counted. */
  counts: SeenCounts | null;
  /** Until when all was forgotten, while that can be taken back; an instant, ISO 8601 UTC. */
  forgottenAt: string | null;
  onChange(settings: Set): void;
  onForget(): void;
  onTakeBack(): void;
}

const KEEP_WORDS = { month: 'settings.seenMonth', year: 'settings.seenYear', 'three-years': 'settings.seenThreeYears', forever: 'settings.seenForever' } as const;

/** Whether and for how long it is kept which papers were seen, and how much that is now. */
export function SeenSettings(props: SeenSettingsProps) {
  return (
    <section aria-labelledby="seen-title">
      <h2 id="seen-title">{i18n.t('settings.seen')}</h2>
      <p class="quiet-words">{i18n.t('settings.seenAre')}</p>
      {props.settings !== null && <Choices {...props} settings={props.settings} />}
    </section>
  );
}

function Choices({ settings, counts, forgottenAt, onChange, onForget, onTakeBack }: SeenSettingsProps & { settings: Set }) {
  return (
    <>
      <div class="row seen-row">
        <Switch id="seen-keep" isOn={settings.isKept} onSwitch={(isKept) => onChange({ ...settings, isKept })} />
        <label for="seen-keep">{i18n.t('settings.seenKeep')}</label>
      </div>
      <div class="row seen-row">
        <label for="seen-for">{i18n.t('settings.seenFor')}</label>
        <select id="seen-for" value={settings.keep} onChange={(event) => onChange({ ...settings, keep: event.currentTarget.value as Set['keep'] })}>
          {SEEN_KEPT.map((keep) => <option key={keep} value={keep}>{i18n.t(KEEP_WORDS[keep])}</option>)}
        </select>
      </div>
      <div class="row seen-row">
        <Switch id="seen-badge" isOn={settings.hasBadge} onSwitch={(hasBadge) => onChange({ ...settings, hasBadge })} />
        <label for="seen-badge">{i18n.t('settings.seenBadge')}</label>
      </div>
      {counts !== null && <Forget counts={counts} onForget={onForget} />}
      {forgottenAt !== null && (
        <p class="row">
          <span>{i18n.t('settings.forgottenUntil', [instantWords(forgottenAt)])}</span>
          <button type="button" class="button" onClick={onTakeBack}>{i18n.t('settings.takeBack')}</button>
        </p>
      )}
    </>
  );
}

function Forget({ counts: { papers, sightings }, onForget }: { counts: SeenCounts; onForget(): void }) {
  const [isAsked, setAsked] = useState(false);
  const decide = (isSure: boolean) => {
    setAsked(false);
    if (isSure) onForget();
  };
  const number = (count: number) => new Intl.NumberFormat().format(count);
  return (
    <div class="row seen-row">
      <span>{papers === 0 ? i18n.t('settings.seenNothing') : `${i18n.t('settings.seenPapers', papers, [number(papers)])}, ${i18n.t('settings.seenTimes', sightings, [number(sightings)])}`}</span>
      {papers > 0 && !isAsked && <button type="button" class="button" onClick={() => setAsked(true)}>{i18n.t('settings.forget')}</button>}
      {papers > 0 && isAsked && (
        <>
          <strong role="alert">{i18n.t('settings.forgetSure')}</strong>
          <button type="button" class="button" onClick={() => decide(true)}>{i18n.t('settings.forget')}</button>
          <button type="button" class="quiet" ref={(button) => button?.focus()} onClick={() => decide(false)}>{i18n.t('settings.forgetNo')}</button>
        </>
      )}
    </div>
  );
}
