import { parseAuthor } from '../../authors.ts';
import { parseIdentifier } from '../../identifiers.ts';
import type { Saved } from '../../reading-list.ts';
import { assemble } from './extras.ts';
import { titleOfIdentifier } from './known.ts';
import { emptyReading, beginningOf, type ReadPaper, type Steps } from './result.ts';

/** A link in Markdown, an address, or a bare DOI, arXiv or PubMed identifier. */
const LINK = /\[((?:[^[\]\\]|\\.|\[[^[\]]*\])*)\]\(<?((?:[^\s()<>]|\([^\s()]*\))+)>?\)/;
const NAMED = /https?:\/\/[^\s<>"'|]+|\barxiv:\s*\S+|\bdoi:\s*10\.\S+|\bpmid:\s*\d+|(?<![\w./])10\.\d{4,9}\/[^\s<>"|]+|(?<![\w./-])\d{4}\.\d{4,5}(?:v\d+)?(?![\w.]\d)|\b[a-z-]{2,16}(?:\.[A-Z]{2})?\/\d{7}\b/i;

/** A list of links, DOIs and arXiv ids, one to a line, or in Markdown as we write it: notes stand indented below their paper. */
export function* read(text: string): Steps {
  const reading = emptyReading();
  const lines = text.split('\n');
  for (let n = 0; n < lines.length; n++) {
    const line = lines[n]!;
    if (n % 100 === 0) yield { done: n, total: lines.length };
    if (line.trim() === '' || /^\s*(?:#{1,6}\s|[-=_*]{3,}\s*$)/.test(line)) continue;
    const found = papersOfLine(line, n + 1);
    if (found.length === 0) reading.unreadable.push({ line: n + 1, reason: 'no-paper', text: beginningOf(line) });
    reading.papers.push(...found);
    const below = found.length === 1 && /^- /.test(line) ? notesBelow(lines, n + 1) : { notes: [], next: n + 1 };
    if (below.notes.length > 0) found[0]!.notes.push(...below.notes);
    n = below.next - 1;
  }
  return reading;
}

/** Notes of our list: items two blanks in, their further lines four. */
function notesBelow(lines: readonly string[], from: number): { notes: string[]; next: number } {
  const notes: string[][] = [];
  let next = from;
  for (; next < lines.length; next++) {
    const line = lines[next]!;
    if (line.startsWith('  - ')) notes.push([line.slice(4)]);
    else if (notes.length > 0 && (line.startsWith('    ') || (line === '' && /^(?: {4}| {2}- |$)/.test(lines[next + 1] ?? 'x')))) notes.at(-1)!.push(line.slice(4));
    else break;
  }
  return { notes: notes.map((note) => note.join('\n').trim()), next };
}

function papersOfLine(line: string, at: number): ReadPaper[] {
  const [whole, words, target] = LINK.exec(line) ?? [];
  if (whole !== undefined && (/^https?:/i.test(target!) || parseIdentifier(target!) !== null)) return [linkedPaper(words!, target!, line.slice(line.indexOf(whole) + whole.length), at)];
  const bold = /^- \*\*((?:[^*\\]|\\.)+)\*\*(.*)$/.exec(line);
  if (bold !== null) return [linkedPaper(bold[1]!, undefined, bold[2]!, at)];
  const papers: ReadPaper[] = [];
  for (const [printed] of line.matchAll(new RegExp(NAMED, 'gi'))) {
    const bare = printed.replace(/[.,;:)\]}'"]+$/, '');
    const found = parseIdentifier(bare);
    if (found === null) continue;
    papers.push(assemble({ known: { title: titleOfIdentifier(found.identifier), identifiers: [bare], url: /^https?:/i.test(bare) && !/\.pdf$|\/pdf\//i.test(bare) ? bare : undefined }, saved: {}, notes: [], extras: new Map(), line: at }));
  }
  return papers;
}

/** `[Title](address) — Authors · Venue · 2026 #tag` */
function linkedPaper(words: string, target: string | undefined, rest: string, line: number): ReadPaper {
  const plain = (text: string) => text.replace(/\\([\\`*_[\]<>#|~])/g, '$1').trim();
  const tags = [...rest.matchAll(/(?<=\s)#([^\s#]+)/g)].map(([, tag]) => plain(tag!));
  const [, details = ''] = /^\s*—\s*(.*)$/.exec(rest.replace(/(?:\s#[^\s#]+)+\s*$/, '')) ?? [];
  const parts = details.split(' · ').map((part) => part.trim()).filter((part) => part !== '');
  const year = /^\d{4}$/.test(parts.at(-1) ?? '') ? parts.pop() : undefined;
  const names = (parts[0] ?? '').replace(/ et al\.$/, '').split(', ').filter((name) => name !== '');
  const saved: Partial<Saved> = tags.length > 0 ? { tags: [...new Set(tags)] } : {};
  return assemble({
    known: {
      title: plain(words) || (target ?? ''), authors: names.map((name) => parseAuthor(plain(name))), ...(/ et al\.$/.test(parts[0] ?? '') ? { authorsComplete: false } : {}),
      identifiers: [target], url: target, venue: parts[1] === undefined ? undefined : plain(parts[1]), date: year,
    },
    saved, notes: [], extras: new Map(), line,
  });
}
