import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { openLab, type Lab } from './chromium.ts';

/** The library page in a Chromium of its own, used as a reader would, with its tasks watched. */
export interface LibraryPage {
  page: Page;
  /** The longest task of a window from now until the work is done, in milliseconds of the processor's time: other programs don't count. */
  longestTask(work: () => Promise<unknown>): Promise<number>;
  choose(selector: string, file: string): Promise<void>;
  press(selector: string): Promise<void>;
  /** Until the expression is true. */
  waitFor(expression: string): Promise<void>;
  close(): Promise<void>;
}

export async function openLibrary(place: string): Promise<LibraryPage> {
  const lab = await openLab(new Map(), true);
  const page = await lab.browser.newPage();
  await page.goto(`chrome-extension://${lab.extensionId}/library.html#${place}`);
  return { page, ...actsOn(lab, page) };
}

function actsOn(lab: Lab, page: Page): Omit<LibraryPage, 'page'> {
  const waitFor = async (expression: string) => void (await page.waitForFunction(expression, { polling: 200, timeout: 600_000 }));
  return {
    waitFor,
    longestTask: async (work) => {
      await rest(1_000);
      await page.tracing.start({ categories: ['-*', 'toplevel'] });
      await work();
      await rest(3_000); // lists are drawn anew after the work
      return longestOf([...eventsIn(Buffer.from((await page.tracing.stop()) ?? []))]);
    },
    choose: async (selector, file) => {
      await waitFor(`document.querySelector(${JSON.stringify(selector)})?.disabled === false`);
      await (await page.$(selector) as Awaited<ReturnType<Page['$']>> & { uploadFile(path: string): Promise<void> }).uploadFile(file);
    },
    press: async (selector) => {
      await waitFor(`document.querySelector(${JSON.stringify(selector)})?.disabled === false`);
      await page.evaluate((one) => document.querySelector<HTMLElement>(one)!.click(), selector);
    },
    close: () => lab.close(),
  };
}

interface TaskEvent {
  name: string;
  pid: number;
  tid: number;
  /** Microseconds of the processor. */
  tdur?: number;
  args: { name?: string };
}

/** The trace of some minutes is longer than a string may be; of its events, a line each, those that are asked for. The very last is left out. */
export function* eventsIn(trace: Buffer): Generator<TaskEvent> {
  for (let at = 0; at < trace.length;) {
    const end = trace.indexOf('\n', at) === -1 ? trace.length : trace.indexOf('\n', at);
    const line = trace.toString('utf8', at, end);
    if (/^\{.*"name":"(?:thread_name|[\w:]*RunTask)".*\},$/.test(line)) yield JSON.parse(line.slice(0, -1)) as TaskEvent;
    at = end + 1;
  }
}

/** Of all windows' main threads. */
function longestOf(events: readonly TaskEvent[]): number {
  const windows = new Set(events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`));
  return events.reduce((longest, { name, pid, tid, tdur = 0 }) => (/RunTask$/.test(name) && windows.has(`${pid} ${tid}`) ? Math.max(longest, tdur / 1_000) : longest), 0);
}

function rest(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

/** The most memory in bytes that one of the browser's windows takes more while the work goes on; Linux alone says so. */
export async function memoryOf(page: Page, work: () => Promise<unknown>): Promise<number> {
  const own = page.browser().process()?.pid;
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && isRendererOf(name, own));
  for (const pid of pids) writeFileSync(`/proc/${pid}/clear_refs`, '5');
  const before = pids.map((pid) => statusOf(pid, 'VmRSS'));
  await work();
  return Math.max(...pids.map((pid, n) => statusOf(pid, 'VmHWM') - before[n]!));
}

function isRendererOf(pid: string, browser: number | undefined): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer') && isBelow(pid, String(browser));
  } catch {
    return false;
  }
}

function isBelow(pid: string, ancestor: string): boolean {
  for (let one = pid; one !== '0' && one !== '1';) {
    if (one === ancestor) return true;
    one = /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${one}/status`, 'utf8'))?.[1] ?? '0';
  }
  return false;
}

function statusOf(pid: string, field: string): number {
  return 1_024 * Number(new RegExp(`^${field}:\\s*(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
}
