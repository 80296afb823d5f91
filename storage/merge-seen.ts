import type { RememberedDigest } from '../domain/digest.ts';
import type { Progress } from '../domain/formats/read/result.ts';
import type { LibraryTables } from '../domain/library-tables.ts';
import { SEEN_KEPT, SEEN_SETTINGS, seenFrom, type SeenSettings } from '../domain/seen.ts';
import { mergedDays } from '../domain/seen-days.ts';
import type { Setting } from '../domain/settings.ts';

/** What either saw, and of each digest the visits that are later. What was forgotten on either side, or is no longer kept on this one, does not come back. */
export function* mergeSeen(mine: LibraryTables, theirs: LibraryTables, at: number): Generator<Progress, Pick<LibraryTables, 'seen' | 'digests'>> {
  const from = Math.max(seenFrom(seenSettingsOf(mine), at), seenFrom({ ...seenSettingsOf(theirs), keep: 'forever' }, at));
  return {
    ...(mine.seen === undefined ? {} : { seen: yield* mergedDays(mine.seen, theirs.seen ?? [], from / 1_000) }),
    ...(mine.digests === undefined ? {} : { digests: laterVisits(mine.digests, theirs.digests ?? []) }),
  };
}

/** What is set elsewhere about what was seen, so that it costs nothing of what was seen here. */
export function withoutForgetting(setting: Setting): Setting {
  if (setting.key !== 'seen') return setting;
  const { forgottenAt: _, keep, ...others } = setting.value as SeenSettings;
  return { key: 'seen', value: { ...others, keep: SEEN_KEPT[Math.max(SEEN_KEPT.indexOf(keep), SEEN_KEPT.indexOf(SEEN_SETTINGS.keep))]! } };
}

function seenSettingsOf({ settings }: LibraryTables): SeenSettings {
  return { ...SEEN_SETTINGS, ...(settings.find(({ key }) => key === 'seen')?.value as Partial<SeenSettings> | undefined) };
}

function laterVisits(mine: readonly RememberedDigest[], theirs: readonly RememberedDigest[]): RememberedDigest[] {
  const digests = new Map(mine.map((one) => [one.address, one]));
  for (const one of theirs) if ((digests.get(one.address)?.viewedAt ?? '') < one.viewedAt) digests.set(one.address, one);
  return [...digests.values()];
}
