import type { Mark } from './mark.ts';
import type { MarkLayer } from './mark-layer.ts';

/** What the reader can do on a mark. */
export interface MarkActions {
  save(mark: Mark): void;
  addNote(mark: Mark): void;
  topic(id: string): void;
  more(mark: Mark, button: HTMLElement): void;
  /** The focus came to "+n", or left it and what it had opened. */
  showMore(mark: Mark, button: HTMLElement | null): void;
  card(mark: Mark): void;
  /** Shows what a rule mutes, or lets the rule hold again. */
  unmute(mark: Mark): void;
  /** Shows which saved papers it is like, where the page can't read it. */
  why(mark: Mark): void;
}

/** What the reader can say of a topic, at its chip. */
export interface ChipActions {
  /** Asks what there is to say. */
  open(mark: Mark, chip: HTMLElement): void;
  /** The paper is not about it. */
  deny(mark: Mark, chip: HTMLElement): void;
  /** A button of what `open` showed was pressed. */
  press(mark: Mark, button: HTMLElement): void;
}

/**
 * Listens for the reader's own presses on marks, for all of them in one place. Events made by scripts are ignored, and
 * the site hears nothing of what happens on a mark.
 */
export function followPresses(layer: MarkLayer, actions: MarkActions, say: ChipActions, signal: AbortSignal): void {
  document.addEventListener('click', (event) => {
    const mark = markUnder(event, layer);
    if (mark === null) return;
    event.stopImmediatePropagation();
    // A link of ours is followed by the browser itself, in a new tab.
    if (!event.isTrusted || linkUnder(event) === null) event.preventDefault();
    if (event.isTrusted && linkUnder(event) === null) press(mark, event, actions, say);
  }, { capture: true, signal });
  document.addEventListener('keydown', (event) => {
    const mark = markUnder(event, layer);
    if (mark === null || !event.isTrusted) return;
    const chip = chipUnder(event);
    if (event.key === 'Delete' && chip !== null) say.deny(mark, chip);
    else moveFocus(mark, event, actions);
  }, { capture: true, signal });
  document.addEventListener('contextmenu', (event) => {
    const mark = markUnder(event, layer);
    const chip = chipUnder(event);
    if (mark === null || chip === null || !event.isTrusted) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    // A button still down would shut, by its coming up, what opens beside it.
    if (event.buttons === 0) say.open(mark, chip);
    else document.addEventListener('mouseup', () => setTimeout(() => say.open(mark, chip)), { capture: true, once: true, signal });
  }, { capture: true, signal });
}

function markUnder(event: Event, layer: MarkLayer): Mark | null {
  return event.composedPath().map((target) => layer.markOf(target)).find((mark) => mark !== null) ?? null;
}

function chipUnder(event: Event): HTMLElement | null {
  const button = event.composedPath().find((target) => target instanceof HTMLButtonElement);
  return button instanceof HTMLElement && button.dataset.topic !== undefined ? button : null;
}

function linkUnder(event: Event): Element | null {
  return (event.composedPath() as Element[]).find((target) => target instanceof HTMLAnchorElement && target.matches('.said')) ?? null;
}

function press(mark: Mark, event: MouseEvent, actions: MarkActions, say: ChipActions): void {
  const button = event.composedPath().find((target) => target instanceof HTMLButtonElement);
  if (!(button instanceof HTMLButtonElement)) return actions.card(mark);
  // The second click of a double click is not a second wish: it would take back what the first did.
  if (event.detail > 1) return;
  if (button.classList.contains('save')) actions.save(mark);
  else if (button.classList.contains('note')) actions.addNote(mark);
  else if (button.classList.contains('more')) actions.more(mark, button);
  else if (button.classList.contains('unmute')) actions.unmute(mark);
  else if (button.classList.contains('like')) actions.why(mark);
  else if (button.dataset.say !== undefined) say.press(mark, button);
  else if (button.dataset.topic !== undefined) actions.topic(button.dataset.topic);
}

/** Arrow keys go along the buttons of a mark, as in every toolbar; what "+n" holds is shown while the focus is there. */
function moveFocus(mark: Mark, event: KeyboardEvent, actions: MarkActions): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  const root = mark.host.shadowRoot!;
  const buttons = [...root.querySelectorAll<HTMLElement>('button, a')].filter((one) => one.closest('[hidden]') === null);
  const next = buttons[buttons.indexOf(root.activeElement as HTMLElement) + step];
  if (next === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  if (next.classList.contains('more')) actions.showMore(mark, next);
  else if (next.closest('.rest, .say') === null) actions.showMore(mark, null);
  next.focus();
}
