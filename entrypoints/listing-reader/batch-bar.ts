import { i18n } from '#i18n';
import tokens from '../../components/tokens.css?inline';
import type { Act } from '../../domain/decision.ts';
import { linkList } from '../../domain/links.ts';
import { ask } from '../../messaging/ask.ts';
import css from './batch.css?inline';
import { copyText } from './copying.ts';
import { decidedWords } from '../../components/decision-words.ts';
import { entriesOf } from './entries.ts';
import { showInPanel } from './in-panel.ts';
import { isForUs } from './key-filter.ts';
import type { MakeFeature, PageView } from './page-view.ts';
import { makeSheet } from './row-rules.ts';
import { followScheme } from './scheme.ts';
import { withoutFragment } from './seen.ts';

/** How long it is shown what came of an act, with the way back. */
const DONE_MS = 8_000;

/** While the bar stands there, the page can be scrolled as much further as the bar is high: its last row is not covered for good. */
const ROOM = ':root { padding-block-end: 72px !important; scroll-padding-block-end: 72px !important }';

/**
 * While rows are selected, a bar at the foot of the page says how many, and does with them what is done to several at once; what needs typing or
 * choosing, tags and export, it hands to the panel. Papers that left
 * the page stay selected but are not counted, and nothing is done with them; they count again when they come back. At another address nothing
 * is selected any more.
 */
export const batchBar: MakeFeature = (view) => {
  const { selection, page, papers } = view;
  const bar = new BatchBar(view);
  let url: string | undefined;
  const show = () => {
    bar.show(selection.keys().filter((key) => papers().has(key)));
  };
  selection.onChange(show);
  return {
    taken() {
      const now = withoutFragment(page()?.reading.url ?? '');
      if (url !== undefined && now !== url) selection.clear();
      url = now;
      show();
    },
    drawn: show,
  };
};

class BatchBar {
  #view: PageView;
  #keys: readonly string[] = [];
  #host: HTMLElement | null = null;
  #makeRoom: ((rules: string) => void) | null = null;
  /** What is shown after an act, until something is selected again. */
  #done: ReturnType<typeof setTimeout> | undefined;

  constructor(view: PageView) {
    this.#view = view;
    document.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || this.#keys.length === 0 || !isForUs(event)) return;
      event.stopImmediatePropagation();
      event.preventDefault();
      view.selection.clear();
    }, { capture: true, signal: view.signal });
  }

  show(keys: readonly string[]): void {
    this.#keys = keys;
    if (keys.length === 0) {
      if (this.#done === undefined) this.#hide();
      return;
    }
    clearTimeout(this.#done);
    this.#done = undefined;
    this.#fill(i18n.t('panel.selected', keys.length), this.#acts());
  }

  #acts(): HTMLButtonElement[] {
    const { kept, selection } = this.#view;
    const shown = shownKeys(this.#view);
    const isAll = (holds: (key: string) => boolean) => this.#keys.every(holds);
    const act = (words: string, one: Act, look = '') => button(words, look, (pressed) => void this.#decide(one, pressed));
    return [
      isAll((key) => kept.of(key).saved) ? act(i18n.t('selection.remove'), { verb: 'remove' }) : act(i18n.t('selection.save'), { verb: 'save' }, 'main'),
      isAll((key) => kept.of(key).isDismissed) ? act(i18n.t('selection.restore'), { verb: 'restore' }) : act(i18n.t('selection.dismiss'), { verb: 'dismiss' }),
      button(i18n.t('selection.copyLinks'), '', () => void this.#copyLinks()),
      button(i18n.t('selection.inPanel'), '', () => void this.#toPanel()),
      ...(shown.length > this.#keys.length ? [button(i18n.t('panel.allShown', [String(shown.length)]), 'plain', () => selection.all(shownKeys(this.#view)))] : []),
      button(i18n.t('panel.clearSelection'), 'plain', () => selection.clear()),
    ];
  }

  async #toPanel(): Promise<void> {
    const words = await showInPanel({ key: null, wants: 'selected', keys: [...this.#keys] });
    if (words === null) return;
    this.#view.say(words);
    this.#fill(i18n.t('panel.selected', this.#keys.length), this.#acts(), words);
  }

  async #decide(act: Act, pressed: HTMLElement): Promise<void> {
    if (pressed.getAttribute('aria-busy') === 'true') return;
    pressed.setAttribute('aria-busy', 'true');
    const { keeping, selection } = this.#view;
    const [keys, listed] = [this.#keys, this.#listed()];
    const stored = await keeping.store(keys, act);
    pressed.removeAttribute('aria-busy');
    if (stored === null) return;
    const { decision } = stored;
    selection.letGo(keys);
    if (this.#keys.length > 0) return; // others were selected meanwhile
    this.#say(decidedWords(act, listed[0]?.paper.title ?? '', listed.length), decision === null ? [] : [button(i18n.t('mark.undo'), '', () => void this.#undo(decision))]);
  }

  async #undo(id: string): Promise<void> {
    const isBack = await ask('undo', { id }).catch(() => false);
    const words = i18n.t(isBack ? 'selection.takenBack' : 'panel.overtaken');
    this.#say(words, []);
    this.#view.say(words);
  }

  async #copyLinks(): Promise<void> {
    const listed = this.#listed();
    const isCopied = await copyText(linkList(listed.map(({ paper }) => paper)));
    const words = isCopied ? i18n.t('selection.linksCopied', listed.length) : i18n.t('selection.notCopied');
    this.#view.say(words);
    this.#fill(i18n.t('panel.selected', this.#keys.length), this.#acts(), words);
  }

  #listed() {
    return this.#keys.flatMap((key) => this.#view.papers().get(key) ?? []);
  }

  /** For a while; what is selected meanwhile comes in its place. */
  #say(words: string, acts: HTMLButtonElement[]): void {
    clearTimeout(this.#done);
    this.#done = setTimeout(() => {
      this.#done = undefined;
      if (this.#keys.length === 0) this.#hide();
    }, DONE_MS);
    this.#fill(words, acts);
  }

  /** What is `told` of an act that changes nothing here stands above, so that no button moves from under the pointer. */
  #fill(words: string, acts: HTMLButtonElement[], told = ''): void {
    const host = this.#host ??= makeHost(this.#view.signal);
    const root = host.shadowRoot!;
    root.querySelector('.told')!.textContent = told;
    root.querySelector('.count')!.textContent = words;
    fillActs(root, acts);
    host.hidden = false;
    if (!host.isConnected) document.body.append(host);
    (this.#makeRoom ??= makeSheet(this.#view.signal))(ROOM);
  }

  #hide(): void {
    if (this.#host !== null) this.#host.hidden = true;
    this.#makeRoom?.('');
  }
}

function makeHost(signal: AbortSignal): HTMLElement {
  const host = document.createElement('gloss-batch');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  root.adoptedStyleSheets = [sheet];
  followScheme(signal, (isDark) => sheet.replaceSync(`${tokens.replaceAll(':root', ':host')}${css}:host { color-scheme: ${isDark ? 'dark' : 'light'} !important }`));
  const bar = document.createElement('div');
  bar.className = 'bar';
  bar.setAttribute('role', 'group');
  bar.setAttribute('aria-label', i18n.t('selection.acts'));
  for (const name of ['told', 'count', 'acts']) bar.append(Object.assign(document.createElement('span'), { className: name }));
  root.append(bar);
  for (const type of ['click', 'pointerdown', 'mousedown'] as const) host.addEventListener(type, (event) => event.stopPropagation());
  signal.addEventListener('abort', () => host.remove(), { once: true });
  return host;
}

/** Heeds the reader's own presses alone. */
function button(words: string, look: string, onPress: (pressed: HTMLElement) => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.textContent = words;
  element.className = look;
  element.addEventListener('click', (event) => { if (event.isTrusted) onPress(element); });
  return element;
}

/** What is there already stays. The focus stays on what it was on; where that has gone, the press that was meant for it may do no harm. */
function fillActs(root: ShadowRoot, acts: readonly HTMLButtonElement[]): void {
  const place = root.querySelector('.acts')!;
  const wordsOf = (some: Iterable<Element>) => [...some].map(({ textContent }) => textContent).join('\n');
  if (wordsOf(place.children) === wordsOf(acts)) return;
  const focused = root.activeElement?.textContent;
  place.replaceChildren(...acts);
  if (focused !== undefined) (acts.find(({ textContent }) => textContent === focused) ?? acts.at(-1))?.focus({ preventScroll: true });
}

/** The entries that are there to be looked at: not dimmed, nor folded. */
function shownKeys(view: PageView): string[] {
  return [...new Set(entriesOf(view).filter(({ mark: { host } }) => !host.hasAttribute('data-dim') && !host.hasAttribute('data-fold')).map(({ key }) => key))];
}
