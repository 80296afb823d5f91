/**
 * Whether the page shows this element: not in a tab that lies behind another, not filtered out by the page. What is folded away and
 * opens by a press (`details`) counts as shown, and so does a row that is no element of the page (one of a BibTeX block).
 */
export function isShown(element: Element): boolean {
  return !element.isConnected || element.checkVisibility?.() !== false || element.closest('details:not([open])') !== null;
}
