import { countLines, type Steps } from './result.ts';

/** An element of XML or HTML: plain data, nothing in it is ever run or looked up. */
export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  /** Elements and text in their order. */
  children: (Element | string)[];
  line: number;
  isClosed: boolean;
}

const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);
const TOKEN = /<!--[^]*?(?:-->|$)|<!\[CDATA\[([^]*?)(?:\]\]>|$)|<[!?][^<>]*>|<(\/?)([a-zA-Z][\w:.-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/g;
const RAW_TEXT = /^(?:script|style)$/;
/** Deeper elements are taken for children of the last one. */
const MOST_DEPTH = 200;

/** The tree of a text, however it is closed. */
export function* parseMarkup(text: string, isHtml: boolean): Steps<Element> {
  const root: Element = { name: '', attributes: {}, children: [], line: 1, isClosed: true };
  const open = [root];
  const token = new RegExp(TOKEN);
  let at = 0;
  let line = 1;
  for (let found = token.exec(text), n = 0; found !== null; found = token.exec(text), n++) {
    if (n % 200 === 0) yield { done: found.index, total: text.length };
    addText(open.at(-1)!, text.slice(at, found.index));
    line += countLines(text, at, found.index);
    const [whole, data, slash, printed, rest = ''] = found;
    if (data !== undefined) open.at(-1)!.children.push(data);
    else if (printed !== undefined) {
      const name = isHtml ? printed.toLowerCase() : printed;
      if (slash === '/') close(open, name);
      else if (begin(open, { name, attributes: attributesOf(rest), children: [], line, isClosed: false }, isHtml, rest.endsWith('/'))) token.lastIndex = endOfRaw(text, token.lastIndex, name);
    }
    line += countLines(whole);
    at = token.lastIndex;
  }
  addText(open.at(-1)!, text.slice(at));
  return root;
}

/** Whether what follows is no markup. */
function begin(open: Element[], element: Element, isHtml: boolean, isEmpty: boolean): boolean {
  open.at(-1)!.children.push(element);
  if (isEmpty || (isHtml && VOID.has(element.name))) element.isClosed = true;
  else if (open.length < MOST_DEPTH) open.push(element);
  return isHtml && RAW_TEXT.test(element.name);
}

function endOfRaw(text: string, from: number, name: string): number {
  const end = text.toLowerCase().indexOf(`</${name}`, from);
  return end === -1 ? text.length : end;
}

function close(open: Element[], name: string): void {
  const index = open.findLastIndex((one) => one.name === name);
  if (index <= 0) return;
  open[index]!.isClosed = true;
  open.length = index;
}

function addText(element: Element, text: string): void {
  if (text !== '') element.children.push(decodeEntities(text));
}

function attributesOf(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name, double, single] of text.matchAll(/([\w:.-]+)\s*(?:=\s*(?:"([^"]*)"|'([^']*)'))?/g)) attributes[name!] = decodeEntities(double ?? single ?? '');
  return attributes;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', ndash: '–', mdash: '—', hellip: '…' };

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = decimal === undefined ? parseInt(hex!, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
  });
}

/** The text in an element and its children. */
export function textOfElement(element: Element): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOfElement(child))).join('');
}

/** The child elements of this name. */
export function childrenOf(element: Element, ...names: string[]): Element[] {
  return element.children.filter((child): child is Element => typeof child !== 'string' && names.includes(child.name));
}

/** All elements inside for which this holds, in their order. */
export function* elementsIn(element: Element): Generator<Element> {
  const open = [element.children.values()];
  while (open.length > 0) {
    const { value: child, done } = open.at(-1)!.next();
    if (done === true) open.pop();
    else if (typeof child !== 'string') {
      yield child;
      open.push(child.children.values());
    }
  }
}
