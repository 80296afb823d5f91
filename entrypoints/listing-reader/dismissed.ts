import type { MakeFeature } from './page-view.ts';

/** Rows of papers that the reader has dismissed are dimmed. */
export const dismissed: MakeFeature = ({ kept, looks }) => {
  let isOn = false;
  const holds = ({ key }: { key: string }) => kept.of(key).isDismissed;
  return {
    known: (keys) => {
      if (isOn || ![...keys].some((key) => kept.of(key).isDismissed)) return;
      isOn = true; // the rules cost style time, so not before one is
      looks.dim('dismissed', holds);
    },
  };
};
