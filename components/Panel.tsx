import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Act } from '../domain/decision.ts';
import type { Asked } from './CardList.tsx';
import { cardsInView, type CardPaper, type PaperActions, type View } from './card-paper.ts';
import { BackupNotice, type BackupNoticeProps } from './BackupNotice.tsx';
import { Export, type Exporting, type ExportProps, type Extent } from './Export.tsx';
import { useFound } from './finding.ts';
import { HeadMenu, type HeadMenuProps } from './HeadMenu.tsx';
import { Icon } from './icons.tsx';
import { fitsList, WHOLE_LIST, type ListView } from './ListFinder.tsx';
import { ReadingList } from './ReadingList.tsx';
import { useSelection, useUndoKey } from './selection.ts';
import { SelectionBar } from './SelectionBar.tsx';
import type { Always } from './SiteNotices.tsx';
import { tagsOf } from './TagForm.tsx';
import { ThisPage, type ForYouLacks, type NoPage, type PageToShow } from './ThisPage.tsx';
import { ToastBar, type Toast } from './ToastBar.tsx';

export interface PanelProps {
  page: PageToShow | NoPage;
  saved: readonly CardPaper[] | null;
  /** Why the library can't be read, in words for the reader. */
  libraryFailure: string | null;
  actions: PaperActions;
  menu: HeadMenuProps;
  filtered: string | null;
  onFilter(topic: string | null): void;
  onLocate(key: string): void;
  asked: Asked | null;
  formats: ExportProps['formats'];
  picker: string;
  backup: BackupNoticeProps;
  exporting: Exporting;
  onCopyLinks(cards: readonly CardPaper[]): void;
  toast: Toast | null;
  onToastClosed(): void;
  onTab(tab: Tab): void;
  always: Always | null;
  onAlways(isOn: boolean): void;
  withdrawn: readonly string[];
  onGiveBack(): void;
  onReport(): void;
  onSettings(): void;
  onOrder(order: View['order']): void;
  forYouLacks: ForYouLacks | null;
}

/** After these one more may follow about the same papers. */
const STAYING: readonly Act['verb'][] = ['tags', 'status', 'rating'];

export type Tab = 'page' | 'list';

const NONE: readonly CardPaper[] = [];
const EVERYTHING: View = { text: '', topic: null, order: 'page' };

/** The side panel: this page, the reading list, and what can be done with either. */
export function Panel(props: PanelProps) {
  const { page, saved, filtered, onFilter, actions } = props;
  const [asked, answered] = useAsked(props.asked, () => {
    setTab('page');
    if (props.asked?.wants === 'filter') return;
    if (props.asked?.wants === 'cite') all(props.asked.key === null ? [] : [props.asked.key]);
    if (props.asked?.keys !== undefined) all(props.asked.keys);
    if (pageView.text !== '' || pageView.isWatched === true) setPageView({ ...pageView, text: '', isWatched: false });
    if (filtered !== null && !isInTopic(page, props.asked, filtered)) onFilter(null);
  });
  const [tab, setTab] = useState<Tab>('page');
  const [pageView, setPageView] = useState<View>(EVERYTHING);
  const [listView, setListView] = useState<ListView>(WHOLE_LIST);
  const { selected, select, all, clear } = useSelection();
  useUndoKey(() => void props.menu.onUndo());
  const view = { ...pageView, topic: filtered };
  const found = useFound(tab === 'list' && saved !== null ? saved : NONE, listView, fitsList);
  const cards = tab === 'list' ? found : cardsInView(typeof page === 'string' ? [] : page.cards, view);
  const chosen = cards.filter(({ key }) => selected.has(key));
  const onSelect = (key: string, isRange: boolean) => select(key, isRange, cards.map((card) => card.key));
  const open = (next: Tab) => {
    setTab(next);
    answered();
    clear();
    props.onTab(next);
  };
  const onView = (next: View) => {
    setPageView(next);
    if (next.topic !== filtered) onFilter(next.topic);
    if (next.order !== pageView.order) props.onOrder(next.order);
  };
  const { run, onCopy, onDownload, onCancel } = props.exporting;
  const act = async (one: Act) => {
    const isStored = await actions.decide(chosen, one);
    if (isStored && !STAYING.includes(one.verb)) clear();
    return isStored;
  };
  const extents: Record<Extent, readonly CardPaper[]> = { selected: chosen, shown: cards, all: saved ?? [] };
  return (
    <main class="panel">
      <div class="head">
        <Tabs tab={tab} count={saved?.length ?? null} onTab={open} />
        <HeadMenu {...props.menu} />
        <button type="button" class="quiet settings" aria-label={i18n.t('panel.settings')} title={i18n.t('panel.settings')} onClick={props.onSettings}><Icon name="settings" /></button>
      </div>
      <div class="view" id="view" role="tabpanel" aria-labelledby={`tab-${tab}`}>
        {tab === 'page'
          ? <ThisPage {...props} asked={asked} view={view} onView={onView} selected={selected} onSelect={onSelect} isNew={saved?.length === 0} />
          : <ReadingList cards={saved} shown={found} failure={props.libraryFailure} view={listView} onView={setListView} actions={actions} selected={selected} onSelect={onSelect} />}
      </div>
      <BackupNotice {...props.backup} />
      {props.toast !== null && <ToastBar toast={props.toast} onClosed={props.onToastClosed} />}
      {(cards.length > 0 || (saved?.length ?? 0) > 0) && <footer>
        {chosen.length > 0
          ? (
            <SelectionBar
              chosen={chosen} shown={cards.length} known={tagsOf(saved ?? [])} onAct={act} onCopyLinks={() => props.onCopyLinks(chosen)} onAll={() => all(cards.map(({ key }) => key))} onClear={clear}
              tagsAsked={asked?.wants === 'tags' && asked.keys !== undefined ? asked.n : 0}
            />
          )
          : cards.length > 0 && <Shown count={cards.length} onAll={() => all(cards.map(({ key }) => key))} />}
        <Export
          formats={props.formats} picker={props.picker} counts={{ selected: chosen.length, shown: cards.length, all: saved?.length ?? 0 }}
          run={run} onCancel={onCancel}
          onCopy={(format, extent, options) => onCopy(format, extent, extents[extent], options)} onDownload={(format, extent, options) => onDownload(format, extent, extents[extent], options)}
        />
      </footer>}
    </main>
  );
}

function Shown({ count, onAll }: { count: number; onAll(): void }) {
  return <span class="count">{i18n.t('panel.shown', count)}{count > 1 && <button type="button" class="quiet" onClick={onAll}>{i18n.t('panel.selectAll')}</button>}</span>;
}

/** What the page asks for and was not answered yet; `onAsked` brings it where it can be seen. */
function useAsked(asked: Asked | null, onAsked: () => void): [Asked | null, () => void] {
  const [last, setLast] = useState(0);
  useEffect(() => {
    if (asked !== null) onAsked();
  }, [asked]);
  return [asked !== null && asked.n > last ? asked : null, () => setLast(asked?.n ?? 0)];
}

function isInTopic(page: PanelProps['page'], asked: Asked | null, topic: string): boolean {
  const wanted = new Set(asked?.keys ?? [asked?.key]);
  return typeof page === 'string' || page.cards.every(({ key, topics }) => !wanted.has(key) || topics.some(({ id }) => id === topic));
}

function Tabs({ tab, count, onTab }: { tab: Tab; count: number | null; onTab(tab: Tab): void }) {
  const list = useRef<HTMLDivElement>(null);
  const turn = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    onTab(tab === 'page' ? 'list' : 'page');
    list.current?.querySelector<HTMLElement>('[aria-selected="false"]')?.focus();
  };
  const button = (name: Tab, words: string, number: number | null) => (
    <button type="button" role="tab" id={`tab-${name}`} aria-selected={tab === name} aria-controls="view" tabIndex={tab === name ? 0 : -1} onClick={() => onTab(name)}>
      {words}{number !== null && number > 0 && <span class="number">{number}</span>}
    </button>
  );
  return (
    <div ref={list} class="tabs" role="tablist" tabIndex={-1} onKeyDown={turn}>
      {button('page', i18n.t('panel.thisPage'), null)}
      {button('list', i18n.t('panel.readingList'), count)}
    </div>
  );
}
