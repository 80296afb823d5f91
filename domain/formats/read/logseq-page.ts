import { paperOfNote, partsOfBlock, type NoteParts } from './note-file.ts';
import { beginningOf, emptyReading, type Steps } from './result.ts';

const PROPERTY = /^([\w-]+):: ?(.*)$/;
/** Of the bullet that Gloss writes below; Logseq adds some of its own. */
const OF_BULLET = /^\s+[\w-]+:: /;
const LOGSEQS_OWN = /^\s*(?:collapsed|id):: /;

/** One page of a Logseq graph: its properties say which paper, the bullet of ours what is known of it, all other bullets were written by the reader. */
export function* read(text: string): Steps {
  const reading = emptyReading();
  yield { done: 0, total: 1 };
  const lines = text.split('\n');
  const end = lines.findIndex((line) => !PROPERTY.test(line));
  const properties = lines.slice(0, end < 0 ? lines.length : end).map((line) => PROPERTY.exec(line)!.slice(1, 3) as [string, string]);
  const { 'full-title': title, tags = '', ...others } = Object.fromEntries(properties.map(([name, value]) => [name, value.trim()]));
  const fields = { ...others, title: title ?? others['title'], tags: tags.replace(/\[\[|\]\]/g, '') };
  const paper = paperOfNote(fields, partsOf(lines.slice(properties.length)));
  if (paper !== null) reading.papers.push(paper);
  else reading.unreadable.push({ line: 1, reason: 'no-title', text: beginningOf(text) });
  return reading;
}

function partsOf(lines: readonly string[]): NoteParts {
  const sha = lines.findIndex((line) => /^\s+gloss-sha:: /.test(line));
  const head = lines.slice(0, Math.max(sha, 0)).findLastIndex((line) => line.startsWith('- '));
  if (head < 0) return partsOfBlock(null, ofReader(lines));
  const first = lines.findIndex((line, n) => n > sha && !OF_BULLET.test(line));
  const from = first < 0 ? lines.length : first;
  const after = lines.findIndex((line, n) => n >= from && /^\S/.test(line));
  const to = after < 0 ? lines.length : after;
  return partsOfBlock(textOfBullets(lines.slice(from, to)), ofReader([...lines.slice(0, head), ...lines.slice(to)]));
}

/** What the reader wrote, as it stands; a bullet without words, as Logseq leaves one at the end, says nothing. */
function ofReader(lines: readonly string[]): string {
  const written = lines.filter((line) => !LOGSEQS_OWN.test(line));
  return written.every((line) => /^\s*-?\s*$/.test(line)) ? '' : written.join('\n');
}

/** Each of the highest bullets a paragraph; its other lines, and bullets below it, are its further lines. Logseq may have indented them anew. */
function textOfBullets(lines: readonly string[]): string {
  const told = lines.filter((line) => !LOGSEQS_OWN.test(line));
  const [indent = ''] = /^\s*(?=-)/.exec(told[0] ?? '') ?? [];
  const paragraphs: string[][] = [];
  for (const line of told) {
    const rest = line.startsWith(indent) ? line.slice(indent.length) : line.trimStart();
    if (/^-(?: |$)/.test(rest)) paragraphs.push([rest.slice(2)]);
    else paragraphs.at(-1)?.push(rest.replace(/^ {2}/, ''));
  }
  return paragraphs.map((paragraph) => paragraph.join('\n').trimEnd()).join('\n\n');
}
