import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Import } from '../../components/Import.tsx';
import { useImport } from '../../components/useImport.ts';
import { library } from '../../components/useLibrary.ts';
import { write } from '../../domain/formats/json.ts';
import { savedPapers } from '../../storage/reading-list.ts';
import { kept, LIBRARY } from '../formats/library-for-tests.ts';
import { savePaper } from '../storage/papers-for-tests.ts';

const failures: unknown[] = [];

beforeEach(async () => {
  failures.length = 0;
  await Promise.all([library().papers.clear(), library().notes.clear(), library().journal.clear(), library().changes.clear()]);
  render(<Place />);
});
afterEach(cleanup);

function Place() {
  const importing = useImport({ failed: (failure) => void failures.push(failure) }, () => undefined);
  return <Import {...importing} />;
}

const give = (name: string, text: string) => fireEvent.change(screen.getByLabelText('Choose files'), { target: { files: [new File([text], name)] } });
const saved = async () => (await savedPapers(library())).map(({ record, notes }) => [record.paper.title, record.saved!.tags, notes.map(({ text }) => text)]);
const press = async (name: RegExp) => fireEvent.click(await screen.findByRole('button', { name }));

it('a library is imported with its tags and notes, after a preview that writes nothing', async () => {
  give('gloss.json', write(LIBRARY));
  await screen.findByText('Nothing is written yet.');
  expect(await saved()).toEqual([]);
  await press(/^Import 6 papers/);
  await screen.findByRole('heading', { name: '6 papers imported' });
  const papers = await saved();
  expect(papers).toHaveLength(6);
  expect(papers).toContainEqual([LIBRARY.papers[0]!.record.paper.title, ['moe', 'group meeting'], LIBRARY.papers[0]!.notes.map(({ text }) => text)]);
});

it('one undo takes the whole import back and leaves what was there before', async () => {
  await savePaper(library(), kept(2).record.paper, 1_000);
  give('gloss.json', write(LIBRARY));
  await press(/^Import \d papers/);
  await press(/^Undo$/);
  await screen.findByRole('heading', { name: 'The import was undone' });
  expect(await saved()).toEqual([['Study 2', [], []]]);
});

it('the same file again has nothing new', async () => {
  give('gloss.json', write(LIBRARY));
  await press(/^Import 6 papers/);
  await screen.findByRole('heading', { name: '6 papers imported' });
  give('gloss.json', write(LIBRARY));
  expect(await screen.findByText('Everything that could be read is there already.')).toBeTruthy();
});

it('a file that is no list of papers is refused, and nothing is written', async () => {
  give('photo.json', '{"album": [1, 2');
  await screen.findByText('photo.json');
  expect(screen.getByRole('alert').textContent).toContain('photo.json: ');
  expect(await saved()).toEqual([]);
});

it('an import that is stopped while it is stored stores nothing, and its preview is there again', async () => {
  const papers = Array.from({ length: 1_000 }, (_, n) => ({ ...kept(0), record: { ...kept(0).record, id: `r${n}`, paper: { ...kept(0).record.paper, identifiers: [`arxiv:2612.1${String(n).padStart(4, '0')}`], title: `Series ${n}` } } }));
  give('gloss.json', write({ papers, journal: [] }));
  await press(/^Import 1000 papers/);
  await screen.findByText(/^\d+ of 1.?000 stored$/);
  await press(/^Cancel$/);
  await screen.findByRole('button', { name: 'Import 1000 papers' });
  expect(await saved()).toEqual([]);
  expect(failures).toEqual([]);
});

it('a preview that is left writes nothing', async () => {
  give('gloss.json', write(LIBRARY));
  await screen.findByText('Nothing is written yet.');
  await press(/^Cancel$/);
  await waitFor(() => expect(screen.getByLabelText('Choose files')).toBeTruthy());
  expect(await saved()).toEqual([]);
  expect(failures).toEqual([]);
});
