import { i18n } from '#i18n';
import type { DigestDiff } from '../domain/digest.ts';
import type { PageProblem } from '../messaging/protocol.ts';
import type { SkippedEntry } from '../domain/entry.ts';
import { NEEDED } from '../domain/ranking/examples.ts';
import type { Fault } from '../domain/health.ts';
import { CardList, type Asked } from './CardList.tsx';
import { cardsInView, isNew as isNewCard, ordersFor, type CardPaper, type PaperActions, type View } from './card-paper.ts';
import { dateWords } from './date-words.ts';
import { DigestSince } from './DigestSince.tsx';
import { Finder } from './Finder.tsx';
import { FirstSteps, Notice, Skipped } from './Notice.tsx';
import { AlwaysRead, SiteChanged, Withdrawn, type Always } from './SiteNotices.tsx';

/** What was read of a page, ready to be shown. */
export interface PageToShow {
  site: string;
  kind: 'list' | 'one';
  heading: string | null;
  date: string | null;
  cards: readonly CardPaper[];
  rows: number;
  skipped: readonly SkippedEntry[];
  problems: readonly PageProblem[];
  /** What is wrong with how the site's adapter read the page. */
  faults: readonly Fault[];
  /** Read by the general reader, which knows nothing of the site. */
  isGeneral: boolean;
  /** From this paper on everything was seen before. */
  caughtUpAt?: string | null | undefined;
  /** Whether rows of the page can be shown. */
  hasRows: boolean;
  /** What has become of it since its reader was there. */
  digest?: DigestDiff;
}

/** Why there is nothing of a page to show. */
export type NoPage = 'reading' | 'no-permission' | 'browser-page';

export interface ThisPageProps {
  page: PageToShow | NoPage;
  view: View;
  onView(view: View): void;
  actions: PaperActions;
  onLocate(key: string): void;
  selected: ReadonlySet<string>;
  onSelect(key: string, isRange: boolean): void;
  asked: Asked | null;
  /** Nothing was ever saved. */
  isNew: boolean;
  /** `null` where the site is read anyway, or its address is not known. */
  always: Always | null;
  onAlways(isOn: boolean): void;
  /** Hosts that may no longer be read by themselves. */
  withdrawn: readonly string[];
  onGiveBack(): void;
  onReport(): void;
  /** What the order For you needs before it can be shown; `null`: nothing, or it is not asked for. */
  forYouLacks: ForYouLacks | null;
}

/** Too few decisions were made, or the reader has switched it off. */
export type ForYouLacks = 'off' | { decisions: number };

const NO_PAGE_WORDS = {
  'no-permission': ['problem.noPermission', 'problem.noPermissionNext'], 'browser-page': ['problem.browserPage', 'problem.browserPageNext'],
} as const;

const PROBLEM_WORDS = {
  'no-papers': ['problem.noPapers', 'problem.noPapersNext'], empty: ['problem.empty', 'problem.emptyNext'],
  'forged-mark': ['problem.forgedMark', 'problem.forgedMarkNext'],
  'states-unknown': ['problem.statesUnknown', 'problem.statesUnknownNext'],
} as const;

/** The papers of the page in the tab beside the panel. */
export function ThisPage(props: ThisPageProps) {
  const { page, isNew } = props;
  if (page === 'reading') return <output class="busy">{i18n.t('panel.reading')}</output>;
  if (typeof page === 'string') {
    const [title, next] = NO_PAGE_WORDS[page];
    return <div class="scroll"><SitesLost {...props} /><Notice title={i18n.t(title)}><p>{i18n.t(next)}</p></Notice>{isNew && <FirstSteps />}</div>;
  }
  return <PageCards {...props} page={page} />;
}

function PageCards(props: ThisPageProps & { page: PageToShow }) {
  const { page, view, onView, actions, onLocate, selected, onSelect, asked, isNew, always, onAlways } = props;
  const shown = cardsInView(page.cards, view);
  const isOne = page.kind === 'one' && page.cards.length === 1;
  return (
    <div class="scroll">
      <PageHead page={page} />
      {always !== null && <AlwaysRead always={always} onAlways={onAlways} />}
      {!isOne && page.cards.length > 0 && <Finder cards={page.cards} view={view} orders={ordersFor(page.cards)} onView={onView} asked={asked?.wants === 'filter' ? asked.n : 0} />}
      <SitesLost {...props} />
      {page.problems.map((problem) => <Problem key={problem} problem={problem} page={page} onReport={props.onReport} />)}
      <Skipped skipped={page.skipped} rows={page.rows} />
      {isNew && page.cards.length === 0 && <FirstSteps />}
      {view.order === 'for-you' && props.forYouLacks !== null && <Lacking lacks={props.forYouLacks} />}
      {page.cards.length > 0 && shown.length === 0 && <Notice title={i18n.t('panel.noneInView')}><p>{i18n.t('panel.noneInViewNext')}</p></Notice>}
      <CardList
        cards={shown} sought={`${view.order} ${view.text}`} actions={actions} topic={view.topic} isOne={isOne} selected={selected} onSelect={onSelect} asked={asked}
        caughtUpAt={view.order === 'page' ? page.caughtUpAt : null}
        onTopic={(id) => onView({ ...view, topic: view.topic === id ? null : id })} onLocate={page.hasRows ? onLocate : undefined}
      />
    </div>
  );
}

function Lacking({ lacks }: { lacks: ForYouLacks }) {
  return <output class="lacking">{lacks === 'off' ? i18n.t('ranking.isOff') : i18n.t('ranking.few', [String(NEEDED), String(lacks.decisions)])} {i18n.t('ranking.pageOrder')}</output>;
}

function Problem({ problem, page, onReport }: { problem: PageProblem; page: PageToShow; onReport(): void }) {
  if (problem === 'site-changed') return <SiteChanged site={page.site} faults={page.faults} isGeneral={page.isGeneral} onReport={onReport} />;
  const [title, next] = PROBLEM_WORDS[problem];
  return <Notice title={i18n.t(title)} isWarning={problem !== 'no-papers' && problem !== 'empty'}><p>{i18n.t(next)}</p></Notice>;
}

function SitesLost({ withdrawn, onGiveBack }: Pick<ThisPageProps, 'withdrawn' | 'onGiveBack'>) {
  return withdrawn.length === 0 ? null : <Withdrawn hosts={withdrawn} onGiveBack={onGiveBack} />;
}

function PageHead({ page: { site, kind, heading, date, cards, isGeneral, digest } }: { page: PageToShow }) {
  const saved = cards.filter(({ kept }) => kept?.record.saved !== undefined).length;
  const fresh = cards.filter(isNewCard).length;
  return (
    <div class="site">
      <div class="site-name"><h1 dir="auto">{heading ?? site}</h1>{date !== null && <time dateTime={date}>{dateWords(date, { weekday: 'short' })}</time>}</div>
      {kind === 'list' && cards.length > 0 && (
        <p class="sum">{heading !== null && <>{site} · </>}<strong>{i18n.t('panel.papers', cards.length)}</strong>{fresh > 0 && <> · <strong class="fresh">{i18n.t('panel.newCount', [String(fresh)])}</strong></>}{saved > 0 && <> · <strong class="saved">{i18n.t('panel.savedCount', [String(saved)])}</strong></>}{isGeneral && <> · {i18n.t('panel.byGeneral')}</>}</p>
      )}
      {digest !== undefined && cards.length > 0 && <DigestSince digest={digest} />}
      {(kind === 'one' || cards.length === 0) && heading !== null && <p class="sum">{site}</p>}
    </div>
  );
}
