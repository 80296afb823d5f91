import { i18n } from '#i18n';
import { sendMessage, type ListedPaper } from '../../messaging/protocol.ts';
import { ask } from '../../messaging/ask.ts';
import { saidOfTopic } from '../../domain/rules/proposal.ts';
import { reasonOf } from './chips.ts';
import type { Mark } from './mark.ts';
import type { ChipActions } from './presses.ts';
import { whyNot } from './why-not.ts';

/** How long the way back is offered. */
const UNDO_MS = 8_000;
/** The popover's greatest width, and its least distance from the window's edge, in CSS pixels. */
const WIDTH_PX = 260;
const EDGE_PX = 4;

/** What an open popover is about. */
interface Said {
  box: HTMLElement;
  topic: { id: string; name: string };
  undo?: () => Promise<unknown>;
  timer?: ReturnType<typeof setTimeout>;
}

/** What the reader says of a topic where it stands: a popover beside its chip, in the mark's own shadow root. One at a time. */
export class ChipSay implements ChipActions {
  #paperOf: (key: string) => ListedPaper | undefined;
  #announce: (words: string) => void;
  #said: Said | null = null;

  constructor(paperOf: (key: string) => ListedPaper | undefined, announce: (words: string) => void) {
    this.#paperOf = paperOf;
    this.#announce = announce;
  }

  open(mark: Mark, chip: HTMLElement): void {
    const said = this.#show(mark, chip);
    if (said === null) return;
    const topic = mark.topics.find(({ id }) => id === said.topic.id)!;
    this.#fill(said, [line('name', topic.name), line('why', reasonOf(topic)), button('deny', i18n.t('mark.notAboutThis')), button('hide', i18n.t('mark.hideTopic')), button('watch', i18n.t('mark.watchTopic')), button('mute', i18n.t('mark.muteTopic'))]);
  }

  deny(mark: Mark, chip: HTMLElement): void {
    const said = this.#show(mark, chip);
    if (said !== null) void this.#deny(mark, said);
  }

  press(mark: Mark, pressed: HTMLElement): void {
    const said = this.#said;
    if (said === null || !said.box.contains(pressed)) return;
    if (pressed.dataset.say === 'deny') void this.#deny(mark, said);
    else if (pressed.dataset.say === 'hide') void this.#hide(said);
    else if (pressed.dataset.say === 'watch' || pressed.dataset.say === 'mute') this.#propose(said, pressed.dataset.say);
    else void this.#undo(mark, said);
  }

  async #deny(mark: Mark, said: Said): Promise<void> {
    const listed = this.#paperOf(mark.key);
    if (listed === undefined) return;
    const { paper: { title }, identity } = listed;
    await this.#store(said, i18n.t('mark.notAbout', [said.topic.name, title]), i18n.t('mark.notAboutShort', [said.topic.name]), async () => {
      const id = await ask('correctTopic', { paper: identity, title, topic: said.topic.id });
      if (id === null) throw new Error('the paper has no name to remember it by');
      return () => ask('undoCorrection', { id });
    });
  }

  async #hide(said: Said): Promise<void> {
    const { id, name } = said.topic;
    const words = i18n.t('mark.hidden', [name]);
    await this.#store(said, words, words, async () => {
      await ask('hideTopic', { topic: id, isHidden: true });
      return () => ask('hideTopic', { topic: id, isHidden: false });
    });
  }

  /** A rule is begun in the library, where it can be tried first. */
  #propose({ box, topic: { id } }: Said, kind: 'watch' | 'mute'): void {
    box.hidePopover();
    void sendMessage('proposeRule', { kind, ...saidOfTopic(id) }).catch(() => undefined);
  }

  /** "Stored" is what the answer says; the way back is offered then. */
  async #store(said: Said, spoken: string, shown: string, work: () => Promise<() => Promise<unknown>>): Promise<void> {
    try {
      said.undo = await work();
    } catch (failure) {
      return this.#fail(said, failure);
    }
    this.#announce(spoken);
    if (!said.box.isConnected) return;
    this.#fill(said, [line('done', shown), button('undo', i18n.t('mark.undo'))]);
    said.timer = setTimeout(() => said.box.hidePopover(), UNDO_MS);
  }

  async #undo(mark: Mark, said: Said): Promise<void> {
    clearTimeout(said.timer);
    try {
      await said.undo?.();
      said.box.hidePopover();
      this.#announce(i18n.t('mark.undone', [said.topic.name]));
    } catch (failure) {
      this.#fail(said, failure);
    }
  }

  #fail(said: Said, failure: unknown): void {
    const why = i18n.t('mark.notStored', [i18n.t(whyNot(failure))]);
    this.#announce(why);
    if (said.box.isConnected) said.box.replaceChildren(line('failed', why));
  }

  /** An empty popover beside the chip; one that was open goes. `null` where the mark no longer has the topic. */
  #show(mark: Mark, chip: HTMLElement): Said | null {
    const { left, bottom } = chip.getBoundingClientRect();
    this.#said?.box.remove();
    const topic = mark.topics.find(({ id }) => id === chip.dataset.topic);
    if (topic === undefined) return null;
    const box = document.createElement('div');
    box.className = 'say';
    box.popover = 'auto';
    box.setAttribute('role', 'dialog');
    box.setAttribute('aria-label', topic.name);
    box.style.left = `${Math.max(EDGE_PX, Math.min(left, innerWidth - WIDTH_PX - 2 * EDGE_PX))}px`;
    box.style.top = `${bottom + EDGE_PX}px`;
    const said: Said = { box, topic };
    this.#said = said;
    const root = mark.host.shadowRoot!;
    root.append(box);
    whenShut(box, root, () => {
      clearTimeout(said.timer);
      return isThere(chip) ? chip : root.querySelector<HTMLElement>('.save')!;
    });
    box.showPopover();
    return said;
  }

  #fill({ box }: Said, children: Element[]): void {
    box.replaceChildren(...children);
    const { bottom, height } = box.getBoundingClientRect();
    if (bottom > innerHeight - EDGE_PX) box.style.top = `${Math.max(EDGE_PX, innerHeight - height - EDGE_PX)}px`;
    box.querySelector('button')?.focus({ preventScroll: true });
  }
}

/** Takes the popover away once it is shut; a focus in it goes where `shut` says. */
function whenShut(box: HTMLElement, root: ShadowRoot, shut: () => HTMLElement): void {
  let hadFocus = false;
  box.addEventListener('beforetoggle', () => { hadFocus = box.contains(root.activeElement); });
  box.addEventListener('toggle', () => {
    if (box.matches(':popover-open')) return;
    box.remove();
    const next = shut();
    if (hadFocus) next.focus({ preventScroll: true });
  });
}

/** The chip can take the focus back. */
function isThere(chip: HTMLElement): boolean {
  return chip.isConnected && !chip.hidden;
}

function line(className: string, words: string): HTMLElement {
  const element = document.createElement('p');
  element.className = className;
  element.textContent = words;
  return element;
}

function button(what: 'deny' | 'hide' | 'watch' | 'mute' | 'undo', words: string): HTMLButtonElement {
  const element = document.createElement('button');
  element.className = 'act';
  element.dataset.say = what;
  element.textContent = words;
  return element;
}
