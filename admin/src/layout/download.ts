import { fromBase64 } from '@kualik/pki/bytes.ts';

/** Saves bytes that are already in the browser under a name. */
export function downloadBase64(text: string, name: string, contentType: string): void {
  const bytes = fromBase64(text);
  if (!bytes) return;
  const url = URL.createObjectURL(new Blob([bytes], { type: contentType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
