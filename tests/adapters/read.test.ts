import { describe, expect, it } from 'vitest';
import { titleOf } from '../../adapters/read.ts';

const MATHML = '<span class="katex-mathml"><math><semantics><mi>α</mi><annotation encoding="application/x-tex">\\alpha</annotation></semantics></math></span>';
const GLYPHS = '<span class="katex-html" aria-hidden="true">α</span>';

describe('a title set by KaTeX', () => {
  it.each([
    ['has each formula once, as its source', `Bounds on <span class="katex">${MATHML}${GLYPHS}</span> decay`, 'Bounds on $\\alpha$ decay'],
    ['is read by its glyphs where the source is missing', `Bounds on <span class="katex">${GLYPHS}</span> decay`, 'Bounds on α decay'],
  ])('%s', (_, html, title) => {
    expect(titleOf(new DOMParser().parseFromString(`<h1>${html}</h1>`, 'text/html').querySelector('h1'))).toBe(title);
  });
});
