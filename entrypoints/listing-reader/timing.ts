/** Once the whole document is there, when the page has nothing more urgent to do. */
export function whenParsed(then: () => void): void {
  const soon = () => requestIdleCallback(then, { timeout: 200 });
  if (document.readyState !== 'loading') soon();
  else document.addEventListener('DOMContentLoaded', soon, { once: true });
}

/** Pages that hydrate throw foreign nodes away until they are done; the line is reserved, so waiting costs nothing. */
export function whenIdleAfterLoad(signal: AbortSignal, then: () => void): void {
  const idle = () => requestIdleCallback(then, { timeout: 500 });
  if (document.readyState === 'complete') idle();
  else window.addEventListener('load', idle, { once: true, signal });
}
