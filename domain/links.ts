import type { Paper } from './paper.ts';

/** The text as Markdown that reads as the text; math between dollars is left as it is. */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').trim().split(/(\$[^$]+\$)/)
    .map((piece) => (/^\$[^$]+\$$/.test(piece) ? piece : piece.replace(/[\\`*_[\]<>#|~]/g, '\\$&')))
    .join('');
}

/** The paper's title as a link in Markdown, in bold where it has no address. */
export function markdownLink({ title, url }: Pick<Paper, 'title' | 'url'>): string {
  const words = escapeMarkdown(title);
  return url === undefined ? `**${words}**` : `[${words}](<${url.replace(/[<>\n]/g, encodeURIComponent)}>)`;
}

/** A list of links in Markdown, a paper each. */
export function linkList(papers: readonly Pick<Paper, 'title' | 'url'>[]): string {
  return papers.map((paper) => `- ${markdownLink(paper)}\n`).join('');
}
