import { i18n } from '#i18n';
import type { BrowserKeys, CommandId } from '../../domain/commands.ts';
import type { Act } from '../../domain/decision.ts';
import type { Status } from '../../domain/reading-list.ts';
import { keyName, keysOf, type TriageKeys } from '../../domain/triage-keys.ts';
import { ask } from '../../messaging/ask.ts';
import type { PanelWish } from '../../messaging/protocol.ts';
import { copyText } from './copying.ts';
import type { Cursor } from './cursor.ts';
import { showInPanel } from './in-panel.ts';
import { keyHelp } from './key-help.ts';
import { neighbourOf } from './neighbours.ts';
import type { Overlay } from './overlay.ts';
import { panelKey } from './panel-key.ts';
import type { PageView } from './page-view.ts';
import { takeBackLast } from './take-back.ts';
import { whyNot } from './why-not.ts';

/** What each command does. `false`: nothing, so that the key is the page's. */
export type KeyActs = Record<CommandId, (isHeld: boolean) => boolean | void>;

/** A second press within this time asks for the other form of a citation. */
const AGAIN_MS = 2_000;
const PATIENCE_MS = 800;

export function makeKeyActs(view: PageView, cursor: Cursor, overlay: Overlay, set: () => TriageKeys): KeyActs {
  const { kept, keeping, selection, papers } = view;
  const tell = (words: string) => {
    overlay.note(words, cursor.mark?.host ?? null);
    view.say(words);
  };
  const isUnseen = (key: string) => kept.isUnseen(key);
  const isSeenKnown = () => [...papers().keys()].some((key) => kept.isKnown(key) && kept.of(key).seen !== 'unknown');
  /** The work on the current entry; without one it says how to get there. */
  const onEntry = (work: (key: string) => void) => {
    if (cursor.key === null) tell(i18n.t('keys.noEntry', [keysOf(set(), 'next').map(keyName)[0] ?? i18n.t('keys.next')]));
    else work(cursor.key);
  };
  /** The same on all that are selected here, if any are. */
  const onEntries = (work: (keys: readonly string[]) => void) => {
    const selected = selection.keys().filter((key) => papers().has(key));
    if (selected.length > 0) work(selected);
    else onEntry((key) => work([key]));
  };
  const isAboutOne = () => view.page()?.reading.kind === 'one';
  /**
   * What was selected is let go: the next decision is about another paper again. What could not be stored is selected again. Without a mark that
   * shows what came of it, words do.
   */
  const decide = (keys: readonly string[], act: Act) => {
    const selected = selection.keys();
    selection.clear();
    void keeping.decide(keys, act, isAboutOne() ? tell : view.say).then((isStored) => {
      if (!isStored && selected.length > 0 && selection.keys().length === 0) selection.all(selected);
    });
  };
  const status = (to: Status) => () => onEntries((keys) => decide(keys, { verb: 'status', status: to }));
  const unseen = (found: boolean, words: 'keys.noUnseenBelow' | 'keys.noUnseenAbove' | 'keys.noUnseen') => { if (!found) tell(i18n.t(isSeenKnown() ? words : 'keys.seenUnknown')); };
  const goTo = (which: 'previous' | 'next') => {
    const url = neighbourOf(view.page()!, which);
    if (url === null) tell(i18n.t(which === 'previous' ? 'keys.noPrevious' : 'keys.noNext'));
    else void Promise.race([keeping.settled(), new Promise((done) => setTimeout(done, PATIENCE_MS))]).then(() => location.assign(url)); // so that what came of it is heard
  };
  const inPanel = (wish: PanelWish) => void showInPanel(wish).then((words) => { if (words !== null) tell(words); });
  return {
    next: (isHeld) => void cursor.step(1, isHeld),
    previous: (isHeld) => void cursor.step(-1, isHeld),
    'next-unseen': () => unseen(cursor.step(1, false, isUnseen), 'keys.noUnseenBelow'),
    'previous-unseen': () => unseen(cursor.step(-1, false, isUnseen), 'keys.noUnseenAbove'),
    'first-unseen': () => unseen(cursor.toFirst(isUnseen), 'keys.noUnseen'),
    'previous-digest': () => goTo('previous'),
    'next-digest': () => goTo('next'),
    save: () => onEntries((keys) => decide(keys, { verb: keys.every((key) => kept.of(key).saved) ? 'remove' : 'save' })),
    dismiss: () => onEntries((keys) => {
      const isBack = keys.every((key) => kept.of(key).isDismissed);
      const isCurrent = !isBack && keys.length === 1 && keys[0] === cursor.key;
      decide(keys, { verb: isBack ? 'restore' : 'dismiss' });
      if (isCurrent) cursor.step(1, false); // what is dismissed is done with, as in a mail program
    }),
    'to-read': status('to-read'), reading: status('reading'), read: status('read'), skipped: status('skipped'),
    select: () => onEntry((key) => selection.toggle(key)),
    undo: () => void takeBackLast(keeping.settled()).then(tell),
    open: () => onEntry((key) => {
      const { url, pdfUrl } = papers().get(key)?.paper ?? {};
      const address = isAboutOne() ? (pdfUrl ?? url) : (url ?? pdfUrl); // on the paper's own page, what that leads to
      if (address === undefined) tell(i18n.t('keys.noLink'));
      else window.open(address, '_blank', 'noopener');
    }),
    cite: makeCite(view, onEntry, tell),
    note: () => onEntry((key) => inPanel({ key, wants: 'note' })),
    tags: () => onEntries((keys) => inPanel(keys.length === 1 ? { key: keys[0]!, wants: 'tags' } : { key: null, wants: 'tags', keys: [...keys] })),
    filter: () => inPanel({ key: null, wants: 'filter' }),
    help: () => void browserKeysSoon().then((keys) => {
      if (!overlay.isOpen) overlay.open(i18n.t('keys.title'), keyHelp(set(), keys));
    }),
    out: () => {
      if (selection.keys().length > 0) selection.clear();
      else if (cursor.key !== null) cursor.clear();
      else return false;
      return undefined;
    },
  };
}

/** The help does not wait longer; `null`: not known. */
function browserKeysSoon(): Promise<BrowserKeys | null> {
  const soon = new Promise<null>((done) => setTimeout(() => done(null), PATIENCE_MS));
  return Promise.race([ask('browserKeys', undefined).catch(() => null), soon]);
}

/** Copies the current paper; where the browser does not let us, the panel has it selected. */
function makeCite({ papers }: PageView, onEntry: (work: (key: string) => void) => void, tell: (words: string) => void): () => void {
  let last = { key: '', at: -Infinity };
  const copy = async (key: string, as: 'bibtex' | 'markdown') => {
    const listed = papers().get(key);
    if (listed === undefined) return;
    try {
      const text = await ask('cite', { paper: listed.paper, as });
      if (await copyText(text)) return tell(i18n.t(as === 'bibtex' ? 'keys.copiedBibtex' : 'keys.copiedLink'));
    } catch (failure) {
      return tell(i18n.t('keys.notMade', [i18n.t(whyNot(failure))]));
    }
    const shows = await ask('panelWants', { key, wants: 'cite' }).catch(() => 'shut' as const);
    tell(shows === 'shut' ? i18n.t('keys.notCopiedShut', [await panelKey()]) : i18n.t('keys.notCopied'));
  };
  return () => onEntry((key) => {
    const now = performance.now();
    const isAgain = last.key === key && now - last.at < AGAIN_MS;
    last = isAgain ? { key: '', at: now } : { key, at: now };
    void copy(key, isAgain ? 'markdown' : 'bibtex');
  });
}
