import { browser } from 'wxt/browser';

/** What takes letters for itself when it has the focus. */
const TYPING = 'input, textarea, select, [contenteditable]:not([contenteditable="false" i]), iframe, frame, object, embed, audio, video';
const TYPING_ROLES = /^(?:textbox|searchbox|combobox|listbox|option|menu|menubar|menuitem\w*|tree|treeitem|grid|gridcell|slider|spinbutton|application)$/;
/** What asks for an answer before the page goes on. Ours are in shadow roots, and not found by it. */
const DIALOGS = ':modal, :popover-open:not([popover="hint"]), [role="dialog"]:not([aria-modal="false"]), [role="alertdialog"], [aria-modal="true"]';

/** Where such are looked for: each of these is quick on a long page, all of them in one selector are not. */
const MAYBE_DIALOGS = ['dialog', '[popover]', '[role="dialog"]', '[role="alertdialog"]', '[aria-modal="true"]'];

/** Whether a key press is for us: made by the reader, a key alone, nobody typing, nothing of the page's in front. */
export function isForUs(event: KeyboardEvent): boolean {
  // Held down, it was looked at before: searching a long page for dialogs takes milliseconds.
  return event.isTrusted && isKeyAlone(event) && !event.defaultPrevented && !isTyped(event) && (event.repeat || !hasDialog(event));
}

function isKeyAlone(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey, isComposing, keyCode } = event;
  if (ctrlKey || metaKey || isComposing || keyCode === 229) return false;
  // On many keyboards brackets and other signs are typed with AltGr, which Macs call Option.
  const isSign = [...key].length === 1 && !/[\p{L}\p{N}]/u.test(key);
  return isSign && isMac() ? true : !altKey && (isSign || !event.getModifierState('AltGraph'));
}

function isMac(): boolean {
  return navigator.platform.startsWith('Mac');
}

/** Asked of everything around the innermost element, and of what has the focus, however deep in shadow roots. */
function isTyped(event: KeyboardEvent): boolean {
  if (document.designMode === 'on') return true;
  const [innermost] = event.composedPath();
  const focused = activeElements();
  return [...event.composedPath(), ...focused].some((one) => one instanceof HTMLElement && (one.matches(TYPING) || one.isContentEditable === true))
    || [innermost, ...focused].some((one) => one instanceof Element && TYPING_ROLES.test(one.getAttribute('role') ?? ''));
}

/** The element's shadow root, also one that is closed to the page's own scripts. Firefox has it on the element. */
function rootOf(element: Element): ShadowRoot | null {
  const { openOrClosedShadowRoot = element.shadowRoot } = element as { openOrClosedShadowRoot?: ShadowRoot | null };
  return openOrClosedShadowRoot ?? (element instanceof HTMLElement ? (browser as Partial<typeof browser>).dom?.openOrClosedShadowRoot(element) : null) ?? null;
}

/** What has the focus, from the document inwards. */
function activeElements(): Element[] {
  const found: Element[] = [];
  for (let one = document.activeElement; one !== null; one = rootOf(one)?.activeElement ?? null) found.push(one);
  return found;
}

function hasDialog(event: KeyboardEvent): boolean {
  if (document.fullscreenElement != null) return true; // absent where pages can’t fill the screen
  const around = event.composedPath().filter((one): one is HTMLElement => one instanceof HTMLElement && !(one.getRootNode() as Partial<ShadowRoot>).host?.localName.startsWith('gloss-'));
  const maybe = MAYBE_DIALOGS.flatMap((selector) => [...document.querySelectorAll(selector)]);
  return [...maybe, ...around].some((one) => one.matches(DIALOGS) && isInFront(one));
}

function isInFront(element: Element): boolean {
  return element.checkVisibility?.({ visibilityProperty: true, opacityProperty: true }) !== false && element.closest('[aria-hidden="true"], [inert]') === null;
}

/**
 * The key by its sign. CapsLock does not count; on a keyboard of another script a letter stands for what is in its place on a Latin one, if it
 * does nothing itself.
 */
export function keyOf(event: KeyboardEvent, isBound: (key: string) => boolean): string {
  const { key, code, shiftKey } = event;
  if (!/^\p{L}$/u.test(key)) return key;
  const plain = event.getModifierState('CapsLock') ? inCase(key, shiftKey) : key;
  const latin = /^(?:Key|Digit)(.)$/.exec(code)?.[1] ?? BRACKETS[code];
  return isBound(plain) || latin === undefined || /^\p{Script=Latin}$/u.test(key) ? plain : inCase(latin, shiftKey);
}

const BRACKETS: Partial<Record<string, string>> = { BracketLeft: '[', BracketRight: ']' };

function inCase(letter: string, isCapital: boolean): string {
  return isCapital ? letter.toUpperCase() : letter.toLowerCase();
}
