import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Import } from '../../components/Import.tsx';
import { useImport } from '../../components/useImport.ts';
import { library } from '../../components/useLibrary.ts';
import { BAD_FILES } from './bad-files.ts';

const failures: unknown[] = [];

function Place() {
  const importing = useImport({ failed: (failure) => void failures.push(failure) }, () => undefined);
  return <Import {...importing} />;
}

beforeEach(() => {
  failures.length = 0;
  render(<Place />);
});
afterEach(cleanup);

const texts = (selector: string) => [...document.querySelectorAll(selector)].map((one) => one.textContent ?? '');
/** The words before what is quoted of the record. */
const said = () => [...document.querySelectorAll('.remarks li')].map((one) => one.firstChild!.textContent);

it.each(BAD_FILES)('$name, $what', async ({ name, content, titles = [], said: remarks = [], refused }) => {
  const began = performance.now();
  fireEvent.change(screen.getByLabelText('Choose files'), { target: { files: [new File([content as Uint8Array<ArrayBuffer>], name)] } });
  await waitFor(() => expect(document.querySelector('[role=alert], .counts')).not.toBeNull(), { timeout: 20_000 });
  expect(failures).toEqual([]);
  expect(texts('[role=alert] li')).toEqual(refused === undefined ? [] : [`${name}: ${refused}`]);
  expect(texts('.titles li').map((one) => one.replace(/ new$| adds to.*$/, ''))).toEqual(titles);
  expect(said()).toEqual(remarks);
  expect(document.querySelector('script, img, svg[onload]')).toBeNull();
  expect(performance.now() - began).toBeLessThan(20_000);
  if (refused === undefined) fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  const { papers, notes, journal, elsewhere } = library();
  expect(await Promise.all([papers, notes, journal, elsewhere].map((table) => table.count()))).toEqual([0, 0, 0, 0]);
}, 30_000);
