import { i18n } from '#i18n';
import type { Act } from '../../domain/decision.ts';
import { ask } from '../../messaging/ask.ts';
import type { ListedPaper } from '../../messaging/protocol.ts';
import { showFailed, showPending } from './mark.ts';
import type { PageView } from './page-view.ts';
import { tellPanels } from './tell.ts';
import { whyNot } from './why-not.ts';

/** What the reader does with a paper where its row stands. Each shows first that it is on its way, then what came of it. */
export class Keeping {
  #view: PageView;

  constructor(view: PageView) {
    this.#view = view;
  }

  /** Saves the paper, or takes it off the reading list. */
  toggleSaved(key: string): Promise<void> {
    return this.#decide(key, { verb: this.#view.kept.of(key).saved ? 'remove' : 'save' });
  }

  /** Shows the paper though a rule mutes it, or lets the rule hold again. */
  toggleMuted(key: string): Promise<void> {
    return this.#decide(key, { verb: this.#view.kept.of(key).isUnmuted ? 'mute' : 'unmute' });
  }

  /** Opens the panel to write a note, where the browser lets us. */
  async addNote(key: string): Promise<void> {
    const opened = await ask('addNote', { key }).catch(() => false);
    if (!opened) this.#view.say(i18n.t('mark.openPanelForNote'));
  }

  async #decide(key: string, act: Act): Promise<void> {
    const { papers, kept, layer, say } = this.#view;
    const paper = papers().get(key);
    if (paper === undefined || kept.isPending(key)) return;
    const marks = () => layer.marks(new Set([key]));
    marks().forEach(showPending);
    tellPanels('showCard', { key });
    try {
      await kept.decide([paper], act);
      say(this.#wordsOf(paper, act));
    } catch (failure) {
      const why = i18n.t('mark.saveFailed', [paper.paper.title, i18n.t(whyNot(failure))]);
      for (const one of marks()) showFailed(one, why);
      say(why);
    }
  }

  #wordsOf({ paper }: ListedPaper, { verb }: Act): string {
    if (verb === 'mute' || verb === 'unmute') return i18n.t(verb === 'mute' ? 'mark.mutedOf' : 'mark.unmutedOf', [paper.title]);
    const { papers, kept } = this.#view;
    const saved = [...papers().keys()].filter((one) => kept.of(one).saved).length;
    return i18n.t(verb === 'remove' ? 'mark.removedOf' : 'mark.savedOf', [paper.title, String(saved), String(papers().size)]);
  }
}
