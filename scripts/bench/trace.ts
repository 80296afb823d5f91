import type { Page } from 'puppeteer-core';

/** One event of a Chromium trace; times in microseconds. */
interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  pid: number;
  tid: number;
  args: { data?: { url?: string; scriptName?: string; fileName?: string } };
}

/** What the page's main thread did for a script of ours. Times in milliseconds. */
export interface Work {
  /** Our script until the last mark stood, and style and layout from the first mark on until the frame after the last. */
  drawMs: number;
  /** The longest task that ran our script, from the first to the last of them. */
  longestTaskMs: number;
  /** The longest task with style or layout after our first mark. */
  longestLayoutMs: number;
  /** Our script's own time, compiling included. */
  scriptMs: number;
}

const CATEGORIES = ['-*', 'toplevel', 'devtools.timeline', 'v8.execute', 'blink.user_timing', 'disabled-by-default-devtools.timeline'];
const SCRIPT = new Set(['EvaluateScript', 'FunctionCall', 'RunMicrotasks', 'FireIdleCallback', 'TimerFire', 'v8.compile']);
const FRAME_US = 40_000;

/** Runs `act` and hands back the trace of it. */
export async function traced(page: Page, act: () => Promise<void>): Promise<TraceEvent[]> {
  await page.tracing.start({ categories: CATEGORIES });
  await act();
  const bytes = await page.tracing.stop();
  return (JSON.parse(Buffer.from(bytes ?? []).toString('utf8')) as { traceEvents: TraceEvent[] }).traceEvents;
}

/** The work of the script at this address. Tasks count whole, also where the page had its share in them. */
export function workOf(events: readonly TraceEvent[], address: string): Work {
  const first = events.find(({ name, args }) => (name === 'EvaluateScript' || name === 'FunctionCall') && addressIn(args) === address);
  if (first === undefined) return { drawMs: 0, longestTaskMs: 0, longestLayoutMs: 0, scriptMs: 0 };
  const here = events.filter(({ pid, tid, ph }) => ph === 'X' && pid === first.pid && tid === first.tid);
  const ours = here.filter(({ args }) => addressIn(args) === address); // not what other threads compile meanwhile
  const tasks = here.filter(({ name }) => name === 'RunTask');
  const own = tasks.filter((task) => ours.some((event) => within(event, task)));
  const firstMark = events.find(({ name }) => name === 'gloss-first-mark')?.ts ?? Infinity;
  const lastMark = events.find(({ name }) => name === 'gloss-last-mark')?.ts ?? firstMark;
  const layouts = here.filter(({ name, ts }) => isLayout(name) && ts >= firstMark);
  const script = here.filter((event) => SCRIPT.has(event.name) && own.some((task) => within(event, task)) && event.ts <= lastMark);
  return {
    drawMs: sum(outermost(script)) + sum(layouts.filter(({ ts }) => ts <= lastMark + FRAME_US)),
    longestTaskMs: Math.max(0, ...own.map(ms)),
    longestLayoutMs: Math.max(0, ...tasks.filter((task) => layouts.some((event) => within(event, task))).map(ms)),
    scriptMs: sum(outermost(here.filter((event) => addressIn(event.args) === address))),
  };
}

function isLayout(name: string): boolean {
  return name === 'Layout' || name === 'UpdateLayoutTree';
}

function addressIn({ data }: TraceEvent['args'] = {}): string | undefined {
  return data?.url ?? data?.scriptName ?? data?.fileName;
}

function within(event: TraceEvent, task: TraceEvent): boolean {
  return event.ts >= task.ts && event.ts < task.ts + (task.dur ?? 0);
}

/** Those that stand in no other one of them. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  const kept: TraceEvent[] = [];
  for (const event of [...events].sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))) {
    const last = kept.at(-1);
    if (last === undefined || !within(event, last)) kept.push(event);
  }
  return kept;
}

function ms({ dur = 0 }: TraceEvent): number {
  return dur / 1000;
}

function sum(events: readonly TraceEvent[]): number {
  return events.reduce((total, event) => total + ms(event), 0);
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value that this share (0–1) of the values does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN;
}

/** The longest task, in milliseconds, of the threads that ran a script from an address that begins so. */
export function longestTask(events: readonly TraceEvent[], begin: string): number {
  const threads = new Set(events.filter(({ args }) => addressIn(args)?.startsWith(begin)).map(({ pid, tid }) => `${pid} ${tid}`));
  return Math.max(0, ...events.filter(({ name, ph, pid, tid }) => ph === 'X' && name === 'RunTask' && threads.has(`${pid} ${tid}`)).map(ms));
}
