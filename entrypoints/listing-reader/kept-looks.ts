import { i18n } from '#i18n';
import { ask } from '../../messaging/ask.ts';
import { onMessage } from '../../messaging/protocol.ts';
import { wasSeen } from '../../domain/seen.ts';
import type { Mark } from './mark.ts';
import type { Feature, PageView } from './page-view.ts';

/** Rows that the reader is done with look as set: seen before, saved, dismissed. By a command those seen are dimmed on this page, or no longer. */
export function keptLooks({ signal, looks, kept, layer, say }: PageView): Feature {
  const is = {
    seen: ({ key }: Mark) => wasSeen(kept.of(key).seen) && !kept.of(key).saved && !kept.of(key).isDismissed,
    saved: ({ key }: Mark) => kept.of(key).saved,
    dismissed: ({ key }: Mark) => kept.of(key).isDismissed,
  };
  for (const reason of ['seen', 'saved', 'dismissed'] as const) looks.dim(reason, is[reason]);
  const askLooks = () => void ask('rowLooks', undefined).then((set) => { if (!signal.aborted) looks.use(set); }, () => undefined);
  askLooks();
  const endings = [
    onMessage('rowLooksChanged', ({ data }) => looks.use(data)),
    onMessage('toggleDim', () => {
      const isOn = looks.lookOf('seen') === 'none';
      const count = layer.marks().filter(is.seen).length;
      looks.use({ seen: isOn ? 'dim' : 'none' });
      say(count === 0 ? i18n.t('mark.noneSeen') : isOn ? i18n.t('mark.seenDimmed', count) : i18n.t('mark.seenShown', count));
    }),
  ];
  signal.addEventListener('abort', () => endings.forEach((end) => end()), { once: true });
  return { returned: askLooks };
}
