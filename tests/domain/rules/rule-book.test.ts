import { describe, expect, it } from 'vitest';
import { parseAuthor } from '../../../domain/authors.ts';
import { RULE_BOUNDS, withoutRule, withRule, withRuleOn, type Rule, type RuleBy, type RuleKind } from '../../../domain/rules/rule.ts';
import { RuleBook, type JudgedPaper } from '../../../domain/rules/rule-book.ts';

let made = 0;
function rule(by: RuleBy, text: string, kind: RuleKind = 'mute', given: Partial<Rule> = {}): Rule {
  made += 1;
  return { id: `r${made}`, kind, by, text, isOn: true, madeAt: new Date(made * 1_000).toISOString(), ...given };
}

function paper(given: Partial<JudgedPaper> = {}): JudgedPaper {
  return { title: 'Harbour Tides', authors: [], categories: [], topics: [], ...given };
}

const holds = (by: RuleBy, text: string, about: Partial<JudgedPaper>) => new RuleBook([rule(by, text)]).verdictOf(paper(about)) !== null;

describe('words hold', () => {
  it.each([
    ['survey', 'A Survey of Surveys', true], ['survey', 'SURVEY', true], ['survey', 'Surveys everywhere', true], ['survey', 'Surveying land', false], ['urve', 'A survey', false],
    ['Poincaré', 'On Poincare maps', true], ['poincare', 'Poincaré maps', true], ['naïve Bayes', 'NAIVE BAYES', true], ['Erdős', 'The Erdos problem', true],
    ['self-supervised', 'Self supervised learning', true], ['self supervised', 'Self-Supervised', true], ['supervised', 'self-supervised', true], ['selfsupervised', 'self-supervised', false],
    ['fine-tuning', 'Fine-Tuning Models', true], ['tuning', 'Fine-Tuning Models', true], ['agent', 'Multi-Agent Systems', true],
    ['speculative decoding', 'Fast Speculative\nDecoding', true], ['speculative decoding', 'Speculative. Decoding', false], ['speculative decoding', 'decoding speculative', false],
    ['推荐', '基于图的推荐系统研究', true], ['推荐系统', '基于图的 推荐 系统', true], ['推薦', '基于图的推荐系统', false], ['图', '基于图的', true], ['ระบบ', 'การพัฒนาระบบแนะนำ', true],
    ['нейрон', 'Нейрон и сеть', true], ['GPT-4', 'We ask GPT-4 about it', true], ['C++', 'C++ and C', true], ['', 'Anything', false], ['  ', 'Anything', false], ['…', 'Anything …', false],
    ['<script>', 'About <script> tags', false], ['__proto__', 'A __proto__ chain', true], ['constructor', 'A constructor', true], ['toString', 'Plain', false],
  ])('"%s" in "%s": %s', (text, title, expected) => {
    expect(holds('words', text, { title })).toBe(expected);
  });

  it('in abstract and keywords too, never from one into the next', () => {
    expect(holds('words', 'low tide', { abstract: 'We wait for low tide.' })).toBe(true);
    expect(holds('words', 'low tide', { keywords: ['harbours', 'low tide'] })).toBe(true);
    expect(holds('words', 'low tide', { keywords: ['low', 'tide'] })).toBe(false);
    expect(holds('words', 'tides we', { abstract: 'We wait.' })).toBe(false);
  });
});

describe('an author holds', () => {
  it.each([
    ['Chen B.', 'Bo Chen', true], ['Chen B', 'Bo Chen', true], ['B. Chen', 'Bo Chen', true], ['Chen, B.', 'Bo Chen', true], ['Chen, Bo', 'Bo Chen', true], ['Bo Chen', 'Bo Chen', true],
    ['Chen', 'Bo Chen', true], ['chen', 'Bo CHEN', true], ['Bo Chen', 'B. Chen', true], ['Bo Chen', 'Bo Q. Chen', true], ['Bo Chen', 'Bing Chen', false], ['Chen A.', 'Bo Chen', false],
    ['Bo Q. Chen', 'Bo Chen', false], ['Chen B.', 'Bo Cheng', false], ['Chen', 'Chen Li', false], ['Bo Chen', 'Chen', false],
    ['Søren Holm', 'Soren Holm', true], ['Müller', 'Hans Muller', true], ['Wei-Lin Cho', 'Wei Lin Cho', true], ['Weilin Cho', 'Wei-Lin Cho', true], ['Cho W.-L.', 'Wei-Lin Cho', true],
    ['van der Berg', 'Anna van der Berg', true], ['Berg', 'Anna van der Berg', true], ['J. R. R. Tolkien', 'John Ronald Reuel Tolkien', true],
    ['陈波', '陈波', true], ['陈 波', '陈 波', true], ['陈 波', '陈 涛', false], ['Harbour Group', 'Harbour Group', true], ['', 'Bo Chen', false], ['.', 'Bo Chen', false],
  ])('"%s" for "%s": %s', (text, printed, expected) => {
    expect(holds('author', text, { authors: [{ family: 'Oduya', given: 'Mira' }, parseAuthor(printed)] })).toBe(expected);
  });
});

describe('what is named exactly holds', () => {
  it.each([
    ['category', 'cs.LG', { categories: ['cs.AI', 'cs.LG'] }, true], ['category', 'CS.lg', { categories: ['cs.LG'] }, true], ['category', 'cs.*', { categories: ['math.CO', 'cs.LG'] }, true],
    ['category', 'cs.L', { categories: ['cs.LG'] }, false], ['category', 'cs', { categories: ['cs.LG'] }, false], ['category', 'hep-th.*', { categories: ['hep-th'] }, true], ['category', '*', { categories: ['cs.LG'] }, false],
    ['topic', 'survey', { topics: ['llm-agents', 'survey'] }, true], ['topic', 'surv', { topics: ['survey'] }, false], ['topic', 'own:1', { topics: ['own:1'] }, true],
    ['venue', 'ICLR', { venue: 'ICLR 2027' }, true], ['venue', 'iclr 2027', { venue: 'ICLR 2027' }, true], ['venue', 'ICLR 2026', { venue: 'ICLR 2027' }, false], ['venue', 'Nature', { venue: 'Nature Communications' }, false],
    ['venue', 'IEEE Trans. Robotics', { venue: 'IEEE Trans Robotics' }, true], ['venue', '2027', { venue: '2027' }, true], ['venue', 'ACL', {}, false],
  ] as const)('%s "%s" for %j: %s', (by, text, about, expected) => {
    expect(holds(by, text, about as unknown as Partial<JudgedPaper>)).toBe(expected);
  });
});

describe('rules that meet on one paper', () => {
  const about = paper({ title: 'A Survey of Tides', authors: [{ family: 'Chen', given: 'Bo' }] });

  it('are watched where one watches, and all are named, those that decide first', () => {
    const verdict = new RuleBook([rule('words', 'survey'), rule('author', 'Chen', 'watch'), rule('words', 'tide'), rule('words', 'tide', 'watch')]).verdictOf(about)!;
    expect(verdict.kind).toBe('watch');
    expect(verdict.rules.map(({ kind, text }) => `${kind} ${text}`)).toEqual(['watch Chen', 'watch tide', 'mute survey', 'mute tide']);
  });

  it('are explained by the oldest, in whatever order they come', () => {
    const older = rule('words', 'survey');
    const younger = rule('words', 'tide');
    expect(new RuleBook([younger, older]).verdictOf(about)!.rules.map(({ text }) => text)).toEqual(['survey', 'tide']);
  });

  it('are all counted where there are too many to name', () => {
    const verdict = new RuleBook(Array.from({ length: 10_000 }, (_, n) => rule('author', 'Chen', n === 9_999 ? 'watch' : 'mute'))).verdictOf(about)!;
    expect([verdict.kind, verdict.rules.length, verdict.more]).toEqual(['watch', 20, 9_980]);
  });

  it('count only while they are on', () => {
    expect(new RuleBook([rule('words', 'survey', 'mute', { isOn: false })]).verdictOf(about)).toBeNull();
    expect(new RuleBook([]).verdictOf(about)).toBeNull();
  });
});

describe('the list of rules', () => {
  const one = rule('words', 'survey');

  it('takes what is new or changed and keeps its age', () => {
    const two = rule('author', ' Bo   Chen ');
    const both = withRule([one], two);
    expect(both.map(({ text }) => text)).toEqual(['survey', 'Bo Chen']);
    const changed = withRule(both, { ...one, text: 'review', madeAt: '2030-01-01T00:00:00.000Z' });
    expect(changed[0]).toEqual({ ...one, text: 'review' });
    expect(withRuleOn(both, one.id, false)[0]!.isOn).toBe(false);
    expect(withoutRule(both, one.id)).toHaveLength(1);
  });

  it('says nothing twice, nothing empty, and stays within its bounds', () => {
    expect(withRule([one], rule('words', 'SURVEY'))).toEqual([{ ...one, text: 'SURVEY' }]);
    expect(withRule([one], rule('words', 'survey', 'watch'))).toHaveLength(2);
    expect(withRule([one], rule('words', '  '))).toEqual([one]);
    const full = Array.from({ length: RULE_BOUNDS.rules }, (_, n) => rule('words', `w${n}`));
    expect(withRule(full, rule('words', 'more'))).toHaveLength(RULE_BOUNDS.rules);
  });
});
