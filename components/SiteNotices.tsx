import { i18n } from '#i18n';
import type { Fault } from '../domain/health.ts';
import { faultWords } from './fault-words.ts';
import { Icon } from './icons.tsx';
import { Notice } from './Notice.tsx';
import { Switch } from './Switch.tsx';

/** A site that is read by itself on a press of this switch, as long as its address is known. */
export interface Always {
  host: string;
  isOn: boolean;
}

/** "This site changed its page": what was missed, who read it instead, and a report for those who can mend it. */
export function SiteChanged({ site, faults, isGeneral, onReport }: { site: string; faults: readonly Fault[]; isGeneral: boolean; onReport(): void }) {
  return (
    <Notice title={i18n.t('problem.siteChanged', [site])} isWarning>
      <ul>{faults.map((fault) => <li key={fault.kind + ('field' in fault ? fault.field : '')}>{faultWords(fault)}</li>)}</ul>
      <p>{i18n.t(isGeneral ? 'problem.siteChangedGeneral' : 'problem.siteChangedOwn')}</p>
      <div class="row notice-acts">
        <button type="button" class="button" onClick={onReport}><Icon name="copy" />{i18n.t('problem.copyReport')}</button>
        <small>{i18n.t('problem.reportHolds')}</small>
      </div>
    </Notice>
  );
}

/** "Always read this site": asks the browser for this one site, or gives it back. */
export function AlwaysRead({ always: { host, isOn }, onAlways }: { always: Always; onAlways(isOn: boolean): void }) {
  return (
    <label class="always">
      <Switch isOn={isOn} onSwitch={onAlways} />
      <span>{i18n.t('panel.always')} <small>{host}</small></span>
    </label>
  );
}

/** Sites that Gloss reads by itself, and no longer may: their reader took the permission back in the browser. */
export function Withdrawn({ hosts, onGiveBack }: { hosts: readonly string[]; onGiveBack(): void }) {
  return (
    <Notice title={i18n.t('problem.withdrawn')} isWarning>
      <p>{i18n.t('problem.withdrawnNext', [hosts.join(', ')])}</p>
      <div class="row notice-acts"><button type="button" class="button" onClick={onGiveBack}>{i18n.t('problem.giveBack')}</button></div>
    </Notice>
  );
}
