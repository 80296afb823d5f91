import { i18n } from '#i18n';
import type { Act } from '../../domain/decision.ts';
import { ask } from '../../messaging/ask.ts';
import type { ListedPaper } from '../../messaging/protocol.ts';
import { showFailed, showPending } from './mark.ts';
import { panelKey } from './panel-key.ts';
import type { PageView } from './page-view.ts';
import { STATUS_WORDS } from './state-words.ts';
import { tellPanels } from './tell.ts';
import { whyNot } from './why-not.ts';

/** What the reader does with papers where their rows stand. Each act shows first that it is on its way, then what came of it. */
export class Keeping {
  #view: Omit<PageView, 'keeping'>;

  constructor(view: Omit<PageView, 'keeping'>) {
    this.#view = view;
  }

  /** Saves the paper, or takes it off the reading list. */
  toggleSaved(key: string): Promise<void> {
    return this.decide([key], { verb: this.#view.kept.of(key).saved ? 'remove' : 'save' });
  }

  /** Opens the panel to write a note, where the browser lets us. */
  async addNote(key: string): Promise<void> {
    const shows = await ask('panelWants', { key, wants: 'note' }).catch(() => 'shut' as const);
    if (shows === 'shut') this.#view.say(i18n.t('keys.panelShut', [await panelKey()]));
  }

  /** One decision about these papers; those about which another one is on its way are left out. */
  async decide(keys: readonly string[], act: Act): Promise<void> {
    const { papers, kept, layer, say } = this.#view;
    const decided = keys.filter((key) => !kept.isPending(key)).flatMap((key) => papers().get(key) ?? []);
    const [first] = decided;
    if (first === undefined) return;
    const marks = () => layer.marks(new Set(decided.map(({ key }) => key)));
    marks().forEach(showPending);
    if (decided.length === 1) tellPanels('showCard', { key: first.key });
    try {
      await kept.decide(decided, act);
      say(this.#wordsOf(decided, act));
    } catch (failure) {
      const why = i18n.t(act.verb === 'save' ? 'mark.saveFailed' : 'mark.notDone', [first.paper.title, i18n.t(whyNot(failure))]);
      for (const one of marks()) showFailed(one, why);
      say(why);
    }
  }

  #wordsOf(decided: readonly ListedPaper[], act: Act): string {
    const { papers, kept } = this.#view;
    const sums: [string, string] = [String([...papers().keys()].filter((one) => kept.of(one).saved).length), String(papers().size)];
    const [{ paper: { title } }] = decided as [ListedPaper];
    const count = decided.length;
    switch (act.verb) {
      case 'dismiss': return count === 1 ? i18n.t('mark.dismissed', [title]) : i18n.t('mark.papersDismissed', count);
      case 'restore': return count === 1 ? i18n.t('mark.restored', [title]) : i18n.t('mark.papersRestored', count);
      default:
    }
    if (count > 1) return i18n.t('mark.papersChanged', count, [String(count), ...sums]);
    if (act.verb === 'status') return i18n.t('mark.statusOf', [i18n.t(STATUS_WORDS[act.status]), title, ...sums]);
    return i18n.t(act.verb === 'remove' ? 'mark.removedOf' : 'mark.savedOf', [title, ...sums]);
  }
}
