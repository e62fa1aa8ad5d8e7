import { DerError, type DerNode } from './node.ts';
import { TAG } from './tags.ts';

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function utf16be(value: Uint8Array): string {
  let text = '';
  for (let index = 0; index + 1 < value.length; index += 2) {
    text += String.fromCharCode(((value[index] ?? 0) << 8) | (value[index + 1] ?? 0));
  }
  return text;
}

/** Text of any of the character string types that names and notices use. TeletexString is read as Latin-1. */
export function stringText(node: DerNode): string {
  switch (node.tag) {
    case TAG.UTF8_STRING:
      return UTF8.decode(node.value);
    case TAG.BMP_STRING:
      return utf16be(node.value);
    case TAG.PRINTABLE_STRING:
    case TAG.IA5_STRING:
    case TAG.VISIBLE_STRING:
    case TAG.TELETEX_STRING:
      return asciiText(node.value);
    default:
      throw new DerError(`character string expected, ${node.tag} found`);
  }
}

/** Octets as text, one character each (for IA5String content that was checked before). */
export function asciiText(value: Uint8Array): string {
  let text = '';
  for (const byte of value) text += String.fromCharCode(byte);
  return text;
}
