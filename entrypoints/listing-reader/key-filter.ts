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
  const { ctrlKey, metaKey, altKey, isComposing, keyCode } = event;
  return !ctrlKey && !metaKey && !altKey && !isComposing && keyCode !== 229 && !event.getModifierState('AltGraph');
}

/** Asked of everything around the innermost element; where a shadow root is closed, whatever has the focus in it may be a field. */
function isTyped(event: KeyboardEvent): boolean {
  if (document.designMode === 'on') return true;
  const [innermost] = event.composedPath();
  const focused = activeElements();
  return [...event.composedPath(), ...focused].some((one) => one instanceof HTMLElement && (one.matches(TYPING) || one.isContentEditable === true))
    || [innermost, ...focused].some((one) => one instanceof Element && TYPING_ROLES.test(one.getAttribute('role') ?? ''))
    || isClosed(focused.at(-1));
}

function isClosed(focused: Element | undefined): boolean {
  return focused !== undefined && focused.localName.includes('-') && focused.shadowRoot === null;
}

/** What has the focus, from the document inwards. */
function activeElements(): Element[] {
  const found: Element[] = [];
  for (let one = document.activeElement; one !== null; one = one.shadowRoot?.activeElement ?? null) found.push(one);
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
 * The key by its sign. CapsLock does not count; on a keyboard of another script a letter key stands for the Latin letter in its place, if its
 * own sign does nothing.
 */
export function keyOf(event: KeyboardEvent, isBound: (key: string) => boolean): string {
  const { key, code, shiftKey } = event;
  if ([...key].length !== 1 || key.toLowerCase() === key.toUpperCase()) return key;
  const plain = event.getModifierState('CapsLock') ? inCase(key, shiftKey) : key;
  const latin = /^Key([A-Z])$/.exec(code)?.[1];
  return isBound(plain) || latin === undefined || /^\p{Script=Latin}$/u.test(key) ? plain : inCase(latin, shiftKey);
}

function inCase(letter: string, isCapital: boolean): string {
  return isCapital ? letter.toUpperCase() : letter.toLowerCase();
}
