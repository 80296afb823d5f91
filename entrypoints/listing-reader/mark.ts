import { i18n } from '#i18n';
import tokens from '../../components/tokens.css?inline';
import type { Topic } from '../../domain/topics/topic.ts';
import { wasSeen } from '../../domain/seen.ts';
import { makeChips } from './chips.ts';
import type { Kept } from './kept-states.ts';
import css from './mark.css?inline';
import { fitInto, showSaid, showState } from './mark-line.ts';
import { ForgedMarkError, template, words } from './mark-template.ts';
import type { Said, ShownVerdict } from './mark-words.ts';

export { ForgedMarkError } from './mark-template.ts';

/** What a mark shows. */
export interface MarkView {
  title: string;
  /** The listing's site, in words. */
  site: string;
  /** `null`: it can't be known now; `undefined`: not known yet. */
  kept: Kept | null | undefined;
  topics: readonly Topic[] | null;
}

/** One mark beside one row. */
export interface Mark {
  host: HTMLElement;
  key: string;
  topics: readonly Topic[];
  site?: string;
  /** As in MarkView. */
  kept?: Kept | null;
  verdict?: ShownVerdict | null;
  /** So many saved papers it is truly like. */
  like?: number;
  /** Its own width in CSS pixels, where it was measured. */
  widthPx?: number;
  /** What stands in it, as it was drawn last. */
  said?: readonly Said[];
  saidText?: string;
  fitted?: string;
  /** Its chips came before what is kept was known, and wait. */
  isWaiting?: boolean;
}

const sheet = new CSSStyleSheet();

/** All marks follow the page they stand on. Called before the first mark is made. */
export function setScheme(dark: boolean): void {
  sheet.replaceSync(`${tokens.replaceAll(':root', ':host')}${css}:host { color-scheme: ${dark ? 'dark' : 'light'} !important }`);
}

/**
 * A mark that is not in the page yet; without a gap it brings the line it stands on. Its row begins so many levels above its place.
 * Throws ForgedMarkError where the page defines the element itself.
 */
export function makeMark(key: string, gapPx: number | null, levels: number, view: MarkView): Mark {
  const host = template(gapPx).cloneNode(true) as HTMLElement;
  const root = host.shadowRoot;
  if (root === null || host.matches(':defined')) throw new ForgedMarkError();
  root.adoptedStyleSheets = [sheet];
  host.setAttribute('data-paper', key);
  host.setAttribute('data-up', String(levels));
  const mark: Mark = { host, key, topics: [], site: view.site };
  root.firstElementChild!.setAttribute('aria-label', words().label + view.title);
  if (view.kept !== undefined) showKept(mark, view.kept);
  if (view.topics !== null) showTopics(mark, view.topics);
  return mark;
}

/** What is kept of the paper; `null`: that can't be known. */
export function showKept(mark: Mark, kept: Kept | null): void {
  mark.kept = kept;
  const { host } = mark;
  if (kept !== null) showSaved(host, kept);
  host.toggleAttribute('data-seen', kept !== null && wasSeen(kept.seen));
  showState(mark);
  if (mark.isWaiting === true) showTopics(mark, mark.topics);
  else if (host.hasAttribute('data-topics')) showEnd(mark);
  else if (mark.said === undefined) fit(mark);
}

function showSaved(host: HTMLElement, { saved, notes }: Kept): void {
  const root = host.shadowRoot!;
  const save = root.querySelector<HTMLElement>('.save')!;
  save.setAttribute('aria-pressed', String(saved));
  save.removeAttribute('aria-busy');
  save.removeAttribute('data-failed');
  save.removeAttribute('title');
  save.lastChild!.textContent = saved ? words().saved : words().save;
  host.toggleAttribute('data-saved', saved);
  const note = root.querySelector<HTMLElement>('.note')!;
  note.toggleAttribute('data-notes', notes > 0);
  const count = notes > 0 ? i18n.t('mark.notes', notes) : '';
  note.title = count || words().addNote;
  note.setAttribute('aria-description', count);
}

/** A save on its way, or one that failed with this explanation. */
export function showPending({ host }: Mark): void {
  host.shadowRoot!.querySelector('.save')!.setAttribute('aria-busy', 'true');
}

export function showFailed({ host }: Mark, why: string): void {
  const save = host.shadowRoot!.querySelector<HTMLElement>('.save')!;
  save.removeAttribute('aria-busy');
  save.setAttribute('data-failed', '');
  save.title = why;
}

/** The chips. They come after what already stands in the line, so that nothing in it moves: before what is kept is known, they wait. */
export function showTopics(mark: Mark, topics: readonly Topic[]): void {
  mark.topics = topics;
  mark.isWaiting = mark.kept === undefined;
  if (mark.isWaiting) return;
  mark.host.setAttribute('data-topics', topics.map(({ id }) => id).join(' '));
  mark.host.shadowRoot!.querySelector('.chips')!.replaceChildren(...makeChips(topics));
  delete mark.saidText;
  delete mark.fitted;
  showEnd(mark);
}

/** What the reader's rules say of the paper; `null`: nothing. */
export function showVerdict(mark: Mark, verdict: ShownVerdict | null): void {
  mark.verdict = verdict;
  mark.host.toggleAttribute('data-watched', verdict?.kind === 'watch');
  if (mark.host.hasAttribute('data-topics')) showEnd(mark);
}

/** How many saved papers it is truly like; 0: that is not said. */
export function showLike(mark: Mark, count: number): void {
  if ((mark.like ?? 0) === count) return;
  mark.like = count;
  if (mark.host.hasAttribute('data-topics')) showEnd(mark);
}

/** What follows the chips comes with them. */
function showEnd(mark: Mark): void {
  if (showSaid(mark)) delete mark.fitted;
  fit(mark);
}

const FLASH_MS = 1_600;

/** Brings the mark's row into view and rings it for a moment. */
export function flash({ host }: Mark): void {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  host.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
  host.toggleAttribute('data-flash', true);
  setTimeout(() => host.removeAttribute('data-flash'), FLASH_MS);
}

let widthPx = Infinity;

/** How wide marks are that were not measured themselves, in CSS pixels. The marks must be fitted anew. */
export function setMarkWidth(width: number): void {
  widthPx = width;
}

/** Shows what fits into the mark's width. */
export function fit(mark: Mark): void {
  fitInto(mark, mark.widthPx ?? widthPx);
}
