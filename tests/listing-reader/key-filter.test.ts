import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { isForUs, keyOf } from '../../entrypoints/listing-reader/key-filter.ts';

/** Extensions see what is closed to scripts. */
const closed = new Map<Element, ShadowRoot>();
beforeEach(() => { vi.spyOn(browser.dom, 'openOrClosedShadowRoot').mockImplementation((one) => closed.get(one) ?? one.shadowRoot!); });
afterEach(() => {
  document.body.replaceChildren();
  document.designMode = 'off';
});

/** A press as a reader makes it: scripts can't make such. */
function press(on: Element, given: Partial<KeyboardEvent> & { capsLock?: boolean; altGraph?: boolean } = {}): KeyboardEvent {
  const { capsLock = false, altGraph = false, ...init } = given;
  const event = new KeyboardEvent('keydown', { key: 'j', code: 'KeyJ', bubbles: true, composed: true, cancelable: true, ...init });
  if (init.defaultPrevented) event.preventDefault();
  const path: EventTarget[] = [];
  for (let one: Node | null = on; one !== null; one = one instanceof ShadowRoot ? one.host : one.parentNode) path.push(one);
  const made = { isTrusted: true, key: event.key, code: event.code, shiftKey: event.shiftKey, composedPath: () => path, getModifierState: (name: string) => (capsLock && name === 'CapsLock') || (altGraph && name === 'AltGraph'), ...init };
  return made as unknown as KeyboardEvent;
}

function put(html: string): Element {
  document.body.append(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  return document.querySelector('.here') ?? document.body;
}

function inShadow(mode: ShadowRootMode, name = 'site-search'): { host: HTMLElement; input: HTMLElement } {
  const host = document.createElement(name);
  const input = document.createElement('input');
  const root = host.attachShadow({ mode });
  root.append(input, document.createElement('button'));
  closed.set(host, root);
  document.body.append(host);
  return { host, input };
}

describe('a key press is for us', () => {
  it.each<[string, string]>([
    ['with nothing in focus', '<p>Papers</p>'],
    ['on a link', '<a href="#" class="here">Title</a>'],
    ['on a button', '<button class="here">More</button>'],
    ['beside a dialog that is not shown to anybody', '<div aria-hidden="true"><div role="dialog">Cookies</div></div>'],
    ['beside a notice that is not modal', '<div role="dialog" aria-modal="false">Cookies</div>'],
    ['where only an ancestor is a grid', '<div role="grid"><a href="#" class="here">Title</a></div>'],
  ])('%s', (_, html) => {
    expect(isForUs(press(put(html)))).toBe(true);
  });
});

describe('a key press is the page’s', () => {
  it.each<[string, string]>([
    ['in a field', '<input class="here">'],
    ['in a text', '<textarea class="here"></textarea>'],
    ['on a list to choose from', '<select class="here"><option>a</option></select>'],
    ['in an editor', '<div contenteditable="true"><p><b class="here">x</b></p></div>'],
    ['in an editor of plain text', '<div contenteditable="plaintext-only" class="here"></div>'],
    ['in a field that is none by its element', '<div role="textbox" class="here"></div>'],
    ['in a menu', '<div role="menu"><div role="menuitem" tabindex="0" class="here">Copy</div></div>'],
    ['in a combined field', '<div role="combobox" class="here"></div>'],
    ['on a video', '<video class="here"></video>'],
    ['while a dialog of the page asks something', '<div role="dialog">Log in?</div><p class="here"></p>'],
    ['while an alert does', '<div role="alertdialog">Sure?</div>'],
    ['while something modal is open', '<section aria-modal="true">Log in</section>'],
  ])('%s', (_, html) => {
    expect(isForUs(press(put(html)))).toBe(false);
  });

  it('of a sign that is typed with AltGr; of a letter it is not', () => {
    expect(isForUs(press(document.body, { key: '[', code: 'Digit8', altGraph: true }))).toBe(true);
    expect(isForUs(press(document.body, { key: 'j', altGraph: true }))).toBe(false);
    expect(isForUs(press(document.body, { key: '[', code: 'Digit8', altGraph: true, ctrlKey: true }))).toBe(false);
  });

  it.each<[string, Partial<KeyboardEvent>]>([
    ['made by a script', { isTrusted: false }],
    ['with Ctrl', { ctrlKey: true }], ['with Meta', { metaKey: true }], ['with Alt', { altKey: true }],
    ['while a sign is being composed', { isComposing: true }], ['taken by an input method', { keyCode: 229 }],
    ['that the page has taken', { defaultPrevented: true }],
  ])('%s', (_, given) => {
    expect(isForUs(press(document.body, given))).toBe(false);
  });

  it('in a field within a component, whether its inside is open or not', () => {
    const open = inShadow('open');
    expect(isForUs(press(open.input))).toBe(false);
    open.host.remove();
    for (const name of ['site-search', 'div']) {
      const { host, input } = inShadow('closed', name);
      input.focus();
      expect(isForUs(press(host))).toBe(false);
      (input.nextElementSibling as HTMLElement).focus();
      expect(isForUs(press(host))).toBe(true);
      host.remove();
    }
  });

  it('where the whole document is an editor', () => {
    document.designMode = 'on';
    expect(isForUs(press(document.body))).toBe(false);
  });

  it('where the focus is in a frame', () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    frame.focus();
    expect(isForUs(press(document.body))).toBe(document.activeElement !== frame);
  });
});

describe('a key is known by its sign', () => {
  const isBound = (key: string) => 'jJs[?'.includes(key);

  it.each<[string, Partial<KeyboardEvent> & { capsLock?: boolean; altGraph?: boolean }, string]>([
    ['a letter', { key: 'j' }, 'j'],
    ['a capital', { key: 'J', shiftKey: true }, 'J'],
    ['a letter with CapsLock', { key: 'J', capsLock: true }, 'j'],
    ['a capital with CapsLock', { key: 'j', capsLock: true, shiftKey: true }, 'J'],
    ['a Cyrillic letter in its place', { key: 'о', code: 'KeyJ' }, 'j'],
    ['a Greek capital in its place', { key: 'Ξ', code: 'KeyJ', shiftKey: true }, 'J'],
    ['a Hebrew letter, which has no capital, in its place', { key: 'ח', code: 'KeyJ' }, 'j'],
    ['an Arabic one with Shift', { key: 'ـ', code: 'KeyJ', shiftKey: true }, 'J'],
    ['a Korean one', { key: 'ㅓ', code: 'KeyJ' }, 'j'],
    ['a Cyrillic letter where a bracket is', { key: 'х', code: 'BracketLeft' }, '['],
    ['a sign typed with the third level', { key: '[', code: 'Digit8', altGraph: true }, '['],
    ['a Latin letter that stands elsewhere', { key: 's', code: 'KeyO' }, 's'],
    ['a Latin letter that does nothing', { key: 'é', code: 'KeyJ' }, 'é'],
    ['a sign', { key: '?', shiftKey: true, code: 'Slash' }, '?'],
    ['a key with a name', { key: 'Escape', code: 'Escape' }, 'Escape'],
  ])('%s', (_, given, key) => {
    expect(keyOf(press(document.body, given), isBound)).toBe(key);
  });
});
