import type { Author, Paper, PaperType, Venue } from '../../paper.ts';
import type { Saved } from '../../reading-list.ts';
import { instantOf, ratingOf, statusOf } from './extras.ts';
import { isObject, textIn } from './json-items.ts';
import { address, present } from './known.ts';

/** The paper that a value from a file is, field by field, whatever else stands in it; `null` when it has no title. */
export function soundPaper(value: unknown): Paper | null {
  if (!isObject(value) || typeof value['title'] !== 'string') return null;
  const type = textIn(value, 'type') as PaperType;
  const paper: Paper = {
    identifiers: texts(value['identifiers']).filter((one) => /^[a-z]+:\S+$/.test(one)), title: value['title'], authors: authorsOf(value['authors']),
    type: ['preprint', 'article-journal', 'paper-conference'].includes(type) ? type : 'preprint', categories: texts(value['categories']),
  };
  const { authorsComplete, keywords, summary, version } = value;
  return Object.assign(paper, present({
    authorsComplete: typeof authorsComplete === 'boolean' ? authorsComplete : undefined, abstract: textIn(value, 'abstract'),
    summary: isObject(summary) && typeof summary['text'] === 'string' && typeof summary['source'] === 'string' ? { text: summary['text'], source: summary['source'] } : undefined,
    venue: venueOf(value['venue']), publishedOn: /^\d{4}(?:-\d{2}){0,2}$/.exec(textIn(value, 'publishedOn') ?? '')?.[0],
    url: addressIn(value, 'url'), pdfUrl: addressIn(value, 'pdfUrl'), codeUrl: addressIn(value, 'codeUrl'), projectUrl: addressIn(value, 'projectUrl'), discussionUrl: addressIn(value, 'discussionUrl'),
    keywords: Array.isArray(keywords) ? texts(keywords) : undefined, comments: textIn(value, 'comments'),
    withdrawn: value['withdrawn'] === true ? true as const : undefined, version: typeof version === 'number' && version >= 1 ? Math.floor(version) : undefined,
  }));
}

/** What a value says that the reader decided; `null` when it says nothing. */
export function soundSaved(value: unknown): Partial<Saved> | null {
  if (!isObject(value)) return null;
  return present({
    status: statusOf(textIn(value, 'status')), rating: ratingOf(textIn(value, 'rating')), tags: texts(value['tags']),
    citationKey: textIn(value, 'citationKey'), savedAt: instantOf(textIn(value, 'savedAt')),
  });
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

function authorsOf(value: unknown): Author[] {
  return (Array.isArray(value) ? value : []).flatMap((one: unknown): Author[] => {
    if (!isObject(one)) return [];
    const { literal, family, given } = one;
    if (typeof literal === 'string') return [{ literal }];
    if (typeof family !== 'string') return [];
    return [typeof given === 'string' ? { family, given } : { family }];
  });
}

function venueOf(value: unknown): Venue | undefined {
  if (!isObject(value) || typeof value['name'] !== 'string') return undefined;
  const kind = textIn(value, 'kind') as Venue['kind'];
  return { name: value['name'], kind: ['conference', 'workshop', 'journal'].includes(kind) ? kind : 'unknown', standing: value['standing'] === 'published' ? 'published' : 'accepted' };
}

function addressIn(value: Record<string, unknown>, name: string): string | null {
  return address(textIn(value, name));
}
