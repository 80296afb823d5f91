import { authorName } from '../authors.ts';
import { begin as beginBibtex } from '../formats/bibtex.ts';
import type { KeyedPaper } from '../formats/keys.ts';
import type { VARIABLE_NAMES } from './template.ts';

/** Text that is Markdown already: the reader's own, or escaped. */
export class Markdown {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  toString(): string {
    return this.#text;
  }
}

export type Variables = Readonly<Record<(typeof VARIABLE_NAMES)[number], unknown>>;

/** Names of a paper's topics. */
export type TopicsOf = (paper: KeyedPaper['record']['paper']) => readonly string[];

export function variablesOf(kept: KeyedPaper, topicsOf: TopicsOf): Variables {
  const { key, record: { paper, saved }, notes } = kept;
  const named = (scheme: string) => paper.identifiers.find((one) => one.startsWith(scheme))?.slice(scheme.length) ?? null;
  return {
    title: paper.title, authors: paper.authors.map(authorName), authors_short: authorsShort(paper.authors.map((one) => ('literal' in one ? one.literal : one.family))),
    year: paper.publishedOn?.slice(0, 4) ?? null, date: paper.publishedOn ?? null, venue: paper.venue?.name ?? null, citekey: key, arxiv: named('arxiv:'), doi: named('doi:'),
    url: address(paper.url), pdf: address(paper.pdfUrl), code: address(paper.codeUrl), abstract: paper.abstract ?? null, tags: [...(saved?.tags ?? [])],
    status: saved?.status ?? null, rating: saved?.rating ?? null, notes: notes.map(({ text }) => new Markdown(text.trim())),
    // Only where a template asks for them.
    get topics() { return [...topicsOf(paper)]; },
    get bibtex() { return (beginBibtex([kept.key]).paper(kept) as string).trim(); },
  };
}

/** One or two names, or the first and "et al." */
export function authorsShort(families: readonly string[]): string {
  return families.length > 2 ? `${families[0]} et al.` : families.join(' and ');
}

/** An address that can't leave the angle brackets or parentheses of a link. */
function address(url: string | undefined): string | null {
  return url?.replace(/[<>()\s"\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`) ?? null;
}
