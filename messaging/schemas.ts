import * as v from 'valibot';
import type { Act } from '../domain/decision.ts';
import type { DigestSnapshot } from '../domain/digest.ts';
import type { FactSaid } from '../domain/facts.ts';
import type { Visit } from '../domain/health.ts';
import type { Paper, PaperIdentity } from '../domain/paper.ts';
import type { Sightings } from '../domain/seen.ts';
import type { RuleSaid } from '../domain/rules/rule.ts';
import type { ListedSource, PanelWish, PaperToJudge, PaperToRank } from './protocol.ts';

/** Bounds of what a page may send: far above any real page (a conference's proceedings are 5,000 rows), far below what could hurt. */
const PAPERS = 10_000;
const AUTHORS = 6_000;

const line = v.pipe(v.string(), v.maxLength(20_000));
const text = v.pipe(v.string(), v.maxLength(200_000));
const word = v.pipe(v.string(), v.maxLength(500));
const words = v.pipe(v.array(word), v.maxLength(200));
const webAddress = v.pipe(v.string(), v.maxLength(4_000), v.regex(/^https?:\/\//i));
const identifiers = v.pipe(v.array(v.pipe(v.string(), v.maxLength(500), v.regex(/^[a-z]+:\S+$/))), v.maxLength(20));
const author = v.union([
  v.object({ family: word, given: v.exactOptional(word) }),
  v.object({ literal: word }),
]);
const venue = v.object({
  name: word, kind: v.picklist(['conference', 'workshop', 'journal', 'unknown']), standing: v.picklist(['accepted', 'published']),
});

const paper = v.object({
  identifiers,
  title: v.pipe(line, v.minLength(1)),
  authors: v.pipe(v.array(author), v.maxLength(AUTHORS)),
  authorsComplete: v.exactOptional(v.boolean()),
  type: v.picklist(['preprint', 'article-journal', 'paper-conference']),
  abstract: v.exactOptional(text),
  summary: v.exactOptional(v.object({ text: line, source: word })),
  venue: v.exactOptional(venue),
  publishedOn: v.exactOptional(v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/))),
  url: v.exactOptional(webAddress),
  pdfUrl: v.exactOptional(webAddress),
  codeUrl: v.exactOptional(webAddress),
  projectUrl: v.exactOptional(webAddress),
  discussionUrl: v.exactOptional(webAddress),
  categories: words,
  keywords: v.exactOptional(words),
  comments: v.exactOptional(line),
  withdrawn: v.exactOptional(v.literal(true)),
  version: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999))),
});

const identity = v.object({
  identifiers, titleKey: line, firstAuthor: word, year: v.exactOptional(v.pipe(v.number(), v.integer())),
});

const source = v.object({ title: line, abstract: v.exactOptional(text), categories: words, keywords: v.exactOptional(words) });

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
const fault = v.variant('kind', [
  v.object({ kind: v.literal('no-rows') }),
  v.object({ kind: v.literal('fewer-rows'), found: count, stated: count }),
  v.object({ kind: v.literal('unreadable'), skipped: count, rows: count }),
  v.object({ kind: v.literal('missing'), field: v.picklist(['url', 'identifiers', 'authors']), having: count, entries: count }),
  v.object({ kind: v.literal('failed'), detail: line }),
]);
const visit = v.object({
  id: v.pipe(v.string(), v.uuid()), site: v.pipe(v.string(), v.regex(/^[a-z\d-]{1,40}$/)), entries: count, skipped: count, faults: v.pipe(v.array(fault), v.maxLength(20)),
});

const act = v.variant('verb', [
  v.object({ verb: v.literal('save') }), v.object({ verb: v.literal('remove') }), v.object({ verb: v.literal('dismiss') }), v.object({ verb: v.literal('restore') }), v.object({ verb: v.literal('unmute') }), v.object({ verb: v.literal('mute') }),
  v.object({ verb: v.literal('status'), status: v.picklist(['to-read', 'reading', 'read', 'skipped']) }),
  v.object({ verb: v.literal('rating'), rating: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(5))) }),
  v.object({ verb: v.literal('tags'), add: words, remove: words }),
]);

const digestPaper = v.object({ clues: v.pipe(v.array(line), v.minLength(1), v.maxLength(21)), upvotes: v.exactOptional(count) });
const snapshot = v.object({
  at: v.pipe(v.string(), v.isoTimestamp()), papers: v.pipe(v.array(digestPaper), v.minLength(1), v.maxLength(2_000)), isOpen: v.exactOptional(v.literal(true)),
});
const fact = v.variant('kind', [
  v.object({ kind: v.literal('upvotes'), count }), v.object({ kind: v.literal('code'), url: webAddress }), v.object({ kind: v.literal('withdrawn') }),
  v.object({ kind: v.literal('version'), version: v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(999)) }),
  v.object({ kind: v.literal('venue'), name: word, standing: v.picklist(['accepted', 'published']), venueKind: v.exactOptional(v.picklist(['conference', 'workshop', 'journal', 'unknown'])) }),
  v.object({ kind: v.literal('doi'), doi: v.pipe(v.string(), v.maxLength(500), v.regex(/^10\.\S+$/)) }),
]);

const NOBODY: PaperIdentity = { identifiers: [], titleKey: '', firstAuthor: '' };
const NO_WORDS = { title: '', categories: [] };

/** One row out of bounds gets the answer of a row of which nothing is known; the other rows get theirs. */
const someone = v.fallback(identity, NOBODY);
const identities = v.pipe(v.array(someone), v.maxLength(PAPERS));
const listed = v.fallback(v.object({ paper: someone, source: v.fallback(source, NO_WORDS) }), { paper: NOBODY, source: NO_WORDS });
const saying = v.fallback(v.object({ identity: someone, facts: v.pipe(v.array(fact), v.maxLength(10)) }), { identity: NOBODY, facts: [] });
const sources = v.pipe(v.array(listed), v.maxLength(PAPERS));
const topic = v.pipe(v.string(), v.regex(/^[\w.:-]{1,80}$/));
const instant = v.pipe(v.string(), v.isoTimestamp());
const sighting = v.fallback(v.object({ paper: someone, rank: v.pipe(count, v.minValue(1)), upvotes: v.exactOptional(count) }), { paper: NOBODY, rank: 1 });
const sightings = v.object({ listing: webAddress, site: word, at: instant, sightings: v.pipe(v.array(sighting), v.maxLength(PAPERS)) });

const NOT_JUDGED = { paper: { ...NO_WORDS, authors: [] }, identity: NOBODY, topics: [] };
const judged = v.fallback(v.object({
  paper: v.object({ ...source.entries, authors: paper.entries.authors, venue: v.exactOptional(word), publishedOn: paper.entries.publishedOn }),
  identity: someone, topics: v.pipe(v.array(topic), v.maxLength(100)),
}), NOT_JUDGED);
const NOT_RANKED = { title: '', authors: [], categories: [], topics: [] };
const ranked = v.fallback(v.object({
  title: line, abstract: v.exactOptional(text), categories: words, authors: v.pipe(v.array(author), v.maxLength(100)), venue: v.exactOptional(word), topics: v.pipe(v.array(topic), v.maxLength(100)),
}), NOT_RANKED);
const ruleSaid = v.object({ kind: v.picklist(['watch', 'mute']), by: v.picklist(['words', 'author', 'topic', 'category', 'venue', 'regex']), text: v.pipe(v.string(), v.maxLength(200)) });

/** A message that no page of ours would have sent. */
export class InvalidMessage extends Error {
  override name = 'InvalidMessage';
}

/** The paper, also out of a file. Throws InvalidMessage, saying which field is wrong; unknown fields are dropped. */
export const parsePaper = checker<Paper>(paper);

/** What a page may ask; the same holds for these. */
export const decideMessage = checker<{ papers: Paper[]; act: Act; since: string }>(v.object({ papers: v.pipe(v.array(paper), v.minLength(1), v.maxLength(PAPERS)), act, since: instant }));
export const undoMessage = checker<{ id: string }>(v.object({ id: v.pipe(v.string(), v.uuid()) }));
export const statesOfMessage = checker<{ papers: PaperIdentity[]; since: string }>(v.object({ papers: identities, since: instant }));
export const seenMessage = checker<Sightings>(sightings);
export const newOnPageMessage = checker<{ count: number | null }>(v.object({ count: v.nullable(count) }));
export const classifyMessage = checker<{ papers: ListedSource[] }>(v.object({ papers: sources }));
export const correctTopicMessage = checker<{ paper: PaperIdentity; title: string; topic: string }>(v.object({ paper: identity, title: line, topic }));
export const undoCorrectionMessage = checker<{ id: string }>(v.object({ id: v.pipe(v.string(), v.uuid()) }));
export const hideTopicMessage = checker<{ topic: string; isHidden: boolean }>(v.object({ topic, isHidden: v.boolean() }));
export const digestBeforeMessage = checker<{ url: string }>(v.object({ url: webAddress }));
export const digestViewedMessage = checker<{ url: string; snapshot: DigestSnapshot }>(v.object({ url: webAddress, snapshot }));
export const listedMessage = checker<{ papers: { identity: PaperIdentity; facts: FactSaid[] }[] }>(v.object({ papers: v.pipe(v.array(saying), v.maxLength(1_000)) }));
export const judgeMessage = checker<{ site: string; papers: PaperToJudge[] }>(v.object({ site: word, papers: v.pipe(v.array(judged), v.maxLength(PAPERS)) }));
export const likeYoursMessage = checker<{ papers: PaperToRank[] }>(v.object({ papers: v.pipe(v.array(ranked), v.maxLength(100)) }));
export const proposeRuleMessage = checker<RuleSaid>(ruleSaid);
export const visitedMessage = checker<Visit>(visit);
export const panelWantsMessage = checker<PanelWish>(v.object({ key: v.nullable(line), wants: v.picklist(['note', 'tags', 'filter', 'cite', 'why', 'selected']), keys: v.exactOptional(v.pipe(v.array(line), v.maxLength(PAPERS))) }));
export const citeMessage = checker<{ paper: Paper; as: 'bibtex' | 'markdown' }>(v.object({ paper, as: v.picklist(['bibtex', 'markdown']) }));

function checker<T>(schema: v.GenericSchema<unknown, T>): (message: unknown) => T {
  return (message) => {
    const result = v.safeParse(schema, message);
    if (result.success) return result.output;
    const [issue] = result.issues;
    throw new InvalidMessage(`${v.getDotPath(issue) ?? 'message'}: ${issue.message}`);
  };
}
