import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Fault } from '../domain/health.ts';
import { dateWords } from './date-words.ts';
import { faultWords } from './fault-words.ts';
import { Switch } from './Switch.tsx';

/** One site as settings show it. */
export interface SiteRow {
  /** Its match pattern. */
  origin: string;
  name: string;
  host: string;
  /** Read by itself when it is opened. */
  isOn: boolean;
  /** Read by itself since installation, and no longer allowed. */
  isWithdrawn: boolean;
  /** The last visits, the latest first. */
  visits: readonly SiteVisit[];
}

export interface SiteVisit {
  id: string;
  /** Instant, ISO 8601 UTC. */
  at: string;
  entries: number;
  skipped: number;
  faults: readonly Fault[];
}

export interface SettingsProps {
  /** `null` until known. */
  sites: readonly SiteRow[] | null;
  onSwitch(site: SiteRow, isOn: boolean): void;
  /** `false`: that is no address of a site. */
  onAdd(address: string): boolean;
}

/** Which sites Gloss reads by itself, and how it fared there. */
export function Settings({ sites, onSwitch, onAdd }: SettingsProps) {
  return (
    <section aria-labelledby="sites-title">
      <h2 id="sites-title">{i18n.t('settings.sites')}</h2>
      <p class="quiet-words">{i18n.t('settings.sitesAre')}</p>
      <AddSite onAdd={onAdd} />
      {sites === null
        ? <output class="busy">{i18n.t('settings.opening')}</output>
        : <ul class="sites">{sites.map((site) => <Site key={site.origin} site={site} onSwitch={onSwitch} />)}</ul>}
    </section>
  );
}

function Site({ site, onSwitch }: { site: SiteRow; onSwitch: SettingsProps['onSwitch'] }) {
  const { name, host, isOn, isWithdrawn, visits } = site;
  const id = `site-${host}`;
  return (
    <li class="site-row">
      <Switch id={id} isOn={isOn} onSwitch={(next) => onSwitch(site, next)} />
      <div class="site-words">
        <label for={id}><strong>{name}</strong>{name !== host && <> <small>{host}</small></>}</label>
        {isWithdrawn && <p class="warn">{i18n.t('settings.withdrawn')}</p>}
        {visits.length > 0 && <Health visits={visits} />}
      </div>
    </li>
  );
}

function Health({ visits }: { visits: readonly SiteVisit[] }) {
  const last = visits[0]!;
  return (
    <details class="health">
      <summary>{last.faults.length === 0 ? i18n.t('settings.fine', last.entries) : <span class="warn">{i18n.t('settings.changed')}</span>}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{i18n.t('settings.visit')}</th>
            <th scope="col">{i18n.t('settings.rows')}</th>
            <th scope="col">{i18n.t('settings.skipped')}</th>
            <th scope="col">{i18n.t('settings.missed')}</th>
          </tr>
        </thead>
        <tbody>
          {visits.map(({ id, at, entries, skipped, faults }) => (
            <tr key={id}>
              <td><time dateTime={at}>{dateWords(at.slice(0, 10), { weekday: 'short' })}</time></td>
              <td>{entries}</td>
              <td>{skipped}</td>
              <td>{faults.length === 0 ? i18n.t('settings.nothing') : faults.map(faultWords).join(' ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function AddSite({ onAdd }: Pick<SettingsProps, 'onAdd'>) {
  const [address, setAddress] = useState('');
  const [isWrong, setWrong] = useState(false);
  const add = (event: Event) => {
    event.preventDefault();
    const isAsked = onAdd(address.trim());
    setWrong(!isAsked);
    if (isAsked) setAddress('');
  };
  return (
    <form class="row add-site" onSubmit={add}>
      <label for="add-site">{i18n.t('settings.add')}</label>
      <input
        id="add-site" type="text" inputMode="url" value={address} placeholder="lab.example.org" aria-invalid={isWrong} aria-describedby="add-site-wrong"
        onInput={(event) => setAddress(event.currentTarget.value)}
      />
      <button type="submit" class="button" disabled={address.trim() === ''}>{i18n.t('settings.allow')}</button>
      <output id="add-site-wrong" class="warn">{isWrong && i18n.t('settings.noAddress')}</output>
    </form>
  );
}
