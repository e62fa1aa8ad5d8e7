import type { Attachment } from './mailer.ts';

/** Why an attachment is taken for a container of keys. */
export type KeyContainer = 'pkcs12' | 'pkcs8' | 'private-key' | 'name';

/** A letter with somebody's keys must not leave the house; this is a fault of ours and never passes on a retry. */
export class KeyContainerRefused extends Error {
  readonly code = 'MAIL_KEY_CONTAINER';
  readonly container: KeyContainer;

  constructor(container: KeyContainer) {
    super(`a letter with a key container is refused: ${container}`);
    this.name = 'KeyContainerRefused';
    this.container = container;
  }
}

const KEY_FILE_NAME = /\.(p12|pfx|key|pk8|p8|jks|jceks|bks|keystore|ppk)$/i;
const PEM_KEY = /-----BEGIN ([A-Z0-9 ]+ )?PRIVATE KEY( BLOCK)?-----/;
/** As much of an attachment is looked through as text: a PEM key may stand after other things. */
const TEXT_BYTES = 1_048_576;

/** The first attachment that holds keys ends the sending. What is hidden in an archive or a picture is not found. @rule reg p.19(5) rule 5 */
export function refuseKeyContainers(attachments: readonly Attachment[]): void {
  for (const { filename, content } of attachments) {
    const container = keyContainerOf(filename, content);
    if (container !== null) throw new KeyContainerRefused(container);
  }
}

/** What kind of container the bytes or the name tell of; null for anything else. */
export function keyContainerOf(filename: string, content: Uint8Array): KeyContainer | null {
  if (KEY_FILE_NAME.test(filename.trim())) return 'name';
  if (PEM_KEY.test(Buffer.from(content.subarray(0, TEXT_BYTES)).toString('latin1'))) return 'private-key';
  return derContainer(content);
}

/** Outer SEQUENCE, then: version 3 and a ContentInfo = PFX; version 0–1 and an algorithm = PKCS#8; version 0 and integers = PKCS#1. */
function derContainer(content: Uint8Array): KeyContainer | null {
  const body = bodyOf(content);
  if (body === null) return null;
  const [tag, length, value, next] = [body[0], body[1], body[2], body[3]];
  if (tag === 0x30 && isEncryptedPkcs8(body)) return 'pkcs8';
  if (tag !== 0x02 || length !== 1 || value === undefined) return null;
  if (value === 3 && next === 0x30) return isPfx(body.subarray(3)) ? 'pkcs12' : null;
  if (value <= 1 && next === 0x30) return isAlgorithm(body.subarray(3)) ? 'pkcs8' : null;
  return (value === 0 && next === 0x02) || (value === 1 && next === 0x04) ? 'private-key' : null;
}

/** Content octets of an outer SEQUENCE, definite or indefinite. */
function bodyOf(content: Uint8Array): Uint8Array | null {
  if (content[0] !== 0x30) return null;
  const length = content[1] ?? 0;
  return content.subarray(length > 0x80 ? 2 + (length & 0x7f) : 2);
}

/** id-data or id-signedData (1.2.840.113549.1.7) right inside. */
const PKCS7 = [0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07];
/** Password based encryption: PKCS#5 and PKCS#12 arcs (1.2.840.113549.1.5 and .12). */
const PBE_ARCS = [
  [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x05],
  [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x0c],
];

function isPfx(sequence: Uint8Array): boolean {
  return startsWith(bodyOf(sequence), PKCS7);
}

/** AlgorithmIdentifier: an object identifier first. */
function isAlgorithm(sequence: Uint8Array): boolean {
  return bodyOf(sequence)?.[0] === 0x06;
}

/** EncryptedPrivateKeyInfo: an algorithm of password based encryption, then the octets. */
function isEncryptedPkcs8(body: Uint8Array): boolean {
  const algorithm = bodyOf(body);
  if (algorithm?.[0] !== 0x06) return false;
  return PBE_ARCS.some((arc) => startsWith(algorithm.subarray(2), arc));
}

function startsWith(bytes: Uint8Array | null, first: readonly number[]): boolean {
  return bytes !== null && first.every((byte, index) => bytes[index] === byte);
}
