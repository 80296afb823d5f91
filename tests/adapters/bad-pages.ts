/** Ways to spoil a page. What is left to chance is the same in every run, by a seed. */
type Random = () => number;

/** Numbers from 0 to 1 (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const TAG = /<\/?[a-z][^<>]*>/gi;
const ATTRIBUTE = /\s[\w:-]+(?:="[^"]*"|='[^']*')?/g;

/** One tag in fifteen gone, what it held left standing. */
export function withoutSomeTags(html: string, random: Random): string {
  return html.replace(TAG, (tag) => (random() < 1 / 15 ? '' : tag));
}

/** In one tag of six an attribute dropped, two values swapped, or one attribute there twice. */
export function withOddAttributes(html: string, random: Random): string {
  return html.replace(TAG, (tag) => {
    const attributes = tag.match(ATTRIBUTE) ?? [];
    if (attributes.length === 0 || random() > 1 / 6) return tag;
    const one = pick(attributes, random);
    const other = pick(attributes, random);
    const kind = random();
    if (kind < 1 / 3) return tag.replace(one, '');
    if (kind < 2 / 3) return tag.replace(one, `${nameOf(one)}="${valueOf(other)}"`).replace(other, `${nameOf(other)}="${valueOf(one)}"`);
    return tag.replace(one, `${nameOf(one)}="${valueOf(other)}"${one}`);
  });
}

const nameOf = (attribute: string) => attribute.split('=', 1)[0]!;
const valueOf = (attribute: string) => /=["'](.*)["']$/s.exec(attribute)?.[1]?.replaceAll('"', '&quot;') ?? '';

function pick<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random() * list.length)]!;
}

/** The page read in another encoding than its own, or with signs that no text holds. */
export function wrongEncodings(html: string, random: Random): [name: string, html: string][] {
  const sprinkled = (sign: string) => html.replace(/[a-z]/gi, (letter) => (random() < 1 / 20 ? letter + sign : letter));
  return [
    ['UTF-8 read as Latin-1', Buffer.from(html, 'utf8').toString('latin1')],
    ['twice', Buffer.from(Buffer.from(html, 'utf8').toString('latin1'), 'utf8').toString('latin1')],
    ['Latin-1 read as UTF-8', Buffer.from(html, 'latin1').toString('utf8')],
    ['UTF-16 read as Latin-1', Buffer.from(html, 'utf16le').toString('latin1')],
    ['lone surrogates in the text', withinText(html, (text) => text.replace(/[a-z]/gi, (letter) => (random() < 1 / 5 ? `${letter}\ud83d` : letter)))],
    ['lone surrogates anywhere', sprinkled('\udc00')],
    ['NULs in the text', withinText(html, (text) => text.replaceAll(' ', '\u0000 '))],
    ['NULs anywhere', sprinkled('\u0000')],
  ];
}

function withinText(html: string, change: (text: string) => string): string {
  return html.replace(/>[^<]+</g, change);
}

const DEPTH = 10_000;

/** What may stand where a page's data should. */
export const BAD_DATA: ReadonlyMap<string, string> = new Map([
  ['nothing', ''],
  ['half of an object', '{"@graph":[{"name":"'],
  ['null', 'null'],
  ['a list of nulls', '[null,null]'],
  ['a number', '1e999'],
  ['an object that names itself', '{"@id":"#a","@graph":[{"@id":"#a","@graph":{"@id":"#a"},"isPartOf":{"@id":"#a"},"author":[{"@id":"#a"}]}]}'],
  ['keys of the language', '{"__proto__":{"title":"x"},"constructor":{"prototype":{}},"toString":1,"length":-1,"then":1}'],
  ['objects in objects', `${'{"@graph":'.repeat(DEPTH)}1${'}'.repeat(DEPTH)}`],
  ['lists in lists', '['.repeat(DEPTH) + ']'.repeat(DEPTH)],
  ['opening brackets', '['.repeat(1_000_000)],
  ['opening braces', '{"a":'.repeat(200_000)],
  ['endless names', 'A. B, '.repeat(200_000)],
  ['endless identifiers', '10.1000/a arXiv:2401.0 '.repeat(50_000)],
]);

/** This in place of all the data of a page: scripts, `data-` attributes, what the head says. */
export function spoilData(document: Document, data: string): void {
  for (const script of document.querySelectorAll('script')) script.textContent = data;
  for (const [element, name] of dataAttributes(document)) element.setAttribute(name, data);
}

/** Where a page's data is JSON, a value in ten of another kind. */
export function mixUpData(document: Document, random: Random): void {
  for (const script of document.querySelectorAll('script')) script.textContent = mixedUp(script.textContent, random) ?? script.textContent;
  for (const [element, name] of dataAttributes(document)) element.setAttribute(name, mixedUp(element.getAttribute(name)!, random) ?? element.getAttribute(name)!);
}

function dataAttributes(document: Document): [Element, string][] {
  return [...document.querySelectorAll('*')].flatMap((element) => element.getAttributeNames()
    .filter((name) => name.startsWith('data-') || (name === 'content' && element.localName === 'meta'))
    .map((name): [Element, string] => [element, name]));
}

const KINDS: readonly unknown[] = [null, 0, -1, 2 ** 53, '', 'x', true, [], {}, [null], [[]], { name: null }, { '@id': '#a' }, ['a', 1, {}]];

function mixedUp(text: string, random: Random): string | null {
  if (!/^\s*[[{]/.test(text)) return null;
  try {
    return JSON.stringify(JSON.parse(text), (_, value: unknown) => (random() < 1 / 10 ? pick(KINDS, random) : value)) ?? '';
  } catch {
    return null;
  }
}

/** What leaves nothing when signs around it are taken off, or only looks like something. */
export const ONLY_TEXTS = ['', '.', '…', ', ', 'https://', '10.1000/'];

/** The same text in place of every one of a page. */
export function replaceTexts(document: Document, text: string): void {
  for (const one of textsIn(document.documentElement)) one.data = text;
}

/** The same in place of every attribute that holds an address, a name or a number. */
export function replaceAddresses(document: Document, text: string): void {
  for (const element of document.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) {
      if (/^(?:href|title|content|datetime|id|data|data-.*)$/.test(name)) element.setAttribute(name, text);
    }
  }
}

/** Signs that slow expressions stumble over. */
export const LONG_TEXTS = ['a', ' ', 'A. B, ', '(', '$x ', '10.1000/a arXiv:2401.0 ', 'É ', '1 '];

/** A megabyte or more of it in one row, in every one of its texts. */
export function fillRow(row: Element, piece: string): void {
  const texts = textsIn(row);
  const length = Math.ceil(Math.max(100_000, 1_000_000 / (texts.length || 1)) / piece.length);
  for (const text of texts) text.data = piece.repeat(length);
}

/** A hundred thousand signs more at the end of every address and title of a row. */
export function lengthenAddresses(row: Element, piece: string): void {
  for (const element of row.querySelectorAll('[href], [title], [content], [datetime]')) {
    for (const name of ['href', 'title', 'content', 'datetime']) {
      const value = element.getAttribute(name);
      if (value !== null) element.setAttribute(name, value + piece.repeat(Math.ceil(100_000 / piece.length)));
    }
  }
}

function textsIn(element: Element): Text[] {
  return [...element.childNodes].flatMap((child) => (child.nodeType === 3 ? [child as Text] : child.nodeType === 1 ? textsIn(child as Element) : []));
}
