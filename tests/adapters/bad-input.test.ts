import { describe, expect, it, vi } from 'vitest';
import { BAD_DATA, mixUpData, ONLY_TEXTS, replaceAddresses, replaceTexts, seeded, spoilData, withOddAttributes, withoutSomeTags, wrongEncodings } from './bad-pages.ts';
import { CASES, parse, read } from './sound-reading.ts';

vi.setConfig({ testTimeout: 60_000 }); // what counts is processor time

const SEEDS = Array.from({ length: 10 }, (_, n) => n + 1);

describe.each(CASES)('$page.id/$page.name, read by $reader.id,', ({ reader, page }) => {
  it('gives only titles of its own when cut off at any of 100 places', () => {
    const whole = read(reader, parse(page.html), page.url);
    const parts = Array.from({ length: 100 }, (_, place) => read(reader, parse(page.html.slice(0, Math.floor(page.html.length * place / 100))), page.url, `${place} %`));
    const foreign = parts.map(({ titles }) => titles.slice(0, -1).filter((title) => !whole.titles.includes(title))); // the last may be cut, or hold half a tag
    expect([whole, ...parts].flatMap(({ faults }) => faults)).toEqual([]);
    expect(foreign.flat()).toEqual([]);
    expect(Math.max(...parts.map(({ rows }) => rows))).toBeLessThanOrEqual(whole.rows);
  });

  it('is read soundly without some of its tags', () => {
    expect(SEEDS.flatMap((seed) => read(reader, parse(withoutSomeTags(page.html, seeded(seed))), page.url, `seed ${seed}`).faults)).toEqual([]);
  });

  it('is read soundly with attributes dropped, doubled and swapped', () => {
    expect(SEEDS.flatMap((seed) => read(reader, parse(withOddAttributes(page.html, seeded(seed))), page.url, `seed ${seed}`).faults)).toEqual([]);
  });

  it('is read soundly in a wrong encoding', () => {
    expect(wrongEncodings(page.html, seeded(1)).flatMap(([name, html]) => read(reader, parse(html), page.url, name).faults)).toEqual([]);
  });

  it('is read soundly where all words, and then all addresses, are one and the same', () => {
    const document = parse(page.html);
    for (const replace of [replaceTexts, replaceAddresses]) {
      expect(ONLY_TEXTS.flatMap((text) => (replace(document, text), read(reader, document, page.url, JSON.stringify(text)).faults))).toEqual([]);
    }
  });

  it('is read soundly with anything for data', () => {
    const document = parse(page.html);
    expect(Array.from(BAD_DATA, ([name, data]) => (spoilData(document, data), read(reader, document, page.url, name).faults)).flat()).toEqual([]);
  });

  it('is read soundly with data of other kinds', () => {
    expect(SEEDS.flatMap((seed) => {
      const document = parse(page.html);
      mixUpData(document, seeded(seed));
      return read(reader, document, page.url, `seed ${seed}`).faults;
    })).toEqual([]);
  });
});
