import { titleFrom } from '../read.ts';
import { namesOf } from './names.ts';
import { nameOf } from './links.ts';

const LONGEST = 400;
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*';
const DATE = new RegExp(String.raw`^[^\p{L}\d]*(?:(?:published|posted|submitted|updated|on|date)[^\p{L}\d]+)*(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? )?(?:\d{1,2}(?:st|nd|rd|th)?[ ./-])?(?:${MONTH}|\d{1,2})?[ ./,-]*(?:\d{1,2}(?:st|nd|rd|th)?,? )?(?:19|20)?\d{2}[^\p{L}\d]*(?:\(.{0,60}\))?$`, 'iu');
const VENUE = /^(?:in:? )?(?:the )?(?:\d{4} )?(?:proceedings|proc\.|advances in neural|journal of|transactions on|ieee |acm |international (?:conference|journal|workshop)|annual (?:conference|meeting)|conference on|workshop on|symposium on|arxiv preprint|lecture notes)|^(?:to appear|accepted|submitted|published|presented) (?:in|at|to|by)\b|^in (?:\d{4}|\p{Lu}{3,})/iu;
const PAGES = /\bpp?\. ?\d+|\bvol\. ?\d+|\d+ pages\b/i;
const LABELLED = /^(?:comments?|subjects?|journal[- ]?ref|keywords?|key words|authors?|cite as|venue|date|abstract|tl;?dr|summary|doi|issn|isbn|source|publisher|category|categories|tags?|status|session|chair|submitted|posted|published|updated|originally announced)\b[^a-z]{0,3}[:;]|^(?:submitted|tl;?dr) /i;
const NUMBERED = /^(?:arxiv|doi|pmid|pmcid|isbn|issn)\b.{0,3}\d/i;
const NO_TITLE = /^(?:(?:(?:opening|closing|invited|welcome|plenary) )?(?:keynotes?|remarks|talks?|address|plenary)|welcome|registration|coffee(?: break)?|lunch(?: break)?|poster session|panel(?: discussion)?|\W*(?:no title|untitled)(?: available)?\W*|home|about(?: us)?|contact(?: us)?|news|blog|search|log ?in|sign (?:in|up|out)|menu|next|prev(?:ious)?|more|all|view (?:all|more|details)|show (?:more|less|all|details)|load more|read more.*|learn more|more information.*|click here|see (?:all|more)|back(?: to .*)?|(?:share|follow|download|privacy|terms|subscribe|copyright)(?: \S+){0,2}|table of contents|contents|references|bibliography|publications?|papers?|preprints?|journal (?:papers|articles)|conference papers|selected publications|abstract|introduction|keywords?.*|authors?|title|year|topics?|categories|tags?|full list.*|google scholar.*|copyright .*|all rights.*|powered by.*|skip to.*|add to .*|submitted by.*|posted by.*|cited by.*|related articles?|all \d+ versions?|\d+ (?:comments?|citations?|results?|authors?|votes?|points?).*|best (?:student )?paper.*|.{0,30} award|equal contribution.*|corresponding author.*|open access|research article|review article)$/i;

/** How much a text looks like the title of a paper, 0 to 1. `linkWeight`: how surely a paper stands behind it. */
export function titleScore(text: string, linkWeight = 0): number {
  if (text.length < 3 || text.length > LONGEST) return 0;
  const key = linkWeight >= 0.8 ? `+${text}` : text;
  let score = scores.get(key);
  if (score === undefined) {
    if (scores.size > 3_000) scores.clear();
    scores.set(key, score = scoreOf(text, linkWeight));
  }
  return score;
}

/** A page prints the same texts several times, and the same text is looked at as several things. */
const scores = new Map<string, number>();

function scoreOf(text: string, linkWeight: number): number {
  const length = text.length;
  const bare = cleanTitle(text);
  if (bare.length < 3 || !/\p{L}{2}/u.test(bare) || /^(?:https?:\/\/|www\.)/i.test(bare) || NO_TITLE.test(bare) || DATE.test(bare)) return 0;
  if (/^\(.*\)$/.test(bare) || /^\[[^\]]*\]$/.test(bare) || nameOf(bare) !== null) return 0;
  const byLength = Math.max(scoreOfLength(bare), linkWeight >= 0.8 && length < 40 && /^\P{Ll}/u.test(bare) ? (bare.includes(' ') ? 0.6 : 0.4) : 0);
  if (byLength === 0) return 0;
  return byLength * scoreOfWords(bare) * (bare.includes(',') || length < 60 ? scoreAgainstNames(bare) : 1);
}

function scoreOfLength(text: string): number {
  const ideographs = !/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(text) ? 0 : text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
  if (ideographs >= 5) return ideographs > 90 ? 0.1 : 1;
  const words = text.split(/\s+/).length;
  if (words === 1) return text.length < 4 ? 0.05 : 0.25;
  if (words === 2) return 0.45;
  if (words === 3) return 0.8;
  if (words <= 24) return 1;
  return words <= 40 ? 0.6 : 0;
}

function scoreOfWords(text: string): number {
  let score = 1;
  if (VENUE.test(text) || /\d/.test(text) && PAGES.test(text)) score *= 0.15;
  if (/^[\p{Ll}]/u.test(text)) score *= 0.7;
  if (/:$/.test(text)) score *= 0.2;
  if (LABELLED.test(text) || NUMBERED.test(text) || /^[\w-]+(?:\.[\w-]+)+$/.test(text) || /\[(?:pdf|html|paper)\b/i.test(text)) score *= 0.05;
  if (/\.\s+\p{Lu}/u.test(text.replace(/\b(?:vs|St|Dr|No|[A-Z]|[IVX]+)\)?\.\s/g, ' '))) score *= 0.35;
  if (/\b(?:19|20)\d\d[a-z]?\)?\.?$/.test(text)) score *= 0.8;
  if (/^(?:we|this|our|in this|here|it|i|you|they|these|there|if|click|please|join|welcome|thanks?|note) /i.test(text) && text.split(' ').length > 7) score *= 0.5;
  if (/[$€£¥]\s?\d|\d\s?(?:€|USD|EUR)\b|\bp\.m\.|\ba\.m\.|@|(?:^|\s)#\d/.test(text)) score *= 0.4;
  return score;
}

function scoreAgainstNames(text: string): number {
  const names = namesOf(text);
  if (names === null) return 1;
  return names.names.length > 1 ? 0.05 : 0.15;
}

/** Numbers, bullets and labels before a title that are not part of it. */
const BEFORE = /^(?:(?:\d{1,2}[:.]\d\d(?: ?[–—-] ?\d{1,2}[:.]\d\d)?(?: ?[ap]\.?m\.?)?(?=\s)|\[[A-Za-z]{0,4}-?\d{1,4}\]|\(?\d{1,4}[.)](?=\s|\p{L}{2})|#\d{1,4}:?(?=\s)|[•●▪▸►–—*·✦★☆■□○\u2022\u00b7|-](?=\s)|\d{1,3}\/(?=\s)|\[(?:PDF|HTML|CITATION|BOOK|[A-Z]|DOC|PAPER|NEW|ARXIV|\d{4})\]|(?:title|paper(?: title)?)\s*:(?=\s)|[📄📃📝🔥🆕⭐✨📚📖🏆🚀]\ufe0f?)\s*)+/iu;
const AFTER = /(?:\s*(?:\[(?:pdf|paper|code|link|arxiv|project|slides|bib|bibtex|doi|html|video|website|blog|github|[A-Z]{1,2}(?:\/OL)?|\d{1,3})\]|\((?:pdf|paper|link|arxiv|code|\d{1,3}[ -]min(?:ute)?s?(?: read)?)\)|[★☆⭐🔥🏆📄🔗]\ufe0f?))+$/iu;
/** Buttons that stand before a title without anything between. */
const BUTTONS = /^(?:(?:pdf|bib|abs|ps|html|doi)(?: ?\((?:full|long|short)\))? )+(?=["“]?\p{Lu}[\p{Ll} ])/u;
const QUOTED = /^["“”„«»'‘’`]+(.*?)[,.]?["“”«»'‘’`]+[,.]?$/su;

/** A title without numbering, labels and quotes around it. */
export function cleanTitle(text: string): string {
  let title = /\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ').trim() : text.trim();
  if (/^\p{Ll}/u.test(title)) title = title.replace(BUTTONS, '');
  if (/^[^\p{L}]|^title|^paper/iu.test(title)) title = title.replace(BEFORE, '');
  if (/[^\p{L}\d.?!]$/u.test(title)) title = title.replace(AFTER, '').trim();
  const [, inside] = QUOTED.exec(title) ?? [];
  if (inside !== undefined && inside.length > 2 && !/["“”„«»]/.test(inside)) title = inside.trim();
  return title.replace(/[\s,;([{]+$|\s[|·•–—-]$/, '').replace(/^[,;]\s*/, '').trim();
}

/** What volumes hold beside their papers. */
const FRONT_MATTER = /^(?:front ?matter|back ?matter|preface|editorial board|table of contents|author index|index of authors|title page|organi[sz]ing committee|program(?:me)? committee|list of reviewers|erratum|(?:the )?proceedings of (?:the )?.*\b(?:conference|workshop|symposium|meeting)\b.*)$/i;

export function isFrontMatter(title: string): boolean {
  return FRONT_MATTER.test(title.slice(0, 300));
}

/** A title that a record names, folded and cut; `null` where it is none. */
export function recordedTitle(text: string | null): string | null {
  const title = titleFrom(text);
  return title === null || /^\W*(?:no title|untitled)(?: available)?\W*$/i.test(title.slice(0, 50)) ? null : titleFrom(withoutStop(title));
}

/** A title without the full stop that some lists add to each. */
export function withoutStop(title: string): string {
  return title.endsWith('.') && !title.endsWith('..') && !/\b(?:\p{Lu}\.){2,}$/u.test(title) ? title.slice(0, -1).trim() : title;
}
