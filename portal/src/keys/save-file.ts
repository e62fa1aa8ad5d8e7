/** Hands bytes to the person as a download. Nothing is stored by the page itself. */
export function saveFile(bytes: Uint8Array<ArrayBuffer>, name: string, type = 'application/x-pkcs12'): void {
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), RELEASE_AFTER_MS);
}

/** Long enough for a slow disk to take the file before its address is released. */
const RELEASE_AFTER_MS = 60_000;
