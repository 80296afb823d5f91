import type { MarkPlace } from '../../adapters/adapter.ts';

const DIM = 'gloss-mark[data-dim]';
const FLASH = 'gloss-mark[data-flash]';

/**
 * Rules for whole rows, keyed on the marks inside them, so that the site's own elements stay untouched. `null`: no rows are known, so
 * a row is what holds the mark, a table's row as a whole.
 */
export function rowRules(rows: MarkPlace['rows'] | null): string {
  const when = (mark: string) => (rows === null
    ? `:not(td, th):has(> ${mark}), tr:has(> * > ${mark})`
    : rows.map((row) => `${row}:has(${row === 'dt' ? '+ dd ' : ''}${mark})`).join(', '));
  return `
    ${when(DIM)} { opacity: 0.35; transition: opacity 120ms }
    ${when(FLASH)} { outline: 3px solid #c8553d; outline-offset: 3px }
    @media (prefers-reduced-motion: reduce) { ${when(DIM)} { transition: none } }`;
}

/** Rules of ours in the page's document, replaced as a whole and gone with the signal. */
export function makeRowSheet(signal: AbortSignal): (rules: string) => void {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  signal.addEventListener('abort', () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  }, { once: true });
  return (rules) => sheet.replaceSync(rules);
}
