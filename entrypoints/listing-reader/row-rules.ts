import { i18n } from '#i18n';
import { othersOf, partsOf, waysTo, type RowShape } from './row-parts.ts';

/** The row under the pointer, with the focus in it or at the reader's keys (`open-rows.ts`) is shown as it is. */
const OPEN = '[data-open], [data-current]';
const DIM = `gloss-mark[data-dim]:not(${OPEN})`;
const FOLD = `gloss-mark[data-fold]:not(${OPEN})`;

/** What a row may look like; its mark says so by `data-…`. */
export type RowState = 'dim' | 'fold' | 'watched' | 'selected' | 'current' | 'flash' | 'caught-up';

const RULES: Readonly<Record<RowState, (shape: RowShape) => string>> = {
  dim: dimRules, watched: watchedRules, selected: selectedRules, current: currentRules,
  flash: (shape) => `${when(shape, 'flash')} { outline: 3px solid ${RUBRIC}; outline-offset: 3px }`,
  'caught-up': caughtUpRules, fold: foldRules,
};

/** Red enough on a light page and on a dark one, and blue. */
const RUBRIC = '#c8553d';
const BLUE = '#3584e4';

/**
 * Rules for whole rows, keyed on the marks inside them, so that the site's own elements stay untouched. Each costs style time with every
 * mark that comes, goes or changes, those for folding the most: only for what some row looks like.
 */
export function rowRules(shape: RowShape, states: ReadonlySet<RowState>): string {
  return (Object.keys(RULES) as RowState[]).filter((state) => states.has(state)).map((state) => RULES[state](shape)).join('\n');
}

function when(shape: RowShape, state: RowState): string {
  return partsOf(shape, `gloss-mark[data-${state}]`).map(({ selector }) => selector).join(', ');
}

/** The mark has to be read, and what an element does to its children no child takes back: on the way to the mark the words' colour is thinned, all beside it dimmed. */
function dimRules(shape: RowShape): string {
  const ways = waysTo(shape, DIM);
  return `
    ${ways.flatMap(({ way }) => way).join(', ')} { -webkit-text-fill-color: color-mix(in srgb, currentColor 40%, transparent) }
    ${[...ways.flatMap(({ beside }) => beside), ...othersOf(shape, DIM)].join(', ')} { opacity: 0.4; -webkit-text-fill-color: currentColor }`;
}

/** Shadows of one row at once, none of which is its descendants' too. */
const EDGES = ['selected', 'watched', 'caught-up'].map((state) => `--gloss-${state}`);
const SHADOW = `box-shadow: ${EDGES.map((edge) => `var(${edge}, 0 0 #0000)`).join(', ')} !important`;
const REGISTERED = [...EDGES, '--gloss-indent'].map((edge) => `@property ${edge} { syntax: "*"; inherits: false }`).join('\n');

/** A stripe along the row's beginning, beside that of a selected one. */
function watchedRules(shape: RowShape): string {
  const rows = when(shape, 'watched');
  return `${REGISTERED}
    ${rows} { --gloss-watched: calc(${side()} * (4px + var(--gloss-indent, 0px))) 0 ${RUBRIC}; ${SHADOW} }
    @media (forced-colors: active) { ${rows} { background: linear-gradient(Highlight 0 0) ${side() < 0 ? 'left' : 'right'} / 4px 100% no-repeat } }`;
}

/** Of a selected row that is one element the ground may be covered by what stands in it, so it has a frame. */
function selectedRules(shape: RowShape): string {
  const rows = when(shape, 'selected');
  const ground = shape.isListed && shape.rows.length === 1 ? { frame: `, 0 0 0 2px ${BLUE}`, rule: '' } : { frame: '', rule: '; background-image: linear-gradient(rgb(53 132 228 / 0.14), rgb(53 132 228 / 0.14))' };
  return `${REGISTERED}
     ${rows} { --gloss-indent: 4px; --gloss-selected: ${side() * 4}px 0 ${BLUE}${ground.frame}; ${SHADOW}${ground.rule} }
     @media (forced-colors: active) { ${rows} { outline: 2px dashed Highlight; outline-offset: 2px } }`;
}

/** On which side a row begins. */
function side(): 1 | -1 {
  return getComputedStyle(document.documentElement).direction === 'rtl' ? 1 : -1;
}

/** Of a row that is several elements, the one with the mark in it: two rings would be two things. */
function currentRules(shape: RowShape): string {
  const ring = partsOf(shape, 'gloss-mark[data-current]').filter(({ hasMark }) => hasMark).map(({ selector }) => selector).join(', ');
  return `
    ${ring} { outline: 2px solid ${RUBRIC}; outline-offset: 3px }
    @media (forced-colors: active) { ${ring} { outline: 3px solid Highlight; outline-offset: 3px } }`;
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
function caughtUpRules(shape: RowShape): string {
  const firsts = (mark: string) => partsOf(shape, mark).filter(({ selector, hasMark }) => hasMark || selector.startsWith('dt:has(+')).map(({ selector, hasMark }) => (hasMark ? `${selector}:not(dt + dd)` : selector));
  const words = (mark: string) => firsts(mark).flatMap((one) => [`${one}:not(tr)::before`, `${one}:is(tr) > :last-child::before`]).join(', ');
  const all = 'gloss-mark[data-caught-up]';
  return `${REGISTERED}
    ${firsts(all).join(', ')} { --gloss-caught-up: 0 -1px 0 0 #2f9e68; ${SHADOW} }
    ${words(all)} { content: ${JSON.stringify(i18n.t('mark.caughtUp'))} !important; ${WORDS} }
    ${STANDING.map(([at, rule]) => `${words(`gloss-mark[data-caught-up="${at}"]`)} { ${rule} }`).join('\n    ')}`;
}

/** The height of a folded row's one line, in CSS pixels. */
const LINE_PX = 26;

const PALE = '-webkit-text-fill-color: color-mix(in srgb, currentColor 70%, transparent);';

/**
 * A folded row is the first line of the element that holds its mark, which begins with the title or is it; or its title alone. What stands beside that on the
 * way up is not shown; elements of the row without the mark have no height (not `display: none`: a hidden row counts as gone).
 */
function foldRules(shape: RowShape): string {
  const ways = waysTo(shape, FOLD);
  const higher = ways.filter(({ way }) => way.length > 1);
  const list = (selectors: readonly string[], more = '') => selectors.map((one) => `${one}${more}`).join(', ');
  const rule = (selectors: readonly string[], what: string, more = '') => (selectors.length === 0 ? '' : `${list(selectors, more)} { ${what.replaceAll(';', ' !important;')} }`);
  const places = ways.map(({ way }) => way[0]!);
  const beside = higher.flatMap((one) => one.beside.slice(1));
  return [
    rule(higher.flatMap(({ way }) => way.slice(1, -1)), 'min-height: 0; height: auto; margin-block: 0; padding-block: 0;', ':not(td, th)'),
    rule(higher.map(({ way }) => way.at(-1)!), 'min-height: 0; height: auto; padding-block: 2px; align-self: start;'),
    rule(beside, 'display: none;', ':not(td, th):not(:has(gloss-mark))'),
    rule(beside, 'font-size: 0; line-height: 0; padding-block: 0;', ':is(td, th):not(:has(gloss-mark))'),
    rule(beside, 'display: none;', ':is(td, th):not(:has(gloss-mark)) > *'),
    rule(higher.map(({ way }) => way[0]!), 'margin-block: 0;'),
    rule(places, `${PALE} display: block; min-height: 0; height: auto; max-height: ${LINE_PX}px; padding-block: 0; overflow: clip; line-height: ${LINE_PX}px;`),
    rule(places, 'margin-block: 0; padding-block: 0;', ' > :not(gloss-mark)'),
    rule(places, `${PALE} line-height: ${LINE_PX}px;`, ' :not(gloss-mark)'),
    ...(shape.title === undefined ? [] : titleRules(places, shape.title)),
    rule(shape.isListed ? othersOf(shape, FOLD) : [], 'height: 0; min-height: 0; margin: 0; padding: 0; border: 0; overflow: clip;'),
  ].join('\n');
}

/** Where the title is not what the element begins with, the rest of its words has no size. */
function titleRules(places: readonly string[], title: string): string[] {
  return places.flatMap((place) => [
    `${place} { font-size: 0 !important }`, `${place} > :not(:is(${title}, :has(${title})), gloss-mark) { display: none !important }`, `${place} :is(${title}) { font-size: 15px !important }`,
  ]);
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
