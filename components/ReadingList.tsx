import { i18n } from '#i18n';
import { CardList } from './CardList.tsx';
import type { CardPaper, PaperActions } from './card-paper.ts';
import { Icon } from './icons.tsx';
import { ListFinder, type ListView } from './ListFinder.tsx';
import { FirstSteps, Notice } from './Notice.tsx';

export interface ReadingListProps {
  /** `null`: not known yet. */
  cards: readonly CardPaper[] | null;
  /** Those that the view lets through. */
  shown: readonly CardPaper[];
  /** Why the library can't be read, and what to do; `null` while it can. */
  failure: string | null;
  view: ListView;
  onView(view: ListView): void;
  actions: PaperActions;
  selected: ReadonlySet<string>;
  onSelect(key: string, isRange: boolean): void;
}

/** Everything saved, latest first, edited where it stands. */
export function ReadingList({ cards, shown, failure, view, onView, actions, selected, onSelect }: ReadingListProps) {
  if (failure !== null) return <div class="scroll"><Notice title={i18n.t('list.failed')} isWarning><p>{failure}</p></Notice></div>;
  if (cards === null) return <output class="busy">{i18n.t('panel.opening')}</output>;
  if (cards.length === 0) return <div class="scroll"><Notice title={i18n.t('list.empty')}><p>{i18n.t('list.emptyNext')}</p></Notice><FirstSteps /><ToLibrary /></div>;
  return (
    <div class="scroll">
      <h1 class="voice">{i18n.t('panel.readingList')}</h1>
      <ListFinder cards={cards} view={view} onView={onView}><ToLibrary /></ListFinder>
      {shown.length === 0 && <Notice title={i18n.t('panel.noneInView')}><p>{i18n.t('panel.noneInViewNext')}</p></Notice>}
      <CardList
        cards={shown} sought={[view.status, view.tag, view.text].join(' ')} actions={actions} topic={view.topic} selected={selected} onSelect={onSelect} asked={null}
        onTopic={(id) => onView({ ...view, topic: view.topic === id ? null : id })}
      />
    </div>
  );
}

/** The way to the same papers in a full tab. */
function ToLibrary() {
  return <a class="quiet to-library" href="library.html" target="_blank"><Icon name="library" />{i18n.t('list.library')}</a>;
}
