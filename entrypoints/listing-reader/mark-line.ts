import { chipWidth, labelWidth } from './chips.ts';
import type { Mark } from './mark.ts';
import { BEFORE_PX, DOT_PX, fitLine, GAP_PX, LONE_DOT_PX, type Fitted } from './mark-fit.ts';
import { button, span } from './mark-template.ts';
import { likeSaid, saidOf, statusWords, verdictWords, wayBackWords, type Said } from './mark-words.ts';
import { phrase } from './phrases.ts';

/** A word of the reader's or of others takes at most this much of a line, in CSS pixels; the whole is in the title. */
const MOST_PX = 240;
/** The point between two things said. */
const POINT_PX = 10;
const SIGN_PX = 16;
/** What is left of a verdict's words at least. */
const LEAST_WHY_PX = 12;
/** "Show", its frame and the gap before it. */
const SHOW_FRAME_PX = 18;

/** What comes between Save and the chips, when what is kept is known: whether the paper is new to the reader, or what they did with it. */
export function showState({ host, kept }: Mark): void {
  const state = host.shadowRoot!.querySelector<HTMLElement>('.state')!;
  const status = statusWords(kept?.status ?? null);
  const isNew = status === '' && kept != null && kept.seen === null;
  const words = isNew ? phrase('mark.new') : status;
  state.hidden = words === '';
  state.classList.toggle('new', isNew);
  if (state.textContent !== words) state.replaceChildren(span('', words));
  if (isNew) state.title = phrase('mark.newIs');
  else state.removeAttribute('title');
}

/** What a mark says after its chips, in order. What is learned comes last. */
export function saidBy({ kept, site, like = 0 }: Mark): Said[] {
  return [...(kept == null ? [] : saidOf(kept, { ...(site === undefined ? {} : { site }), now: Date.now() })), ...(like > 0 ? [likeSaid(like)] : [])];
}

/** Puts what is said behind the chips, anew where it has changed; whether it has. */
export function showSaid(mark: Mark): boolean {
  const chips = mark.host.shadowRoot!.querySelector('.chips')!;
  const said = saidBy(mark);
  const text = JSON.stringify([said, mark.verdict ?? null]);
  if ((mark.saidText ?? '[[],null]') === text) return false;
  mark.saidText = text;
  mark.said = said;
  chips.querySelectorAll('.said, .verdict, .more').forEach((one) => one.remove());
  chips.append(...pieces(mark));
  return true;
}

/** What is said, as elements in the order in which they come to be known. */
function pieces({ said = [], ...mark }: Mark): HTMLElement[] {
  const isLike = ({ kind }: Said) => kind === 'like';
  return [...said.filter((one) => !isLike(one)).map(saidPiece), ...(mark.verdict == null ? [] : [verdictPiece(mark)]), ...said.filter(isLike).map(saidPiece)];
}

export function saidPiece({ kind, words, title, url }: Said): HTMLElement {
  const piece = kind === 'like' ? button('', words) : url === undefined ? span('', words) : document.createElement('a');
  piece.className = `said ${kind}`;
  piece.textContent = words;
  piece.title = title;
  piece.dir = 'auto';
  if (piece instanceof HTMLSpanElement) return piece;
  if (piece instanceof HTMLAnchorElement) Object.assign(piece, { href: url, target: '_blank', rel: 'noopener noreferrer', tabIndex: -1 });
  if (kind === 'like') piece.setAttribute('aria-label', words);
  piece.setAttribute('aria-description', title);
  return piece;
}

export function verdictPiece({ verdict }: Pick<Mark, 'verdict'>): HTMLElement {
  const { kind } = verdict!;
  const piece = span(`verdict ${kind}`, '');
  const words = verdictWords(verdict!);
  const at = Math.max(0, words.lastIndexOf(verdict!.why));
  const why = span('why', '');
  why.append(span('kind', words.slice(0, at)), words.slice(at));
  why.title = verdict!.whole;
  why.dir = 'auto';
  piece.append(why);
  if (kind === 'mute') piece.append(button('unmute', wayBackWords(verdict!)));
  return piece;
}

/** Hides behind "+n" what does not fit into a line of so many pixels. A mark narrower than is known drops what is whole by itself (mark.css). */
export function fitInto(mark: Mark, widthPx: number): void {
  const { host, topics, said = [] } = mark;
  const root = host.shadowRoot!;
  const state = root.querySelector<HTMLElement>('.state')!;
  const isNew = state.classList.contains('new');
  const stateWords = state.hidden ? '' : state.textContent;
  const fitted = fitLine(widthPx - BEFORE_PX, {
    state: stateWords === '' ? 0 : labelWidth(stateWords) + (isNew ? DOT_PX + GAP_PX : 0), leastState: isNew ? LONE_DOT_PX : 0,
    chips: topics.map(chipWidth), said: said.map(({ words, short, weight }) => ({ px: saidWidth(words), ...(short === undefined ? {} : { shortPx: saidWidth(short) }), weight })), verdict: verdictWidth(mark), leastVerdict: wayBackWidth(mark) + LEAST_WHY_PX,
  });
  state.classList.toggle('short', !fitted.isStateWhole);
  const whole = JSON.stringify(fitted);
  if (mark.fitted === whole) return;
  mark.fitted = whole;
  show(root.querySelector('.chips')!, said, fitted);
}

function saidWidth(words: string): number {
  return Math.min(MOST_PX, labelWidth(words)) + POINT_PX;
}

function show(chips: Element, all: readonly Said[], { chips: count, firstChipPx, said, isShort, verdict, verdictPx, hidden }: Fitted): void {
  chips.querySelectorAll<HTMLElement>('.chip').forEach((chip, n) => {
    chip.hidden = n >= count;
    chip.style.maxWidth = n === 0 && firstChipPx !== null ? `${firstChipPx}px` : '';
  });
  chips.querySelectorAll<HTMLElement>('.said').forEach((piece, n) => {
    const { words = '', short } = all[n] ?? {};
    piece.hidden = said[n] !== true;
    if (short !== undefined) piece.textContent = isShort ? short : words;
  });
  chips.querySelectorAll<HTMLElement>('.verdict').forEach((piece) => {
    piece.hidden = !verdict;
    piece.style.maxWidth = verdictPx === null ? '' : `${verdictPx}px`;
    piece.classList.toggle('short', verdictPx !== null);
  });
  chips.querySelector('.more')?.remove();
  const hiddenLike = all.find(({ kind }, n) => kind === 'like' && said[n] !== true);
  if (hidden > 0) chips.append(moreButton(hidden, hiddenLike?.words));
}

function verdictWidth({ verdict }: Pick<Mark, 'verdict'>): number {
  if (verdict == null) return 0;
  return Math.min(MOST_PX, labelWidth(verdictWords(verdict))) + wayBackWidth({ verdict });
}

/** Its sign, and the way back from a mute. */
function wayBackWidth({ verdict }: Pick<Mark, 'verdict'>): number {
  return verdict?.kind === 'mute' ? SIGN_PX + labelWidth(wayBackWords(verdict)) + SHOW_FRAME_PX : SIGN_PX;
}

/** `like`: what it holds and is worth a sign. */
function moreButton(count: number, like: string | undefined): HTMLElement {
  const more = button(like === undefined ? 'more' : 'more like-inside', phrase('mark.more', [String(count)]));
  if (like !== undefined) more.title = like;
  more.setAttribute('aria-label', [phrase('mark.moreLabel', count), ...(like === undefined ? [] : [like])].join(', '));
  more.setAttribute('aria-haspopup', 'true');
  return more;
}
