import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from './icons.tsx';

/** The reader's own tags: each can go, and one more can come. `asked` grows with each press on the page that asks for one. */
export function Tags({ tags, asked = 0, onChange }: { tags: readonly string[]; asked?: number; onChange(tags: string[]): void }) {
  const [isAdding, setAdding] = useState(false);
  useEffect(() => {
    if (asked > 0) setAdding(true);
  }, [asked]);
  const add = (input: HTMLInputElement) => {
    const words = input.value.split(',').map((word) => word.trim().replace(/^#+/, '')).filter((word) => word !== '');
    setAdding(false);
    if (words.length > 0) onChange([...tags, ...words]);
  };
  return (
    <div class="tags">
      {tags.map((tag) => (
        <span class="tag" key={tag}>
          #{tag}
          <button type="button" aria-label={i18n.t('card.removeTag', [tag])} onClick={() => onChange(tags.filter((one) => one !== tag))}><Icon name="close" /></button>
        </span>
      ))}
      {isAdding
        ? (
          <input
            class="tag-input" aria-label={i18n.t('card.newTag')} placeholder={i18n.t('card.newTag')} maxLength={100} ref={(input) => input?.focus()}
            onBlur={(event) => add(event.currentTarget)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') event.currentTarget.blur();
              if (event.key === 'Escape') { event.currentTarget.value = ''; setAdding(false); event.stopPropagation(); }
            }}
          />
        )
        : <button type="button" class="quiet" onClick={() => setAdding(true)}><Icon name="plus" />{i18n.t('card.addTag')}</button>}
    </div>
  );
}
