import { i18n } from '#i18n';
import type { MarkPlace } from '../../adapters/adapter.ts';

/** The row under the pointer, with the focus in it or at the reader's keys (`open-rows.ts`) is shown as it is. */
const OPEN = '[data-open], [data-current]';
const DIM = `gloss-mark[data-dim]:not(${OPEN})`;
const FOLD = `gloss-mark[data-fold]:not(${OPEN})`;
const FLASH = 'gloss-mark[data-flash]';
const CAUGHT_UP = 'gloss-mark[data-caught-up]';
const CURRENT = 'gloss-mark[data-current]';
const SELECTED = 'gloss-mark[data-selected]';

/** How many levels above the element that holds the mark a row of the general reader is still dimmed as a whole. */
const MOST_LEVELS = 8;

/**
 * Rules for whole rows, keyed on the marks inside them, so that the site's own elements stay untouched. `null`: no rows are known, so
 * a mark itself says where its row begins. Rules for folding cost the most style time: only where a row is folded.
 */
export function rowRules(rows: MarkPlace['rows'] | null, hasFolded = false): string {
  const when = (mark: string) => partsOf(rows, mark).map(({ selector }) => selector).join(', ');
  // Of a selected row that is one element the ground may be covered by what stands in it, so it has a frame.
  // Of a row that is several elements, the one with the mark in it: two rings would be two things.
  const ring = partsOf(rows, CURRENT).filter(({ hasMark }) => hasMark).map(({ selector }) => selector).join(', ');
  return `
    ${when(DIM)} { opacity: 0.4; transition: opacity 120ms }
    ${when(SELECTED)} { box-shadow: -4px 0 #3584e4${rows?.length === 1 ? ', 0 0 0 2px #3584e4' : '; background-image: linear-gradient(rgb(53 132 228 / 0.14), rgb(53 132 228 / 0.14))'} }
    ${ring} { outline: 2px solid #c8553d; outline-offset: 3px }
    ${when(FLASH)} { outline: 3px solid #c8553d; outline-offset: 3px }
    ${caughtUpRules(rows)}
    ${hasFolded ? foldRules(rows) : ''}
    @media (prefers-reduced-motion: reduce) { ${when(DIM)} { transition: none } }
    @media (forced-colors: active) { ${when(SELECTED)} { outline: 2px dashed Highlight; outline-offset: 2px } ${ring} { outline: 3px solid Highlight; outline-offset: 3px } }`;
}

/** One of the elements that are a row together. */
interface Part {
  selector: string;
  /** The mark stands in it; the others stand before or after. */
  hasMark: boolean;
}

function partsOf(rows: MarkPlace['rows'] | null, mark: string): Part[] {
  return rows === null ? anyRow(mark) : rows.map((row) => rowWith(row, mark));
}

/** A row that its adapter names. "dt.title + dd" follows the element that holds the mark; a bare `dt` goes before it. */
function rowWith(row: string, mark: string): Part {
  const [holder = '', ...followers] = row.split(' + ');
  const selector = [`${holder}:has(${row === 'dt' ? '+ dd ' : ''}${mark})`, ...followers].join(' + ');
  return { selector, hasMark: followers.length === 0 && row !== 'dt' };
}

/** What holds the mark, or stands `data-up` levels above that; a table's row and what a list defines as a whole. */
function anyRow(mark: string): Part[] {
  const higher = Array.from({ length: MOST_LEVELS }, (_, n) => `:has(${'> * '.repeat(n + 1)}> ${mark}[data-up="${n + 1}"])`);
  const whole = [`:not(td, th):has(> ${mark}:not([data-up]))`, `tr:has(> * > ${mark}:not([data-up]))`, ...higher];
  const beside = [`dt:has(+ dd > ${mark})`, `dt:has(> ${mark}) + dd`];
  return [...whole.map((selector) => ({ selector, hasMark: true })), ...beside.map((selector) => ({ selector, hasMark: false }))];
}

/** The height of a folded row's one line, in CSS pixels. */
const LINE_PX = 26;

/**
 * A folded row is the first line of the element that holds its mark, which begins with the title or is it. What stands beside that on the
 * way up is not shown; elements of the row without the mark have no height (not `display: none`: a hidden row counts as gone).
 */
function foldRules(rows: MarkPlace['rows'] | null): string {
  const parts = partsOf(rows, FOLD);
  const holders = parts.filter(({ hasMark }) => hasMark).map(({ selector }) => selector).join(', ');
  const others = rows === null ? '' : parts.filter(({ hasMark }) => !hasMark).map(({ selector }) => selector).join(', ');
  const place = `:has(> ${FOLD})`;
  return `
    :is(${holders}):not(${place}) { min-height: 0 !important; height: auto !important; padding-block: 2px !important; align-self: start !important }
    :is(${holders}) :not(${place}, ${place} *, tr > *):not(:has(gloss-mark)) { display: none !important }
    :is(${holders}) :has(${FOLD}):not(${place}, td, th) { min-height: 0 !important; height: auto !important; margin-block: 0 !important; padding-block: 0 !important }
    tr:has(${FOLD}) > :not(:has(gloss-mark)) { font-size: 0 !important; line-height: 0 !important; padding-block: 0 !important }
    tr:has(${FOLD}) > :not(:has(gloss-mark)) * { display: none !important }
    ${place}:not(:is(${holders})) { margin-block: 0 !important }
    ${place} { opacity: 0.7; display: block !important; min-height: 0 !important; height: auto !important; max-height: ${LINE_PX}px !important; padding-block: 0 !important; overflow: clip !important; line-height: ${LINE_PX}px !important }
    ${place} > * { margin-block: 0 !important; padding-block: 0 !important }
    ${place} :not(gloss-mark) { line-height: ${LINE_PX}px !important }
    ${others === '' ? '' : `:is(${others}) { height: 0 !important; min-height: 0 !important; margin: 0 !important; padding: 0 !important; border: 0 !important; overflow: clip !important }`}`;
}

const WORDS = `display: block !important; box-sizing: border-box !important; width: max-content !important; height: 16px !important; padding: 0 8px !important; border: 0 !important; border-radius: 8px;
  background: #1c7a4d !important; color: #fff !important; font: 600 11px/16px system-ui, sans-serif !important; text-indent: 0; letter-spacing: 0; text-transform: none; white-space: nowrap; z-index: 2; pointer-events: none; transform: none`;

/** Where the words stand, none of which takes room: `data-caught-up` says which (`caught-up.ts`). */
const STANDING: readonly [at: string, rule: string][] = [
  ['above', 'position: relative !important; float: inline-end !important; margin: -17px 0 1px !important'],
  ['beside', 'position: absolute !important; margin: -17px 0 0 !important; align-self: flex-start; justify-self: start'],
  ['inside', 'position: absolute !important; inset: 5px 6px auto auto !important; margin: 0 !important'],
];

/** From it on the reader has seen everything: a line on the row's upper edge, and words on the line. */
function caughtUpRules(rows: MarkPlace['rows'] | null): string {
  const firsts = (mark: string) => partsOf(rows, mark).filter(({ selector, hasMark }) => hasMark || selector.startsWith('dt:has(+')).map(({ selector, hasMark }) => (hasMark ? `${selector}:not(dt + dd)` : selector));
  const words = (mark: string) => firsts(mark).flatMap((one) => [`${one}:not(tr)::before`, `${one}:is(tr) > :last-child::before`]).join(', ');
  return `
    ${firsts(CAUGHT_UP).join(', ')} { box-shadow: 0 -1px 0 0 #2f9e68 !important }
    ${words(CAUGHT_UP)} { content: ${JSON.stringify(i18n.t('mark.caughtUp'))} !important; ${WORDS} }
    ${STANDING.map(([at, rule]) => `${words(`gloss-mark[data-caught-up="${at}"]`)} { ${rule} }`).join('\n    ')}`;
}

/** How many levels above the place of its mark a row begins; 0 where it does not hold that place, or from too far above. */
export function levelsAbove(place: Element, row: Element): number {
  let element: Element | null = place;
  for (let level = 0; level <= MOST_LEVELS && element !== null; level++, element = element.parentElement) if (element === row) return level;
  return 0;
}

/** Rules of ours in the page's document, replaced as a whole and gone with the signal. */
export function makeSheet(signal: AbortSignal): (rules: string) => void {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  signal.addEventListener('abort', () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  }, { once: true });
  return (rules) => sheet.replaceSync(rules);
}
