import { doiIdentifier, kindOf, localPart, parseIdentifier } from '../domain/identifiers.ts';
import { absolute, foldSpace } from './read.ts';

/** The identifiers that addresses stand for, each once. */
export function identifiersIn(addresses: Iterable<string | null>): string[] {
  return [...new Set(Array.from(addresses, identifierOfLink).filter((one) => one !== null))];
}

/** The identifier whose home an address is; a DOI only at its resolver, in the case it is written in. `null` for any other page. */
export function identifierOfLink(address: string | null): string | null {
  const found = address === null ? null : parseIdentifier(address);
  if (found === null || !found.identifier.startsWith('doi:')) return found?.identifier ?? null;
  return /^https?:\/\/(?:dx\.|www\.)?doi\.org\//i.test(address!) ? `doi:${asWritten(localPart(found.identifier), address!)}` : null;
}

/** A DOI in lower case as the address has it. */
function asWritten(doi: string, address: string): string {
  const whole = decoded(address);
  const start = whole.toLowerCase().indexOf(doi);
  return start < 0 ? doi : whole.slice(start, start + doi.length);
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** The DOI that a text or address holds, as `identifiers` of an entry: in the case it is printed in, arXiv's own as `arxiv:`. */
export function doiIn(text: string | null | undefined): string[] {
  const found = text == null ? null : doiIdentifier(text);
  if (found === null) return [];
  if (kindOf(found.identifier) !== 'doi') return [found.identifier];
  return [`doi:${asWritten(localPart(found.identifier), text!)}`];
}

/** The words of a link that is a button ("pdf", "[abs]", "Download PDF") are no longer than this. */
const LONGEST_NAME = 200;

/** Where the first of the links leads whose words, folded, are of that form; `null` when none are. */
export function linkNamed(links: Iterable<Element>, name: RegExp, url: string): string | null {
  const link = [...links].find(({ textContent: words }) => words.length <= LONGEST_NAME && name.test(foldSpace(words)));
  return absolute(link?.getAttribute('href'), url);
}
