import { strToU8, zipSync } from 'fflate';
import { Document, Scalar, visit } from 'yaml';
import { authorName } from '../authors.ts';
import { plainTitle } from '../titles.ts';
import type { Library } from '../library.ts';
import type { NamedFile } from './format.ts';
import { keyed, type KeyedPaper } from './keys.ts';

/** Lines of their own. Everything between them is ours; what stands outside belongs to the reader. */
const BEGIN = '<!-- gloss:begin -->';
const END = '<!-- gloss:end -->';
/** Bytes of a file name without its ending: what every system and sync service takes. */
const STEM_BYTES = 120;
/** Zip can't say "no time"; its earliest one makes equal libraries equal bytes. */
const NO_TIME = new Date(1980, 0, 1);

/** What YAML 1.2 §5.1 has only escaped, and what YAML 1.1 takes for ends of lines; the library leaves it as it is. */
const UNPRINTABLE = /[\x7F-\x9F\u2028\u2029\uFFFE\uFFFF]/g;

/** One Obsidian note per paper, as a zip. The same library gives the same bytes. */
export function write(library: Library): Uint8Array {
  const files = filesOf(library).map(({ path, text }): [string, Uint8Array] => [path, strToU8(text)]);
  return zipSync(Object.fromEntries(files), { mtime: NO_TIME });
}

/** The notes by file name, sorted. */
export function filesOf({ papers }: Library): NamedFile[] {
  const taken = new Set<string>();
  return keyed(papers).map((paper) => ({ path: `${unusedStem(paper.key, taken)}.md`, text: noteOf(paper) }));
}

function noteOf({ key, record, notes }: KeyedPaper): string {
  const { paper } = record;
  const abstract = paper.abstract === undefined ? [] : ['', '> [!abstract]', ...paper.abstract.split(/\r?\n/).map((line) => `> ${line}`)];
  const written = notes.flatMap(({ text }) => ['', text.trim()]);
  const body = [
    `# ${plainTitle(paper.title).replace(/\s+/g, ' ')}`, ...linksOf(paper), ...abstract, ...(written.length > 0 ? ['', '## Notes', ...written] : []),
  ].join('\n');
  return `---\n${frontMatter({ key, record, notes })}---\n${BEGIN}\n${withoutMarkers(body)}\n${END}\n`;
}

/** A marker inside the block would end it early; with a blank in it, it is only a comment. */
function withoutMarkers(text: string): string {
  return text.replace(/<!-- gloss:(begin|end) -->/g, '<!-- gloss: $1 -->');
}

function linksOf({ url, pdfUrl, codeUrl }: KeyedPaper['record']['paper']): string[] {
  const links = [['Page', url], ['PDF', pdfUrl], ['Code', codeUrl]].filter(([, address]) => address !== undefined).map(([name, address]) => `[${name}](<${address}>)`);
  return links.length === 0 ? [] : ['', links.join(' · ')];
}

/** YAML 1.2: strings quoted, lists as lists, dates bare so that Obsidian knows them as dates. */
function frontMatter({ key, record: { paper, saved } }: KeyedPaper): string {
  const arxiv = paper.identifiers.find((one) => one.startsWith('arxiv:'))?.slice('arxiv:'.length);
  const doi = paper.identifiers.find((one) => one.startsWith('doi:'))?.slice('doi:'.length);
  const fields = {
    title: paper.title, aliases: [plainTitle(paper.title)], authors: paper.authors.map(authorName), citekey: key, arxiv, doi, url: paper.url,
    venue: paper.venue?.name, date: paper.publishedOn, status: saved?.status, rating: saved?.rating, saved: saved?.savedAt.slice(0, 10),
    tags: saved?.tags.map((tag) => tag.replace(/\s+/g, '-')),
  };
  const document = new Document(Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)));
  visit(document, {
    Scalar(place, node) {
      if (typeof node.value === 'string' && place !== 'key') node.type = isBareDate(node.value) ? Scalar.PLAIN : Scalar.QUOTE_DOUBLE;
    },
  });
  return document.toString({ lineWidth: 0 }).replace(UNPRINTABLE, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Only whole dates are dates in YAML; a year or month stays text. */
function isBareDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

/** A file name that every system takes, no two alike even where case does not count. */
function unusedStem(key: string, taken: Set<string>): string {
  const safe = cut(key.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[.-]+|[. -]+$/g, '') || 'paper', STEM_BYTES - 4);
  const base = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(safe) ? `${safe}-` : safe;
  let stem = base;
  for (let n = 2; taken.has(stem.toLowerCase()); n++) stem = `${base}-${n}`;
  taken.add(stem.toLowerCase());
  return stem;
}

function cut(text: string, bytes: number): string {
  let short = text;
  while (new TextEncoder().encode(short).length > bytes) short = [...short].slice(0, -1).join('');
  return short;
}
