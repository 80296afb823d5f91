import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Asked } from './CardList.tsx';
import { cardsInView, type CardPaper, type PaperActions, type View } from './card-paper.ts';
import { BackupNotice, type BackupNoticeProps } from './BackupNotice.tsx';
import { Export, type ExportProps, type ExportOptions, type Extent } from './Export.tsx';
import { Icon } from './icons.tsx';
import { listInView, WHOLE_LIST, type ListView } from './ListFinder.tsx';
import { ReadingList } from './ReadingList.tsx';
import type { Always } from './SiteNotices.tsx';
import { ThisPage, type NoPage, type PageToShow } from './ThisPage.tsx';
import { ToastBar, type Toast } from './ToastBar.tsx';

export interface PanelProps {
  page: PageToShow | NoPage;
  saved: readonly CardPaper[] | null;
  /** Why the library can't be read, in words for the reader. */
  libraryFailure: string | null;
  actions: PaperActions & { saveAll(papers: readonly CardPaper['paper'][]): Promise<boolean> };
  filtered: string | null;
  onFilter(topic: string | null): void;
  onLocate(key: string): void;
  asked: Asked | null;
  formats: ExportProps['formats'];
  picker: string;
  backup: BackupNoticeProps;
  onCopy(format: string, extent: Extent, cards: readonly CardPaper[], options?: ExportOptions): Promise<void>;
  onDownload(format: string, extent: Extent, cards: readonly CardPaper[], options?: ExportOptions): Promise<void>;
  toast: Toast | null;
  onToastClosed(): void;
  onTab(tab: Tab): void;
  always: Always | null;
  onAlways(isOn: boolean): void;
  withdrawn: readonly string[];
  onGiveBack(): void;
  onReport(): void;
  onSettings(): void;
}

export type Tab = 'page' | 'list';

const EVERYTHING: View = { text: '', topic: null, order: 'page' };

/** The side panel: this page, the reading list, and what can be done with either. */
export function Panel(props: PanelProps) {
  const { page, saved, filtered, onFilter, actions } = props;
  const [asked, answered] = useAsked(props.asked, () => {
    setTab('page');
    if (props.asked?.wants === 'filter') return;
    if (props.asked?.wants === 'cite') selectOnly(props.asked.key);
    if (pageView.text !== '') setPageView({ ...pageView, text: '' });
    if (filtered !== null && !isInTopic(page, props.asked, filtered)) onFilter(null);
  });
  const [tab, setTab] = useState<Tab>('page');
  const [pageView, setPageView] = useState<View>(EVERYTHING);
  const [listView, setListView] = useState<ListView>(WHOLE_LIST);
  const [selected, select, clear, selectOnly] = useSelection();
  const view = { ...pageView, topic: filtered };
  const cards = tab === 'list' ? listInView(saved ?? [], listView) : cardsInView(typeof page === 'string' ? [] : page.cards, view);
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
  };
  const extents: Record<Extent, readonly CardPaper[]> = { selected: chosen, shown: cards, all: saved ?? [] };
  return (
    <main class="panel">
      <div class="head">
        <Tabs tab={tab} count={saved?.length ?? null} onTab={open} />
        <button type="button" class="quiet settings" aria-label={i18n.t('panel.settings')} title={i18n.t('panel.settings')} onClick={props.onSettings}><Icon name="settings" /></button>
      </div>
      <div class="view" id="view" role="tabpanel" aria-labelledby={`tab-${tab}`}>
        {tab === 'page'
          ? <ThisPage {...props} asked={asked} view={view} onView={onView} selected={selected} onSelect={onSelect} isNew={saved?.length === 0} />
          : <ReadingList cards={saved} failure={props.libraryFailure} view={listView} onView={setListView} actions={actions} selected={selected} onSelect={onSelect} />}
      </div>
      <BackupNotice {...props.backup} />
      {props.toast !== null && <ToastBar toast={props.toast} onClosed={props.onToastClosed} />}
      {(cards.length > 0 || (saved?.length ?? 0) > 0) && <footer>
        {chosen.length > 0
          ? <SelectionBar chosen={chosen} onSave={() => void actions.saveAll(chosen.map(({ paper }) => paper)).then((isStored) => { if (isStored) clear(); })} onClear={clear} />
          : <span class="count">{cards.length > 0 && i18n.t('panel.shown', cards.length)}</span>}
        <Export
          formats={props.formats} picker={props.picker} counts={{ selected: chosen.length, shown: cards.length, all: saved?.length ?? 0 }}
          onCopy={(format, extent, options) => props.onCopy(format, extent, extents[extent], options)} onDownload={(format, extent, options) => props.onDownload(format, extent, extents[extent], options)}
        />
      </footer>}
    </main>
  );
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
  const card = typeof page === 'string' ? undefined : page.cards.find(({ key }) => key === asked?.key);
  return card === undefined || card.topics.some(({ id }) => id === topic);
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

function SelectionBar({ chosen, onSave, onClear }: { chosen: readonly CardPaper[]; onSave(): void; onClear(): void }) {
  const unsaved = chosen.filter(({ kept }) => kept?.record.saved === undefined).length;
  return (
    <span class="row selection">
      {i18n.t('panel.selected', chosen.length)}
      {unsaved > 0 && <button type="button" class="button main" onClick={onSave}><Icon name="bookmark" />{i18n.t('panel.saveSelected', [String(unsaved)])}</button>}
      <button type="button" class="quiet" onClick={onClear}>{i18n.t('panel.clearSelection')}</button>
    </span>
  );
}

/** Selected keys; a press with Shift takes everything from the last one pressed. */
function useSelection(): [ReadonlySet<string>, (key: string, isRange: boolean, order: readonly string[]) => void, () => void, (key: string | null) => void] {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string | null>(null);
  const select = (key: string, isRange: boolean, order: readonly string[]) => {
    const next = new Set(selected);
    const [from, to] = [last.current === null ? -1 : order.indexOf(last.current), order.indexOf(key)];
    if (isRange && from >= 0) for (const one of order.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(one);
    else if (!next.delete(key)) next.add(key);
    last.current = key;
    setSelected(next);
  };
  return [selected, select, () => setSelected(new Set()), (key) => setSelected(new Set(key === null ? [] : [key]))];
}
