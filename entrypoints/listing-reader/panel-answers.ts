import { onMessage, type Reading } from '../../messaging/protocol.ts';

/** What the reader of a page does for the panels. */
export interface PanelAnswers {
  reading(): Promise<Reading>;
  structure(): string;
  showRow(key: string): void;
  applyFilter(topic: string | null): void;
  papersChanged(keys: readonly string[]): void;
  topicsChanged(keys: readonly string[] | null): void;
  seenChanged(): void;
}

/** Listens to panels, and to whoever writes, until the signal aborts. */
export function answerPanels(reader: PanelAnswers, signal: AbortSignal): void {
  const endings = [
    onMessage('reading', () => reader.reading()),
    onMessage('structure', () => reader.structure()),
    onMessage('showRow', ({ data }) => reader.showRow(data.key)),
    onMessage('filter', ({ data }) => reader.applyFilter(data.topic)),
    onMessage('papersChanged', ({ data }) => reader.papersChanged(data.keys)),
    onMessage('topicsChanged', ({ data }) => reader.topicsChanged(data.keys)),
    onMessage('seenChanged', () => reader.seenChanged()),
  ];
  signal.addEventListener('abort', () => endings.forEach((end) => end()), { once: true });
}
