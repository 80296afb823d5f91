import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { LONGEST_TEMPLATE, PRESETS, type PresetId, type Template, type TemplateSettings, type TemplateUse, VARIABLE_NAMES } from '../domain/templates/template.ts';
import { templateWords } from './failure-words.ts';
import { Icon } from './icons.tsx';
import { Switch } from './Switch.tsx';

export interface TemplatesProps {
  /** `null` until known. */
  settings: TemplateSettings | null;
  /** Saved papers that a template can be tried on. */
  papers: readonly { id: string; title: string }[];
  /** Writes a paper by a template, or throws TemplateError; `null` until the engine is there. */
  render: ((text: string, paperId: string) => string) | null;
  /** The link that makes the paper's note in Obsidian, its block by this template. */
  addressOf(paperId: string, text: string): { href: string; clipboard: string | null };
  /** The new template's id, or `null`: there are too many. */
  onAdd(name: string, text: string): string | null;
  /** The same from a file; `null` also when it can't be one. */
  onImport(file: File): Promise<string | null>;
  onChange(template: Template): void;
  onRemove(id: string): void;
  onUse(use: TemplateUse, id: string | null): void;
  onExport(template: Template): void;
  onCopy(text: string): Promise<void>;
}

const PRESET_WORDS: Readonly<Record<PresetId, 'template.presetList' | 'template.presetChecklist' | 'template.presetNote' | 'template.presetBibtex'>> = {
  'preset-list': 'template.presetList', 'preset-checklist': 'template.presetChecklist', 'preset-literature-note': 'template.presetNote', 'preset-bibtex': 'template.presetBibtex',
};
const USES = [['list', 'template.forList'], ['note', 'template.forNotes']] as const;

/** Templates for Markdown, each tried on a saved paper while it is written. */
export function Templates(props: TemplatesProps) {
  const { settings } = props;
  const [chosen, setChosen] = useState<string>(PRESETS[0].id);
  const [problem, setProblem] = useState('');
  if (settings === null) return null;
  const presets = PRESETS.map(({ id, text }): Template => ({ id, text, name: i18n.t(PRESET_WORDS[id]) }));
  const template = [...settings.own, ...presets].find(({ id }) => id === chosen) ?? presets[0]!;
  const open = (id: string | null) => {
    setProblem(id === null ? i18n.t('template.notTaken') : '');
    if (id !== null) setChosen(id);
  };
  return (
    <section class="templates" aria-labelledby="templates-title">
      <h2 id="templates-title">{i18n.t('template.title')}</h2>
      <p class="quiet-words">{i18n.t('template.about')}</p>
      <div class="row template-acts">
        <select aria-label={i18n.t('template.which')} value={template.id} onChange={(event) => setChosen(event.currentTarget.value)}>
          {settings.own.length > 0 && <optgroup label={i18n.t('template.own')}>{settings.own.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}</optgroup>}
          <optgroup label={i18n.t('template.presets')}>{presets.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}</optgroup>
        </select>
        <button type="button" class="button" onClick={() => open(props.onAdd(i18n.t('template.copyOf', [template.name]), template.text))}><Icon name="copy" />{i18n.t('template.duplicate')}</button>
        <label class="button give">{i18n.t('template.import')}
          <input type="file" accept=".md,.markdown,.liquid,.txt,text/markdown,text/plain" onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (file !== undefined) void props.onImport(file).then(open);
          }} />
        </label>
        <button type="button" class="button" onClick={() => props.onExport(template)}><Icon name="export" />{i18n.t('template.export')}</button>
        {settings.own.includes(template) && <button type="button" class="quiet" onClick={() => props.onRemove(template.id)}>{i18n.t('template.remove')}</button>}
      </div>
      <output class="warn">{problem}</output>
      <Editor key={template.id} {...props} template={template} isOwn={settings.own.includes(template)} />
      <fieldset class="kinds">
        <legend>{i18n.t('template.use')}</legend>
        {USES.map(([use, words]) => (
          <label key={use}><Switch isOn={settings[use] === template.id} onSwitch={(isOn) => props.onUse(use, isOn ? template.id : null)} />{i18n.t(words)}</label>
        ))}
      </fieldset>
    </section>
  );
}

function Editor({ template, isOwn, papers, render, onChange, ...props }: TemplatesProps & { template: Template; isOwn: boolean }) {
  const [paper, setPaper] = useState('');
  const paperId = papers.some(({ id }) => id === paper) ? paper : papers[0]?.id;
  return (
    <div class="template-desk">
      <div>
        {isOwn && <label class="template-name">{i18n.t('template.name')}<input type="text" maxLength={80} value={template.name} onInput={(event) => onChange({ ...template, name: event.currentTarget.value })} /></label>}
        <textarea
          class="template-text" aria-label={i18n.t('template.text')} spellcheck={false} rows={14} maxLength={LONGEST_TEMPLATE} readOnly={!isOwn} value={template.text}
          onInput={(event) => onChange({ ...template, text: event.currentTarget.value })}
        />
        {!isOwn && <p class="quiet-words">{i18n.t('template.readOnly')}</p>}
        <details class="plan-names"><summary>{i18n.t('template.variables')}</summary><p><code>{VARIABLE_NAMES.join(' · ')}</code></p><p>{i18n.t('template.filters')} <code>md · hashtag · wikilink · authors_short · indent</code></p></details>
      </div>
      <div>
        {paperId === undefined
          ? <p class="quiet-words">{i18n.t('template.noPaper')}</p>
          : (
            <>
              <select aria-label={i18n.t('template.paper')} value={paperId} onChange={(event) => setPaper(event.currentTarget.value)}>
                {papers.map(({ id, title }) => <option key={id} value={id}>{title}</option>)}
              </select>
              {render !== null && <Tried template={template} paperId={paperId} render={render} {...props} />}
            </>
          )}
      </div>
    </div>
  );
}

type TriedProps = Pick<TemplatesProps, 'addressOf' | 'onCopy'> & { template: Template; paperId: string; render(text: string, paperId: string): string };

function Tried({ template: { text }, paperId, render, addressOf, onCopy }: TriedProps) {
  const tried = useMemo(() => {
    try {
      return { text: render(text, paperId), address: addressOf(paperId, text) };
    } catch (failure) {
      return { wrong: templateWords(failure as Error) };
    }
  }, [text, paperId, render]);
  if ('wrong' in tried) return <output class="template-wrong warn">{tried.wrong}</output>;
  const { href, clipboard } = tried.address;
  return (
    <>
      {/* Long text scrolls, by keyboard too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section class="template-tried" tabIndex={0} aria-label={i18n.t('template.tried')} dir="auto">{tried.text}</section>
      <a class="to-obsidian" href={href} onClick={() => { if (clipboard !== null) void onCopy(clipboard); }}>{i18n.t('vault.openOne')}</a>
    </>
  );
}
