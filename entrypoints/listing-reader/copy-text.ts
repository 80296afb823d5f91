/** Puts the text onto the clipboard, during the reader's press. Rejects where the browser does not allow it. */
export async function copyText(text: string): Promise<void> {
  // Only pages that came encrypted have the clipboard's own interface.
  if ((navigator.clipboard as Clipboard | undefined) !== undefined) return navigator.clipboard.writeText(text);
  const ours = (event: ClipboardEvent) => {
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
  };
  window.addEventListener('copy', ours, { capture: true, once: true });
  const isCopied = document.execCommand('copy');
  window.removeEventListener('copy', ours, { capture: true });
  if (!isCopied) throw new Error('the browser does not let us copy');
}
