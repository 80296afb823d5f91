import type { Keeping } from './keeping.ts';
import type { Mark } from './mark.ts';
import { openMoreChips, showMoreChips, shutMoreChips } from './more-chips.ts';
import type { MarkActions } from './presses.ts';
import { tellPanels } from './tell.ts';
import type { TopicFilter } from './topic-filter.ts';

/** What the reader does on a mark. */
export class MarkActs implements MarkActions {
  #keeping: Keeping;
  #filter: TopicFilter;

  constructor(keeping: Keeping, filter: TopicFilter) {
    this.#keeping = keeping;
    this.#filter = filter;
  }

  save({ key }: Mark): void {
    void this.#keeping.toggleSaved(key);
  }

  addNote({ key }: Mark): void {
    void this.#keeping.showInPanel({ key, wants: 'note' });
  }

  topic(id: string): void {
    this.#filter.toggle(id);
  }

  more(mark: Mark, button: HTMLElement): void {
    openMoreChips(mark, button);
    this.#filter.showAgain();
  }

  showMore(mark: Mark, button: HTMLElement | null): void {
    if (button === null) shutMoreChips(mark);
    else showMoreChips(mark, button);
    this.#filter.showAgain();
  }

  card({ key }: Mark): void {
    tellPanels('showCard', { key });
  }

  unmute({ key }: Mark): void {
    void this.#keeping.toggleMuted(key);
  }

  why(mark: Mark): void {
    shutMoreChips(mark);
    void this.#keeping.showInPanel({ key: mark.key, wants: 'why' });
  }
}
