import { concatBytes } from '@kualik/pki/bytes.ts';
import type { DerNode } from '@kualik/pki/der/node.ts';
import { readDer } from '@kualik/pki/der/read.ts';
import { TAG } from '@kualik/pki/der/tags.ts';
import { contextConstructed } from '@kualik/pki/der/tags.ts';
import { element } from '@kualik/pki/der/write.ts';

const END = Uint8Array.of(0, 0);
/** Octets of a part of a string; small, so that every longer string has several. */
const PART = 100;

function indefinite(tag: number, ...content: readonly Uint8Array[]): Uint8Array {
  return concatBytes(Uint8Array.of(tag, 0x80), ...content, END);
}

function inParts(tag: number, octets: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < octets.length; at += PART) {
    parts.push(element(TAG.OCTET_STRING, octets.subarray(at, at + PART)));
  }
  return indefinite(tag, ...parts);
}

/** The same structure as programs in BER write it: indefinite lengths, long strings in parts. */
export function toBer(node: DerNode): Uint8Array {
  if (node.children.length > 0) return indefinite(node.tag, ...node.children.map(toBer));
  if (node.tag === TAG.OCTET_STRING && node.value.length > PART) return inParts(0x24, node.value);
  // [0] IMPLICIT OCTET STRING of encrypted contents.
  if (node.tag === 0x80 && node.value.length > PART) return inParts(contextConstructed(0), node.value);
  return node.raw;
}

/** A PKCS#12 in BER outside and inside; `remade` gives the MAC of the changed content. */
export async function pkcs12InBer(
  der: Uint8Array,
  remade: (safe: Uint8Array, macData: DerNode) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const [version, authSafe, mac] = readDer(der).children;
  const [type, wrapped] = authSafe?.children ?? [];
  const octets = wrapped?.children[0]?.value;
  if (!version || !type || !octets || !mac) throw new Error('not a PKCS#12 with MAC');
  const safe = toBer(readDer(octets));
  const content = indefinite(TAG.SEQUENCE, type.raw, indefinite(contextConstructed(0), inParts(0x24, safe)));
  return indefinite(TAG.SEQUENCE, version.raw, content, await remade(safe, mac));
}
