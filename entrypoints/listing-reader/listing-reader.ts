import { gateAddress } from '../../adapters/addresses.ts';
import type { PageLife } from '../../messaging/page-life.ts';
import type { ListedPaper, Reading } from '../../messaging/protocol.ts';
import { makeAnnouncer } from './announce.ts';
import { ChipSay } from './chip-say.ts';
import { FEATURES } from './features.ts';
import { followChanges } from './follow.ts';
import { followChips } from './highlight.ts';
import { Keeping } from './keeping.ts';
import { KeptStates } from './kept-states.ts';
import { ForgedMarkError, setScheme, showKept, showTopics, type MarkView } from './mark.ts';
import { MarkActs } from './mark-acts.ts';
import { MarkLayer } from './mark-layer.ts';
import { PageReader, type PageReading } from './page-reader.ts';
import type { Feature, PageView } from './page-view.ts';
import { answerPanels } from './panel-answers.ts';
import { followPresses } from './presses.ts';
import { isSameReading } from './readings.ts';
import { RowLooks } from './row-looks.ts';
import { withoutFragment } from './seen.ts';
import { followScheme } from './scheme.ts';
import { Selection } from './selection.ts';
import { inSlices, nextTask, SLICE_ROWS } from './slices.ts';
import { structureOf } from './structure.ts';
import { bringGeneral, tellPanels } from './tell.ts';
import { whenIdleAfterLoad } from './timing.ts';
import { TopicFilter } from './topic-filter.ts';
import { inReadingOrder, TopicQuestions } from './topics.ts';
import { VisitTeller } from './visits.ts';

/** Reads this page, marks its rows, follows its changes, and answers the panel. Everything goes with `life.signal`. */
export class ListingReader {
  #life: PageLife;
  #reader: PageReader;
  #visits = new VisitTeller();
  #page: PageReading | null = null;
  #papers = new Map<string, ListedPaper>();
  #layer: MarkLayer;
  #kept = new KeptStates((keys) => void this.#showKept(keys), () => this.#page?.reading.site ?? '');
  #topics = new TopicQuestions();
  #view: PageView;
  #filter: TopicFilter;
  #features: Feature[];
  /** What a page with rows has of ours beside the marks; any other page only once something is said there. */
  #voice: ((words: string) => void) | null = null;
  /** Ends the work on the reading before. */
  #turn = new AbortController();
  #marksMayCome = false;
  #firstRead = Promise.withResolvers<void>();

  constructor(life: PageLife) {
    const { signal } = this.#life = life;
    this.#reader = new PageReader(() => bringGeneral(life));
    this.#layer = new MarkLayer(signal);
    const view: Omit<PageView, 'keeping'> = {
      signal, layer: this.#layer, kept: this.#kept, looks: new RowLooks(this.#layer, () => this.#page?.marks ?? null, signal),
      seen: new Set<string>(), selection: new Selection(),
      page: () => this.#page, papers: () => this.#papers, digest: () => this.#page?.reading.digest ?? null, say: (words) => this.#say(words),
    };
    this.#view = Object.assign(view, { keeping: new Keeping(view) });
    this.#filter = new TopicFilter(this.#view);
    this.#features = FEATURES.map((make) => make(this.#view));
    signal.addEventListener('abort', () => this.#turn.abort(), { once: true });
  }

  start(): void {
    const { signal } = this.#life;
    answerPanels(this, signal);
    followChanges(signal, () => this.#page?.places ?? [], (changed) => {
      this.#reader.forget(changed);
      void this.#read();
    });
    window.addEventListener('pageshow', ({ persisted, isTrusted }) => { if (persisted && isTrusted) this.#returned(); }, { signal });
    followPresses(this.#layer, new MarkActs(this.#view.keeping, this.#filter), new ChipSay((key) => this.#papers.get(key), this.#view.say), signal);
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
    for (const feature of this.#features) feature.decided?.();
  }

  seenChanged(): void {
    for (const feature of this.#features) feature.seenChanged?.();
    void this.#kept.ask([...this.#papers.values()], true).catch(() => undefined);
  }

  async topicsChanged(keys: readonly string[] | null): Promise<void> {
    const all = [...this.#papers.values()];
    this.#topics.askAgain(keys === null ? all : this.#kept.among(keys, all));
    await this.#classify();
    this.#filter.dropIfGone();
  }

  applyFilter(topic: string | null): void {
    this.#filter.apply(topic);
  }

  showRow(key: string): void {
    this.#view.looks.flash(key);
  }

  #returned(): void {
    this.seenChanged();
    void this.topicsChanged(null);
    for (const feature of this.#features) feature.returned?.();
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
    else this.#take(page.reading, before);
    if (this.#marksMayCome) this.#visits.tell(page.reading, page.adapter);
    void this.#classify();
    void this.#draw();
  }

  /** Another reading than before: what is known of its papers is asked for, and everyone is told. */
  #take(reading: Reading, before: Reading | undefined): void {
    if (before !== undefined && withoutFragment(before.url) !== withoutFragment(reading.url)) this.#kept.opened();
    const known = this.#papers;
    this.#papers = new Map(reading.papers.map((paper) => [paper.key, paper]));
    for (const [key, paper] of this.#papers) paper.topics = this.#topics.stillGiven(known.get(key), paper);
    reading.filter = this.#filter.topic;
    for (const feature of this.#features) feature.taken?.();
    tellPanels('pageRead', { url: reading.url });
    void this.#askWhatIsKept();
  }

  /** A page about one paper has nothing of ours until the reader does something there. */
  #say(words: string): void {
    if (this.#page?.reading.kind === 'one') this.#voice ??= makeAnnouncer(this.#life.signal);
    this.#voice?.(words);
  }

  async #draw(): Promise<void> {
    const page = this.#page;
    if (!this.#marksMayCome || page === null || page.reading.kind === 'one') return;
    const rows = page.places.flatMap((place, row) => (place === null ? [] : [{ place, row: page.rows[row]!, key: page.keys[row]! }]));
    if (rows.length > 0) this.#voice ??= makeAnnouncer(this.#life.signal); // made before its first message, or that goes unheard
    const { signal } = this.#turn;
    await nextTask(); // reading was work enough for one
    try {
      await this.#layer.draw(rows, page.marks, (key) => this.#viewOf(key), signal);
    } catch (failure) {
      if (!(failure instanceof ForgedMarkError)) throw failure;
      this.#layer.clear();
      this.#life.reserve(null);
      return this.#tellProblem('forged-mark');
    }
    await nextTask();
    if (signal.aborted) return;
    this.#filter.showAgain();
    this.#view.looks.show();
    for (const feature of this.#features) feature.drawn?.();
  }

  #viewOf(key: string): MarkView {
    const { paper, topics } = this.#papers.get(key)!;
    return { title: paper.title, site: this.#page!.reading.site, topics, kept: this.#keptOf(key) };
  }

  #keptOf(key: string): MarkView['kept'] {
    return this.#kept.isKnown(key) ? this.#kept.of(key) : this.#kept.isUnanswered(key) ? null : undefined;
  }

  async #askWhatIsKept(): Promise<void> {
    const unasked = [...this.#papers.values()].filter(({ key }) => !this.#kept.isKnown(key));
    await this.#kept.ask(unasked).catch(() => this.#tellProblem('states-unknown'));
  }

  async #showKept(keys: ReadonlySet<string>): Promise<void> {
    const marks = this.#layer.marks(keys);
    await inSlices(marks, this.#life.signal, (slice) => {
      for (const mark of slice) showKept(mark, this.#keptOf(mark.key) ?? null);
    });
    if (marks.length > SLICE_ROWS) await nextTask();
    this.#filter.showAgain();
    this.#view.looks.show(marks);
    for (const feature of this.#features) feature.known?.(keys);
  }

  async #classify(): Promise<void> {
    const { signal } = this.#turn;
    const waiting = [...this.#papers.values()].filter((paper) => this.#topics.isOpen(paper));
    if (waiting.length === 0) return;
    await this.#topics.ask(inReadingOrder(waiting, this.#page!.places), signal, (batch, isLast) => {
      const keys = new Set(batch.map(({ key }) => key));
      void inSlices(this.#layer.marks(keys), signal, (slice) => {
        for (const mark of slice) showTopics(mark, this.#papers.get(mark.key)?.topics ?? []);
      }).then(() => {
        this.#filter.showAgain();
        for (const feature of this.#features) feature.classified?.(keys);
      });
      if (isLast || batch.includes(waiting[0]!)) tellPanels('pageRead', { url: location.href });
    }).catch(() => undefined); // marks without chips: the next reading asks again
  }

  #tellProblem(problem: 'forged-mark' | 'states-unknown'): void {
    const { reading } = this.#page!;
    if (!reading.problems.includes(problem)) reading.problems.push(problem);
    tellPanels('pageRead', { url: reading.url });
  }
}
