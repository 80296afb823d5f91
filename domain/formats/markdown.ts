import { authorName } from '../authors.ts';
import type { Library } from '../library.ts';
import type { Paper } from '../paper.ts';
import { keyed, type KeyedPaper } from './keys.ts';

/** Names shown of a long list of authors. */
const AUTHORS = 6;

/** A list in Markdown (CommonMark), a paper each, its notes below it. */
export function write(library: Library): string {
  return [...pieces(library)].join('');
}

export function* pieces({ papers }: Library): Iterable<string> {
  for (const kept of keyed(papers)) yield paperLines(kept);
}

function paperLines({ record: { paper, saved }, notes }: KeyedPaper): string {
  const link = paper.url === undefined ? `**${escapeMarkdown(paper.title)}**` : markdownLink(paper);
  const names = paper.authors.slice(0, AUTHORS).map(authorName).join(', ') + (paper.authors.length > AUTHORS ? ' et al.' : '');
  const details = [names, paper.venue?.name, paper.publishedOn?.slice(0, 4)].filter((one) => one !== undefined && one !== '').map((one) => escapeMarkdown(one!));
  const tags = (saved?.tags ?? []).map((tag) => `#${tag.replace(/\s+/g, '-')}`);
  const line = [`- ${link}`, ...details.map((one, n) => `${n === 0 ? '— ' : '· '}${one}`), ...tags].join(' ');
  return `${line}\n${notes.map(({ text }) => noteLines(text)).join('')}`;
}

/** `[Title](<address>)`; the title alone where no address is known. */
export function markdownLink({ title, url }: Paper): string {
  return url === undefined ? escapeMarkdown(title) : `[${escapeMarkdown(title)}](<${url.replace(/[<>\n]/g, encodeURIComponent)}>)`;
}

function noteLines(text: string): string {
  const [first = '', ...rest] = text.trim().split(/\r\n|\r|\n/);
  return [`  - ${first}`, ...rest.map((line) => (line === '' ? '' : `    ${line}`))].join('\n') + '\n';
}

/** The text as Markdown that reads as the text; math between dollars is left as it is. */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').trim().split(/(\$[^$]+\$)/)
    .map((piece) => (/^\$[^$]+\$$/.test(piece) ? piece : piece.replace(/[\\`*_[\]<>#|~]/g, '\\$&')))
    .join('');
}
