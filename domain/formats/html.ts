import { authorName } from '../authors.ts';
import { plainTitle } from '../titles.ts';
import { extrasOf, nameText } from './extras.ts';
import type { Writing } from './format.ts';
import { STYLE } from './html-style.ts';
import type { KeyedPaper } from './keys.ts';
import { escapeMarkup } from './markup.ts';
import { folded, printablePaper } from './printable.ts';

/** Names shown of a long list of authors; the others are there to be opened. */
const AUTHORS = 12;

/** One page that needs nothing else: no script, nothing from elsewhere. Values that come back stand in `itemprop`s (schema.org, and those of FIELDS.md). */
export function begin(keys: readonly string[]): Writing {
  let n = 0;
  return { head: headOf(keys.length), paper: (kept) => articleOf(printablePaper(kept), ++n), tail: () => '</main>\n</body>\n</html>\n' };
}

function headOf(count: number): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Gloss">
<title>Reading list</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Reading list <small>${count}</small></h1>
`;
}

function articleOf(kept: KeyedPaper, n: number): string {
  const { record: { paper, saved }, notes } = kept;
  const shown = folded(plainTitle(paper.title)) || 'Untitled';
  const parts = [
    meta('name', paper.title), ...paper.authors.map((author) => meta('author', nameText(author))), ...hiddenOf(kept),
    `<h2 dir="auto">${isWeb(paper.url) ? link('url', paper.url, shown) : escapeMarkup(shown)}</h2>`,
    authorsOf(paper), detailsOf(kept), tagsOf(saved?.tags ?? []), abstractOf(paper.abstract),
    ...notes.map(({ text }) => `<blockquote class="text" dir="auto" itemprop="comment">${escapeMarkup(text)}</blockquote>`),
  ];
  return `<article id="p${n}" itemscope itemtype="https://schema.org/ScholarlyArticle" data-type="${paper.type}">\n${parts.filter((one) => one !== '').join('\n')}\n</article>\n`;
}

/** What is not shown, or not as it is. */
function hiddenOf(kept: KeyedPaper): string[] {
  const { paper } = kept.record;
  const extras = extrasOf(kept, { identifiers: [], url: isWeb(paper.url) ? paper.url : undefined, tags: kept.record.saved?.tags ?? [], key: '', has: [] });
  const isShown = (name: string, text: string) => LINKS.has(name) && isWeb(text);
  return Object.entries(extras).filter(([name, text]) => !isShown(name, text)).map(([name, text]) => meta(name, text));
}

const LINKS: ReadonlyMap<string, string> = new Map([['gloss-pdf', 'PDF'], ['gloss-code', 'Code'], ['gloss-project', 'Project'], ['gloss-discussion', 'Discussion']]);

function detailsOf({ key, record: { paper, saved } }: KeyedPaper): string {
  const { venue, publishedOn, pdfUrl, codeUrl, projectUrl, discussionUrl } = paper;
  const links = [...LINKS].map(([name, word], n) => [name, word, [pdfUrl, codeUrl, projectUrl, discussionUrl][n]] as const);
  const parts = [
    venue === undefined || venue.name.trim() === '' ? '' : `<span itemprop="isPartOf">${escapeMarkup(venue.name)}</span>`,
    publishedOn === undefined ? '' : `<time itemprop="datePublished" datetime="${escapeMarkup(publishedOn)}">${escapeMarkup(publishedOn)}</time>`,
    ...links.map(([name, word, address]) => (isWeb(address) ? link(name, address, word) : '')),
    saved === undefined ? '' : escapeMarkup([saved.status, ...(saved.rating === undefined ? [] : [`${saved.rating}/5`])].join(', ')),
    `<code>${escapeMarkup(key)}</code>`,
  ];
  return `<p class="details">${parts.filter((one) => one !== '').join(' · ')}</p>`;
}

function authorsOf({ authors, authorsComplete }: KeyedPaper['record']['paper']): string {
  if (authors.length === 0) return '';
  const names = authors.map((author) => escapeMarkup(authorName(author)));
  const others = authorsComplete === false ? ' et al.' : '';
  if (names.length <= AUTHORS) return `<p dir="auto">${names.join(', ')}${others}</p>`;
  return `<details><summary dir="auto">${names.slice(0, AUTHORS).join(', ')} … (${names.length})</summary>${names.slice(AUTHORS).join(', ')}${others}</details>`;
}

function tagsOf(tags: readonly string[]): string {
  return tags.length === 0 ? '' : `<p class="tags">${tags.map((tag) => `<span itemprop="keywords">${escapeMarkup(tag)}</span>`).join(' ')}</p>`;
}

function abstractOf(abstract: string | undefined): string {
  return abstract === undefined || abstract === '' ? '' : `<details><summary>Abstract</summary><div class="text" dir="auto" itemprop="abstract">${escapeMarkup(abstract)}</div></details>`;
}

function meta(name: string, text: string): string {
  return `<meta itemprop="${name}" content="${escapeMarkup(text)}">`;
}

function link(name: string, address: string, words: string): string {
  return `<a itemprop="${name}" href="${escapeMarkup(address)}" rel="noreferrer">${escapeMarkup(words)}</a>`;
}

/** An address that may be followed: nothing that runs. */
function isWeb(address: string | undefined): address is string {
  return address !== undefined && /^https?:\/\/\S+$/i.test(address);
}
