import type { Reading, Steps } from './result.ts';
import { isTooDeep } from './json-items.ts';
import { RefusedError } from './result.ts';

/** A way to read a text. */
export interface Reader {
  /** By the names of the formats we write, and some that only others do. */
  format: string;
  keepsLineEnds?: boolean;
  load(): Promise<{ read(text: string): Steps<Reading> }>;
}

const READERS = {
  bibtex: { format: 'bibtex', load: () => import('./bibtex.ts') },
  ris: { format: 'ris', load: () => import('./ris.ts') },
  csl: { format: 'csl-json', load: () => import('./csl.ts') },
  csv: { format: 'csv', keepsLineEnds: true, load: () => import('./csv.ts') },
  rdf: { format: 'zotero-rdf', load: () => import('./rdf.ts') },
  html: { format: 'html', load: () => import('./html.ts') },
  library: { format: 'json', load: () => import('./library-json.ts') },
  memory: { format: 'papermemory', load: () => import('./paper-memory.ts') },
  note: { format: 'obsidian', load: () => import('./note-file.ts') },
  logseq: { format: 'logseq', load: () => import('./logseq-page.ts') },
  list: { format: 'list', load: () => import('./list.ts') },
  markdown: { format: 'markdown', load: () => import('./list.ts') },
} as const satisfies Record<string, Reader>;

/** What is looked at to tell a format. */
const START = 200_000;

/** Who reads a text, by its content; `null` when it is of no format with papers in it. Throws RefusedError for JSON that can't be followed. */
export function readerOf(text: string, name: string): Reader | null {
  const start = text.slice(0, START);
  if (/^\s*(?:\{\s*(?:"|\})|\[\s*(?:\{|\]))/.test(start)) return jsonReader(text, start);
  if (/<rdf:RDF\b/.test(start.slice(0, 5_000))) return READERS.rdf;
  if (/^\s*(?:<!--[^]*?-->\s*)?<(?:!doctype html|html|article|body|head)\b/i.test(start)) return READERS.html;
  const ris = /^[^\S\n]*TY {1,2}- ?\w/m.exec(start)?.index ?? Infinity;
  const bib = /^[^\S\n]*@\s*[a-z]+\s*[{(]/im.exec(start)?.index ?? Infinity;
  if (/^---[ \t]*\r?\n/.test(start) && bib > 0) return READERS.note;
  if (isLogseqPage(start)) return READERS.logseq;
  if (isTable(start)) return READERS.csv;
  if (/^\s*(?:#[^\n]*\n\s*)?- (?:\[|\*\*)/.test(start)) return READERS.markdown;
  if (Math.min(ris, bib) < Infinity) return ris < bib ? READERS.ris : READERS.bibtex;
  if (!namesPapers(start)) return null;
  return /^\s*[-*+] /m.test(start) || /\.(?:md|markdown)$/i.test(name) ? READERS.markdown : READERS.list;
}

/** A bibliography's items have one of these; settings and packages have not. */
const CSL = /"(?:title|DOI|URL|container-title|citation-key)"\s*:/;

function jsonReader(text: string, start: string): Reader | null {
  if (isTooDeep(text)) throw new RefusedError('too-deep');
  if (/^\s*\{[^]{0,2000}"format"\s*:\s*"gloss-library"/.test(start) || /"format"\s*:\s*"gloss-library"/.test(start) || /"gloss-library"/.test(text.slice(-2_000))) return READERS.library;
  if (/"__dataVersion"/.test(text) || (/"md"\s*:/.test(start) && /"pdfLink"\s*:/.test(start))) return READERS.memory;
  return CSL.test(start) || /^\s*\[\s*\]/.test(start) ? READERS.csl : null;
}

/** Whether a text is a page that Gloss wrote for Logseq, whatever its reader has added. */
function isLogseqPage(start: string): boolean {
  return /^(?:[\w-]+:: ?.*\n)*gloss-id:: \S/.test(start) || (/^[\w-]+:: /.test(start) && /^\s+gloss-sha:: \S/m.test(start));
}

const HEADER = /(?:^|[,;\t])"?(?:title|article title|document title|name|paper title|doi|arxiv|arxiv id|url|link)"?(?:$|[,;\t])/i;

/** A first line of names of columns, and nothing in it that a sentence or link would have. */
function isTable(start: string): boolean {
  const [header = ''] = start.trimStart().split(/\r\n?|\n/, 1);
  return HEADER.test(header.trim()) && !/https?:/.test(header) && !/[.!?]\s/.test(header);
}

/** Whether a text names a paper: an address, a DOI, an arXiv id. */
function namesPapers(start: string): boolean {
  return /https?:\/\/\S|\b10\.\d{4,9}\/\S|\barxiv:\s*\S|\b\d{4}\.\d{4,5}\b|\bpmid:\s*\d|^- \*\*/im.test(start);
}

export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** Unpacking comes with its library. */
export async function loadUnzipped(): Promise<typeof import('./archive.ts').unzipped> {
  return (await import('./archive.ts')).unzipped;
}
