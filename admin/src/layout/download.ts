import { fromBase64 } from '@kualik/pki/bytes.ts';

/** Saves what is already in the browser under a name. */
export function downloadBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

export function downloadBase64(text: string, name: string, contentType: string): void {
  const bytes = fromBase64(text);
  if (bytes) downloadBlob(new Blob([bytes], { type: contentType }), name);
}

export const downloadCsv = (text: string, name: string): void =>
  downloadBlob(new Blob([text], { type: 'text/csv;charset=utf-8' }), name);
