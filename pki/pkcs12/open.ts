import { algorithmOf } from '../algorithms.ts';
import { type Bytes, concatBytes, copyBytes, equalBytes, toHex } from '../bytes.ts';
import { parseCertificate } from '../certificate-parse.ts';
import { Fields, membersOf, oidText, onlyChild, smallInteger } from '../der/fields.ts';
import { DerError, type DerNode } from '../der/node.ts';
import { berToDer } from '../der/ber.ts';
import { readDer } from '../der/read.ts';
import { contextConstructed, contextPrimitive, TAG } from '../der/tags.ts';
import { stringText } from '../der/text.ts';
import { failure, PkiError, type PkiFailure } from '../errors.ts';
import { OID } from '../oids.ts';
import { macOf, type MacHash } from './password.ts';
import { decrypted } from './decrypt.ts';
import { encryptedParts, MAX_ITERATIONS } from './pbes2.ts';
import { publicHalfOf } from './private-key.ts';

/** Our own bound: two keys and a chain have 12 KiB. */
export const MAX_PKCS12_BYTES = 262_144;

export interface OpenedEntry {
  friendlyName: string | null;
  /** Hexadecimal, or null. */
  localKeyId: string | null;
  pkcs8: Bytes;
  spki: Bytes;
  /** DER of the certificate for this key, found by the public key. */
  certificate?: Bytes;
}

export type Pkcs12Result = { ok: true; entries: OpenedEntry[]; certificates: Bytes[] } | PkiFailure;

const MAC_OIDS: ReadonlyMap<string, MacHash> = new Map([
  [OID.sha1, 'SHA-1'],
  [OID.sha256, 'SHA-256'],
  [OID.sha512, 'SHA-512'],
]);

/** Bags of one file, our bound: each derives a key of its own. */
const MAX_BAGS = 64;

/** Files of the authority and of old programs are BER; what is inside is held to DER again. */
function readBer(bytes: Uint8Array): DerNode {
  return readDer(berToDer(bytes));
}

interface Opened {
  entries: OpenedEntry[];
  certificates: Bytes[];
}

function bagAttributes(node: DerNode | undefined): { friendlyName: string | null; localKeyId: string | null } {
  const found = { friendlyName: null as string | null, localKeyId: null as string | null };
  for (const member of node?.children ?? []) {
    const fields = new Fields(member, TAG.SEQUENCE, 'bag attribute');
    const type = oidText(fields.take(TAG.OID));
    const value = onlyChild(fields.take(TAG.SET), 'bag attribute');
    if (type === OID.friendlyName) found.friendlyName = stringText(value);
    if (type === OID.localKeyId) found.localKeyId = toHex(value.value);
  }
  return found;
}

function certificateOf(value: DerNode): Bytes {
  const fields = new Fields(value, TAG.SEQUENCE, 'certificate bag');
  if (oidText(fields.take(TAG.OID)) !== OID.x509Certificate) {
    throw new PkiError('PKCS12_UNSUPPORTED', 'certificate type');
  }
  return copyBytes(onlyChild(fields.take(contextConstructed(0)), 'certificate bag').value);
}

async function privateKeyOf(type: string, value: DerNode, password: string): Promise<Bytes> {
  if (type === OID.keyBag) return copyBytes(value.raw);
  const { algorithm, encrypted } = encryptedParts(value.raw);
  return decrypted(algorithm, encrypted, password);
}

async function readBag(node: DerNode, password: string, opened: Opened): Promise<void> {
  const fields = new Fields(node, TAG.SEQUENCE, 'bag');
  const type = oidText(fields.take(TAG.OID));
  const value = onlyChild(fields.take(contextConstructed(0)), 'bag');
  const attributes = bagAttributes(fields.optional(TAG.SET));
  fields.end();
  if (type === OID.certBag) {
    opened.certificates.push(certificateOf(value));
  } else if (type === OID.shroudedKeyBag || type === OID.keyBag) {
    const pkcs8 = await privateKeyOf(type, value, password);
    opened.entries.push({ ...attributes, pkcs8, spki: await publicHalfOf(pkcs8) });
  } else {
    throw new PkiError('PKCS12_UNSUPPORTED', 'kind of bag');
  }
}

/** Encrypted octets; BER may write the implicit string in parts (X.690 8.7.3). */
function encryptedOctets(info: Fields): Uint8Array {
  const whole = info.optional(contextPrimitive(0));
  if (whole !== undefined) return whole.value;
  const parts = info.take(contextConstructed(0)).children;
  if (parts.some(({ tag }) => tag !== TAG.OCTET_STRING)) throw new DerError('part of a string is no string');
  return concatBytes(...parts.map(({ value }) => value));
}

/** The octets of one ContentInfo of the safe, decrypted where needed. */
async function safeContents(node: DerNode, password: string): Promise<Uint8Array> {
  const fields = new Fields(node, TAG.SEQUENCE, 'safe content');
  const type = oidText(fields.take(TAG.OID));
  const content = onlyChild(fields.take(contextConstructed(0)), 'safe content');
  fields.end();
  if (type === OID.data) return content.value;
  if (type !== OID.encryptedData) throw new PkiError('PKCS12_UNSUPPORTED', 'kind of safe content');
  const outer = new Fields(content, TAG.SEQUENCE, 'encrypted data');
  outer.take(TAG.INTEGER);
  const info = new Fields(outer.take(TAG.SEQUENCE), TAG.SEQUENCE, 'encrypted content');
  info.take(TAG.OID);
  const algorithm = info.take(TAG.SEQUENCE).raw;
  const encrypted = encryptedOctets(info);
  return decrypted(algorithm, encrypted, password);
}

/** Compares the MAC. A file without MAC is refused: the encryption alone does not protect the content. */
async function checkMac(node: DerNode | undefined, safe: Uint8Array, password: string): Promise<void> {
  if (node === undefined) throw new PkiError('PKCS12_UNSUPPORTED', 'file has no MAC');
  const fields = new Fields(node, TAG.SEQUENCE, 'MAC');
  const digest = new Fields(fields.take(TAG.SEQUENCE), TAG.SEQUENCE, 'MAC digest');
  const hash = MAC_OIDS.get(algorithmOf(digest.take(TAG.SEQUENCE)).oid);
  const expected = digest.take(TAG.OCTET_STRING).value;
  const salt = fields.take(TAG.OCTET_STRING).value;
  const iterations = fields.done ? 1 : smallInteger(fields.take(TAG.INTEGER));
  fields.end();
  if (hash === undefined) throw new PkiError('PKCS12_UNSUPPORTED', 'hash of the MAC');
  if (iterations < 1 || iterations > MAX_ITERATIONS) throw new PkiError('PKCS12_UNSUPPORTED', 'iterations of the MAC');
  const mac = await macOf(safe, { hash, password, salt, iterations });
  if (!equalBytes(mac, expected)) throw new PkiError('PKCS12_WRONG_PASSWORD', 'MAC is wrong');
}

async function open(der: Bytes, password: string): Promise<Opened> {
  const pfx = new Fields(readBer(der), TAG.SEQUENCE, 'PFX');
  if (smallInteger(pfx.take(TAG.INTEGER)) !== 3) throw new DerError('PFX: version is not 3');
  const authSafe = new Fields(pfx.take(TAG.SEQUENCE), TAG.SEQUENCE, 'safe');
  const mac = pfx.optional(TAG.SEQUENCE);
  pfx.end();
  if (oidText(authSafe.take(TAG.OID)) !== OID.data) throw new PkiError('PKCS12_UNSUPPORTED', 'integrity by signature');
  const safe = onlyChild(authSafe.take(contextConstructed(0)), 'safe').value;
  await checkMac(mac, safe, password);
  const opened: Opened = { entries: [], certificates: [] };
  for (const content of membersOf(readBer(safe), TAG.SEQUENCE, 'safe')) {
    const bags = readBer(await safeContents(content, password));
    for (const node of membersOf(bags, TAG.SEQUENCE, 'bags')) {
      if (opened.entries.length + opened.certificates.length >= MAX_BAGS) throw new DerError('too many bags');
      await readBag(node, password, opened);
    }
  }
  return opened;
}

/** Gives each key the certificate with its public key; what is left over is the chain. */
function matched({ entries, certificates }: Opened): Opened {
  const rest = [...certificates];
  for (const entry of entries) {
    const index = rest.findIndex((der) => equalBytes(parseCertificate(der).spki, entry.spki));
    const [certificate] = index === -1 ? [] : rest.splice(index, 1);
    if (certificate !== undefined) entry.certificate = certificate;
  }
  return { entries, certificates: rest };
}

/**
 * Opens a PKCS#12 with MAC: ours, those of OpenSSL 3, and those that the authority issues (BER, 3DES, 40-bit RC2: profile
 * 4.5). Never throws; a wrong password, another scheme and broken bytes have codes of their own. That key and certificate fit is by public key, not by signature.
 */
export async function openPkcs12(input: Uint8Array, password: string): Promise<Pkcs12Result> {
  if (input.length > MAX_PKCS12_BYTES) return { ok: false, code: 'PKCS12_TOO_LARGE' };
  try {
    return { ok: true, ...matched(await open(copyBytes(input), password)) };
  } catch (cause) {
    if (cause instanceof PkiError && cause.code.startsWith('PKCS12_')) return failure(cause.code, cause);
    return failure('PKCS12_MALFORMED', cause);
  }
}
