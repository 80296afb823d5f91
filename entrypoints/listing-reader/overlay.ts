import tokens from '../../components/tokens.css?inline';
import css from './overlay.css?inline';
import { isDark } from './scheme.ts';

/** How long a notice stays: a moment, and longer the more there is to read. */
const NOTICE_MS = 1_600;
const A_SIGN_MS = 45;
const EDGE_PX = 8;

/** What keys show over the page, in an element of ours that is there only while it shows something. */
export class Overlay {
  #host: HTMLElement | null = null;
  #notice: HTMLElement | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #dialog: HTMLDialogElement | null = null;

  constructor(signal: AbortSignal) {
    signal.addEventListener('abort', () => {
      clearTimeout(this.#timer);
      this.#host?.remove();
    }, { once: true });
  }

  /** A few words for a moment, below this element or at the foot of the window. What is said aloud is said elsewhere. */
  note(words: string, beside: Element | null): void {
    clearTimeout(this.#timer);
    this.#notice?.remove();
    const notice = document.createElement('div');
    notice.className = 'notice';
    notice.popover = 'manual';
    notice.setAttribute('aria-hidden', 'true');
    notice.textContent = words;
    this.#root().append(notice);
    notice.showPopover();
    place(notice, beside);
    this.#notice = notice;
    this.#timer = setTimeout(() => this.#drop(notice), NOTICE_MS + words.length * A_SIGN_MS);
  }

  get isOpen(): boolean {
    return this.#dialog?.isConnected === true; // the page may have taken it away
  }

  /** Shows this over the page until it is closed; the focus goes back where it was. */
  open(label: string, contents: readonly Element[]): void {
    const dialog = document.createElement('dialog');
    dialog.setAttribute('aria-label', label);
    dialog.append(...contents);
    dialog.addEventListener('close', () => {
      if (this.#dialog === dialog) this.#dialog = null;
      this.#drop(dialog);
    });
    dialog.addEventListener('click', (event) => {
      const isOnClose = event.target instanceof Element && event.target.closest('.close') !== null;
      if (event.isTrusted && (isOnClose || event.target === dialog)) dialog.close(); // a press beside it is one on its backdrop
    });
    this.#root().append(dialog);
    this.#dialog = dialog;
    dialog.showModal();
  }

  close(): void {
    this.#dialog?.close();
  }

  #root(): ShadowRoot {
    if (this.#host === null) {
      this.#host = document.createElement('gloss-keys');
      this.#host.attachShadow({ mode: 'open' });
    }
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`${tokens.replaceAll(':root', ':host')}${css}:host { color-scheme: ${isDark() ? 'dark' : 'light'} !important }`);
    const root = this.#host.shadowRoot!;
    root.adoptedStyleSheets = [sheet];
    if (!this.#host.isConnected) document.body.append(this.#host);
    return root;
  }

  #drop(element: Element): void {
    element.remove();
    if (this.#host?.shadowRoot?.childElementCount === 0) this.#host.remove();
  }
}

function place(notice: HTMLElement, beside: Element | null): void {
  const { width, height } = notice.getBoundingClientRect();
  const at = beside?.isConnected === true ? beside.getBoundingClientRect() : null;
  const isInView = at !== null && at.bottom > 0 && at.top < innerHeight;
  const bar = document.querySelector('gloss-batch:not([hidden])')?.getBoundingClientRect();
  const foot = Math.min(innerHeight - 3 * EDGE_PX, (bar?.top ?? Infinity) - EDGE_PX);
  const left = isInView ? at.left : (innerWidth - width) / 2;
  const top = isInView ? (at.bottom + 4 + height > innerHeight - EDGE_PX ? at.top - height - 4 : at.bottom + 4) : foot - height;
  notice.style.left = `${Math.max(EDGE_PX, Math.min(left, innerWidth - width - EDGE_PX))}px`;
  notice.style.top = `${Math.max(EDGE_PX, top)}px`;
}
