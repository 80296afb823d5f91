import { i18n } from '#i18n';
import { decidedWords } from '../../components/decision-words.ts';
import type { Act } from '../../domain/decision.ts';
import type { ListedPaper, PanelWish } from '../../messaging/protocol.ts';
import { showInPanel } from './in-panel.ts';
import { keepingWords, failedWords } from './keeping-words.ts';
import { showFailed, showPending } from './mark.ts';
import type { PageView } from './page-view.ts';
import { tellPanels } from './tell.ts';
import { whyNot } from './why-not.ts';

/** What the reader does with papers where their rows stand. Each shows first that it is on its way, then what came of it. */
export class Keeping {
  #view: Omit<PageView, 'keeping'>;
  /** What is on its way about each paper. */
  #onWay = new Map<string, { act: string; done: Promise<unknown> }>();

  constructor(view: Omit<PageView, 'keeping'>) {
    this.#view = view;
  }

  /** Saves the paper, or takes it off the reading list. */
  toggleSaved(key: string): Promise<boolean> {
    return this.decide([key], { verb: this.#view.kept.of(key).saved ? 'remove' : 'save' });
  }

  /** Dismisses the paper, or restores it. */
  toggleDismissed(key: string): Promise<boolean> {
    return this.decide([key], { verb: this.#view.kept.of(key).isDismissed ? 'restore' : 'dismiss' });
  }

  /** Shows the paper though a rule mutes it, or lets the rule hold again. */
  toggleMuted(key: string): Promise<boolean> {
    return this.decide([key], { verb: this.#view.kept.of(key).isUnmuted ? 'mute' : 'unmute' });
  }

  /** Opens the panel at what is wanted, where the browser lets us. */
  async showInPanel(wish: PanelWish): Promise<void> {
    const words = await showInPanel(wish);
    if (words !== null) this.#view.say(words);
  }

  /** The same, and whether it was stored. */
  async decide(keys: readonly string[], act: Act, tell = this.#view.say): Promise<boolean> {
    return (await this.store(keys, act, tell)) !== null;
  }

  /**
   * One decision about these papers, as far as they are on the page. It goes at once, behind what is on its way: the reader may leave the page. The
   * same again, while it is on its way, decides nothing. What was stored, with the decision's id where not all was so already; `null` where that failed or there was nothing to decide. `tell` is given the words for what came of it.
   */
  async store(keys: readonly string[], act: Act, tell = this.#view.say): Promise<{ decision: string | null } | null> {
    const wanted = JSON.stringify(act);
    const listed = keys.flatMap((key) => this.#view.papers().get(key) ?? []).filter(({ key }) => this.#onWay.get(key)?.act !== wanted);
    if (listed.length === 0) return null;
    const done = this.#store(listed, act, tell);
    for (const { key } of listed) this.#onWay.set(key, { act: wanted, done });
    const stored = await done;
    for (const { key } of listed) if (this.#onWay.get(key)?.done === done) this.#onWay.delete(key);
    return stored;
  }

  /** Nothing is on its way any more of what was decided until now. */
  async settled(): Promise<void> {
    await Promise.all([...this.#onWay.values()].map(({ done }) => done));
  }

  async #store(listed: readonly ListedPaper[], act: Act, tell: (words: string) => void): Promise<{ decision: string | null } | null> {
    const { kept } = this.#view;
    this.#marks(listed).forEach(showPending);
    if (listed.length === 1) tellPanels('showCard', { key: listed[0]!.key });
    try {
      const decision = await kept.decide(listed, act);
      tell(this.#wordsOf(listed, act));
      return { decision };
    } catch (failure) {
      const why = failedWords(act, listed.map(({ paper }) => paper.title), i18n.t(whyNot(failure)));
      for (const mark of this.#marks(listed)) showFailed(mark, why);
      tell(why);
      return null;
    }
  }

  #marks(listed: readonly ListedPaper[]) {
    return this.#view.layer.marks(new Set(listed.map(({ key }) => key)));
  }

  #wordsOf(listed: readonly ListedPaper[], act: Act): string {
    const { papers, kept } = this.#view;
    const saved = [...papers().keys()].filter((one) => kept.of(one).saved).length;
    if (this.#view.page()?.reading.kind === 'one') return decidedWords(act, listed[0]!.paper.title, 1);
    return keepingWords(act, listed.map(({ paper }) => paper.title), saved, papers().size);
  }
}
