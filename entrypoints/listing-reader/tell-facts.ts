import { GENERAL } from '../../adapters/adapter.ts';
import { factsOf } from '../../domain/facts.ts';
import { ask } from '../../messaging/ask.ts';
import type { ListedPaper } from '../../messaging/protocol.ts';
import type { MakeFeature } from './page-view.ts';
import { whenIdleAfterLoad } from './timing.ts';

/** Papers told of in one message. */
const SLICE = 100;

/** Tells the background what this page's rows say of their papers, each once, and again when a row says something else. */
export const tellFacts: MakeFeature = ({ page, papers, signal }) => {
  const told = new Map<string, string>();
  let isDue = false;
  const tell = async () => {
    isDue = false;
    const adapter = page()?.reading.adapter;
    if (adapter == null || adapter === GENERAL) return;
    const news = [...papers().values()].flatMap((paper) => newsOf(paper, told));
    for (let from = 0; from < news.length && !signal.aborted; from += SLICE) {
      const some = news.slice(from, from + SLICE);
      await ask('listed', { papers: some.map(({ identity, facts }) => ({ identity, facts })) });
      for (const { key, said } of some) told.set(key, said); // what could not be told is told with the next reading
    }
  };
  return {
    taken() {
      if (isDue) return;
      isDue = true;
      whenIdleAfterLoad(signal, () => void tell().catch(() => undefined)); // of no consequence where it fails
    },
  };
};

function newsOf({ key, identity, paper, entry }: ListedPaper, told: ReadonlyMap<string, string>) {
  const facts = factsOf(paper, entry.upvotes);
  const said = JSON.stringify([identity.identifiers, facts]);
  return facts.length === 0 || told.get(key) === said ? [] : [{ key, said, identity, facts }];
}
