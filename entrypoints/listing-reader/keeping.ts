import { i18n } from '#i18n';
import { decidedWords } from '../../components/decision-words.ts';
import type { Act } from '../../domain/decision.ts';
import { ask } from '../../messaging/ask.ts';
import type { ListedPaper, PanelWish } from '../../messaging/protocol.ts';
import { keepingWords, failedWords } from './keeping-words.ts';
import { showFailed, showPending } from './mark.ts';
import { panelKey } from './panel-key.ts';
import type { PageView } from './page-view.ts';
import { tellPanels } from './tell.ts';
import { whyNot } from './why-not.ts';

/** What the reader does with papers where their rows stand. Each shows first that it is on its way, then what came of it. */
export class Keeping {
  #view: Omit<PageView, 'keeping'>;

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
    const shows = await ask('panelWants', wish).catch(() => 'shut' as const);
    if (shows === 'shut') this.#view.say(i18n.t('keys.panelShut', [await panelKey()]));
  }

  /**
   * One decision about these papers, as far as they are on the page and nothing is on its way about them. Whether it was stored; `false` also
   * where there was nothing to decide. `tell` is given the words for what came of it.
   */
  async decide(keys: readonly string[], act: Act, tell: (words: string) => void = this.#view.say): Promise<boolean> {
    const { papers, kept } = this.#view;
    const listed = keys.flatMap((key) => papers().get(key) ?? []).filter(({ key }) => !kept.isPending(key));
    if (listed.length === 0) return false;
    this.#marks(listed).forEach(showPending);
    if (listed.length === 1) tellPanels('showCard', { key: listed[0]!.key });
    try {
      await kept.decide(listed, act);
      tell(this.#wordsOf(listed, act));
      return true;
    } catch (failure) {
      const why = failedWords(act, listed.map(({ paper }) => paper.title), i18n.t(whyNot(failure)));
      for (const mark of this.#marks(listed)) showFailed(mark, why);
      tell(why);
      return false;
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
