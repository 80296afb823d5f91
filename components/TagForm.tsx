import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Act } from '../domain/decision.ts';
import type { CardPaper } from './card-paper.ts';
import { useClosing } from './dialogs.ts';

/** Tags offered as buttons; the others are offered while one types. */
const BUTTONS = 12;

interface TagFormProps {
  chosen: readonly CardPaper[];
  /** The reader's tags, the most used first. */
  known: readonly string[];
  onTag(act: Act): void;
}

/** The button "Tag" and what it opens: tags for all of the chosen papers, put there or taken away by one act. */
export function TagButton({ chosen, known, onTag, asked = 0 }: TagFormProps & { asked?: number }) {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => { if (asked > 0) setOpen(true); }, [asked]);
  const button = useRef<HTMLButtonElement>(null);
  const close = (isByKey: boolean) => {
    setOpen(false);
    if (isByKey) button.current?.focus();
  };
  const place = useClosing(isOpen, close);
  return (
    <div ref={place} class="tagging">
      {isOpen && <TagForm chosen={chosen} known={known} onTag={(act) => { close(true); onTag(act); }} />}
      <button ref={button} type="button" class="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>{i18n.t('selection.tag')}</button>
    </div>
  );
}

function TagForm({ chosen, known, onTag }: TagFormProps) {
  const [typed, setTyped] = useState('');
  const [turned, setTurned] = useState<ReadonlyMap<string, boolean>>(new Map());
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const having = countTags(chosen);
  const offered = [...new Set([...having.keys(), ...known])].slice(0, Math.max(BUTTONS, having.size));
  const has = (tag: string): boolean | 'mixed' => turned.get(tag) ?? (having.get(tag) === chosen.length ? true : having.has(tag) ? 'mixed' : false);
  const add = [...typed.split(',').map((tag) => tag.trim()).filter((tag) => tag !== ''), ...[...turned].filter(([, isOn]) => isOn).map(([tag]) => tag)];
  const remove = [...turned].filter(([, isOn]) => !isOn).map(([tag]) => tag);
  const isNothing = add.length === 0 && remove.length === 0;
  const apply = (event: Event) => {
    event.preventDefault();
    if (!isNothing) onTag({ verb: 'tags', add, remove });
  };
  return (
    <dialog open class="export-form" aria-label={i18n.t('selection.tagThem', chosen.length)}>
      <form class="tag-form" onSubmit={apply}>
        <label>{i18n.t('selection.newTags')}
          <input ref={field} class="tag-input" list="known-tags" maxLength={500} value={typed} onInput={(event) => setTyped(event.currentTarget.value)} />
        </label>
        <datalist id="known-tags">{known.map((tag) => <option key={tag}>{tag}</option>)}</datalist>
        {offered.length > 0 && (
          <fieldset class="row bare" aria-label={i18n.t('selection.known')}>
            {offered.map((tag) => <button key={tag} type="button" class="tag-choice" aria-pressed={has(tag)} onClick={() => setTurned(new Map(turned).set(tag, has(tag) !== true))}>#{tag}</button>)}
          </fieldset>
        )}
        <div class="row end"><button type="submit" class="button main" disabled={isNothing}>{i18n.t('selection.tagThem', chosen.length)}</button></div>
      </form>
    </dialog>
  );
}

function countTags(cards: readonly CardPaper[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { kept } of cards) for (const tag of kept?.record.saved?.tags ?? []) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return counts;
}

/** The tags of these papers, the most used first. */
export function tagsOf(cards: readonly CardPaper[]): string[] {
  return [...countTags(cards)].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([tag]) => tag);
}
