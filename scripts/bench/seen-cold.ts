import type { CDPSession, Page } from 'puppeteer-core';
import type { Lab } from './chromium.ts';
import { figure, type Figure } from './figure.ts';
import { quantile } from './trace.ts';

const RUNS = 15;
const PATIENCE_MS = 30_000;

/** Put around the reader's own questions: how long those for what is kept and seen took, and of how many papers they said that they were. */
const WATCH = `(() => {
  globalThis.glossAsked = [];
  for (const { runtime } of new Set([globalThis.chrome, globalThis.browser].filter((one) => one?.runtime?.id))) {
    const send = runtime.sendMessage.bind(runtime);
    runtime.sendMessage = (message, ...others) => {
      const began = performance.now();
      const heard = (answer) => {
        if (message?.type === 'statesOf') globalThis.glossAsked.push({ ms: performance.now() - began, seen: answer?.res?.filter((one) => one?.seen?.times > 0).length ?? -1 });
        return answer;
      };
      const callback = others.findIndex((one) => typeof one === 'function');
      if (callback === -1) return send(message, ...others).then(heard);
      return send(message, ...others.with(callback, (answer) => others[callback](heard(answer))));
    };
  }
})()`;

interface Asked {
  ms: number;
  /** Papers that were seen before. */
  seen: number;
}

/** A page of so many rows, all seen before, is opened while the worker is stopped, with three years of sightings: from its question for what is kept and seen to the answer. */
export async function seenFromCold(lab: Lab, url: string, rows: number): Promise<Figure[]> {
  const took: number[] = [];
  for (let run = 0; run <= RUNS; run++) {
    await stopWorker(lab);
    const page = await lab.open();
    const asked = await questionsOf(page, url, rows);
    await page.close();
    if (run > 0) took.push(asked);
  }
  return [figure(`page of ${rows} rows, worker stopped: its question, median`, 'ms', quantile(took, 0.5), 250), figure(`page of ${rows} rows, worker stopped: its question, p95`, 'ms', quantile(took, 0.95), 250)];
}

async function stopWorker({ browser, extensionId }: Lab): Promise<void> {
  const worker = browser.targets().find((one) => one.type() === 'service_worker' && one.url().includes(extensionId));
  if (worker === undefined) return;
  const session = await browser.target().createCDPSession();
  await session.send('Target.closeTarget', { targetId: (worker as unknown as { _targetId: string })._targetId });
  await session.detach();
}

/** Milliseconds of the longest question. */
async function questionsOf(page: Page, url: string, rows: number): Promise<number> {
  const session = await page.createCDPSession();
  let world: number | undefined;
  session.on('Runtime.executionContextCreated', ({ context: { id, origin, auxData } }) => {
    if ((auxData as { type?: string }).type !== 'isolated' || !origin.startsWith('chrome-extension://')) return;
    world = id;
    void session.send('Runtime.evaluate', { contextId: id, expression: WATCH });
  });
  await session.send('Runtime.enable');
  await page.goto(url);
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    const asked = world === undefined ? [] : await askedIn(session, world);
    if (asked.reduce((sum, one) => sum + Math.max(0, one.seen), 0) >= rows) return Math.max(...asked.map(({ ms }) => ms));
    if (performance.now() > end) throw new Error(`what the page was told: ${JSON.stringify(asked)}`);
    await new Promise((done) => setTimeout(done, 200));
  }
}

async function askedIn(session: CDPSession, contextId: number): Promise<Asked[]> {
  const { result } = await session.send('Runtime.evaluate', { contextId, expression: 'globalThis.glossAsked ?? []', returnByValue: true });
  return result.value as Asked[];
}
