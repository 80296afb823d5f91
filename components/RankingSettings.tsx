import { i18n } from '#i18n';
import { NEEDED } from '../domain/ranking/examples.ts';
import type { SignedTerm } from '../domain/ranking/model.ts';
import type { RankingSettings as Settings } from '../domain/ranking/settings.ts';
import { Switch } from './Switch.tsx';

export interface RankingSettingsProps {
  /** `null` until known. */
  settings: Settings | null;
  /** How many decisions can be learned from; `null` until known. */
  decisions: number | null;
  /** What was learned; `null`: too little was decided, or it is off. */
  terms: { liked: SignedTerm[]; disliked: SignedTerm[] } | null;
  onSwitch(isOn: boolean): void;
  onLeaveOut(term: SignedTerm): void;
  onGiveBack(id: string): void;
  onReset(): void;
}

/** What the order For you has learned, and what the reader can do about that. */
export function RankingSettings(props: RankingSettingsProps) {
  const { settings, decisions, terms, onSwitch } = props;
  if (settings === null) return null;
  return (
    <section aria-labelledby="ranking-title" class="ranking">
      <h2 id="ranking-title">{i18n.t('ranking.title')}</h2>
      <p class="quiet-words">{i18n.t('ranking.is')}</p>
      <p class="row"><Switch id="ranking-on" isOn={!settings.isOff} onSwitch={onSwitch} /><label for="ranking-on">{i18n.t('ranking.on')}</label></p>
      {!settings.isOff && decisions !== null && <Learnt {...props} decisions={decisions} />}
      {settings.leftOut.length > 0 && <LeftOut {...props} settings={settings} />}
      {!settings.isOff && terms !== null && <p><button type="button" class="button" onClick={props.onReset}>{i18n.t('ranking.reset')}</button></p>}
    </section>
  );
}

function Learnt({ decisions, terms, onLeaveOut }: RankingSettingsProps & { decisions: number }) {
  if (terms === null) return <output class="lacking">{i18n.t('ranking.few', [String(NEEDED), String(decisions)])}</output>;
  const strongest = Math.max(...[...terms.liked, ...terms.disliked].map(({ weight }) => Math.abs(weight)));
  const side = (words: 'ranking.liked' | 'ranking.disliked', some: readonly SignedTerm[]) => some.length > 0 && (
    <div>
      <h3>{i18n.t(words)}</h3>
      <ul>{some.map((term) => <Weight key={term.id} term={term} part={Math.abs(term.weight) / strongest} onLeaveOut={onLeaveOut} />)}</ul>
    </div>
  );
  return (
    <>
      <p>{i18n.t('ranking.learned', decisions)}</p>
      <div class="weights">{side('ranking.liked', terms.liked)}{side('ranking.disliked', terms.disliked)}</div>
    </>
  );
}

function Weight({ term, part, onLeaveOut }: { term: SignedTerm; part: number; onLeaveOut(term: SignedTerm): void }) {
  return (
    <li class={`weight ${term.weight > 0 ? 'for' : 'against'}`}>
      <span class="weight-name" dir="auto">{term.name}</span>
      <span class="bar" aria-hidden="true"><span style={{ width: `${Math.max(2, Math.round(part * 100))}%` }} /></span>
      <button type="button" class="link" aria-label={i18n.t('ranking.leaveOut', [term.name])} onClick={() => onLeaveOut(term)}>{i18n.t('ranking.leaveOutShort')}</button>
    </li>
  );
}

function LeftOut({ settings, onGiveBack }: RankingSettingsProps & { settings: Settings }) {
  return (
    <div>
      <h3>{i18n.t('ranking.leftOut')}</h3>
      <ul class="left-out">{settings.leftOut.map(({ id, name }) => (
        <li key={id} class="row"><span dir="auto">{name}</span><button type="button" class="link" aria-label={i18n.t('ranking.takeInLabel', [name])} onClick={() => onGiveBack(id)}>{i18n.t('ranking.takeIn')}</button></li>
      ))}</ul>
    </div>
  );
}
