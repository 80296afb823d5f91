/** Bits: what an element's class names, `itemprop` and the like say that it holds. */
export const Hint = { Title: 1, Authors: 2, Abstract: 4, Venue: 8, Date: 16, Bibtex: 32, Row: 64, Work: 128, Code: 256, Person: 512, Keywords: 1024, Scholarly: 2048 } as const;

const TITLE = /title|headline/i;
const NO_TITLE = /sub-?title|src-?title|titles?[-_](?:pdf|bar|case|page|wrap|area|block)|(?:journal|venue|section|page|book|site|series|conference|widget|modal|card-header|source|block|tool|publication)[-_]?title|rank-title|title[-_]?(?:pdf|button|btn|icon)/i;
const AUTHORS = /authors?(?![a-z])|byline|contributors?(?![a-z])|creators?(?![a-z])|performers(?![a-z])/i;
const NO_AUTHORS = /author[-_]?(?:photo|avatar|image|img|bio|box|info-link|notes?)|authority|more-authors|authored|author[-_]?(?:highlight|self|me$)/i;
const ABSTRACT = /abstract|summary|snippet/i;
const NO_ABSTRACT = /(?:abstract|summary)[-_]?(?:link|toggle|btn|button|icon)|toggle/i;
const VENUE = /(?:^|[-_])source(?:$|[-_])|venue|journal(?!-?article)|periodical|booktitle|proceedings|pub-?name|src-?title|publication-(?:title|info)|pubstatus/i;
const DATE = /(?:^|[-_])(?:date|year|pub-?date|published|dates?)(?:$|[-_])|pubdate|datePublished/i;
const BIBTEX = /bibtex|bibref|^bib$/i;
const ROW = /(?:^|[-_])(?:papers?|publications?|pubs?|articles?|citations?|references?|bib|entry|docsum|note|csl-entry|biblio)(?:$|[-_])/i;
const KEYWORDS = /keywords?|subjects?(?![a-z])/i;

/** The hints of one element; 0 for most. */
export function hintsOf(element: Element, tag: string, name: string): number {
  const property = element.getAttribute('itemprop');
  const type = property === null ? null : element.getAttribute('itemtype');
  let hints = 0;
  if (name !== '') hints |= hintsOfName(name);
  if (property !== null) hints |= hintsOfProperty(property, type);
  if (tag === 'time') hints |= Hint.Date;
  if (property !== null || element.hasAttribute('itemscope')) hints |= hintsOfType(element.getAttribute('itemtype') ?? '');
  return hints;
}

function hintsOfType(type: string): number {
  return /ScholarlyArticle/.test(type) ? Hint.Work | Hint.Scholarly : /Article|CreativeWork|Book|Thesis/.test(type) ? Hint.Work : 0;
}

const known = new Map<string, number>();

/** Pages repeat their class names in every row. */
function hintsOfName(names: string): number {
  let hints = known.get(names);
  if (hints !== undefined) return hints;
  hints = 0;
  for (const name of names.split(/\s+/)) {
    if (TITLE.test(name) && !NO_TITLE.test(name)) hints |= Hint.Title;
    if (AUTHORS.test(name) && !NO_AUTHORS.test(name)) hints |= Hint.Authors;
    if (ABSTRACT.test(name) && !NO_ABSTRACT.test(name)) hints |= Hint.Abstract;
    if (VENUE.test(name)) hints |= Hint.Venue;
    if (DATE.test(name)) hints |= Hint.Date;
    if (BIBTEX.test(name)) hints |= Hint.Bibtex;
    if (ROW.test(name)) hints |= Hint.Row;
    if (KEYWORDS.test(name)) hints |= Hint.Keywords;
    if (name === 'h-cite') hints |= Hint.Row | Hint.Scholarly;
    if (name === 'p-name') hints |= Hint.Title;
  }
  if (known.size > 2_000) known.clear();
  known.set(names, hints);
  return hints;
}

function hintsOfProperty(property: string, type: string | null): number {
  if (/^author$|^creator$/.test(property)) return Hint.Authors | Hint.Person;
  if (type !== null && /Person|Organization/.test(type)) return Hint.Person;
  switch (property) {
    case 'headline': case 'name': return Hint.Title;
    case 'abstract': return Hint.Abstract;
    case 'datePublished': return Hint.Date;
    case 'isPartOf': return Hint.Venue;
    default: return 0;
  }
}

const ROLES = /^(?:navigation|banner|contentinfo|search|complementary|dialog|alertdialog|menu|menubar|toolbar)$/;
const APART = /^(?:site-|page-|global-|main-)?(?:nav|navbar|navigation|menu|submenu|footer|breadcrumbs?|pagination|pager|sidebar|related|see-?also|recommended|recommendations|comments?|comment-?list|comments?-(?:section|area|thread)|respond|disqus(?:_thread)?|toc|table-of-contents|cookie|modal|dropdown-menu|share|social|social-links|tooltip|tab-pane-hidden|reflist|mw-references-wrap|related-(?:articles|posts|papers|content|works?)|you-may-also-like)(?:-(?:container|list|wrapper|box|section|area|menu|block|widget|links))?$/i;
const MAY_BE_APART = new Set(['div', 'section', 'ul', 'ol', 'aside', 'table']);
/** `Flag.Apart` and `Flag.ApartRoot`. */
const APART_BITS = 16 | 128;

/** Whether the element is navigation, footer, a box of related things: `Flag.Apart` or 0. */
export function apartOf(element: Element, tag: string, name: string, parent: string): number {
  if (tag === 'nav' || tag === 'footer' || tag === 'aside' || tag === 'dialog') return APART_BITS;
  if (tag === 'header' && parent === 'body') return APART_BITS;
  const role = element.getAttribute('role');
  if (role !== null && ROLES.test(role)) return APART_BITS;
  if (!MAY_BE_APART.has(tag)) return 0;
  return isApartName(name) || isApartName(element.getAttribute('id')) ? APART_BITS : 0;
}

const apart = new Map<string, boolean>();

function isApartName(names: string | null): boolean {
  if (names === null || names === '' || names.length > 300) return false;
  let is = apart.get(names);
  if (is === undefined) {
    is = names.split(/\s+/).some((name) => APART.test(name));
    if (apart.size > 2_000) apart.clear();
    apart.set(names, is);
  }
  return is;
}

/** Whether the page itself says that nobody sees the element; class names alone say so of tabs that are not shown. */
export function isHidden(element: Element, name: string): boolean {
  if (element.hasAttribute('hidden')) return true;
  const style = element.getAttribute('style');
  if (style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style.slice(0, 500))) return true;
  return isHiddenName(name);
}

/** A tab that is not the open one; what is hidden at every width. */
function isHiddenName(name: string): boolean {
  if (name === '') return false;
  if (!/hidden|d-none|tab-pane/.test(name) || /(?:sm|md|lg|xl)(?::|-)(?:block|flex|grid|inline|table)/.test(name)) return false;
  const names = name.split(/\s+/);
  return names.includes('tab-pane') ? !names.includes('active') : names.some((one) => one === 'hidden' || one === 'd-none' || one === 'is-hidden');
}
