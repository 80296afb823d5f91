import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CardPaper, PaperActions } from './card-paper.ts';
import { useFound } from './finding.ts';
import { fitsList, ListFinder, type ListView } from './ListFinder.tsx';
import { FirstSteps, Notice } from './Notice.tsx';
import { PaperDetail } from './PaperDetail.tsx';
import { PaperRows } from './PaperRows.tsx';
import { addressOf } from './places.ts';

export interface PapersProps {
  /** `null`: not known yet. */
  cards: readonly CardPaper[] | null;
  /** Why the library can't be read, and what to do; `null` while it can. */
  failure: string | null;
  view: ListView;
  onView(view: ListView): void;
  actions: PaperActions;
  /** Key of the paper that was chosen last; `null` while none was. */
  current: string | null;
  /** Whether the address names that paper: where there is room for one of them only, it is shown and not the list. */
  isOpen: boolean;
  onMove(key: string): void;
}

/** The reading list, and beside it the paper chosen from it. */
export function Papers(props: PapersProps) {
  const { cards, failure } = props;
  if (failure !== null) return <div class="page"><h1>{i18n.t('panel.readingList')}</h1><Notice title={i18n.t('list.failed')} isWarning><p>{failure}</p></Notice></div>;
  if (cards === null) return <output class="busy">{i18n.t('panel.opening')}</output>;
  if (cards.length === 0) return <NoPapers />;
  return <ListAndPaper {...props} cards={cards} />;
}

function NoPapers() {
  return (
    <div class="page">
      <h1>{i18n.t('panel.readingList')}</h1>
      <Notice title={i18n.t('list.empty')}>
        <p>{i18n.t('library.emptyNext')}</p>
        <div class="row notice-acts"><a class="button" href={addressOf('import')}>{i18n.t('library.toImport')}</a></div>
      </Notice>
      <FirstSteps />
    </div>
  );
}

function ListAndPaper({ cards, view, onView, actions, current, isOpen, onMove }: PapersProps & { cards: readonly CardPaper[] }) {
  const shown = useFound(cards, view, fitsList);
  const paper = usePaper(cards, shown, current);
  const detail = useRef<HTMLElement>(null);
  const isByKey = useRef(false);
  const toDetail = () => detail.current?.querySelector<HTMLElement>('.card')?.focus();
  const wasOpen = useRef(isOpen);
  const isRemoving = useRef(false);
  useEffect(() => {
    const isNarrow = matchMedia('(max-width: 760px)').matches;
    if (isOpen && (isByKey.current || (isNarrow && !wasOpen.current))) toDetail();
    if (!isOpen && wasOpen.current && isNarrow) document.querySelector<HTMLElement>('.rows [aria-current]')?.focus();
    isByKey.current = false;
    wasOpen.current = isOpen;
  }, [isOpen, current]);
  const removing = useMemo((): PaperActions => ({ ...actions, decide: (some, act) => (isRemoving.current = act.verb === 'remove', actions.decide(some, act)) }), [actions]);
  useLayoutEffect(() => {
    if (isRemoving.current && document.activeElement === document.body) toDetail(); // the button that had the focus has gone
    isRemoving.current = false;
  }, [paper?.key]);
  const onTopic = (id: string) => onView({ ...view, topic: view.topic === id ? null : id });
  const finder = useMemo(() => <ListFinder cards={cards} view={view} onView={onView} />, [cards, view]);
  return (
    <div class={`list-and-paper${isOpen ? ' open' : ''}`}>
      <section class="scroll list" aria-label={i18n.t('panel.readingList')}>
        <div class="list-head">
          <h1>{i18n.t('panel.readingList')}</h1>
          <p class="sum"><strong>{i18n.t('panel.papers', cards.length)}</strong>{shown.length < cards.length && <> · {i18n.t('library.shown', [String(shown.length)])}</>}</p>
        </div>
        {finder}
        {shown.length === 0
          ? <Notice title={i18n.t('panel.noneInView')}><p>{i18n.t('panel.noneInViewNext')}</p></Notice>
          : (
            <PaperRows
              cards={shown} current={paper?.key ?? null} sought={[view.status, view.tag, view.topic, view.text].join(' ')} onMove={onMove}
              onOpen={(key, isKey) => {
                isByKey.current = isKey;
                if (isKey && key === paper?.key && isOpen) toDetail(); // its link leads to where the reader is already
              }}
            />
          )}
      </section>
      <section ref={detail} class="scroll detail" aria-label={i18n.t('library.paper')}>
        {paper !== null && <PaperDetail key={paper.key} card={paper} actions={removing} topic={view.topic} onTopic={onTopic} />}
      </section>
    </div>
  );
}

/** The chosen paper, also where the view leaves it out; when it has gone, the one that took its place; the first where none was chosen. */
function usePaper(cards: readonly CardPaper[], shown: readonly CardPaper[], current: string | null): CardPaper | null {
  const last = useRef(0);
  const chosen = cards.find(({ key }) => key === current);
  const at = chosen === undefined ? -1 : shown.indexOf(chosen);
  if (at >= 0) last.current = at;
  return chosen ?? shown[Math.min(current === null ? 0 : last.current, shown.length - 1)] ?? null;
}
