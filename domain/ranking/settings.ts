/** What the reader has set about the order For you. */
export interface RankingSettings {
  isOff: boolean;
  /** Decisions made before this instant (ISO 8601 UTC) are not learned from; `''`: all are. */
  since: string;
  /** Terms that are left out, latest last. */
  leftOut: { id: string; name: string }[];
}

export const RANKING: RankingSettings = { isOff: false, since: '', leftOut: [] };
