import type { Entry, EntryExtra } from '../domain/entry.ts';
import type { Listing } from './adapter.ts';

/** A title longer than this is no title; the rest is cut, so that one hostile row cannot weigh down everything after it. */
const LONGEST_TITLE = 10_000;

/** What folding would change: nothing in most texts, and then no new one is made. */
const LOOSE = /[^\S ]|  /;

/** The text with every run of white space as one blank, none at the ends. */
export function foldSpace(text: string): string {
  const trimmed = text.trim();
  return LOOSE.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : trimmed;
}

/** An element's text as a reader reads it, folded, every formula once as `$TeX$`; `null` when the element is missing or has none. */
export function textOf(element: Element | null | undefined): string | null {
  if (element == null) return null;
  const text = foldSpace(element.firstElementChild === null ? element.textContent : writtenText(element));
  return text === '' ? null : text;
}

/** The same for a title, without the parts given (labels, buttons); at most 10,000 characters. */
export function titleOf(element: Element | null | undefined, without: readonly (Element | null)[] = []): string | null {
  if (element == null) return null;
  return titleFrom(writtenText(element, without.length === 0 ? NONE : new Set(without)));
}

/** The same where the site ends every title with a full stop, without it. */
export function titleWithoutStop(element: Element | null | undefined, without: readonly (Element | null)[] = []): string | null {
  return titleFrom(titleOf(element, without)?.replace(/(?<!\.)\.$/, ''));
}

/** A text as a title, folded; at most 10,000 characters. */
export function titleFrom(text: string | null | undefined): string | null {
  const title = foldSpace(text ?? '').slice(0, LONGEST_TITLE).trimEnd();
  return title === '' ? null : title;
}

/**
 * The first element in a row that fits. For selectors with combinators: Chromium answers those, asked of an element, by way of the whole
 * document, unless they are one of a list (2,000 rows: 60 to 200 ms against 14).
 */
export function find(row: Element, selector: string): Element | null {
  return row.querySelector(`${selector}, ${NOTHING}`);
}

/** All of them. */
export function findAll(row: Element, selector: string): NodeListOf<Element> {
  return row.querySelectorAll(`${selector}, ${NOTHING}`);
}

/** No element is called so. */
const NOTHING = 'gloss-none';

/** The listing of a page about one paper; of none where there is no entry. */
export function onePaper(document: Document, entry: Entry | null): Listing {
  const rows = entry === null ? [] : [document.documentElement];
  return { kind: 'one', heading: null, date: null, rows, readRow: () => (entry === null ? null : { entry, place: null }) };
}

/** Names as `authors` and `authorsComplete` of an entry, folded, empty ones dropped; both `null` when there are none. */
export function authorsFrom(names: Iterable<string>, isComplete = true): Pick<Entry, 'authors' | 'authorsComplete'> {
  const authors: string[] = [];
  for (const name of names) {
    const folded = foldSpace(name);
    if (folded !== '') authors.push(folded);
  }
  return authors.length === 0 ? { authors: null, authorsComplete: null } : { authors, authorsComplete: isComplete };
}

/** The same of elements that hold a name each. */
export function authorsIn(elements: Iterable<Element>, isComplete = true): Pick<Entry, 'authors' | 'authorsComplete'> {
  return authorsFrom(Array.from(elements, (element) => element.textContent), isComplete);
}

/** The same of a line of names parted by commas; "…", "..." or "et al." in it say that names were left out. */
export function namesIn(from: Element | string | null): Pick<Entry, 'authors' | 'authorsComplete'> {
  const line = typeof from === 'string' ? from : (from?.textContent ?? '');
  return authorsFrom(line.replace(/\bet al\b\.?/g, '').split(/,|…|\.{3}/), !isCut(line));
}

/** Whether a line of names says that some were left out: "…", "...", "et al.". */
export function isCut(line: Element | string | null | undefined): boolean {
  return /…|\.{3}|\bet al\b/.test(typeof line === 'string' ? line : (line?.textContent ?? ''));
}

/** The extra fields that are there, to be spread into an entry: nothing at all when there are none. */
export function extraOf(fields: { [K in keyof EntryExtra]?: EntryExtra[K] | null | undefined }): Pick<Entry, 'extra'> {
  let extra: Record<string, unknown> | null = null;
  for (const name in fields) {
    const value = fields[name as keyof EntryExtra];
    if (value != null) (extra ??= {})[name] = value;
  }
  return extra === null ? {} : { extra: extra as EntryExtra };
}

/** The address as an absolute http(s) one, resolved against the page's; `null` when it is none. */
export function absolute(href: string | null | undefined, url: string): string | null {
  if (href == null || href.trim() === '') return null;
  if (PLAIN_PATH.test(href)) return originOf(url) + href;
  const resolved = URL.parse(href.trim(), url);
  return resolved !== null && /^https?:$/.test(resolved.protocol) ? resolved.href : null;
}

/** An address without query and hash. */
export function pageOf(url: string): string {
  return url.replace(/[?#].*$/s, '');
}

/** What resolving would leave as it is: an absolute path without dots to resolve or signs to encode. */
const PLAIN_PATH = /^(?:\/[\w-][\w.-]*)+$/;

let origin: { url: string; origin: string } | undefined;

/** Rows of a page share their page's address. */
function originOf(url: string): string {
  if (origin?.url !== url) origin = { url, origin: new URL(url).origin };
  return origin.origin;
}

/**
 * MathJax leaves a formula several times: as glyphs (`.MathJax`, `.mjx-chtml`), for screen readers (`.MJX_Assistive_MathML`)
 * and, in version 2, as source:
 *     <span class="MathJax_Preview"/><span class="MathJax">…glyphs…</span><script type="math/tex">x^2</script>
 */
const GLYPHS = /^(?:MathJax|MJX|mjx-chtml)/;

/** KaTeX leaves it twice: `span.katex > span.katex-mathml (with the source) + span.katex-html` (glyphs). */
const KATEX = /(?:^|\s)katex(?:\s|$)/;

/** Without recursion, because a page may nest its elements as deep as it likes. */
function writtenText(root: Element, without: ReadonlySet<Element | null> = NONE): string {
  const pieces: string[] = [];
  for (let node = root.firstChild; node !== null;) {
    const whole = node.nodeType === 3 ? (node as Text).data : node.nodeType === 1 && !without.has(node as Element) ? elementText(node as Element) : '';
    if (whole !== null) pieces.push(whole);
    node = (whole === null ? node.firstChild : null) ?? nodeAfter(node, root);
  }
  return pieces.join('');
}

const NONE: ReadonlySet<never> = new Set();

/** The next node of the tree below `root` that is not in this one. */
function nodeAfter(node: Node, root: Element): ChildNode | null {
  for (let at = node; at !== root; at = at.parentNode!) {
    if (at.nextSibling !== null) return at.nextSibling;
  }
  return null;
}

/** What stands for an element as a whole; `null` when its children speak for it. */
function elementText(element: Element): string | null {
  switch (element.localName) {
    case 'br': return ' ';
    case 'script': return /^math\/tex/.test(element.getAttribute('type') ?? '') ? `$${element.textContent}$` : '';
    case 'style': case 'gloss-mark': return '';
    case 'mjx-container': return formulaOfVersion3(element);
  }
  const classes = element.getAttribute('class') ?? '';
  if (KATEX.test(classes)) return sourceIn(element);
  return GLYPHS.test(classes) ? '' : null;
}

/** MathJax 3 keeps the source only where an extension put it; else the formula for screen readers is what can be read. */
function formulaOfVersion3(container: Element): string {
  const spoken = container.querySelector('mjx-assistive-mml');
  return sourceIn(container) ?? (spoken === null ? '' : `$${foldSpace(spoken.textContent)}$`);
}

/** The TeX that MathML keeps beside a formula. */
function sourceIn(formula: Element): string | null {
  const source = formula.querySelector('annotation[encoding="application/x-tex"]');
  return source === null ? null : `$${foldSpace(source.textContent)}$`;
}
