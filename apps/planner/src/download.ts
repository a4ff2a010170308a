/** Hands a text to the browser as a file, to be kept on the reader's device. */
export function download({ fileName, content }: { fileName: string; content: string }): void {
  const url = URL.createObjectURL(new Blob([content]));
  Object.assign(document.createElement("a"), { href: url, download: fileName }).click();
  URL.revokeObjectURL(url);
}
