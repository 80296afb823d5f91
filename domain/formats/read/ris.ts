import { parseAuthor } from '../../authors.ts';
import type { Author, PaperType } from '../../paper.ts';
import type { Saved } from '../../reading-list.ts';
import { assemble, isWrittenByGloss } from './extras.ts';
import { present, type Known } from './known.ts';
import { exactAuthor, partsOfExactName } from './names.ts';
import { parseDate } from '../../dates.ts';
import { noteOfHtml } from './note-html.ts';
import { takeComment } from './others-words.ts';
import { beginningOf, emptyReading, type ReadPaper, type Steps } from './result.ts';

/** Values of a record by tag, in their order. */
type Tags = Record<string, string[]>;

const TAG = /^([A-Z][A-Z0-9]) {1,2}- ?([^]*)$/;
const TYPES: Readonly<Record<string, PaperType>> = {
  JOUR: 'article-journal', JFULL: 'article-journal', MGZN: 'article-journal', EJOUR: 'article-journal', ABST: 'article-journal', INPR: 'article-journal',
  CPAPER: 'paper-conference', CONF: 'paper-conference', CHAP: 'paper-conference', UNPB: 'preprint', RPRT: 'preprint', GEN: 'preprint', ELEC: 'preprint', MANSCPT: 'preprint',
};

/** RIS, a record at a time; a line that is no tag goes on with the value before it. */
export function* read(text: string): Steps {
  const reading = emptyReading();
  const isExact = isWrittenByGloss(text);
  let lines: string[] = [];
  let from = 0;
  let at = 0;
  for (const line of text.split('\n')) {
    at += 1;
    const [, tag] = TAG.exec(line) ?? [];
    if (tag === 'TY' && lines.length > 0) finish(false);
    if (tag === 'TY') from = at;
    if (tag === 'TY' || lines.length > 0) lines.push(line);
    if (tag === 'ER' && lines.length > 0) finish(true);
    if (at % 50 === 0) yield { done: at, total: text.length / 40 };
  }
  if (lines.length > 0) finish(false);
  return reading;

  function finish(isClosed: boolean): void {
    const tags = tagsOf(lines);
    const paper = isClosed || lines.length > 2 ? paperOfTags(tags, from, isExact) : null;
    const text = beginningOf(lines.join('\n'));
    if (paper === null) reading.unreadable.push({ line: from, reason: isClosed ? 'no-title' : 'not-closed', text });
    else reading.papers.push(paper);
    if (paper !== null && !isClosed) reading.remarks.push({ line: from, reason: 'not-closed', text });
    lines = [];
  }
}

function tagsOf(lines: readonly string[]): Tags {
  const tags: Tags = {};
  let last: string[] = [];
  for (const line of lines) {
    const [, tag, value] = TAG.exec(line) ?? [];
    if (tag === undefined) {
      if (last.length > 0) last[last.length - 1] += `\n${/^ (?= |[A-Z][A-Z0-9] {0,2}-)/.test(line) ? line.slice(1) : line}`;
      continue;
    }
    last = tags[tag] ??= [];
    last.push(value!);
  }
  return tags;
}

function paperOfTags(tags: Tags, line: number, isExact: boolean): ReadPaper | null {
  const first = (...names: string[]) => names.map((name) => tags[name]?.[0]?.trim()).find((value) => value !== undefined && value !== '');
  const oneLine = (...names: string[]) => first(...names)?.replace(/\s+/g, ' ');
  const extras = extrasOf(tags);
  const names = tags['AU'] ?? tags['A1'] ?? [];
  const type = first('TY')?.toUpperCase() ?? '';
  const known: Known = {
    isExact, title: oneLine('TI', 'T1', 'CT', ...(type === 'BOOK' ? ['BT'] : [])) ?? '', authors: names.filter((name) => name.trim() !== '').map((name) => risAuthor(name, isExact)),
    identifiers: identifiersOf(tags, isExact), abstract: tags['AB']?.join('\n').trim() ?? tags['N2']?.join('\n').trim(),
    venue: oneLine('T2', 'BT', 'JF', 'C3', 'JO', 'JA', 'J2'), note: first('M1'), date: dateOf(tags, isExact),
    url: first('UR', 'LK', 'L2'), pdfUrl: tags['L1']?.find((one) => /^https?:/.test(one)),
  };
  const kind = TYPES[type];
  if (kind !== undefined && (isExact || kind !== 'preprint' || known.venue === undefined)) known.type = kind;
  if (known.title === '' && known.identifiers!.every((one) => one === undefined) && known.authors!.length === 0) return null;
  const tagged = (tags['KW'] ?? []).flatMap((value) => (isExact ? [value] : value.split(/\n|;\s/))).map((tag) => tag.trim()).filter((tag) => tag !== '');
  const saved = present({ citationKey: keyOf(first('ID'), isExact), tags: [...new Set(tagged)] }) as Partial<Saved>;
  const notes = notesOf(tags, isExact);
  return assemble({ known, saved, notes: isExact ? notes : takeComment(known, notes), extras, line });
}

/** EndNote's are numbers of its records. */
function keyOf(printed: string | undefined, isExact: boolean): string | undefined {
  return printed === undefined || (!isExact && /^\d+$|\s/.test(printed)) ? undefined : printed;
}

/** `M2  - gloss-status: reading` */
function extrasOf(tags: Tags): Map<string, string> {
  return new Map((tags['M2'] ?? []).flatMap((value) => {
    const [, name, text] = /^(gloss-[\w-]+): ?([^]*)$/.exec(value) ?? [];
    return name === undefined ? [] : [[name, text!] as const];
  }));
}

/** Ours as they are; Zotero's are HTML. */
function notesOf(tags: Tags, isExact: boolean): string[] {
  return [...(tags['N1'] ?? []), ...(isExact ? [] : tags['RN'] ?? []), ...(isExact || tags['AB'] === undefined ? [] : tags['N2'] ?? [])].map((note) => (isExact ? note : noteOfHtml(note)));
}

/** `Family, Given`; in our files a comma or backslash of a name has a backslash before it, and a name without a comma is a group. */
function risAuthor(printed: string, isExact: boolean): Author {
  if (!isExact) {
    const name = printed.replace(/\s+/g, ' ').trim();
    return name.includes(',') ? commaAuthor(name.split(/\s*,\s*/)) : parseAuthor(name);
  }
  return exactAuthor(partsOfExactName(printed));
}

function commaAuthor([family = '', given = '', suffix]: readonly string[]): Author {
  const whole = suffix === undefined || suffix === '' ? family : `${family} ${suffix}`;
  return given === '' ? { family: whole } : { family: whole, given };
}

function identifiersOf(tags: Tags, isExact: boolean): (string | undefined)[] {
  const arxiv = tags['AN']?.[0] ?? undefined;
  const isArxiv = arxiv !== undefined && (/^arxiv:/i.test(arxiv) || /arxiv/i.test(tags['DB']?.[0] ?? '') || (/^arxiv$/i.test(tags['PB']?.[0]?.trim() ?? '') && /^\d{4}\.\d{4,5}(?:v\d+)?$/.test(arxiv.trim())));
  const doi = tags['DO']?.[0];
  const own = [isArxiv ? `arxiv:${arxiv.replace(/^arxiv:/i, '')}` : undefined, isExact && doi !== undefined ? `doi:${doi}` : doi];
  if (isExact) return own;
  const pmid = /pubmed/i.test(tags['DB']?.[0] ?? '') ? arxiv : undefined;
  const named = ['M3', 'M1', 'VL', 'IS', 'JO', 'T2', 'C7', 'SN'].flatMap((tag) => tags[tag] ?? []).filter((one) => /\barxiv:\s*\S|^10\.\d{4,9}\//i.test(one));
  return [...own, pmid && `pmid:${pmid.replace(/\D/g, '')}`, ...named];
}

/** `DA  - 2026/11/21/`, else the year; other programs print dates in many ways, and a day and month without their year. */
function dateOf(tags: Tags, isExact: boolean): string | undefined {
  const printed = ['DA', 'Y1', 'PY'].flatMap((tag) => tags[tag]?.[0] ?? []);
  const year = tags['PY']?.[0] ?? '';
  if (isExact) return numericDate(printed[0] ?? '') ?? (year || printed[0]);
  const dates = printed.map((one) => numericDate(one) ?? parseDate(one.replaceAll('/', ' ')) ?? parseDate(`${one} ${year}`)).filter((one) => one !== null);
  return dates.toSorted((a, b) => b.length - a.length)[0] ?? printed[0];
}

function numericDate(printed: string): string | null {
  const [, year, month, day] = /^\s*(\d{4})(?:[/-](\d{1,2})?(?:[/-](\d{1,2})?)?)?\s*(?:\/.*)?$/.exec(printed) ?? [];
  if (year === undefined || /[a-z]{3}/i.test(printed)) return null;
  const parts = month === undefined || Number(month) < 1 || Number(month) > 12 ? [] : [month, ...(day === undefined ? [] : [day])];
  return [year, ...parts.map((part) => part.padStart(2, '0'))].join('-');
}
