import { i18n } from '#i18n';
import tokens from '../../components/tokens.css?inline';
import { programName } from '../../domain/elsewhere.ts';
import type { Topic } from '../../domain/topics/topic.ts';
import { chipsThatFit, makeChips } from './chips.ts';
import css from './mark.css?inline';
import { showPicked } from './picked-words.ts';

/** What a mark shows. */
export interface MarkView {
  title: string;
  saved: boolean;
  notes: number;
  /** Another program that has the paper: `zotero`. */
  elsewhere: string | null;
  /** Colleagues who picked the paper. */
  pickedBy: readonly string[];
  topics: readonly Topic[] | null;
}

/** One mark beside one row. */
export interface Mark {
  host: HTMLElement;
  key: string;
  topics: readonly Topic[];
  /** Its own width in CSS pixels, where it was measured. */
  widthPx?: number;
  /** What of it colleagues' names take. */
  pickedPx?: number;
  /** What the words of the reader's rules take. */
  verdictPx?: number;
}

/** The page has taken our element's name for itself: nothing inside it could be trusted. */
export class ForgedMarkError extends Error {
  override name = 'ForgedMarkError';
}

/** Save, note button and the gaps between them, in CSS pixels. */
const BEFORE_CHIPS_PX = 72 + 24 + 3 * 5 + 4;

/** The words "in Zotero" and the gap after them. */
const ELSEWHERE_PX = 72 + 5;
const LEAST_CHIPS_PX = 40;

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
  if (levels > 0 && gapPx === null) host.setAttribute('data-up', String(levels));
  const mark: Mark = { host, key, topics: [] };
  root.firstElementChild!.setAttribute('aria-label', words().label + view.title);
  if (view.saved || view.notes > 0 || view.elsewhere !== null || view.pickedBy.length > 0) showKept(mark, view);
  if (view.topics !== null) showTopics(mark, view.topics);
  return mark;
}

/** Saved or not, whether there are notes, which other program has it, and who picked it. */
export function showKept(mark: Mark, { saved, notes, elsewhere, pickedBy }: Pick<MarkView, 'saved' | 'notes' | 'elsewhere' | 'pickedBy'>): void {
  const { host } = mark;
  const root = host.shadowRoot!;
  const save = root.querySelector<HTMLElement>('.save')!;
  save.setAttribute('aria-pressed', String(saved));
  save.removeAttribute('aria-busy');
  save.removeAttribute('data-failed');
  save.lastChild!.textContent = saved ? words().saved : words().save;
  host.toggleAttribute('data-saved', saved);
  const note = root.querySelector<HTMLElement>('.note')!;
  note.toggleAttribute('data-notes', notes > 0);
  const count = notes > 0 ? i18n.t('mark.notes', notes) : '';
  note.title = count || words().addNote;
  note.setAttribute('aria-description', count);
  const isTold = showElsewhere(mark, elsewhere);
  const pickedPx = showPicked(root, pickedBy);
  if (!isTold && pickedPx === (mark.pickedPx ?? 0)) return;
  mark.pickedPx = pickedPx;
  fit(mark);
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

/** The chips; they only ever come after what already stands in the line, so that nothing in it moves. */
export function showTopics(mark: Mark, topics: readonly Topic[]): void {
  mark.topics = topics;
  mark.host.setAttribute('data-topics', topics.map(({ id }) => id).join(' '));
  mark.host.shadowRoot!.querySelector('.chips')!.replaceChildren(...makeChips(topics));
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

/** Hides the chips that do not fit behind "+1". A mark narrower than is known drops whole chips by itself (mark.css). */
export function fit(mark: Mark): void {
  const chips = mark.host.shadowRoot!.querySelector('.chips')!;
  const room = (mark.widthPx ?? widthPx) - BEFORE_CHIPS_PX - (mark.pickedPx ?? 0) - (mark.verdictPx ?? 0);
  const fitting = chipsThatFit(mark.topics, room - roomOfElsewhere(mark, room));
  const hidden = mark.topics.length - fitting;
  const more = chips.querySelector('.more');
  if (hidden === 0 && more === null) return;
  chips.querySelectorAll<HTMLElement>('.chip').forEach((chip, n) => { chip.hidden = n >= fitting; });
  more?.remove();
  if (hidden > 0) chips.append(moreButton(hidden));
}

/** A quiet word before the chips, which are fitted to the room it leaves. Whether it says something else now. */
function showElsewhere({ host }: Mark, elsewhere: string | null): boolean {
  const place = host.shadowRoot!.querySelector<HTMLElement>('.elsewhere')!;
  const said = elsewhere === null ? '' : i18n.t('mark.elsewhere', [programName(elsewhere)]);
  if (place.textContent === said) return false;
  place.textContent = said;
  return true;
}

/** The words give way where they would leave no room for "+1". */
function roomOfElsewhere({ host }: Mark, room: number): number {
  const place = host.shadowRoot!.querySelector<HTMLElement>('.elsewhere')!;
  place.hidden = place.textContent === '' || room < ELSEWHERE_PX + LEAST_CHIPS_PX;
  return place.hidden ? 0 : ELSEWHERE_PX;
}

function moreButton(count: number): HTMLElement {
  const more = button('more', i18n.t('mark.more', [String(count)]));
  more.setAttribute('aria-label', i18n.t('mark.moreLabel', count));
  more.setAttribute('aria-haspopup', 'true');
  return more;
}

let known: { label: string; save: string; saved: string; addNote: string } | undefined;

/** Words every mark has, asked of the browser once. */
function words(): NonNullable<typeof known> {
  return known ??= {
    label: i18n.t('mark.label', ['']), save: i18n.t('mark.save'), saved: i18n.t('mark.saved'), addNote: i18n.t('mark.addNote'),
  };
}

let made: { host: HTMLElement; gapPx: number | null } | undefined;

/** The mark every mark is cloned from, shadow root and all: nothing saved, no notes, no topics. */
function template(gapPx: number | null): HTMLElement {
  if (made?.gapPx !== gapPx) made = { host: makeTemplate(gapPx), gapPx };
  return made.host;
}

function makeTemplate(gapPx: number | null): HTMLElement {
  const host = document.createElement('gloss-mark');
  if (gapPx === null) host.setAttribute('data-line', '');
  else host.style.setProperty('--gap', `${gapPx}px`);
  if (host.matches(':defined')) throw new ForgedMarkError();
  host.attachShadow({ mode: 'open', clonable: true }).append(makeLine());
  return host;
}

function makeLine(): Element {
  const line = document.createElement('div');
  line.className = 'line';
  line.setAttribute('role', 'toolbar');
  const save = button('save', '');
  save.tabIndex = 0;
  save.setAttribute('aria-pressed', 'false');
  const name = document.createElement('span');
  name.textContent = words().save;
  save.replaceChildren(icon('M4 2.5h8v11l-4-3-4 3z'), name);
  const note = button('note', '');
  note.setAttribute('aria-label', words().addNote);
  note.title = words().addNote;
  note.append(icon('M3 13l.6-3L10.5 3l2.5 2.5-7 7z'));
  const chips = document.createElement('span');
  chips.className = 'chips';
  const elsewhere = document.createElement('span');
  elsewhere.className = 'elsewhere';
  elsewhere.hidden = true;
  line.append(save, note, elsewhere, chips);
  return line;
}

function button(className: string, words: string): HTMLButtonElement {
  const element = document.createElement('button');
  element.className = className;
  element.textContent = words;
  element.tabIndex = -1; // one stop a mark for Tab; the arrow keys go on from there
  return element;
}

function icon(path: string): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const shape = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  shape.setAttribute('d', path);
  svg.append(shape);
  return svg;
}
