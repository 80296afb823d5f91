import { useMemo } from 'preact/hooks';
import type { CardPaper } from './card-paper.ts';
import type { Exporting } from './Export.tsx';
import { ExportAll } from './ExportAll.tsx';
import { listInView, type ListView } from './ListFinder.tsx';
import { Templates } from './Templates.tsx';
import { EXPORT_FORMATS } from './useExport.ts';
import { useTemplates } from './useTemplates.ts';
import type { Toasts } from './useToast.ts';
import { useVault } from './useVault.ts';
import { useZotero, type ZoteroDesk } from './useZotero.ts';
import { Vault } from './Vault.tsx';
import { Zotero } from './Zotero.tsx';

export interface ExportPlaceProps {
  cards: readonly CardPaper[];
  view: ListView;
  toast: Toasts;
  /** What goes on while another place is looked at. */
  exporting: Exporting;
  zotero: ZoteroDesk;
}

/** The library's ways out with their data: files, a folder of notes, templates, Zotero. */
export function ExportPlace({ cards, view, toast, exporting: { run, onCopy, onDownload, onCancel }, zotero }: ExportPlaceProps) {
  const shown = useMemo(() => listInView(cards, view), [cards, view]);
  const papers = useMemo(() => ({ selected: [], shown: shown.length < cards.length ? keptOf(shown) : [], all: keptOf(cards) }), [cards, shown]);
  return (
    <ExportAll
      formats={EXPORT_FORMATS} counts={{ selected: 0, shown: shown.length, all: cards.length }} run={run} onCancel={onCancel}
      onCopy={(format, extent, options) => onCopy(format, extent, shown, options)} onDownload={(format, extent, options) => onDownload(format, extent, shown, options)}
    >
      <Zotero {...useZotero(papers, toast.failed, zotero)} />
      <Vault {...useVault()} />
      <Templates {...useTemplates(toast.failed)} />
    </ExportAll>
  );
}

function keptOf(cards: readonly CardPaper[]): NonNullable<CardPaper['kept']>[] {
  return cards.flatMap(({ kept }) => kept ?? []);
}
