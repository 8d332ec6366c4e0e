const REVOKE_MILLISECONDS = 60_000;

/** Hands a file to the browser to be saved. */
export function saveBlob(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // Some browsers read it only after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(link.href), REVOKE_MILLISECONDS);
}
