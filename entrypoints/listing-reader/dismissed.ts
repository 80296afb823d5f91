import type { MakeFeature } from './page-view.ts';

/** Rows of papers that the reader dismissed are dimmed, once there is one. */
export const dismissed: MakeFeature = ({ kept, looks }) => {
  let isDimming = false;
  return {
    known(keys) {
      if (isDimming || ![...keys].some((key) => kept.of(key).isDismissed)) return;
      isDimming = true;
      looks.dim('dismissed', ({ key }) => kept.of(key).isDismissed);
    },
  };
};
