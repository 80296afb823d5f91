/** What a topic is decided from. */
export interface TopicSource {
  title: string;
  abstract?: string;
  /** The site's own classes, primary first. */
  categories: string[];
  keywords?: string[];
}

/** Words of the paper that earned a topic. */
export interface Evidence {
  words: string;
  field: 'title' | 'abstract' | 'keywords' | 'category';
  /** Where the words begin in that field, in UTF-16 units. */
  at: number;
  /** 0–1: their part of what earned the topic. A topic's shares add up to at most 1. */
  share: number;
}

/** A topic given to a paper by rule, with what earned it; `cat:<code>` is the fallback by the site's category. */
export interface Topic {
  id: string;
  /** At most 24 characters. */
  name: string;
  /** Id of the topic's group; `category` for a fallback. */
  group: string;
  /** Hue of the group in degrees; `null`: no colour. */
  hue: number | null;
  /** 0–1, the surer the higher; topics come sorted by it. */
  score: number;
  evidence: Evidence[];
}
