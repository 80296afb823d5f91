import { cleanup, render, waitFor } from '@testing-library/preact';
import { useEffect } from 'preact/hooks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Exporting } from '../../components/Export.tsx';
import type { Toast } from '../../components/ToastBar.tsx';
import { useExport } from '../../components/useExport.ts';
import { exportFile } from '../../components/useExportFile.ts';
import { library } from '../../components/useLibrary.ts';
import { encoded } from '../../domain/formats/encoded.ts';
import { FORMATS } from '../../domain/formats/index.ts';
import { libraryOf } from '../../domain/library-tables.ts';
import { withHidden } from '../../domain/topics/say.ts';
import { snapshot } from '../../storage/backup.ts';
import { setKeyScheme } from '../../storage/settings.ts';
import { changeTopicSay } from '../../storage/topic-say.ts';
import { hostilePapers } from '../formats/hostile-papers.ts';
import { card, savedCard } from './cards-for-tests.ts';

const textOf = async (chunks: Promise<Uint8Array[]>) => Buffer.concat(await chunks).toString('utf8');
const ALL = { extent: 'all', cards: [] } as const;

const MANY = Array.from({ length: 40_000 }, (_, n) => savedCard(n));

const here: { exporting?: Exporting } = {};
let toasts: Toast[];
/** What was downloaded, or put on the clipboard; `refused`: the clipboard takes nothing. */
let got: Blob[];
let refused: boolean;

function Here() {
  const exporting = useExport({ show: (toast) => toasts.push(toast), failed: (failure) => { throw failure; } });
  useEffect(() => { here.exporting = exporting; });
  return null;
}

beforeEach(async () => {
  [toasts, got, refused] = [[], [], false];
  await Promise.all([library().papers.clear(), library().notes.clear(), library().settings.clear()]);
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: (blob: Blob) => { got.push(blob); return '#'; }, revokeObjectURL: () => undefined }));
  vi.stubGlobal('ClipboardItem', class { types: Record<string, Promise<Blob>>; constructor(types: Record<string, Promise<Blob>>) { this.types = types; } });
  vi.stubGlobal('navigator', Object.assign(navigator, { clipboard: { write: async ([item]: [{ types: Record<string, Promise<Blob>> }]) => {
    const text = await item.types['text/plain']!;
    if (refused) throw new DOMException('', 'DataError');
    got.push(text);
  } } }));
  render(<Here />);
});
afterEach(cleanup);

async function store(count: number): Promise<void> {
  const { papers } = hostilePapers(count);
  await library().papers.bulkPut(papers.map(({ record }) => record));
  await library().notes.bulkPut(papers.flatMap(({ notes }) => notes));
}

describe('what is exported', () => {
  it('the complete JSON has what was said of topics, a part of it has not', async () => {
    await changeTopicSay(library(), (say) => withHidden(say, 'survey', true));
    expect(JSON.parse(await textOf(exportFile('json', ALL)))).toMatchObject({ version: 2, tables: { settings: [{ key: 'topics', value: { hidden: ['survey'] } }], corrections: [] } });
    expect(JSON.parse(await textOf(exportFile('json', { extent: 'shown', cards: [card(1)] })))).toMatchObject({ version: 2, tables: { settings: [], journal: [] } });
  });

  it.each(FORMATS)('$id: read from the database a few at a time, it is the same bytes', async (format) => {
    await store(450);
    const whole = libraryOf((await snapshot(library())).tables);
    const expected = format.load === null ? whole : { papers: whole.papers.filter(({ record }) => record.saved !== undefined), journal: [] };
    expect(await exportFile(format.id, ALL)).toEqual(await encoded(format, expected));
  });

  it('papers that were never saved get keys by the reader’s scheme', async () => {
    await setKeyScheme(library(), 'arxiv');
    expect(await textOf(exportFile('bibtex', { extent: 'shown', cards: [card(1)] }))).toContain('@misc{2611.00001,');
  });
});

describe('a file in the making', () => {
  it('is downloaded, and copied, whole', async () => {
    await store(3);
    await here.exporting!.onDownload('ris', 'all', []);
    await here.exporting!.onCopy('ris', 'all', []);
    const [downloaded, copied] = await Promise.all(got.map((blob) => blob.text()));
    expect(downloaded).toBe(await textOf(exportFile('ris', ALL)));
    expect(copied).toBe(downloaded);
    expect(toasts).toEqual([{ words: 'Copied.' }]);
  });

  it.each(['onDownload', 'onCopy'] as const)('%s says how far a large one is, and makes nothing where it is cancelled', async (act) => {
    const { exporting } = here as { exporting: Exporting };
    const making = exporting[act]('csv', 'shown', MANY);
    await waitFor(() => expect(exporting.run.value?.done).toBeGreaterThan(0), { timeout: 10_000 });
    expect(exporting.run.value).toMatchObject({ format: 'csv', all: MANY.length });
    exporting.onCancel();
    await making;
    expect([got, toasts, exporting.run.value]).toEqual([[], [{ words: 'Cancelled. Nothing was exported.' }], null]);
  });

  it('one that the clipboard does not take is said to be too large', async () => {
    refused = true;
    await here.exporting!.onCopy('json', 'shown', MANY);
    expect(toasts).toEqual([{ words: expect.stringMatching(/^The text \(\d+ MB\) is too large for the clipboard\. Download it instead\.$/) as string }]);
  });
});
