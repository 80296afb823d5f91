import { i18n } from '#i18n';
import type { Conflict } from '../domain/vault/dialect.ts';
import { VAULT_KINDS, type VaultKind } from '../domain/vault/kinds.ts';
import type { VaultPlan } from '../domain/vault/plan.ts';
import { Icon } from './icons.tsx';

/** What is going on with the folder of notes. */
export type VaultState =
  | { step: 'idle' }
  | { step: 'reading'; notes: number }
  | { step: 'planned'; plan: VaultPlan }
  | { step: 'writing'; done: number; total: number }
  /** `changed`: notes that were changed in between, and so left alone. */
  | { step: 'done'; written: number; changed: readonly string[] }
  /** A zip of so many files was handed to the browser. */
  | { step: 'zipped'; files: number }
  | { step: 'failed'; words: string };

export interface VaultProps {
  kind: VaultKind;
  onKind(kind: VaultKind): void;
  /** Whether this browser can hold a folder. */
  canHold: boolean;
  /** The name of the folder that is held. */
  folder: string | null;
  state: VaultState;
  onChoose(): void;
  onLook(): void;
  onFiles(files: readonly File[]): void;
  onWrite(): void;
}

const KIND_WORDS = { obsidian: 'vault.obsidian', logseq: 'vault.logseq' } as const;
const WHY: Readonly<Record<Conflict, 'vault.noBlock' | 'vault.markers' | 'vault.edited' | 'vault.frontMatter' | 'vault.several' | 'vault.encoding'>> = {
  'no-block': 'vault.noBlock', markers: 'vault.markers', edited: 'vault.edited', 'front-matter': 'vault.frontMatter', several: 'vault.several', encoding: 'vault.encoding',
};
/** Files named of each kind. */
const NAMED = 100;

/** The reader's folder of notes: what would change there, and the press that changes it. */
export function Vault({ kind, onKind, canHold, folder, state, onChoose, onLook, onFiles, onWrite }: VaultProps) {
  const isBusy = state.step === 'reading' || state.step === 'writing';
  return (
    <section class="vault" aria-labelledby="vault-title">
      <h2 id="vault-title">{i18n.t('vault.title')}</h2>
      <p class="quiet-words">{i18n.t(kind === 'obsidian' ? 'vault.about' : 'vault.aboutLogseq')}</p>
      <fieldset class="kinds" disabled={isBusy}>
        <legend>{i18n.t('vault.kind')}</legend>
        {VAULT_KINDS.map((one) => (
          <label key={one}><input type="radio" name="vault-kind" checked={one === kind} onChange={() => onKind(one)} />{i18n.t(KIND_WORDS[one])}</label>
        ))}
      </fieldset>
      {canHold
        ? (
          <div class="row vault-acts">
            {folder !== null && <button type="button" class="button main" disabled={isBusy} onClick={onLook}>{i18n.t('vault.look', [folder])}</button>}
            <button type="button" class={`button${folder === null ? ' main' : ''}`} disabled={isBusy} onClick={onChoose}>{i18n.t(folder === null ? 'vault.choose' : 'vault.chooseOther')}</button>
          </div>
        )
        : <GiveFolder isBusy={isBusy} onFiles={onFiles} />}
      <div aria-live="polite"><Progress state={state} canHold={canHold} onWrite={onWrite} /></div>
    </section>
  );
}

function GiveFolder({ isBusy, onFiles }: { isBusy: boolean; onFiles: VaultProps['onFiles'] }) {
  return (
    <>
      <p class="quiet-words">{i18n.t('vault.give')}</p>
      <div class="row vault-acts">
        <label class="button main give">{i18n.t('vault.choose')}
          {/* Preact sets it as the attribute that it is. */}
          <input
            type="file" multiple disabled={isBusy} {...{ webkitdirectory: '' }}
            onChange={(event) => { const files = [...event.currentTarget.files ?? []]; event.currentTarget.value = ''; onFiles(files); }}
          />
        </label>
      </div>
    </>
  );
}

function Progress({ state, canHold, onWrite }: Pick<VaultProps, 'state' | 'canHold' | 'onWrite'>) {
  switch (state.step) {
    case 'idle': return null;
    case 'reading': return <output class="vault-words">{i18n.t('vault.reading', state.notes)}</output>;
    case 'writing': return <div class="vault-words"><progress max={state.total} value={state.done} aria-label={i18n.t('vault.writing')} /></div>;
    case 'failed': return <p class="notice warning" role="alert">{state.words}</p>;
    case 'zipped': return <p class="notice">{i18n.t('vault.zipped', state.files)}</p>;
    case 'done': return (
      <div class="notice">
        <p>{i18n.t('vault.written', state.written)}</p>
        {state.changed.length > 0 && <><p class="warn">{i18n.t('vault.changed', state.changed.length)}</p><Names title={i18n.t('vault.leftAlone')} names={state.changed} /></>}
      </div>
    );
    case 'planned': return <Preview plan={state.plan} canHold={canHold} onWrite={onWrite} />;
  }
}

function Preview({ plan: { write, conflicts, unchanged }, canHold, onWrite }: { plan: VaultPlan; canHold: boolean; onWrite(): void }) {
  const fresh = write.filter(({ before }) => before === null);
  const updated = write.filter(({ before }) => before !== null);
  const files = write.length + conflicts.filter(({ before, text }) => before !== text).length;
  const counts = [['vault.new', fresh.length], ['vault.updated', updated.length], ['vault.unchanged', unchanged.length], ['vault.beside', conflicts.length]] as const;
  return (
    <div class="vault-plan">
      <dl class="plan-counts">{counts.map(([words, count]) => <div key={words} class={count === 0 ? 'none' : ''}><dt>{i18n.t(words)}</dt><dd>{count}</dd></div>)}</dl>
      <Names title={i18n.t('vault.new')} names={fresh.map(({ path }) => path)} />
      <Names title={i18n.t('vault.updated')} names={updated.map(({ path }) => path)} />
      {conflicts.length > 0 && (
        <>
          <p class="quiet-words">{i18n.t('vault.besideAre')}</p>
          <ul class="plan-conflicts">{conflicts.slice(0, NAMED).map(({ path, note, why }) => <li key={path}><strong>{note}</strong> {i18n.t(WHY[why])} <small>{path.replace(/^.*\//, '')}</small></li>)}</ul>
        </>
      )}
      {files === 0
        ? <p class="quiet-words">{i18n.t('vault.nothing')}</p>
        : <button type="button" class="button main" onClick={onWrite}><Icon name="export" />{i18n.t(canHold ? 'vault.write' : 'vault.zip', files)}</button>}
    </div>
  );
}

function Names({ title, names }: { title: string; names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <details class="plan-names">
      <summary>{title}</summary>
      <ul>
        {names.slice(0, NAMED).map((name) => <li key={name} dir="auto">{name}</li>)}
        {names.length > NAMED && <li>{i18n.t('vault.more', names.length - NAMED)}</li>}
      </ul>
    </details>
  );
}
