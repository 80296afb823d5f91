import type { Feature, PageView } from './page-view.ts';
import { tellNewOnPage, tellPanels } from './tell.ts';

/** Says which papers of the page are new to the reader: to the panels, and how many to the toolbar icon. */
export function newOnes(view: PageView): Feature {
  let told: number | null = null;
  const look = (keys: Iterable<string>): boolean => {
    let isChanged = false;
    for (const key of keys) {
      const paper = view.papers().get(key);
      if (paper === undefined || !view.kept.isKnown(key)) continue;
      const { seen } = view.kept.of(key);
      if (JSON.stringify(paper.seen) === JSON.stringify(seen === 'unknown' ? undefined : seen)) continue;
      if (seen === 'unknown') delete paper.seen;
      else paper.seen = seen;
      isChanged = true;
    }
    return isChanged;
  };
  const tell = () => {
    const papers = [...view.papers().values()];
    const isKnown = view.page()?.reading.kind === 'list' && papers.some(({ seen }) => seen !== undefined);
    const count = isKnown ? papers.filter(({ seen }) => seen === null).length : null;
    if (count !== told) tellNewOnPage(count);
    told = count;
  };
  const tellAgain = () => {
    told = null;
    tell();
  };
  return {
    returned: tellAgain, // the browser takes the number away when a page is left, and does not give it back
    seenChanged: tellAgain, // the reader may want it on the icon, or no longer
    taken: () => {
      look(view.papers().keys());
      tell();
    },
    known: (keys) => {
      if (look(keys)) tellPanels('pageRead', { url: view.page()!.reading.url });
      tell();
    },
  };
}
