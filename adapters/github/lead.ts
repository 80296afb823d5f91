import type { ReadLine } from './line.ts';
import type { Authors } from './names.ts';
import { appearedOf, isTag, yearIn, type Appeared } from './venue.ts';

/** Where a title begins, and what was said before it. */
export interface Lead {
  at: number;
  authors: Authors | null;
  appeared: Appeared | null;
}

/** Number, bullet, box, picture, emoji, star: what may stand before a title. */
const BEFORE = /(?:[\s\uFFFC•·◦▪■●○★☆✔✅❌☑✓→⇒*#>|:,;–—-]|\p{Extended_Pictographic}|\p{Regional_Indicator}|\u200d|\ufe0f|\u20e3|:[a-z\d_+-]+:|\[[ xX]?\]|(?:papers?|title|论文)\s*[:：]\s|\(?\d{1,4}[\]).、:](?!\d)|\[\d{1,4}\])+/iuy;
/** A tag in brackets before the title: "[CVPR 2020]", "(2019)", "【ICLR】". */
const TAG = /[[(【](?<words>[^\][()【】\n\uFFFC]{1,60})[\])】]/uy;
/** Month or day before the title. */
const LEADING_DATE = /(?:(?:19|20)\d\d(?:[-./]\d{1,2}(?:[-./]\d{1,2})?)?|(?:\d{1,2}\s+)?[A-Z][a-z]{2,8}\.?\s+(?:\d{1,2},?\s+)?20\d\d)(?=\s*[:,|.–—-]?\s)/y;

/** Moves past numbers and tags, keeping what they say. */
export function skipLead(line: ReadLine, lead: Lead): void {
  const { text } = line;
  for (let before = -1; before !== lead.at;) {
    before = lead.at;
    BEFORE.lastIndex = lead.at;
    lead.at += BEFORE.exec(text)?.[0].length ?? 0;
    const tag = tagAt(line, lead.at);
    if (tag === null || !/[\p{L}\p{N}]/u.test(text.slice(tag.end))) continue;
    const isVenue = isTag(tag.words);
    if (!tag.isDroppable && !isVenue && !(text[tag.end - 1] === ')' && appearedOf(tag.words) !== null && isSetOff(line, tag.end))) continue;
    const year = yearIn(tag.words);
    lead.appeared ??= isVenue || !tag.isDroppable ? appearedOf(tag.words) : year === null ? null : { venue: null, date: year.text };
    lead.at = tag.end;
  }
}

/** Bold type or a link follows. */
function isSetOff({ text, spans }: ReadLine, from: number): boolean {
  const at = from + (/^\s*/.exec(text.slice(from))?.[0].length ?? 0);
  return spans.some(({ kind, start }) => start === at && (kind === 'bold' || kind === 'link'));
}

/** A bracketed tag, a date, a code span, or a bold or linked piece that is nothing but a venue or date. */
function tagAt({ text, spans }: ReadLine, at: number): { words: string; end: number; isDroppable: boolean } | null {
  TAG.lastIndex = at;
  const tag = TAG.exec(text);
  const starting = spans.filter((span) => span.start === at && span.kind !== 'picture');
  const code = starting.find(({ kind }) => kind === 'code');
  if (code !== undefined) return { words: text.slice(at, code.end), end: code.end, isDroppable: code.end - at < 25 };
  if (tag !== null && !starting.some(({ end }) => end > at + tag[0].length)) {
    return { words: tag.groups!.words!, end: at + tag[0].length, isDroppable: tag[0].startsWith('[') || tag[0].startsWith('【') };
  }
  LEADING_DATE.lastIndex = at;
  const date = LEADING_DATE.exec(text);
  if (date !== null && starting.length === 0) return { words: date[0], end: at + date[0].length, isDroppable: false };
  const [piece] = starting.filter(({ kind, end }) => kind !== 'picture' && end - at < 40);
  return piece !== undefined && piece.end - at <= 40 ? { words: text.slice(at, piece.end), end: piece.end, isDroppable: false } : null;
}
