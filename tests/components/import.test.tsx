import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Import, type ImportProps } from '../../components/Import.tsx';
import type { ImportPreview, ImportState } from '../../components/importing.ts';

afterEach(cleanup);

const PREVIEW: ImportPreview = {
  files: [{ name: 'zotero.bib', format: 'bibtex', records: 5 }],
  papers: [{ title: 'Fresh 1', outcome: 'fresh' }, { title: 'Fresh 2', outcome: 'fresh' }, { title: 'Added to', outcome: 'merged' }, { title: 'Known', outcome: 'same' }], repeated: 1,
  unreadable: [{ file: 'zotero.bib', line: 12, column: 3, reason: 'not-closed', text: '@article{x,' }],
  remarks: [], refused: [],
};

function show(state: ImportState, given: Partial<ImportProps> = {}) {
  const seen: string[] = [];
  const props: ImportProps = {
    state, modes: ['papers', 'index'], onFiles: (files) => seen.push(`files ${files.map(({ name }) => name).join(' ')}`), onPaste: (text) => seen.push(`paste ${text}`),
    onImport: (mode) => seen.push(`import ${mode}`), onCancel: () => seen.push('cancel'), onSaveUnreadable: () => seen.push('save unreadable'), ...given,
  };
  render(<Import {...props} />);
  return seen;
}

describe('what is to be imported', () => {
  const files = [new File(['@misc{a,}'], 'a.bib'), new File(['TY  - '], 'b.ris')];

  it('is chosen, several files at once', () => {
    const seen = show({ step: 'choose', refused: [] });
    fireEvent.change(screen.getByLabelText('Choose files'), { target: { files } });
    expect(seen).toEqual(['files a.bib b.ris']);
  });

  it('is dropped', () => {
    const seen = show({ step: 'choose', refused: [] });
    fireEvent.drop(screen.getByText('or drop them here'), { dataTransfer: { files } });
    expect(seen).toEqual(['files a.bib b.ris']);
  });

  it('is pasted', () => {
    const seen = show({ step: 'choose', refused: [] });
    fireEvent.input(screen.getByLabelText(/Or paste/), { target: { value: '10.1000/x' } });
    fireEvent.click(screen.getByRole('button', { name: 'Read the list' }));
    expect(seen).toEqual(['paste 10.1000/x']);
  });

  it('is refused with a reason and its place', () => {
    show({ step: 'choose', refused: [{ file: 'photo.bib', refused: 'not-text' }, { file: 'cut.json', refused: 'not-json', line: 3, column: 7 }] });
    const items = within(screen.getByRole('alert')).getAllByRole('listitem').map((one) => one.textContent);
    expect(items[0]).toBe('photo.bib: It is neither text nor a zip.');
    expect(items[1]).toMatch(/^cut\.json: Line 3, column 7: It looks like JSON/);
  });
});

describe('the preview', () => {
  const counts = () => [...document.querySelectorAll('.counts > div')].map((one) => `${one.querySelector('dt')!.textContent}: ${one.querySelector('dd')!.textContent}`);

  it('says what an import would do, and that nothing is written yet', () => {
    show({ step: 'preview', preview: PREVIEW });
    expect(screen.getByText('Nothing is written yet.')).toBeTruthy();
    expect(counts()).toEqual(['New: 2', 'Add to what you have: 1', 'Already there: 1', 'Unreadable: 1']);
    expect(screen.getByText(/^1 record repeats another one/)).toBeTruthy();
    const titles = within(screen.getByRole('region', { name: 'What is in there' })).getAllByRole('listitem').map((one) => one.textContent);
    expect(titles).toEqual(['Fresh 1 new', 'Fresh 2 new', 'Added to adds to what you have', 'Known already there']);
  });

  it('imports what is new or adds something', () => {
    const seen = show({ step: 'preview', preview: PREVIEW });
    fireEvent.click(screen.getByRole('button', { name: 'Import 3 papers' }));
    expect(seen).toEqual(['import papers']);
  });

  it('marks every paper where only rows are to be marked', () => {
    const seen = show({ step: 'preview', preview: PREVIEW });
    fireEvent.click(screen.getByRole('radio', { name: /Only mark rows/ }));
    fireEvent.click(screen.getByRole('button', { name: 'Mark 4 papers' }));
    expect(seen).toEqual(['import index']);
  });

  it('names unreadable records with line and reason, to be saved as a file', () => {
    const seen = show({ step: 'preview', preview: PREVIEW });
    expect(screen.getByText(/Line 12, column 3: the record does not end/).textContent).toContain('@article{x,');
    fireEvent.click(screen.getByRole('button', { name: 'Save the list of unreadable records' }));
    expect(seen).toEqual(['save unreadable']);
  });

  it('offers no import where there is nothing to import', () => {
    show({ step: 'preview', preview: { ...PREVIEW, papers: [{ title: 'Known', outcome: 'same' }] } }, { modes: ['papers'] });
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /^Import/ }).disabled).toBe(true);
    expect(screen.getByText('Everything that could be read is there already.')).toBeTruthy();
  });

  it('can be left', () => {
    const seen = show({ step: 'preview', preview: PREVIEW });
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(seen).toEqual(['cancel']);
  });
});

it('reading shows how far it is, and can be stopped', () => {
  const seen = show({ step: 'reading', what: 'zotero.bib', progress: { done: 20, total: 100 } });
  expect(screen.getByRole<HTMLProgressElement>('progressbar', { name: 'Reading zotero.bib …' }).value).toBe(20);
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(seen).toEqual(['cancel']);
});

it('storing counts papers, and can be stopped', () => {
  const seen = show({ step: 'storing', progress: { done: 3_000, total: 10_000 } });
  expect(screen.getByRole<HTMLProgressElement>('progressbar', { name: `${(3_000).toLocaleString()} of ${(10_000).toLocaleString()} stored` }).value).toBe(3_000);
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(seen).toEqual(['cancel']);
});

it('the end says how many were imported, and takes it all back by one press', () => {
  const seen: string[] = [];
  show({ step: 'done', count: 3, mode: 'papers', undo: () => seen.push('undo') });
  expect(screen.getByRole('heading', { name: '3 papers imported' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(seen).toEqual(['undo']);
});

it('an undo that could not be done is said', () => {
  show({ step: 'undone', isUndone: false });
  expect(screen.getByText(/can't be undone any more/)).toBeTruthy();
});
