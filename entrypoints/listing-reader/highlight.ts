import { evidenceWords, findWords } from '../../domain/evidence-words.ts';
import type { Mark } from './mark.ts';
import type { MarkLayer } from './mark-layer.ts';
import type { PageReading } from './page-reader.ts';
import { piecesOf, rangeOf } from './row-text.ts';
import { makeSheet } from './row-rules.ts';

const NAME = 'gloss-evidence';
const TURNS = [['pointerover', 'pointer', true], ['pointerout', 'pointer', false], ['focusin', 'focus', true], ['focusout', 'focus', false]] as const;

/**
 * Shows in a row which words earned a topic, while the pointer or the focus is on its chip. The browser paints the words where they
 * stand: nothing in the page changes. Events made by scripts are ignored.
 */
export function followChips(layer: MarkLayer, page: () => PageReading | null, signal: AbortSignal): void {
  if (!('highlights' in CSS)) return;
  const heard = new WeakSet<ShadowRoot>();
  const on: Record<'pointer' | 'focus', HTMLElement | null> = { pointer: null, focus: null };
  const paint = makePaint(signal);
  const turn = (by: 'pointer' | 'focus', chip: HTMLElement | null) => {
    if (on[by] === chip) return;
    on[by] = chip;
    const shown = on.pointer ?? on.focus;
    const mark = layer.markOf((shown?.getRootNode() as ShadowRoot | undefined)?.host);
    paint(mark, mark === null ? [] : evidenceIn(page(), mark, shown!.dataset.topic));
  };
  const hear = (root: ShadowRoot) => {
    heard.add(root);
    for (const [type, by, isOn] of TURNS) root.addEventListener(type, ({ target, isTrusted }) => {
      if (isTrusted) turn(by, isOn && target instanceof Element ? target.closest<HTMLElement>('.chip') : null);
    }, { signal });
  };
  // From one chip to the next within a mark, only the mark hears of it; from mark to page, the page.
  for (const [type, by, isOn] of TURNS) if (isOn) document.addEventListener(type, ({ target, isTrusted }) => {
    if (!isTrusted) return;
    const root = layer.markOf(target)?.host.shadowRoot ?? null;
    if (root === null) turn(by, null);
    else if (!heard.has(root)) hear(root);
  }, { capture: true, signal });
}

function evidenceIn(page: PageReading | null, { key, host }: Mark, topic: string | undefined): Range[] {
  const row = page?.rows.find((one, n) => page.keys[n] === key && one.contains(host));
  const listed = page?.reading.papers.find((one) => one.key === key);
  const evidence = listed?.topics?.find(({ id }) => id === topic)?.evidence.filter(({ field }) => field !== 'category');
  if (row === undefined || listed === undefined || evidence === undefined) return [];
  const { text, pieces } = piecesOf(row);
  const { title, abstract = '' } = listed.paper;
  return findWords(text, evidenceWords(evidence), [title, abstract]).map((stretch) => rangeOf(pieces, stretch));
}

/** The sheet comes with the first words: no page without them is given one. */
function makePaint(signal: AbortSignal): (mark: Mark | null, ranges: readonly Range[]) => void {
  let sheet: ((rules: string) => void) | undefined;
  signal.addEventListener('abort', () => CSS.highlights.delete(NAME), { once: true });
  return (mark, ranges) => {
    CSS.highlights.delete(NAME);
    if (mark === null || ranges.length === 0 || signal.aborted) return;
    (sheet ??= makeSheet(signal))(ruleBeside(mark));
    CSS.highlights.set(NAME, new Highlight(...ranges));
  };
}

/** In the accent of the mark's own scheme, thin enough over whatever ground the row has; underlined, so that it does not rest on colour. */
function ruleBeside({ host }: Mark): string {
  const style = getComputedStyle(host);
  const [light = 'currentcolor', dark = light] = style.getPropertyValue('--rubric').match(/#[\da-f]{3,8}/gi) ?? [];
  const accent = style.colorScheme === 'dark' ? dark : light;
  return `
    ::highlight(${NAME}) { background-color: color-mix(in srgb, ${accent} 12%, transparent); text-decoration: underline 2px ${accent} }
    @media (forced-colors: active) { ::highlight(${NAME}) { background-color: Mark; color: MarkText } }`;
}
