import type { WeighedRow } from './groups.ts';
import { Flag, has, type Page, textOfElement } from './page.ts';

/** A list has at least so many rows of a kind; fewer may be sentences that cite. */
const FEWEST_OF_LIST = 3;
const MANY = 5;
const FEWEST_WORDS = 3;

/**
 * The rows without those that only seem to be papers: a sentence with a link named "paper", a badge, a feature with its source. On pages
 * about software every row must show that it is a paper, and there must be a list of them; elsewhere only rows that stand alone must.
 */
export function solidOnly(page: Page, rows: readonly WeighedRow[], context: number): WeighedRow[] {
  const isOfSoftware = isAboutSoftware(page);
  if (!isOfSoftware && context > 0) return [...rows];
  const solid = rows.filter(isSolid);
  if (isOfSoftware) return isList(solid) ? solid : [];
  return rows.filter((read) => isSolid(read) || isOfList(page, read, rows));
}

/** Whether rows alike stand beside it, or many anywhere. */
function isOfList(page: Page, { row, signature }: WeighedRow, rows: readonly WeighedRow[]): boolean {
  const alike = rows.filter((other) => other.signature === signature || other.row.candidate.signature === row.candidate.signature).slice(0, MANY);
  return alike.length >= MANY || alike.filter((other) => page.parents[other.row.top] === page.parents[row.top]).length >= FEWEST_OF_LIST;
}

function isList(rows: readonly WeighedRow[]): boolean {
  return [...Map.groupBy(rows, ({ signature }) => signature).values()].some(({ length }) => length >= FEWEST_OF_LIST);
}

/** Authors, a record, a class that says so, or a link that is the whole title. */
function isSolid({ entry, evidence, record, links }: WeighedRow): boolean {
  if (record !== null || evidence.isSure && evidence.names >= 0.4) return true;
  if (evidence.link === 0) return evidence.total >= 0.8;
  const letters = lettersOf(entry.title);
  return entry.title.split(' ').length >= FEWEST_WORDS && links.some(({ weight, label }) => weight > 0 && letters.length > 0 && lettersOf(label) === letters);
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Headings of a program's or a model's manual; lists of papers have at most one of them. */
const MANUAL = /^\W*(?:(?:how to )?install(?:ation|ing)?|usage|how to use|direct use|quick ?start|getting started|get started|requirements|prerequisites|dependencies|(?:key )?features|intended uses?|limitations|training (?:data|procedure)|out-of-scope use|examples?|api(?: reference)?|configuration|changelog|troubleshooting|model (?:description|details))\b.{0,30}$/i;
const COMMANDS = /\b(?:pip|npm|conda|brew|cargo|yarn|apt(?:-get)?) (?:install|add)\b|\bgit clone\b|^\s*(?:import|from) \w+/m;
const MOST_BLOCKS = 30;

function isAboutSoftware(page: Page): boolean {
  const signs = new Set<string>();
  let blocks = 0;
  for (let index = 0; index < page.elements.length && signs.size < 2; index += 1) {
    const tag = page.tags[index]!;
    if (/^h[1-6]$/.test(tag) && !has(page, index, Flag.Apart)) {
      const text = textOfElement(page, index).slice(0, 80);
      if (MANUAL.test(text)) signs.add(text.toLowerCase());
    } else if (tag === 'pre' && blocks < MOST_BLOCKS) {
      blocks += 1;
      if (COMMANDS.test(textOfElement(page, index).slice(0, 2_000))) signs.add('commands');
    }
  }
  return signs.size >= 2;
}
