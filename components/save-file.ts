/** Hands a file to the browser as a download. */
export function saveFile(name: string, contents: string | Uint8Array | Blob, mediaType: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([contents as BlobPart], { type: mediaType }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
