import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { isKeyTemplate, KEY_PARTS, KEY_SCHEMES, makeCitationKey, type KeyScheme } from '../domain/citation-key.ts';
import type { Paper } from '../domain/paper.ts';
import { plainTitle } from '../domain/titles.ts';

export interface KeySettingsProps {
  /** `null` until known. */
  scheme: KeyScheme | null;
  /** The paper that shows what a key is like; `null` where none is saved. */
  sample: Paper | null;
  onScheme(scheme: KeyScheme): void;
}

const WORDS = {
  'google-scholar': 'settings.keyScholar', arxiv: 'settings.keyArxiv', 'better-bibtex': 'settings.keyBetter', zotero: 'settings.keyZotero', acl: 'settings.keyAcl',
} as const satisfies Record<keyof typeof KEY_SCHEMES, string>;
const OWN = 'own';

/** How new citation keys are made, shown on a paper. */
export function KeySettings({ scheme, sample, onScheme }: KeySettingsProps) {
  return (
    <section aria-labelledby="keys-title">
      <h2 id="keys-title">{i18n.t('settings.keys')}</h2>
      <p class="quiet-words">{i18n.t('settings.keysAre')}</p>
      {scheme !== null && <Schemes scheme={scheme} sample={sample} onScheme={onScheme} />}
    </section>
  );
}

function Schemes({ scheme, sample, onScheme }: KeySettingsProps & { scheme: KeyScheme }) {
  const isNamed = scheme in KEY_SCHEMES;
  const [isOwn, setOwn] = useState(!isNamed);
  const [template, setTemplate] = useState<string>(isNamed ? KEY_SCHEMES[scheme as keyof typeof KEY_SCHEMES] : scheme);
  const isWrong = isOwn && !isKeyTemplate(template);
  const choose = (value: string) => {
    setOwn(value === OWN);
    if (value !== OWN) return onScheme(value);
    if (isKeyTemplate(template)) onScheme(template);
  };
  const write = (value: string) => {
    setTemplate(value);
    if (isKeyTemplate(value)) onScheme(value);
  };
  return (
    <>
      <div class="row keys">
        <label for="key-scheme">{i18n.t('settings.keyScheme')}</label>
        <select id="key-scheme" value={isOwn ? OWN : scheme} aria-describedby="key-preview" onChange={(event) => choose(event.currentTarget.value)}>
          {Object.entries(WORDS).map(([id, words]) => <option key={id} value={id}>{i18n.t(words)}</option>)}
          <option value={OWN}>{i18n.t('settings.keyOwn')}</option>
        </select>
        {isOwn && (
          <>
            <label for="key-template">{i18n.t('settings.keyTemplate')}</label>
            <input id="key-template" type="text" class="key-template" value={template} spellcheck={false} aria-invalid={isWrong} aria-describedby="key-parts key-wrong" onInput={(event) => write(event.currentTarget.value.trim())} />
          </>
        )}
      </div>
      {isOwn && <p id="key-parts" class="quiet-words">{i18n.t('settings.keyParts', [KEY_PARTS.map((part) => `{${part}}`).join(' ')])}</p>}
      <output id="key-wrong" class="warn">{isWrong && i18n.t('settings.keyWrong')}</output>
      <p id="key-preview" class="key-preview">
        {sample !== null && <><code>{makeCitationKey(sample, () => false, isOwn && !isWrong ? template : scheme)}</code> <span>{plainTitle(sample.title)}</span></>}
      </p>
    </>
  );
}
