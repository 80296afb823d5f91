/** Once the whole document is there, when the page has nothing more urgent to do. Not by its event, which comes in the middle of the page's own work. */
export function whenParsed(then: () => void): void {
  const look = () => (document.readyState === 'loading' ? soon() : then());
  const soon = () => requestIdleCallback(look, { timeout: 200 });
  soon();
}

/** Pages that hydrate throw foreign nodes away until they are done; the line is reserved, so waiting costs nothing. */
export function whenIdleAfterLoad(signal: AbortSignal, then: () => void): void {
  const idle = () => requestIdleCallback(then, { timeout: 500 });
  if (document.readyState === 'complete') idle();
  else window.addEventListener('load', idle, { once: true, signal });
}
