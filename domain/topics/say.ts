/** A topic of the reader's own: it stands on papers that hold one of its words. */
export interface OwnTopic {
  /** `own:<uuid>`. */
  id: string;
  name: string;
  /** Words or phrases; one written in capitals must stand so in the paper. */
  words: string[];
}

/** What the reader has decided about topics as such. Plain data: it is stored as it is. */
export interface TopicSay {
  /** Ids of topics that are shown nowhere. */
  hidden: string[];
  /** Own names by topic id. */
  names: Record<string, string>;
  /** Ids of topics that come first, in this order. */
  pinned: string[];
  own: OwnTopic[];
}

/** The say of a reader who has said nothing. */
export const NOTHING_SAID: TopicSay = { hidden: [], names: {}, pinned: [], own: [] };

/** How much may be said; lengths in UTF-16 units. */
export const SAY_BOUNDS = { name: 24, own: 200, words: 50, word: 80, listed: 1_000 };

/** The group of own topics. */
export const OWN_GROUP = 'own';

/** The topic shown nowhere, or shown again. */
export function withHidden(say: TopicSay, id: string, isHidden: boolean): TopicSay {
  return { ...say, hidden: toggled(say.hidden, id, isHidden) };
}

/** The topic under another name; an empty one gives ours back. */
export function withName(say: TopicSay, id: string, name: string): TopicSay {
  const { [id]: _, ...names } = say.names;
  const clean = cleanName(name);
  return { ...say, names: clean === '' ? names : { ...names, [id]: clean } };
}

/** The topic before all others on a paper, behind those that were put there earlier; or no longer. */
export function withPinned(say: TopicSay, id: string, isPinned: boolean): TopicSay {
  return { ...say, pinned: toggled(say.pinned, id, isPinned) };
}

/** The pinned topic so many places further back (negative: further to the front), as far as there are places. */
export function withPinMoved(say: TopicSay, id: string, by: number): TopicSay {
  const others = say.pinned.filter((one) => one !== id);
  if (others.length === say.pinned.length) return say;
  const to = Math.min(others.length, Math.max(0, say.pinned.indexOf(id) + by));
  return { ...say, pinned: [...others.slice(0, to), id, ...others.slice(to)] };
}

/** With this topic of the reader's, new or changed; unchanged where it has no name or no words, or where there are too many. */
export function withOwn(say: TopicSay, { id, name, words }: OwnTopic): TopicSay {
  const topic = { id, name: cleanName(name), words: cleanWords(words) };
  if (topic.name === '' || topic.words.length === 0) return say;
  if (say.own.some((one) => one.id === id)) return { ...say, own: say.own.map((one) => (one.id === id ? topic : one)) };
  return say.own.length >= SAY_BOUNDS.own ? say : { ...say, own: [...say.own, topic] };
}

/** Without this topic of the reader's, and whatever was said of it. */
export function withoutOwn(say: TopicSay, id: string): TopicSay {
  const rest = withName(withPinned(withHidden(say, id, false), id, false), id, '');
  return { ...rest, own: rest.own.filter((one) => one.id !== id) };
}

/** The words as they are kept: trimmed, none twice, within bounds. */
export function cleanWords(words: readonly string[]): string[] {
  const clean = words.map((word) => word.replace(/\s+/g, ' ').trim().slice(0, SAY_BOUNDS.word).trim()).filter((word) => word !== '');
  return [...new Set(clean)].slice(0, SAY_BOUNDS.words);
}

function cleanName(name: string): string {
  return name.replace(/\s+/g, ' ').trim().slice(0, SAY_BOUNDS.name).trim();
}

function toggled(ids: readonly string[], id: string, isIn: boolean): string[] {
  if (ids.includes(id) === isIn) return [...ids];
  return isIn ? [...ids, id].slice(-SAY_BOUNDS.listed) : ids.filter((one) => one !== id);
}
