import { describe, expect, it } from 'vitest';
import { written } from '../../domain/formats/encoded.ts';
import { compile, TemplateError } from '../../domain/templates/engine.ts';
import { LONGEST_TEMPLATE, NO_TEMPLATES, PRESETS, templateFromFile, templateText, VARIABLE_NAMES } from '../../domain/templates/template.ts';
import { listByTemplate } from '../../domain/templates/write.ts';
import { HOSTILE, kept, LIBRARY } from '../formats/library-for-tests.ts';

const paper = { ...kept(1, { title: 'A_b <script>x</script> $a<b$', venue: { name: 'J. <Inv>', kind: 'journal', standing: 'published' } }, { tags: ['group meeting', 'moe'], notes: ['My *own* <b>words</b>.', 'Two\nlines'] }), key: 'oduya2026' };
const write = (text: string, one = paper) => compile(text)(one, () => ['Mixture of Experts']);
const failure = (text: string): TemplateError => {
  try {
    write(text);
  } catch (thrown) {
    return thrown as TemplateError;
  }
  throw new Error('no error');
};

describe('a template', () => {
  it.each([
    ['{{ authors }}, {{ year }} ({{ citekey }})', 'Mira Oduya, 2026 (oduya2026)'],
    ['{{ tags }}|{{ topics }}|{{ status }}|{{ rating }}', 'group meeting, moe|Mixture of Experts|to-read|'],
    ['{% for tag in tags %}{{ tag | hashtag }} {% endfor %}', '#group-meeting #moe '],
    ['{{ authors | wikilink }}', '[[Mira Oduya]]'],
    ['{{ authors | authors_short | upcase }}', 'ODUYA'],
    ['{{ date | date: "%-d %B %Y" }}', '21 November 2026'],
    ['{% if doi %}{{ doi }}{% else %}none{% endif %}{% unless pdf %}!{% endunless %}', 'none!'],
    ['{{ doi | default: "no DOI" }}', 'no DOI'],
  ])('%s', (text, written) => {
    expect(write(text)).toBe(written);
  });

  it('has every variable, whatever is known of the paper', () => {
    const bare = { ...kept(5, { identifiers: [], authors: [], title: '' }), key: 'x' };
    expect(VARIABLE_NAMES.map((name) => typeof write(`{{ ${name} }}`, bare))).toEqual(VARIABLE_NAMES.map(() => 'string'));
  });

  it('leaves HTML in fields text, in Markdown escaped or not, and the reader’s own notes as they are', () => {
    expect(write('{{ title }} {{ venue }}')).toBe('A_b &lt;script>x&lt;/script> $a&lt;b$ J. &lt;Inv>');
    expect(write('{{ title | md }}')).toBe('A\\_b \\<script\\>x\\</script\\> $a< b$');
    expect(write('{{ notes }}')).toBe('My *own* <b>words</b>.\n\nTwo\nlines');
    expect(write('{{ bibtex }}')).toContain('@misc{oduya2026,');
  });

  it.each([...HOSTILE, '$\\\\<b>$', '$<script>$'].map((text) => [JSON.stringify(text), text]))('has no tag from %s', (_, text) => {
    const hostile = { ...kept(1, { title: text, url: `https://x.example/${text}`, abstract: text, authors: [{ literal: text }] }, { tags: [text] }), key: 'k' };
    for (const preset of PRESETS) {
      const written = write(preset.text, hostile).replace(/\]\(<[^<>\s]*>\)/g, '');
      expect(written.replace(/\\</g, '')).not.toMatch(/<[a-z/!?]/i);
    }
  });

  it('can’t end a link by an address', () => {
    const odd = { ...kept(1, { url: 'https://x.example/a)> <script>' }), key: 'k' };
    expect(write('[x](<{{ url }}>)', odd)).toBe('[x](<https://x.example/a%29%3E%20%3Cscript%3E>)');
  });
});

describe('what is wrong is said with its place', () => {
  it.each([
    ['a\n  {{ tilte }}', 'undefined variable: tilte', 2, 6],
    ['{{ title | shout }}', 'undefined filter: shout', 1, 1],
    ['a\n\n{% if title %}', 'tag {% if title %} not closed', 3, 1],
    ['{% include "x" %}', 'tag "include" not found', 1, 1],
    ['{{ title | raw }}', 'undefined filter: raw', 1, 1],
    ['{{ title.constructor }}', 'undefined variable: title.constructor', 1, 4],
  ])('%j', (text, message, line, column) => {
    expect(failure(text)).toMatchObject({ message, line, column });
  });

  it.each([
    ['{% for a in (1..100000000) %}x{% endfor %}', /memory/],
    ['{% for a in (1..1000) %}{% for b in (1..1000) %}{{ b | plus: a | append: "x" | upcase }}{% endfor %}{% endfor %}{% for a in (1..1000) %}{% for b in (1..1000) %}{{ b }}{% endfor %}{% endfor %}', /limit/],
    ['{% assign x = "aaaaaaaaaa" %}{% for i in (1..99) %}{% assign x = x | append: x %}{% endfor %}', /memory/],
    [`{% for a in (1..200) %}${'x'.repeat(10_000)}{% endfor %}`, /more than/],
    ['x'.repeat(LONGEST_TEMPLATE + 1), /limit/],
  ])('%.60s … is stopped', (text, message) => {
    expect(failure(text).message).toMatch(message);
  });
});

it('every preset writes every paper', () => {
  for (const { text } of PRESETS) expect(written(listByTemplate(text, () => ['Topic']), LIBRARY)).toMatch(/\S/);
  expect(written(listByTemplate(PRESETS[0].text, () => []), LIBRARY).split('\n')[0]).toBe('- [When Do Mixtures Forget? A Study at $N = 10^9$](<https://arxiv.org/abs/2611.00001>) — Oduya, 2026, *ICLR 2027* #moe #group-meeting');
});

it('a file becomes a template, unless it is too long or no text', () => {
  expect(templateFromFile('1', 'Weekly.digest.md', '\uFEFFa\r\nb')).toEqual({ id: '1', name: 'Weekly.digest', text: 'a\nb' });
  expect(templateFromFile('1', 'x.md', 'x'.repeat(LONGEST_TEMPLATE + 1))).toBeNull();
  expect(templateFromFile('1', 'x.md', 'PK\0')).toBeNull();
  expect(templateText(NO_TEMPLATES, 'preset-list')).toBe(PRESETS[0].text);
  expect(templateText(NO_TEMPLATES, 'gone')).toBeNull();
});
