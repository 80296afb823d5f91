import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { encoded } from '../../domain/formats/encoded.ts';
import { FORMATS } from '../../domain/formats/index.ts';
import { figure, type Figure } from './figure.ts';
import { libraryOf } from './papers.ts';

const PAPERS = 10_000;
const MANY = 100_000;

/**
 * Writing: 10,000 papers to each format, 100,000 to JSON, and what that takes of memory, each in a process of its own. The papers are there before and
 * are not counted; the bytes of the file are. *Held* is what a collection leaves, at its highest of eleven moments (V8's heap and the buffers outside
 * of it). *Resident* is the most the process grew by for the system, in another run: garbage that waits for a collection counts there, and of a
 * small file, or of zips, whose packer takes 170 kB for every note, that is most of it, whatever the number of papers.
 */
export async function formats(): Promise<Figure[]> {
  return [...FORMATS.map(({ id }) => [id, PAPERS] as const), ['json', MANY] as const].flatMap(([id, count]) => {
    const { seconds, memory: resident } = measured(id, count, 'pressed');
    const { memory: held } = measured(id, count, 'collected');
    const what = `${count.toLocaleString('en')} in ${id}`;
    return [figure(`${what}: time`, 's', seconds, count === MANY ? 30 : 5), figure(`${what}: held`, 'of file', held, 2), figure(`${what}: resident`, 'of file', resident, 2)];
  });
}

type Way = 'pressed' | 'collected';

/** In seconds, and in sizes of the file. */
interface Measured {
  seconds: number;
  memory: number;
}

function measured(id: string, count: number, way: Way): Measured {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--expose-gc', '--max-old-space-size=8192', '--max-semi-space-size=2', fileURLToPath(import.meta.url), id, String(count), way], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${id}: ${stderr}`);
  return JSON.parse(stdout) as Measured;
}

async function measure(id: string, count: number, way: Way): Promise<Measured> {
  const format = FORMATS.find((one) => one.id === id)!;
  if (way === 'pressed') await encoded(format, libraryOf(100));
  const library = libraryOf(count);
  heldNow();
  await new Promise((done) => setTimeout(done, 500));
  const before = heldNow();
  const { rss } = process.memoryUsage();
  const began = performance.now();
  let [most, next] = [0, 0];
  const look = (done: number) => {
    if (way === 'pressed' || done < next) return;
    next = done + count / 10;
    most = Math.max(most, heldNow() - before);
  };
  const chunks = await encoded(format, library, { onProgress: look });
  const seconds = (performance.now() - began) / 1000;
  look(count);
  const size = chunks.reduce((sum, { byteLength }) => sum + byteLength, 0);
  return { seconds, memory: (way === 'pressed' ? process.resourceUsage().maxRSS * 1024 - rss : most) / size };
}

function heldNow(): number {
  globalThis.gc?.();
  globalThis.gc?.(); // buffers are given back by another thread, on which the next collection waits
  const { heapUsed, external } = process.memoryUsage(); // `external` has the buffers
  return heapUsed + external;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(JSON.stringify(await measure(process.argv[2]!, Number(process.argv[3]), process.argv[4] as Way)));
