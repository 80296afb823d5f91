/** Puts the text on the clipboard; the reader's press must be recent. `false`: the browser does not let us. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByEvent(text); // a page without encryption has no clipboard, and a page may forbid it
  }
}

function copyByEvent(text: string): boolean {
  let isCopied = false;
  const copied = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation(); // what is copied is none of the page's business
    event.clipboardData?.setData('text/plain', text);
    isCopied = event.clipboardData !== null;
  };
  window.addEventListener('copy', copied, { capture: true });
  try {
    return document.execCommand('copy') && isCopied;
  } finally {
    window.removeEventListener('copy', copied, { capture: true });
  }
}
