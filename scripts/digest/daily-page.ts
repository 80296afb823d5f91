import { ISLAND_SCRIPT } from './daily-script.ts';
import { DAILY_STYLE } from './daily-style.ts';
import { escaped } from './markup.ts';
import { digestPapers, type DigestPaper } from './papers.ts';

export interface DailyOptions {
  count: number;
  /** The first paper, counted from 0. */
  from?: number;
  date?: string;
  dark?: boolean;
  /** The page's own script re-creates its island 300 ms after load, and on a press of its buttons. */
  hydrate?: boolean;
  /** So many more upvotes for the first paper. */
  risen?: number;
  /** What the embedded JSON is like. */
  json?: 'fresh' | 'stale' | 'broken' | 'none';
}

/** A Hugging Face Daily Papers page of invented papers, in the markup of 2026. */
export function dailyPage(options: DailyOptions): string {
  const { count, from = 0, date = '2026-11-24', dark = false, hydrate = false } = options;
  const papers = digestPapers(count, from);
  if (options.risen !== undefined && papers[0] !== undefined) papers[0] = { ...papers[0], upvotes: papers[0].upvotes + options.risen };
  const props = propsOf(papers, date, options.json ?? 'fresh');
  const data = props === null ? '' : ` data-target="DailyPapers" data-props="${escaped(props)}"`;
  return `<!doctype html>
<html lang="en" class="${dark ? 'dark' : ''}"><head><meta charset="utf-8"><title>Daily Papers - Hugging Face</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>${DAILY_STYLE}</style></head>
<body class="flex flex-col min-h-dvh"><header class="site"><a href="/">Hugging Face</a><nav><a href="/models">Models</a> <a href="/datasets">Datasets</a> <a href="/papers">Papers</a></nav></header>
<main class="flex flex-1 flex-col"><div class="SVELTE_HYDRATER contents"${data}><section class="container relative mb-20 mt-8 md:mt-14">
<div class="head"><div class="flex items-center gap-3"><h1 class="text-2xl font-bold md:text-3xl">Daily Papers</h1> <!----></div> <h2 class="whitespace-nowrap text-gray-500 xl:text-lg">by <a href="/akhaliq"><span class="underline">AK</span></a> and the research community</h2>
<nav class="days"><a href="/papers/date/2026-11-23">‹ Nov 23</a> <b>${escaped(date)}</b></nav></div>
<div class="relative grid gap-5 *:[content-visibility:auto] grid-cols-1 lg:grid-cols-2 xl:grid-cols-3"><!----><!---->${papers.map(cardOf).join('')}</div></section></div></main>
${hydrate ? `<p class="controls"><button id="recreate">Re-create</button> <button id="more">More</button> <button id="next-day">Day before</button></p><script>${scriptWith(count)}</script>` : ''}</body></html>`;
}

/** The cards of another day and fifty more, as the page's own script would render them. */
function scriptWith(count: number): string {
  const more = digestPapers(50, 1000 + count).map(cardOf).join('');
  const dayBefore = digestPapers(8, 2000).map(cardOf).join('');
  return ISLAND_SCRIPT.replace('"MORE"', () => JSON.stringify(more)).replace('"DAY_BEFORE"', () => JSON.stringify(dayBefore)).replaceAll('</', '<\\/');
}

function cardOf({ id, title, authors, upvotes, stars, organisation }: DigestPaper, n: number): string {
  const path = `/papers/${id}`;
  return `<article class="relative flex flex-col overflow-hidden rounded-xl border"><a class="shadow-alternate-sm peer relative block h-56 w-full cursor-pointer overflow-hidden rounded-xl bg-white md:h-64" href="${path}"><div class="relative flex h-full w-full items-center justify-center overflow-hidden "><!----> <!----> <div class="thumb" style="--n:${n}"></div></div><!----></a><!---->
<div class="by-user">Submitted by&nbsp;<div class="flex-none  "></div><!----> reader${n}</div><!----> <!---->
<div class="from-gray-50-to-white bg-linear-to-b -mt-2 flex px-6 pb-6 pt-8"><div class="flex w-full gap-6"><div class="flex flex-wrap items-center gap-2.5 pt-1  z-1 lg:sticky lg:top-8"><a class="self-start" href="/login?next=${encodeURIComponent(path)}"><div role="checkbox" aria-checked="false" aria-label="Upvote" class="votes"><input type="checkbox" class="peer hidden" disabled=""> ▲<!----> <div class="leading-none">${upvotes}</div></div><!----></a><!----> <!----></div> <!---->
<div class="w-full min-w-0"><h3 class="mb-1 text-lg/6 font-semibold hover:underline peer-hover:underline 2xl:text-[1.2rem]/6"><a class="line-clamp-3 cursor-pointer text-balance" href="${path}">${escaped(title)}</a></h3> <div class="flex min-w-0 items-center justify-between gap-1 sm:gap-2">${organisation === null ? avatars(authors) : organisationLink(organisation)}<!----> <div class="flex items-center gap-2">${stars === null ? '' : `<a class="count" href="${path}"><span>★ ${stars}</span></a><!----> `}<span class="inline-block "><span class="contents"><a class="count" href="${path}#community">✉<!----> ${n % 5}</a><!----></span> <!----></span><!----></div></div></div></div></div></article><!---->`;
}

/** At most five, the last author first, and a count. */
function avatars(authors: string[]): string {
  const shown = authors.slice(0, 5).reverse().map((name) => `<li title="${escaped(name)}"><span class="avatar"></span></li>`).join(' ');
  return `<a href="#"><ul class="flex items-center flex-row-reverse text-sm">${shown} <li class="text-xs">· ${authors.length} authors</li></ul></a>`;
}

function organisationLink(name: string): string {
  return `<a href="/${name.replace(/\W+/g, '-')}" class="org"><!----> <span class="block min-w-0 truncate font-medium">${escaped(name)}</span></a>`;
}

function propsOf(papers: DigestPaper[], date: string, json: NonNullable<DailyOptions['json']>): string | null {
  if (json === 'none') return null;
  const listed = json === 'stale' ? digestPapers(papers.length, 500) : papers;
  const dailyPapers = listed.map(({ id, title, authors, abstract, upvotes, code, stars, organisation }) => ({
    paper: {
      id, title, summary: abstract, upvotes, publishedAt: '2026-11-21T05:14:53.906Z', submittedOnDailyAt: `${date}T08:00:00.000Z`,
      authors: authors.map((name) => ({ name, hidden: false })),
      ...(code === null ? {} : { githubRepo: code, githubStars: stars }),
      ...(organisation === null ? {} : { organization: { name: organisation.replace(/\W+/g, '-'), fullname: organisation } }),
      ai_summary: `In one line: ${abstract.split('. ')[0]}.`,
    },
    publishedAt: '2026-11-21T05:14:53.906Z', title, summary: abstract, numComments: 2,
  }));
  const text = JSON.stringify({ canSubmit: false, dateString: date, dailyPapers, prevDate: '2026-11-23', periodType: 'day', query: {}, isTrending: false });
  return json === 'broken' ? text.slice(0, text.length / 2) : text;
}
