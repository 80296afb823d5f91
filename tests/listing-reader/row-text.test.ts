import { afterEach, describe, expect, it } from 'vitest';
import { findWords } from '../../domain/evidence-words.ts';
import { piecesOf, rangeOf } from '../../entrypoints/listing-reader/row-text.ts';

afterEach(() => document.body.replaceChildren());

function row(html: string): Element {
  document.body.innerHTML = `<article>${html}</article>`;
  return document.body.firstElementChild!;
}

/** What is found in a row, as its page prints it. */
function found(element: Element, ...words: string[]): string[] {
  const { text, pieces } = piecesOf(element);
  return findWords(text, words).map((stretch) => rangeOf(pieces, stretch).toString());
}

describe('words of a row', () => {
  it.each<[string, string, string[], string[]]>([
    ['are found across tags within them', '<h3>On <a href="#">Text-to-<i>Image</i> Models</a></h3>', ['Text-to-Image Models'], ['Text-to-Image Models']],
    ['are found across comments and breaks in the source', '<p>tool<!-- --> <b>\n  calls</b></p>', ['tool calls'], ['tool \n  calls']],
    ['end where an element ends', '<h3>Speech</h3><p>Recognition</p><div>of<br>Speech<hr>Recognition</div>', ['Speech', 'SpeechRecognition', 'Recognition'], ['Speech', 'Speech', 'Recognition', 'Recognition']],
    ['are told from words that follow without a blank', '<h3>Agents</h3>by Agents<p>Agents</p>and Agents', ['Agents'], ['Agents', 'Agents', 'Agents', 'Agents']],
    ['are not found in what is ours or no text', '<gloss-mark>Agents</gloss-mark><script>Agents</script><style>Agents</style><b>Agents</b>', ['Agents'], ['Agents']],
  ])('%s', (_what, html, words, stretches) => expect(found(row(html), ...words)).toEqual(stretches));

  it('leave the row as it is', () => {
    const element = row('<h3>On <a>Text-to-<i>Image</i></a></h3>');
    const before = element.outerHTML;
    found(element, 'Text-to-Image', 'On');
    expect(element.outerHTML).toBe(before);
  });

  it.each([
    ['a text of a hundred thousand words', `<p>${'word '.repeat(100_000)}</p>`], ['ten thousand empty elements', '<i></i>'.repeat(10_000)], ['ten thousand pieces', '<i>a </i>b '.repeat(5_000)],
  ])('are sought in a bounded part of %s', (_what, html) => {
    const element = row(`${html}<p>Agents</p>`);
    const start = performance.now();
    expect(found(element, 'Agents')).toEqual([]);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
