import type { Browser, Page } from 'puppeteer-core';

/** A page of ours: the side panel, wherever the browser shows it, or a tab. */
export interface Panel {
  /** Runs in the panel; only what can be sent as JSON goes in and out. */
  evaluate<T>(body: string): Promise<T>;
  /** Waits until the body, an expression, is true there; throws with the panel's text when it does not become so. */
  waitFor(expression: string, timeoutMs?: number): Promise<void>;
  /** Presses the first element that fits, where the browser lets us by mouse. */
  press(selector: string): Promise<void>;
  type(selector: string, text: string): Promise<void>;
  /** Chooses a file in the first file field that fits. */
  choose(selector: string, path: string): Promise<void>;
  screenshot(path: string): Promise<void>;
}

export interface Options {
  profile?: string;
  width?: number;
  height?: number;
  isDark?: boolean;
  /** Chromium forgets what an extension installed by automation was allowed when it ends; one given at its start keeps it, as an installed one does. */
  isKept?: boolean;
  /** Optional permissions that the reader has granted: Chromium's question can't be answered by automation. */
  granted?: string[];
  /** Pages that were left are put by and come back as they were, as in a reader's browser; Chromium under automation does not do that by itself. */
  putsPagesBy?: boolean;
  /** A window to look at, and the network as it is. */
  isShown?: boolean;
}

/** What each browser brings to the common part. */
export interface Launched {
  browser: Browser;
  clickIcon(page: Page): Promise<Panel>;
  /** The tab that shows this page of the extension. */
  tabOf(name: string): Promise<Panel>;
  /** Installs the same build over the one that runs, as an update does. */
  update(): Promise<void>;
  /** Takes a site of the manifest's back, as a reader can on the browser's page of extensions: Firefox alone. */
  withdraw?(origin: string): Promise<void>;
}

/** Tries until it holds; throws what `describe` says when the time is over. */
export async function until(holds: () => Promise<boolean>, describe: () => Promise<string>, timeoutMs = 10_000): Promise<void> {
  const end = Date.now() + timeoutMs;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(await describe());
    await new Promise((done) => setTimeout(done, 50));
  }
}
