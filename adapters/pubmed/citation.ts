import { emptyEntry, type Entry } from '../../domain/entry.ts';
import { parseIdentifier } from '../../domain/identifiers.ts';
import { fateIn } from '../cited-paper.ts';
import { doiIn } from '../links.ts';
import { authorsFrom, extraOf, foldSpace } from '../read.ts';

/** What a citation line says. */
interface Citation {
  venue: string | null;
  date: string | null;
  /** As identifiers of an entry. */
  doi: string[];
}

/** "Invent Med. 2023 Nov 21;3(2):14-19. doi: 10.1000/inv.7. Epub 2023 Oct 2.": a journal's abbreviation has no full stop in it. */
export function citationIn(line: string): Citation {
  const text = foldSpace(line);
  const [, venue, date] = /^(.+?)\. ((?:1[89]|20)\d\d\b[^;:.(]*)/.exec(text) ?? [];
  return { venue: venue ?? null, date: date?.trim() ?? null, doi: labelledDoi(text) };
}

/** The DOI after "doi:". */
export function labelledDoi(text: string): string[] {
  return doiIn(/\bdoi:\s*10\.\S+/i.exec(text)?.[0]);
}

/** "Sato H, Holm S; Invented Study Group." A line of names may be cut with "et al". */
export function namesIn(line: string | null | undefined): Pick<Entry, 'authors' | 'authorsComplete'> {
  const text = foldSpace(line ?? '').replace(/\.$/, '');
  if (/no authors listed/i.test(text)) return authorsFrom([]);
  const names = text.split(/[,;]/).map(foldSpace);
  const isCut = names.some((name) => /^(?:et al|…)\b/.test(name) || /(?:\bet al\.?|…)$/.test(name));
  return authorsFrom(names.map((name) => name.replace(/(?:\bet al\.?|…)$/, '')), !isCut);
}

/** What the layouts have in common. */
export interface ArticleFields {
  title: string;
  url: string | null;
  pmid: string | null | undefined;
  pmcid?: string | null | undefined;
  doi: string[];
  /** The row says "Retracted" beside the title. */
  isRetracted: boolean;
}

export function entryOf({ title, url, pmid, pmcid, doi, isRetracted }: ArticleFields): Entry {
  const [ofPubmed, ofCentral] = [`pmid:${pmid ?? ''}`, `pmcid:${pmcid ?? ''}`].map((one) => parseIdentifier(one)?.identifier);
  const identifiers = [ofPubmed, ...doi, ofCentral].filter((one) => one !== undefined);
  return { ...emptyEntry(title), url, identifiers, ...extraOf({ ...fateIn(title), ...(isRetracted ? { retracted: true } : {}) }) };
}
