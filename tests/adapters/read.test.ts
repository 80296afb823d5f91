import { describe, expect, it } from 'vitest';
import { identifierOfLink } from '../../adapters/links.ts';
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

describe('the identifier of a link', () => {
  it.each([
    ['https://doi.org/10.1234/ABC.5', 'doi:10.1234/ABC.5'],
    ['http://dx.doi.org/10.1234%2FABC%285%29', 'doi:10.1234/ABC(5)'],
    ['https://doi.org/10.1234/ABC%C3%28', 'doi:10.1234/ABC%C3%28'],
    ['https://doi.org/10.48550/arXiv.2401.01234', 'arxiv:2401.01234'],
    ['https://arxiv.org/pdf/2401.01234v2', 'arxiv:2401.01234'],
    ['https://link.springer.com/article/10.1234/ABC', null],
    [null, null],
  ])('%s → %s', (address, identifier) => {
    expect(identifierOfLink(address)).toBe(identifier);
  });
});
