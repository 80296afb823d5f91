import { describe, expect, it } from 'vitest';
import { identifierOfLink, linkNamed } from '../../adapters/links.ts';
import { textOf, titleFrom, titleOf } from '../../adapters/read.ts';

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

describe('a title', () => {
  it('is read however deep its elements stand in one another', () => {
    const { top, bottom } = nested(20_000);
    bottom.append('at the bottom');
    top.append(' and after');
    expect([titleOf(top), textOf(top)]).toEqual(['at the bottom and after', 'at the bottom and after']);
  });

  it('is read without the parts that are no words of it', () => {
    const heading = new DOMParser().parseFromString('<p>before</p><h1>A <i>slow <b>and</b></i><button>Save</button><br>patient<!-- no --> reader</h1> after', 'text/html').querySelector('h1')!;
    expect(titleOf(heading, [heading.querySelector('button')])).toBe('A slow and patient reader');
  });

  it('is cut at 10,000 letters', () => {
    expect(titleFrom(' a '.repeat(9_000))).toHaveLength(9_999);
    expect(titleFrom('a'.repeat(20_000))).toHaveLength(10_000);
    expect(titleFrom('  ')).toBeNull();
  });
});

/** So many elements, each the only one in the one before; joined by halves, because the test's DOM takes long to lengthen a deep tree. */
function nested(depth: number): { top: Element; bottom: Element } {
  if (depth === 1) {
    const only = document.createElement('span');
    return { top: only, bottom: only };
  }
  const upper = nested(Math.ceil(depth / 2));
  const lower = nested(Math.floor(depth / 2));
  upper.bottom.append(lower.top);
  return { top: upper.top, bottom: lower.bottom };
}

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

describe('a link by its name', () => {
  const links = new DOMParser().parseFromString(`<a>pdf</a><a href="/long">pdf ${'x '.repeat(200)}</a><a href="/a.pdf"> [ PDF
    ]</a><a href="/b.pdf">pdf</a>`, 'text/html').querySelectorAll('a[href]');

  it('is the first of that name, however it is spaced', () => {
    expect(linkNamed(links, /^\[ pdf \]$/i, 'https://example.org/list')).toBe('https://example.org/a.pdf');
  });

  it('is none where the name is a text', () => {
    expect(linkNamed(links, /^pdf x/i, 'https://example.org/list')).toBeNull();
  });
});
