/** Hands a file to the user's folder for downloads. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Revoked later: some browsers read it after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
