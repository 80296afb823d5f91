import { authorName } from '../authors.ts';
import { escapeMarkdown, markdownLink } from '../links.ts';
import type { Writing } from './format.ts';
import type { KeyedPaper } from './keys.ts';

/** Names shown of a long list of authors. */
const AUTHORS = 6;

/** A list in Markdown (CommonMark), a paper each, its notes below it. */
export function begin(): Writing {
  return { paper: paperLines };
}

function paperLines({ record: { paper, saved }, notes }: KeyedPaper): string {
  const names = paper.authors.slice(0, AUTHORS).map(authorName).join(', ') + (paper.authors.length > AUTHORS ? ' et al.' : '');
  const details = [names, paper.venue?.name, paper.publishedOn?.slice(0, 4)].filter((one) => one !== undefined && one !== '').map((one) => escapeMarkdown(one!));
  const tags = (saved?.tags ?? []).map((tag) => `#${tag.replace(/\s+/g, '-')}`);
  const line = [`- ${markdownLink(paper)}`, ...details.map((one, n) => `${n === 0 ? '— ' : '· '}${one}`), ...tags].join(' ');
  return `${line}\n${notes.map(({ text }) => noteLines(text)).join('')}`;
}

function noteLines(text: string): string {
  const [first = '', ...rest] = text.trim().split(/\r\n|\r|\n/);
  return [`  - ${first}`, ...rest.map((line) => (line === '' ? '' : `    ${line}`))].join('\n') + '\n';
}
