import { useEffect, useRef } from 'preact/hooks';
import { evidenceWords, findWords, type Stretch } from '../domain/evidence-words.ts';
import type { Topic } from '../domain/topics/topic.ts';

const NAME = 'gloss-evidence';
const TURNS = [['pointerover', 'pointer', true], ['pointerout', 'pointer', false], ['focusin', 'focus', true], ['focusout', 'focus', false]] as const;

/** The chips of cards that the pointer and the focus are on, and their evidence: the panel has one of each at most. */
const on: Record<'pointer' | 'focus', { card: Element; topic: Topic } | null> = { pointer: null, focus: null };

/** Shows in a card's title and abstract which words earned a topic, while the pointer or the focus is on its chip. */
export function useHighlight(card: { current: HTMLElement | null }, topics: readonly Topic[]): void {
  const latest = useRef(topics);
  latest.current = topics;
  useEffect(() => followChips(card.current, () => latest.current), []);
}

/** Hands back what ends it. */
function followChips(card: HTMLElement | null, topics: () => readonly Topic[]): () => void {
  if (card === null || !('highlights' in CSS)) return () => undefined;
  const end = new AbortController();
  for (const [type, by, isOn] of TURNS) card.addEventListener(type, ({ target }) => {
    const id = isOn && target instanceof Element ? target.closest<HTMLElement>('.chip')?.dataset.topic : undefined;
    const topic = topics().find((one) => one.id === id);
    turn(by, topic === undefined ? null : { card, topic });
  }, { signal: end.signal });
  return () => {
    end.abort();
    for (const by of ['pointer', 'focus'] as const) if (on[by]?.card === card) turn(by, null);
  };
}

function turn(by: 'pointer' | 'focus', chip: { card: Element; topic: Topic } | null): void {
  if (on[by] === chip) return;
  on[by] = chip;
  const shown = on.pointer ?? on.focus;
  const places = shown === null ? [] : shown.card.querySelectorAll('h2 [dir], .abstract p');
  const ranges = [...places].flatMap((place) => rangesIn(place, shown!.topic));
  if (ranges.length === 0) CSS.highlights.delete(NAME);
  else CSS.highlights.set(NAME, new Highlight(...ranges));
}

/** Formulas stand in a title by their source: words in them, or beside them, are found as they were read. */
function rangesIn(place: Element, { evidence }: Topic): Range[] {
  const pieces: Piece[] = [];
  let text = '';
  for (const node of place.childNodes) {
    pieces.push({ node, at: text.length });
    text += node instanceof HTMLElement ? (node.dataset.tex ?? '') : (node.textContent ?? '');
  }
  const words = evidenceWords(evidence.filter(({ field }) => field !== 'category'));
  return findWords(text, words).map((stretch) => rangeOf(pieces, stretch));
}

interface Piece {
  node: ChildNode;
  at: number;
}

/** A formula that the words reach into is shown as a whole. */
function rangeOf(pieces: readonly Piece[], { from, to }: Stretch): Range {
  const range = document.createRange();
  const first = pieces.findLast(({ at }) => at <= from)!;
  const last = pieces.findLast(({ at }) => at < to)!;
  if (first.node instanceof Text) range.setStart(first.node, from - first.at);
  else range.setStartBefore(first.node);
  if (last.node instanceof Text) range.setEnd(last.node, to - last.at);
  else range.setEndAfter(last.node);
  return range;
}
