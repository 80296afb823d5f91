import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { BROWSER_COMMANDS, COMMAND_GROUPS, COMMANDS, type BrowserKeys, type CommandId } from '../domain/commands.ts';
import { bindingsOf, conflictsOf, isBindable, isUsual, keyName, keysOf, type TriageKeys } from '../domain/triage-keys.ts';
import { Switch } from './Switch.tsx';

/** A site as far as keys go. */
export interface KeySite {
  host: string;
  name: string;
  hasOwnKeys: boolean;
  isOn: boolean;
}

export interface KeyboardSettingsProps {
  /** `null` until known. */
  set: TriageKeys | null;
  browserKeys: BrowserKeys;
  sites: readonly KeySite[];
  onSwitch(isOn: boolean): void;
  onSite(host: string, isOn: boolean): void;
  /** `null`: no key. A key that does something else is taken from that. */
  onKey(id: CommandId, key: string | null): void;
  /** `null`: all. */
  onUsual(id: CommandId | null): void;
  onBrowserKeys(): void;
}

type Row = (typeof COMMANDS)[number];

/** The keys that act on pages: whether, where, and which. */
export function KeyboardSettings(props: KeyboardSettingsProps) {
  const { set, browserKeys, sites, onSwitch, onSite, onUsual, onBrowserKeys } = props;
  const [changing, setChanging] = useState<CommandId | null>(null);
  return (
    <section aria-labelledby="keyboard-title" class="keyboard">
      <h2 id="keyboard-title">{i18n.t('keyboard.title')}</h2>
      <p class="quiet-words">{i18n.t('keyboard.are')}</p>
      {set === null ? <output class="busy">{i18n.t('keyboard.opening')}</output> : (
        <>
          <div class="site-row keyboard-on"><Switch id="keys-on" isOn={set.isOn} onSwitch={onSwitch} /><label for="keys-on"><strong>{i18n.t('keyboard.isOn')}</strong></label></div>
          {COMMAND_GROUPS.map(([group, words]) => (
            <div key={group}>
              <h3>{i18n.t(words)}</h3>
              <ul class="key-rows">
                {COMMANDS.filter((one) => one.group === group).map((one) => (
                  <KeyRow key={one.id} {...props} set={set} command={one} isChanging={changing === one.id} onChanging={(isChanging) => setChanging(isChanging ? one.id : null)} />
                ))}
              </ul>
            </div>
          ))}
          {Object.keys(set.own).length > 0 && <button type="button" class="button" onClick={() => onUsual(null)}>{i18n.t('keyboard.allUsual')}</button>}
          <h3>{i18n.t('keyboard.browser')}</h3>
          <p class="quiet-words">{i18n.t('keyboard.browserAre')}</p>
          <ul class="key-rows">
            {BROWSER_COMMANDS.map(([name, words]) => <li key={name} class="key-row"><span class="key-does">{i18n.t(words)}</span><Keys keys={[browserKeys[name] ?? ''].filter((key) => key !== '')} /></li>)}
          </ul>
          <button type="button" class="button" onClick={onBrowserKeys}>{i18n.t('keyboard.browserChange')}</button>
          <details class="key-sites">
            <summary><h3>{i18n.t('keyboard.sites')}</h3></summary>
            <p class="quiet-words">{i18n.t('keyboard.sitesAre')}</p>
            <ul class="sites">
              {sites.map(({ host, name, hasOwnKeys, isOn }) => (
                <li key={host} class="site-row">
                  <Switch id={`keys-${host}`} isOn={isOn} onSwitch={(next) => onSite(host, next)} />
                  <div class="site-words"><label for={`keys-${host}`}><strong>{name}</strong>{name !== host && <> <small>{host}</small></>}{hasOwnKeys && <> <small>· {i18n.t('keyboard.ownKeys')}</small></>}</label></div>
                </li>
              ))}
            </ul>
          </details>
        </>
      )}
    </section>
  );
}

interface KeyRowProps extends Pick<KeyboardSettingsProps, 'onKey' | 'onUsual'> {
  set: TriageKeys;
  command: Row;
  isChanging: boolean;
  onChanging(isChanging: boolean): void;
}

function KeyRow({ set, command, isChanging, onChanging, onKey, onUsual }: KeyRowProps) {
  const { id, words } = command;
  const button = useRef<HTMLButtonElement>(null);
  const does = i18n.t(words);
  const done = () => {
    onChanging(false);
    button.current?.focus();
  };
  return (
    <li class="key-row">
      <span class="key-does">{does}</span>
      <Keys keys={keysOf(set, id)} />
      {!('isFixed' in command) && (
        <span class="row key-acts">
          <button ref={button} type="button" class="quiet" aria-label={i18n.t('keyboard.changeLabel', [does])} aria-expanded={isChanging} onClick={() => onChanging(!isChanging)}>{i18n.t('keyboard.change')}</button>
          {!isUsual(set, id) && <button type="button" class="quiet" aria-label={i18n.t('keyboard.usualLabel', [does])} onClick={() => { onUsual(id); button.current?.focus(); }}>{i18n.t('keyboard.usual')}</button>}
        </span>
      )}
      {isChanging && <NewKey set={set} command={command} onKey={(key) => { onKey(id, key); done(); }} onLeave={done} />}
      {!isChanging && conflictsOf(set, id).map(([key, has]) => <p key={key} class="key-words warn">{i18n.t('keyboard.wants', [keyName(key), wordsOf(has)])}</p>)}
    </li>
  );
}

function Keys({ keys }: { keys: readonly string[] }) {
  return <span class="key-keys">{keys.length === 0 ? <small>{i18n.t('keyboard.none')}</small> : keys.map((key) => <kbd key={key}>{keyName(key)}</kbd>)}</span>;
}

/** Takes the next key pressed. One that does something else is asked about first. */
function NewKey({ set, command, onKey, onLeave }: { set: TriageKeys; command: Row; onKey(key: string | null): void; onLeave(): void }) {
  const [pressed, setPressed] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const has = bindingsOf(set).get(pressed);
  const isTaken = has !== undefined && has !== command.id;
  const press = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (key === 'Tab' || key === 'Shift' || key === 'CapsLock' || ctrlKey || metaKey || (altKey && !isBindable(key))) return;
    event.preventDefault();
    event.stopPropagation();
    if (key === 'Escape') return onLeave();
    if (key === 'Backspace' || key === 'Delete') return onKey(null);
    const other = bindingsOf(set).get(key);
    if (isBindable(key) && (other === undefined || other === command.id)) return onKey(key);
    setPressed(key);
  };
  return (
    <div class="key-words row">
      <input
        ref={field} class="field new-key" value={isBindable(pressed) ? pressed : ''} placeholder={i18n.t('keyboard.press')} aria-label={i18n.t('keyboard.pressLabel', [i18n.t(command.words)])}
        autoComplete="off" readOnly onKeyDown={press} aria-describedby="new-key-words"
      />
      <output id="new-key-words" class={pressed === '' ? 'quiet-words' : 'warn'}>
        {pressed === '' ? i18n.t('keyboard.pressHint') : isTaken ? i18n.t('keyboard.taken', [keyName(pressed), wordsOf(has)]) : i18n.t('keyboard.cannot')}
      </output>
      {isTaken && has !== 'out' && <button type="button" class="button main" onClick={() => onKey(pressed)}>{i18n.t('keyboard.take')}</button>}
      {isTaken && <button type="button" class="button" onClick={onLeave}>{i18n.t('keyboard.leave')}</button>}
    </div>
  );
}

function wordsOf(id: CommandId): string {
  return i18n.t(COMMANDS.find((one) => one.id === id)!.words);
}
