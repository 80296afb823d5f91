/**
 * Whether the page shows this element: not in a tab that lies behind another, not filtered out by the page. What is folded away and
 * opens by a press (`details`) counts as shown.
 */
export function isShown(element: Element): boolean {
  return element.checkVisibility?.() !== false || element.closest('details:not([open])') !== null;
}
