import { onMessage } from '../../messaging/protocol.ts';
import { ask } from '../../messaging/ask.ts';
import { COMMANDS, type CommandId } from '../../domain/commands.ts';
import { actOn, bindingsOf, USUAL_KEYS, type TriageKeys } from '../../domain/triage-keys.ts';
import { Cursor } from './cursor.ts';
import { makeKeyActs, type KeyActs } from './key-acts.ts';
import { isForUs, keyOf } from './key-filter.ts';
import { Overlay } from './overlay.ts';
import type { Feature, MakeFeature, PageView } from './page-view.ts';

const REPEATING: ReadonlySet<CommandId> = new Set(COMMANDS.filter((one) => 'repeats' in one).map(({ id }) => id));

/** On a page about one paper: what is decided about it, and what goes without a list. */
const ABOUT_ONE: ReadonlySet<CommandId> = new Set(['save', 'dismiss', 'to-read', 'reading', 'read', 'skipped', 'undo', 'open', 'cite', 'note', 'tags', 'help']);

/** Keys that act on the page's entries: only the reader's own, only while nobody types, and only where marks stand; or on the one paper that a page is about. */
export const keys: MakeFeature = (view) => new Keys(view);

class Keys implements Feature {
  #view: PageView;
  #cursor: Cursor;
  #overlay: Overlay;
  #acts: KeyActs;
  #set: TriageKeys = USUAL_KEYS;
  #bindings = bindingsOf(USUAL_KEYS);
  #isAsked = false;
  #isOn = false;
  /** Keys that are down and were ours: the page does not hear of their coming up either. */
  #down = new Set<string>();
  #url = '';

  constructor(view: PageView) {
    this.#view = view;
    const { signal } = view;
    this.#cursor = new Cursor(view);
    this.#overlay = new Overlay(signal);
    this.#acts = makeKeyActs(view, this.#cursor, this.#overlay, () => this.#set);
    window.addEventListener('keydown', (event) => this.#pressed(event), { capture: true, signal });
    window.addEventListener('keyup', (event) => {
      if (event.isTrusted && this.#down.delete(event.code)) event.stopImmediatePropagation();
    }, { capture: true, signal });
    const end = onMessage('triageKeysChanged', () => this.#ask());
    signal.addEventListener('abort', () => end(), { once: true });
  }

  taken(): void {
    const { reading } = this.#view.page()!;
    const url = reading.url.replace(/#.*$/s, '');
    if (url !== this.#url) this.#leave();
    this.#url = url;
    if (reading.papers.length > 0 && !this.#isAsked) void this.#ask();
  }

  drawn(): void {
    this.#cursor.drawn();
  }

  returned(): void {
    this.#down.clear();
    if (this.#isAsked) void this.#ask();
  }

  /** Until the answer has come, keys are the page's. Without one they are as usual. */
  async #ask(): Promise<void> {
    this.#isAsked = true;
    this.#set = await ask('triageKeys', undefined).catch(() => USUAL_KEYS);
    this.#bindings = bindingsOf(this.#set);
    this.#isOn = actOn(this.#set, location.hostname);
    if (!this.#isOn) this.#leave();
  }

  #leave(): void {
    this.#cursor.clear();
    this.#view.selection.clear();
    this.#overlay.close();
  }

  #pressed(event: KeyboardEvent): void {
    const page = this.#view.page();
    if (!this.#isOn || page === null) return;
    if (this.#overlay.isOpen) return this.#pressedInHelp(event);
    const isOne = page.reading.kind === 'one';
    if (!isForUs(event) || (isOne ? page.reading.papers : this.#view.layer.marks()).length === 0) return;
    if (event.key === 'Tab') return this.#tab(event);
    const command = this.#bindings.get(keyOf(event, (key) => this.#bindings.has(key)));
    if (command === undefined || (isOne && !ABOUT_ONE.has(command))) return;
    const isRepeated = event.repeat && !REPEATING.has(command);
    if (!REPEATING.has(command)) this.#cursor.hush();
    if (isRepeated || this.#acts[command](event.repeat) !== false) this.#keep(event);
  }

  #pressedInHelp(event: KeyboardEvent): void {
    const command = this.#bindings.get(keyOf(event, (key) => this.#bindings.has(key)));
    if (!event.isTrusted || event.ctrlKey || event.metaKey || event.altKey || (command !== 'out' && command !== 'help')) return;
    if (!event.repeat) this.#overlay.close();
    this.#keep(event);
  }

  /** From where nothing has the focus, Tab goes to the current entry's mark. */
  #tab(event: KeyboardEvent): void {
    const save = this.#cursor.mark?.host.shadowRoot?.querySelector<HTMLElement>('.save');
    if (event.shiftKey || save == null || (document.activeElement !== null && document.activeElement !== document.body)) return;
    save.focus({ preventScroll: true });
    this.#keep(event);
  }

  #keep(event: KeyboardEvent): void {
    this.#down.add(event.code);
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}
