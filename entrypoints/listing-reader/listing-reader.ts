import { i18n } from '#i18n';
import { gateAddress } from '../../adapters/addresses.ts';
import { ask } from '../../messaging/ask.ts';
import type { PageLife } from '../../messaging/page-life.ts';
import type { ListedPaper, Reading } from '../../messaging/protocol.ts';
import { makeAnnouncer } from './announce.ts';
import { ChipSay } from './chip-say.ts';
import { followChanges } from './follow.ts';
import { followChips } from './highlight.ts';
import { KeptStates } from './kept-states.ts';
import { flash, ForgedMarkError, setScheme, showFailed, showKept, showPending, showTopics, type Mark, type MarkView } from './mark.ts';
import { MarkLayer } from './mark-layer.ts';
import { openMoreChips } from './more-chips.ts';
import { PageReader, type PageReading } from './page-reader.ts';
import { answerPanels } from './panel-answers.ts';
import { followPresses } from './presses.ts';
import { isSameReading } from './readings.ts';
import { makeSheet, rowRules } from './row-rules.ts';
import { followScheme } from './scheme.ts';
import { inSlices } from './slices.ts';
import { structureOf } from './structure.ts';
import { bringGeneral, tellPanels } from './tell.ts';
import { whenIdleAfterLoad } from './timing.ts';
import { filterWords, showFilter } from './topic-filter.ts';
import { inReadingOrder, TopicQuestions } from './topics.ts';
import { VisitTeller } from './visits.ts';
import { whyNot } from './why-not.ts';

/** Reads this page, marks its rows, follows its changes, and answers the panel. Everything goes with `life.signal`. */
export class ListingReader {
  #life: PageLife;
  #reader: PageReader;
  #visits = new VisitTeller();
  #page: PageReading | null = null;
  #papers = new Map<string, ListedPaper>();
  #layer: MarkLayer;
  #kept: KeptStates;
  #topics = new TopicQuestions();
  #say = new ChipSay((key) => this.#papers.get(key), (words) => this.#announce(words));
  #filter: string | null = null;
  /** What a page with rows has of ours beside the marks; nothing is put into any other page. */
  #voice: ((words: string) => void) | null = null;
  #rowSheet: ((rules: string) => void) | null = null;
  /** Ends the work on the reading before. */
  #turn = new AbortController();
  #marksMayCome = false;
  #firstRead = Promise.withResolvers<void>();

  constructor(life: PageLife) {
    this.#life = life;
    this.#reader = new PageReader(() => bringGeneral(life));
    this.#layer = new MarkLayer(life.signal);
    this.#kept = new KeptStates((keys) => this.#showKept(keys));
    life.signal.addEventListener('abort', () => this.#turn.abort(), { once: true });
  }

  start(): void {
    const { signal } = this.#life;
    answerPanels(this, signal);
    followChanges(signal, () => this.#page?.places ?? [], (changed) => {
      this.#reader.forget(changed);
      void this.#read();
    });
    followPresses(this.#layer, this, this.#say, signal);
    followChips(this.#layer, () => this.#page, signal);
    void this.#read();
    whenIdleAfterLoad(signal, () => {
      followScheme(signal, setScheme); // not before: it would force the page's first style and layout upon it
      this.#marksMayCome = true;
      void this.#read();
    });
  }

  /** The address changed, or the reader asked again. */
  navigated(): void {
    if (this.#page !== null) void this.#read();
  }

  // What the panel asks

  async reading(): Promise<Reading> {
    await this.#firstRead.promise;
    return this.#page!.reading;
  }

  structure(): string {
    return structureOf(document, this.#page?.adapter ?? null);
  }

  papersChanged(keys: readonly string[]): void {
    const changed = this.#kept.among(keys, [...this.#papers.values()]);
    if (changed.length > 0) void this.#kept.ask(changed).catch(() => undefined);
  }

  async topicsChanged(keys: readonly string[] | null): Promise<void> {
    const all = [...this.#papers.values()];
    this.#topics.askAgain(keys === null ? all : this.#kept.among(keys, all));
    await this.#classify();
    const filter = this.#filter;
    if (filter !== null && !all.some(({ topics }) => topics?.some(({ id }) => id === filter))) this.topic(filter); // its last paper has gone
  }

  // What the reader does on a mark

  async save(mark: Mark): Promise<void> {
    const paper = this.#papers.get(mark.key);
    if (paper === undefined || this.#kept.isPending(mark.key)) return;
    const wasSaved = this.#kept.of(mark.key).saved;
    for (const one of this.#layer.marks(new Set([mark.key]))) showPending(one);
    tellPanels('showCard', { key: mark.key });
    try {
      await (wasSaved ? this.#kept.remove(paper) : this.#kept.save(paper));
      this.#announceKept(paper, wasSaved ? 'mark.removedOf' : 'mark.savedOf');
    } catch (failure) {
      const why = i18n.t('mark.saveFailed', [paper.paper.title, i18n.t(whyNot(failure))]);
      for (const one of this.#layer.marks(new Set([mark.key]))) showFailed(one, why);
      this.#announce(why);
    }
  }

  async addNote(mark: Mark): Promise<void> {
    const opened = await ask('addNote', { key: mark.key }).catch(() => false);
    if (!opened) this.#announce(i18n.t('mark.openPanelForNote'));
  }

  topic(id: string): void {
    this.applyFilter(this.#filter === id ? null : id);
    tellPanels('filtered', { topic: this.#filter });
  }

  more(mark: Mark, button: HTMLElement): void {
    openMoreChips(mark, button);
    if (this.#filter !== null) showFilter(this.#layer.marks(), this.#filter);
  }

  card(mark: Mark): void {
    tellPanels('showCard', { key: mark.key });
  }

  // Reading and drawing

  async #read(): Promise<void> {
    if (this.#life.signal.aborted) return;
    this.#turn.abort();
    const { signal } = this.#turn = new AbortController();
    const page = await this.#reader.read(location.href, this.#marksMayCome, signal);
    if (page === null || signal.aborted) return;
    const before = this.#page?.reading;
    this.#page = page;
    this.#firstRead.resolve();
    this.#life.reserve(page.marks === null || page.reading.papers.length === 0 ? null : gateAddress({ ...page.adapter!, marks: page.marks }));
    if (before !== undefined && isSameReading(before, page.reading)) page.reading = before;
    else this.#take(page.reading);
    if (this.#marksMayCome) this.#visits.tell(page.reading, page.adapter);
    void this.#classify();
    void this.#draw();
  }

  /** Another reading than before: what is known of its papers is asked for, and everyone is told. */
  #take(reading: Reading): void {
    const known = this.#papers;
    this.#papers = new Map(reading.papers.map((paper) => [paper.key, paper]));
    for (const [key, paper] of this.#papers) paper.topics = this.#topics.stillGiven(known.get(key), paper);
    reading.filter = this.#filter;
    tellPanels('pageRead', { url: reading.url });
    void this.#askWhatIsKept();
  }

  async #draw(): Promise<void> {
    const page = this.#page;
    if (!this.#marksMayCome || page === null || page.reading.kind === 'one') return;
    const rows = page.places.flatMap((place, row) => (place === null ? [] : [{ place, row: page.rows[row]!, key: page.keys[row]! }]));
    if (rows.length > 0) this.#voice ??= makeAnnouncer(this.#life.signal); // made before its first message, or that goes unheard
    try {
      await this.#layer.draw(rows, page.marks, (key) => this.#viewOf(key), this.#turn.signal);
      if (this.#filter !== null) this.applyFilter(this.#filter);
    } catch (failure) {
      if (!(failure instanceof ForgedMarkError)) throw failure;
      this.#layer.clear();
      this.#life.reserve(null);
      this.#tellProblem('forged-mark');
    }
  }

  #announce(words: string): void {
    this.#voice?.(words);
  }

  #viewOf(key: string): MarkView {
    const { paper, topics } = this.#papers.get(key)!;
    return { title: paper.title, topics, ...this.#kept.of(key) };
  }

  async #askWhatIsKept(): Promise<void> {
    const unasked = [...this.#papers.values()].filter(({ key }) => !this.#kept.isKnown(key));
    await this.#kept.ask(unasked).catch(() => this.#tellProblem('states-unknown'));
  }

  #showKept(keys: ReadonlySet<string>): void {
    for (const mark of this.#layer.marks(keys)) showKept(mark, this.#kept.of(mark.key));
  }

  async #classify(): Promise<void> {
    const { signal } = this.#turn;
    const waiting = [...this.#papers.values()].filter((paper) => this.#topics.isOpen(paper));
    if (waiting.length === 0) return;
    await this.#topics.ask(inReadingOrder(waiting, this.#page!.places), signal, (batch, isLast) => {
      const keys = new Set(batch.map(({ key }) => key));
      void inSlices(this.#layer.marks(keys), signal, (slice) => {
        for (const mark of slice) showTopics(mark, this.#papers.get(mark.key)?.topics ?? []);
      }).then(() => { if (this.#filter !== null) showFilter(this.#layer.marks(), this.#filter); });
      if (isLast || batch.includes(waiting[0]!)) tellPanels('pageRead', { url: location.href });
    }).catch(() => undefined); // marks without chips: the next reading asks again
  }

  applyFilter(topic: string | null): void {
    if (topic !== this.#filter) this.#announce(filterWords(this.#layer.marks(), topic));
    this.#filter = topic;
    this.#useRowRules();
    if (this.#page !== null) this.#page.reading.filter = topic;
    showFilter(this.#layer.marks(), topic);
  }

  /** Only once a row is to be dimmed or shown: the rules cost style time with every mark that comes or goes. */
  #useRowRules(): void {
    if (this.#page === null) return;
    this.#rowSheet ??= makeSheet(this.#life.signal);
    this.#rowSheet(rowRules(this.#page.marks?.rows ?? null));
  }

  showRow(key: string): void {
    const [mark] = this.#layer.marks(new Set([key]));
    if (mark === undefined) return;
    this.#useRowRules();
    flash(mark);
  }

  #tellProblem(problem: 'forged-mark' | 'states-unknown'): void {
    const { reading } = this.#page!;
    if (!reading.problems.includes(problem)) reading.problems.push(problem);
    tellPanels('pageRead', { url: reading.url });
  }

  #announceKept({ paper }: ListedPaper, key: 'mark.savedOf' | 'mark.removedOf'): void {
    const saved = [...this.#papers.keys()].filter((one) => this.#kept.of(one).saved).length;
    this.#announce(i18n.t(key, [paper.title, String(saved), String(this.#papers.size)]));
  }
}
