import type { MarkPlace } from '../../adapters/adapter.ts';

const DIM = 'gloss-mark[data-dim]';
const FLASH = 'gloss-mark[data-flash]';
const CURRENT = 'gloss-mark[data-current]';
const SELECTED = 'gloss-mark[data-selected]';

/** How many levels above the element that holds the mark a row of the general reader is still dimmed as a whole. */
const MOST_LEVELS = 8;

/**
 * Rules for whole rows, keyed on the marks inside them, so that the site's own elements stay untouched. `null`: no rows are known, so
 * a mark itself says where its row begins.
 */
export function rowRules(rows: MarkPlace['rows'] | null): string {
  const when = (mark: string) => (rows === null ? anyRow(mark) : rows.map((row) => rowWith(row, mark))).join(', ');
  const ring = (rows === null ? anyHolder(CURRENT) : [...new Set(rows.map((row) => holderWith(row, CURRENT)))]).join(', ');
  return `
    ${when(DIM)} { opacity: 0.35; transition: opacity 120ms }
    ${when(SELECTED)} { box-shadow: -4px 0 #1a5fb4; background-image: linear-gradient(rgb(26 95 180 / 0.13), rgb(26 95 180 / 0.13)) }
    ${ring} { outline: 2px solid #c8553d; outline-offset: 3px }
    ${when(FLASH)} { outline: 3px solid #c8553d; outline-offset: 3px }
    @media (prefers-reduced-motion: reduce) { ${when(DIM)} { transition: none } }
    @media (forced-colors: active) { ${when(SELECTED)} { outline: 2px dashed Highlight; outline-offset: 2px } ${ring} { outline: 3px solid Highlight; outline-offset: 3px } }`;
}

/** A row that its adapter names. "dt.title + dd" follows the element that holds the mark; a bare `dt` goes before it. */
function rowWith(row: string, mark: string): string {
  const [holder = '', ...followers] = row.split(' + ');
  return [`${holder}:has(${row === 'dt' ? '+ dd ' : ''}${mark})`, ...followers].join(' + ');
}

/** Of a row that is several elements, the one with the mark in it: two rings would be two things. */
function holderWith(row: string, mark: string): string {
  const [holder = ''] = row.split(' + ');
  return `${holder}:has(${mark})`;
}

/** What holds the mark, or stands `data-up` levels above that; a table's row and what a list defines as a whole. */
function anyRow(mark: string): string[] {
  return [...anyHolder(mark), `dt:has(+ dd > ${mark})`, `dt:has(> ${mark}) + dd`];
}

function anyHolder(mark: string): string[] {
  const higher = Array.from({ length: MOST_LEVELS }, (_, n) => `:has(${'> * '.repeat(n + 1)}> ${mark}[data-up="${n + 1}"])`);
  return [`:not(td, th):has(> ${mark}:not([data-up]))`, `tr:has(> * > ${mark}:not([data-up]))`, ...higher];
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
