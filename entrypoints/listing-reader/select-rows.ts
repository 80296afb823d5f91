import { i18n } from '#i18n';
import type { MakeFeature } from './page-view.ts';
import { entriesOf } from './entries.ts';

/** Shows what is selected on its rows, and takes presses with Shift on a mark: from the last one selected to this one. */
export const selectRows: MakeFeature = (view) => {
  const { selection, layer, looks, signal, say } = view;
  const shown = new Set<string>();
  const show = (keys: ReadonlySet<string>) => {
    for (const mark of keys.size === 0 ? [] : layer.marks(keys)) looks.flag(mark, 'selected', selection.has(mark.key));
  };
  selection.onChange(() => {
    const now = new Set(selection.keys());
    const changed = now.symmetricDifference(shown);
    for (const key of changed) if (!shown.delete(key)) shown.add(key);
    show(changed);
    say(i18n.t('keys.selected', now.size));
  });
  const press = (event: MouseEvent) => {
    const mark = event.isTrusted && event.shiftKey ? event.composedPath().map((one) => layer.markOf(one)).find((one) => one !== null) : undefined;
    if (mark === undefined) return;
    event.preventDefault(); // nor does Shift select the page's text
    event.stopImmediatePropagation();
    if (event.type === 'click') selection.extendTo(mark.key, entriesOf(view).map(({ key }) => key));
  };
  for (const type of ['mousedown', 'click'] as const) window.addEventListener(type, press, { capture: true, signal });
  return { drawn: () => show(shown) };
};
