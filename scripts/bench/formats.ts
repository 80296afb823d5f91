import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { encoded } from '../../domain/formats/encoded.ts';
import { FORMATS } from '../../domain/formats/index.ts';
import { titleKey } from '../../domain/titles.ts';
import type { KeptPaper, Library } from '../../domain/library.ts';
import { parseAuthor } from '../../domain/authors.ts';
import { digestPapers } from '../digest/papers.ts';
import { figure, type Figure } from './figure.ts';

const PAPERS = 10_000;
const MANY = 100_000;

/** Writing: 10,000 papers to each format, 100,000 to JSON, and what that takes of memory beside the file. Each in a process of its own. */
export async function formats(): Promise<Figure[]> {
  const each = FORMATS.map(({ id }) => {
    const { seconds, memory } = measured(id, PAPERS);
    return [figure(`10,000 papers to ${id}`, 's', seconds, 5), figure(`memory for ${id}`, 'of file', memory, 2)];
  });
  const { seconds, memory } = measured('json', MANY);
  return [...each.flat(), figure('100,000 papers to json', 's', seconds, 30), figure('memory for 100,000 in json', 'of file', memory, 2)];
}

interface Measured {
  seconds: number;
  /** The most that was held beside the papers, in sizes of the file. */
  memory: number;
}

function measured(id: string, count: number): Measured {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--expose-gc', '--max-old-space-size=8192', '--max-semi-space-size=2', fileURLToPath(import.meta.url), id, String(count)], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${id}: ${stderr}`);
  return JSON.parse(stdout) as Measured;
}

async function measure(id: string, count: number): Promise<Measured> {
  const format = FORMATS.find((one) => one.id === id)!;
  await encoded(format, libraryOf(100));
  const library = libraryOf(count);
  globalThis.gc?.();
  const before = process.memoryUsage();
  const began = performance.now();
  const chunks = await encoded(format, library);
  const seconds = (performance.now() - began) / 1000;
  const held = process.resourceUsage().maxRSS * 1024 - before.rss;
  return { seconds, memory: held / chunks.reduce((sum, { byteLength }) => sum + byteLength, 0) };
}

/** Invented papers as a reader keeps them: a tag, and every third with a note. */
export function libraryOf(count: number): Library {
  return { journal: [], papers: digestPapers(count).map(keptOf) };
}

function keptOf({ title, authors, abstract, comments, code }: ReturnType<typeof digestPapers>[number], n: number): KeptPaper {
  const id = `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
  const at = new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString();
  const identifiers = [`arxiv:26${String(1 + (n % 12)).padStart(2, '0')}.${String(n % 100_000).padStart(5, '0')}`];
  const paper = { identifiers, title, authors: authors.map(parseAuthor), type: 'preprint' as const, abstract, publishedOn: '2026-11-21', url: `https://arxiv.org/abs/${n}`, categories: ['cs.LG', 'cs.AI'], ...(comments !== null && { comments }), ...(code !== null && { codeUrl: code }) };
  const citationKey = `study2026n${n}`;
  const record = { id, identifiers, titleKey: titleKey(title), paper, changedAt: at, citationKey, saved: { status: 'to-read' as const, tags: ['group meeting'], citationKey, savedAt: at } };
  return { record, notes: n % 3 === 0 ? [{ id: `note-${n}`, paperId: id, text: 'Compare with last week’s.\n\nAsk about the ablation.', createdAt: at, changedAt: at }] : [] };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(JSON.stringify(await measure(process.argv[2]!, Number(process.argv[3]))));
