import type { PaperType } from '../../paper.ts';
import type { Saved } from '../../reading-list.ts';
import { assemble } from './extras.ts';
import { present, type Known } from './known.ts';
import { read as readList } from './list.ts';
import { elementsIn, parseMarkup, textOfElement, type Element } from './markup.ts';
import { exactAuthor, partsOfExactName } from './names.ts';
import { emptyReading, type ReadPaper, type Steps } from './result.ts';

/** Our own page by its `itemprop`s; of any other, the links that lead to papers. */
export function* read(text: string): Steps {
  const reading = emptyReading();
  const root = yield* parseMarkup(text, true);
  let n = 0;
  for (const element of elementsIn(root)) {
    if (n++ % 500 === 0) yield { done: n, total: text.length };
    if (element.name !== 'article' || element.attributes['data-type'] === undefined) continue;
    if (element.isClosed) reading.papers.push(paperOfArticle(element));
    else reading.unreadable.push({ line: element.line, reason: 'not-closed', text: textOfElement(element).trim().slice(0, 200) });
  }
  return reading.papers.length + reading.unreadable.length > 0 ? reading : yield* papersOfLinks(root);
}

function paperOfArticle(article: Element): ReadPaper {
  const values = new Map<string, string[]>();
  for (const element of elementsIn(article)) {
    const name = element.attributes['itemprop'];
    if (name !== undefined) values.set(name, [...(values.get(name) ?? []), valueOf(element)]);
  }
  const first = (name: string) => values.get(name)?.[0];
  const known: Known = {
    isExact: true, title: first('name') ?? '', authors: (values.get('author') ?? []).map((name) => exactAuthor(partsOfExactName(name))), abstract: first('abstract'),
    venue: first('isPartOf'), date: first('datePublished'), url: first('url'), type: article.attributes['data-type'] as PaperType,
  };
  const extras = new Map([...values].filter(([name]) => name.startsWith('gloss-')).map(([name, [value]]) => [name, value!]));
  const saved = present({ tags: values.get('keywords') ?? [] }) as Partial<Saved>;
  return assemble({ known, saved, notes: values.get('comment') ?? [], extras, line: article.line });
}

function valueOf(element: Element): string {
  const { content, datetime, href } = element.attributes;
  return content ?? datetime ?? href ?? textOfElement(element);
}

/** Links as lines of a list; those that name no paper are no papers gone wrong. */
function* papersOfLinks(root: Element): Steps {
  const links = [...elementsIn(root)].filter(({ name, attributes }) => name === 'a' && /^https?:/.test(attributes['href'] ?? ''));
  const lines = links.map((link) => `[${textOfElement(link).replace(/\s+/g, ' ').replace(/[[\]\\]/g, '').trim()}](<${link.attributes['href']!.replace(/[<>\s]/g, '')}>)`);
  const reading = yield* readList(lines.join('\n'));
  return { ...reading, papers: reading.papers.filter(({ paper }) => paper.identifiers.length > 0), unreadable: [] };
}
