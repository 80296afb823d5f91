import { signal } from '@preact/signals';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import type { ExportProps, ExportRun } from '../../components/Export.tsx';
import { ExportAll } from '../../components/ExportAll.tsx';

afterEach(cleanup);

function show(given: Partial<ExportProps> = {}) {
  const seen: unknown[][] = [];
  const props: ExportProps = {
    formats: [{ id: 'bibtex', isText: true }, { id: 'obsidian', isText: false }, { id: 'json', isText: true, options: ['withMark'] }], counts: { selected: 0, shown: 12, all: 12 },
    onCopy: async (...asked) => void seen.push(['copy', ...asked]), onDownload: async (...asked) => void seen.push(['download', ...asked]),
    run: signal(null), onCancel: () => seen.push(['cancel']), ...given,
  };
  render(<ExportAll {...props} />);
  return seen;
}

it('every format is copied or downloaded by a button of its own; what is no text is only downloaded', () => {
  const seen = show();
  fireEvent.click(screen.getByRole('button', { name: 'Copy: BibTeX' }));
  fireEvent.click(screen.getByRole('button', { name: 'Download: Obsidian notes (zip)' }));
  expect(screen.queryByRole('button', { name: 'Copy: Obsidian notes (zip)' })).toBeNull();
  expect(seen).toEqual([['copy', 'bibtex', 'all', {}], ['download', 'obsidian', 'all', {}]]);
});

it('what the list was narrowed down to is exported when chosen', () => {
  const seen = show({ counts: { selected: 0, shown: 3, all: 12 } });
  fireEvent.click(screen.getByRole('radio', { name: 'The 3 shown' }));
  fireEvent.click(screen.getByRole('button', { name: 'Download: BibTeX' }));
  expect(seen).toEqual([['download', 'bibtex', 'shown', {}]]);
});

it('a format’s options go with it', () => {
  const seen = show();
  fireEvent.click(screen.getByRole('checkbox', { name: /For Excel/ }));
  fireEvent.click(screen.getByRole('button', { name: 'Download: JSON (complete)' }));
  expect(seen).toEqual([['download', 'json', 'all', { withMark: true }]]);
});

it('an empty list offers nothing', () => {
  show({ counts: { selected: 0, shown: 0, all: 0 } });
  expect(screen.getByText('There is nothing to export yet.')).toBeTruthy();
  expect(screen.getAllByRole<HTMLButtonElement>('button').every(({ disabled }) => disabled)).toBe(true);
});

it('a large file says how far it is, beside its format, and can be stopped', () => {
  const run = signal<ExportRun | null>(null);
  const seen = show({ run });
  act(() => { run.value = { format: 'json', done: 4_000, all: 10_000 }; });
  const status = screen.getAllByRole('status').find(({ textContent }) => textContent !== '')!;
  expect(status.closest('li')!.querySelector('h2')!.textContent).toBe('JSON (complete)');
  expect(within(status).getByText('4,000 of 10,000 papers written')).toBeTruthy();
  expect(within(status).getByRole<HTMLProgressElement>('progressbar', { name: 'Papers written' }).value).toBe(4_000);
  expect(screen.getByRole('button', { name: 'Download: BibTeX' }).getAttribute('aria-disabled')).toBe('true');
  fireEvent.click(within(status).getByRole('button', { name: 'Cancel' }));
  expect(seen).toEqual([['cancel']]);
  act(() => { run.value = null; });
  expect(screen.queryByRole('progressbar')).toBeNull();
  expect(screen.getByRole('button', { name: 'Download: BibTeX' }).getAttribute('aria-disabled')).toBe('false');
});
