import { escaped } from './markup.ts';
import { digestPapers } from './papers.ts';

/** A lab's publications, as a site generator that no adapter knows would print them: title, names, venue, buttons. */
export function labPage({ count, dark = false }: { count: number; dark?: boolean }): string {
  const rows = digestPapers(count).map(({ id, title, authors, code }, n) => `<li class="pub"><div class="pub-title"><a href="https://arxiv.org/abs/${id}">${escaped(title)}</a></div>
<div class="pub-by">${authors.map(escaped).join(', ')}</div><div class="pub-in"><em>Proceedings of the ${n % 2 === 0 ? 'Harbour Workshop' : 'Conference on Patient Machines'}</em>, ${2026 - (n % 3)}</div>
<div class="pub-links"><a href="/files/${id}.pdf">PDF</a>${code === null ? '' : ` <a href="${escaped(code)}">Code</a>`}</div></li>`);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Publications · Harbour Lab</title><meta name="viewport" content="width=device-width, initial-scale=1">
<style>:root { color-scheme: ${dark ? 'dark' : 'light'} } body { margin: 0; font: 17px/1.5 Georgia, serif; background: ${dark ? '#14171a' : '#fff'}; color: ${dark ? '#e8e6e3' : '#222'} }
header, main, footer { max-width: 760px; margin: 0 auto; padding: 16px 24px } nav a { margin-right: 16px } a { color: ${dark ? '#8ab8ff' : '#0b5394'} } ol { padding: 0; list-style: none }
.pub { padding: 14px 0; border-bottom: 1px solid #8884 } .pub-title { font-weight: 600 } .pub-by, .pub-in, .pub-links { font-size: 15px } .pub-links a { margin-right: 10px }</style></head>
<body><header><nav><a href="/">Harbour Lab</a><a href="/people">People</a><a href="/publications">Publications</a><a href="/join">Join us</a></nav></header>
<main><h1>Publications</h1><p>Everything we have written, the newest first. Drafts and talks are on the <a href="/people">pages of their authors</a>.</p><ol>${rows.join('\n')}</ol></main>
<footer><p>Write to us at the harbour. <a href="https://github.com/example">Code</a> · <a href="/imprint">Imprint</a></p></footer></body></html>`;
}
