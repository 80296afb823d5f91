import { gzipSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { write } from '../../domain/formats/json.ts';
import { readFile } from '../../domain/formats/read/index.ts';
import { readLibrary } from '../../domain/formats/read/library-lines.ts';
import { LIBRARY } from './library-for-tests.ts';
import { reading, refusal } from './read-for-tests.ts';
import { textIn } from './write-for-tests.ts';

const TEXT = write(LIBRARY);
const [FIRST] = LIBRARY.papers;
const lineAt = (text: string, at: number) => text.slice(0, at).split('\n').length;

describe('a library of ours', () => {
  it.each<[string, string | Uint8Array]>([
    ['as it is', TEXT], ['compressed, as a backup', gzipSync(strToU8(TEXT))], ['laid out by another program', JSON.stringify(JSON.parse(TEXT))],
    ['the same, compressed', gzipSync(strToU8(JSON.stringify(JSON.parse(TEXT), null, 3)))], ['with other line ends', TEXT.replaceAll('\n', '\r\n')],
  ])('is read %s', async (_, content) => {
    const { format, papers, unreadable } = await reading(content);
    expect([format, papers.length, unreadable]).toEqual(['json', LIBRARY.papers.length, []]);
    expect(papers.find(({ paper }) => paper.title === FIRST!.record.paper.title)).toEqual({
      paper: FIRST!.record.paper, saved: FIRST!.record.saved, notes: FIRST!.notes.map(({ text }) => text),
    });
  });

  it('a record that is broken is named with its line and loses no other', async () => {
    const at = TEXT.indexOf('"authors":[');
    const { papers, unreadable } = await reading(TEXT.replace('"authors":[', '"authors":'));
    expect(papers).toHaveLength(LIBRARY.papers.length - 1);
    expect(unreadable).toMatchObject([{ line: lineAt(TEXT, at), reason: 'syntax' }]);
  });

  it('that breaks off is refused with the line, compressed or not', async () => {
    expect(await refusal(TEXT.slice(0, TEXT.length / 2))).toMatchObject({ refused: 'not-json', line: lineAt(TEXT, TEXT.length / 2) });
    const packed = gzipSync(strToU8(TEXT));
    expect(await refusal(packed.subarray(0, packed.length - 200))).toMatchObject({ refused: 'not-json', line: expect.any(Number) });
  });

  it('of a newer Gloss is refused', async () => {
    expect(await refusal(TEXT.replace('"version": 2', '"version": 3'))).toMatchObject({ refused: 'newer' });
  });

  it('can be stopped', async () => {
    await expect(readFile(strToU8(TEXT), 'x.json', undefined, AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('a compressed file', () => {
  it('of another format is read as what it holds', async () => {
    expect(await reading(gzipSync(strToU8(await textIn('bibtex', LIBRARY))), 'papers.bib.gz')).toMatchObject({ format: 'bibtex', papers: { length: LIBRARY.papers.length } });
  });

  it('that is damaged is refused', async () => {
    expect(await refusal(gzipSync(strToU8('@misc{a, title = {One}}')).with(12, 0xff).with(13, 0xff))).toEqual({ refused: 'damaged-gzip' });
  });

  it('that unpacks to more than is read is refused while it does', async () => {
    expect(await refusal(gzipSync(new Uint8Array(101_000_000)))).toEqual({ refused: 'zip-bomb' });
    const steps = readLibrary(gzipSync(strToU8(TEXT)), TEXT.length - 1);
    expect(() => { while (steps.next().done !== true); }).toThrow('zip-bomb');
    const whole = readLibrary(strToU8(TEXT), TEXT.length + 1_000);
    expect(() => { while (whole.next().done !== true); }).not.toThrow();
  }, 20_000);
});
