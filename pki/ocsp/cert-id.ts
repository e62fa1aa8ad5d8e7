import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { algorithmOf, isNullOrAbsent } from '../algorithms.ts';
import { type Bytes, copyBytes, toHex } from '../bytes.ts';
import { bitStringOctets, Fields } from '../der/fields.ts';
import type { DerNode } from '../der/node.ts';
import { readDer } from '../der/read.ts';
import { TAG } from '../der/tags.ts';
import { derNull, octetString, oid, sequence, unsignedOctets } from '../der/write.ts';
import { OID } from '../oids.ts';

/** Names a certificate by its issuer's name and key, both hashed, and its serial number (RFC 6960 4.1.1). */
export interface CertId {
  /** Hash algorithm and both hashes as one text: equal for all certificates of an issuer, see `issuerKeys`. */
  issuerKey: string;
  /** Content octets of the serial number, as `ParsedCertificate.serialHex`. */
  serialHex: string;
  /** The bytes as they stand; an answer repeats them. */
  der: Bytes;
}

/** Hashes in which an issuer may be named. SHA-1 is an identifier here and no promise (RFC 5019 2.1.1 demands it). */
const HASHES: readonly { oid: string; hash: (bytes: Uint8Array) => Uint8Array }[] = [
  { oid: OID.sha1, hash: sha1 },
  { oid: OID.sha256, hash: sha256 },
];

export type CertIdHash = 'sha1' | 'sha256';

function issuerKey(hashOid: string, nameHash: Uint8Array, keyHash: Uint8Array): string {
  return `${hashOid}:${toHex(nameHash)}:${toHex(keyHash)}`;
}

/** Reads a CertID. Throws `DerError`. A hash algorithm that nobody here knows is read too: it fits no issuer. */
export function certIdOf(node: DerNode): CertId {
  const fields = new Fields(node, TAG.SEQUENCE, 'certificate identifier');
  const algorithm = algorithmOf(fields.take(TAG.SEQUENCE));
  const nameHash = fields.take(TAG.OCTET_STRING).value;
  const keyHash = fields.take(TAG.OCTET_STRING).value;
  const serialHex = toHex(fields.take(TAG.INTEGER).value);
  fields.end();
  const hashOid = isNullOrAbsent(algorithm) ? algorithm.oid : '';
  return { issuerKey: issuerKey(hashOid, nameHash, keyHash), serialHex, der: copyBytes(node.raw) };
}

interface IssuerParts {
  /** DER of the issuer's name. */
  subjectDer: Uint8Array;
  /** SubjectPublicKeyInfo of the issuer. */
  spki: Uint8Array;
}

/** Content of the key's bit string: that is what a CertID hashes (RFC 6960 4.1.1). */
function keyBits(spki: Uint8Array): Uint8Array {
  const fields = new Fields(readDer(spki), TAG.SEQUENCE, 'public key');
  fields.take(TAG.SEQUENCE);
  return bitStringOctets(fields.take(TAG.BIT_STRING));
}

/** Every `issuerKey` under which requests may name this issuer. */
export function issuerKeys({ subjectDer, spki }: IssuerParts): string[] {
  return HASHES.map(({ oid: hashOid, hash }) => issuerKey(hashOid, hash(subjectDer), hash(keyBits(spki))));
}

/** Writes a CertID (RFC 6960 4.1.1). Whether the issuer issued such a certificate is the question, not checked. */
export function writeCertId(issuer: IssuerParts, serial: Uint8Array, hashName: CertIdHash): Bytes {
  const hash = hashName === 'sha1' ? sha1 : sha256;
  return sequence(
    sequence(oid(OID[hashName]), derNull()),
    octetString(hash(issuer.subjectDer)),
    octetString(hash(keyBits(issuer.spki))),
    unsignedOctets(serial),
  );
}
