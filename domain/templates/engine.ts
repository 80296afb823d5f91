import { Liquid, type Template as Part } from 'liquidjs';
import { parseAuthor } from '../authors.ts';
import type { KeyedPaper } from '../formats/keys.ts';
import { escapeMarkdown } from '../links.ts';
import { LONGEST_TEMPLATE } from './template.ts';
import { authorsShort, Markdown, variablesOf, type TopicsOf } from './variables.ts';

/** What one paper may come to, in UTF-16 units. */
const LONGEST_TEXT = 1_000_000;
/** Milliseconds for one paper. */
const LONGEST_RUN = 500;
/** What the engine counts of lists and texts made for one paper. */
const MOST_MEMORY = 4_000_000;

/** What is wrong with a template, and where, counted from 1. */
export class TemplateError extends Error {
  override name = 'TemplateError';
  readonly line: number | null;
  readonly column: number | null;
  constructor(message: string, line: number | null = null, column: number | null = null) {
    super(message);
    [this.line, this.column] = [line, column];
  }
}

const engine = makeEngine();

/** Reads a template; what it gives writes one paper by it. Both throw TemplateError. */
export function compile(text: string): (paper: KeyedPaper, topicsOf: TopicsOf) => string {
  const parts = told(() => engine.parse(text));
  return (paper, topicsOf) => told(() => rendered(parts, paper, topicsOf));
}

function rendered(parts: Part[], paper: KeyedPaper, topicsOf: TopicsOf): string {
  const text = engine.renderSync(parts, variablesOf(paper, topicsOf)) as string;
  if (text.length > LONGEST_TEXT) throw new TemplateError(`more than ${LONGEST_TEXT} characters for one paper`);
  return text;
}

/** Nothing is read from elsewhere, nothing runs for long, and what papers say stays text. */
function makeEngine(): Liquid {
  const made = new Liquid({
    templates: {}, cache: false, ownPropertyOnly: true, strictFilters: true, strictVariables: true, lenientIf: true, timezoneOffset: 0,
    parseLimit: LONGEST_TEMPLATE, renderLimit: LONGEST_RUN, memoryLimit: MOST_MEMORY, outputEscape: asText,
  });
  for (const tag of ['include', 'render', 'layout', 'block']) delete made.tags[tag];
  for (const filter of ['raw', 'sample', 'sha256', 'hmac_sha256']) delete made.filters[filter];
  made.registerFilter('md', (value: unknown) => new Markdown(mathWithoutTags(escapeMarkdown(plain(value)))));
  made.registerFilter('indent', (value: unknown, blanks: unknown = 2) => indented(value, Number(blanks)));
  made.registerFilter('hashtag', (value: unknown) => `#${plain(value).replace(/[^\p{L}\p{N}_/-]+/gu, '-').replace(/^-+|-+$/g, '')}`);
  made.registerFilter('wikilink', (value: unknown) => [value].flat().map((one) => `[[${plain(one).replace(/[[\]|#^\s]+/g, ' ').trim()}]]`).join(', '));
  made.registerFilter('authors_short', (value: unknown) => authorsShort([value].flat().map((one) => familyOf(plain(one)))));
  return made;
}

/** `<` begins HTML anywhere in Markdown; as an entity it is a sign. Markdown stays as it is. */
function asText(value: unknown): string {
  if (value instanceof Markdown) return String(value);
  if (Array.isArray(value)) return value.map(asText).join(value.some((one) => one instanceof Markdown) ? '\n\n' : ', ');
  return plain(value).replaceAll('<', '&lt;');
}

function plain(value: unknown): string {
  return value === null || value === undefined ? '' : Array.isArray(value) ? value.map(plain).join(', ') : String(value);
}

/** Math keeps its signs; a blank that TeX ignores keeps its `<` from beginning a tag. */
function mathWithoutTags(text: string): string {
  return text.split(/(\$[^$]+\$)/).map((piece, n) => (n % 2 === 1 ? piece.replace(/<(?=[a-z/!?])/gi, '< ') : piece)).join('');
}

function indented(value: unknown, blanks: number): unknown {
  const text = plain(value).replaceAll('\n', `\n${' '.repeat(Math.min(Math.max(Math.trunc(blanks) || 0, 0), 20))}`);
  return value instanceof Markdown ? new Markdown(text) : text;
}

function familyOf(name: string): string {
  const author = parseAuthor(name);
  return 'literal' in author ? author.literal : author.family;
}

function told<T>(work: () => T): T {
  try {
    return work();
  } catch (failure) {
    if (failure instanceof TemplateError) throw failure;
    const { message, token } = failure as { message: string; token?: { getPosition(): [number, number] } };
    const [line, column] = token?.getPosition() ?? [null, null];
    throw new TemplateError(message.replace(/, line:\d+, col:\d+$/, ''), line, column);
  }
}
