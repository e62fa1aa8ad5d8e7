import { type Bytes, concatBytes, toHex } from '@kualik/pki/bytes.ts';
import { bitString, derNull, oid, sequence, unsignedOctets } from '@kualik/pki/der/write.ts';
import { OID } from '@kualik/pki/oids.ts';
import { gunzipSync } from 'node:zlib';
import { readInside, readTlvs, tlv, TlvError, valueOf } from './ber-tlv.ts';
import type { CardSlot } from './card-port.ts';

/** Tags of the containers (NIST SP 800-73-4 part 1, table 3 and 4.3). */
export const PIV_OBJECT = { chuid: 0x5fc102, auth: 0x5fc105, sign: 0x5fc10a } as const;
export const CERTIFICATE_OBJECT: Readonly<Record<CardSlot, number>> = { '9A': PIV_OBJECT.auth, '9C': PIV_OBJECT.sign };

/** Algorithms that slots may hold, as PIV numbers them (NIST SP 800-78-4 table 6-2). */
export const PIV_ALGORITHM = { 'RSA-2048': 0x07, 'P-256': 0x11 } as const;
export type PivAlgorithm = keyof typeof PIV_ALGORITHM;

/** Our own bound: a certificate of the profile has under 2 KB, a container of PIV takes about 3 KB. */
const MAX_CERTIFICATE_OCTETS = 16_384;

/** Content of a certificate container: the certificate, not compressed, and an empty check (SP 800-73-4 part 1, table 10). */
export function encodeCertificateObject(der: Uint8Array): Bytes {
  return concatBytes(tlv(0x70, der), tlv(0x71, Uint8Array.of(0)), tlv(0xfe));
}

/** The certificate of a container, compressed or not; null when the container is empty. Does not look into it. */
export function decodeCertificateObject(content: Uint8Array): Uint8Array | null {
  const objects = readTlvs(content);
  const certificate = valueOf(objects, 0x70);
  if (certificate === undefined || certificate.length === 0) return null;
  const isCompressed = ((valueOf(objects, 0x71)?.[0] ?? 0) & 0x03) !== 0;
  if (!isCompressed) return Uint8Array.from(certificate);
  return Uint8Array.from(gunzipSync(certificate, { maxOutputLength: MAX_CERTIFICATE_OCTETS }));
}

/** Card holder unique identifier, as far as this service needs it (SP 800-73-4 part 1, table 9). */
export interface Chuid {
  /** 16 octets as hexadecimal digits: what tells one card from every other. */
  guid: string;
  /** YYYYMMDD. */
  expires: string;
}

/** FASC-N of an issuer outside the federal numbering: agency 9999, system 9999, credential 999999 (SP 800-73-4 part 1, 3.1.2). */
const FASC_N = Uint8Array.from([
  0xd4, 0xe7, 0x39, 0xda, 0x73, 0x9c, 0xed, 0x39, 0xce, 0x73, 0x9d, 0x83, 0x68, 0x58, 0x21, 0x08, 0x42, 0x10, 0x84,
  0x21, 0xc8, 0x42, 0x10, 0xc3, 0xeb,
]);
const GUID_OCTETS = 16;

/** Content of the CHUID container; not signed, since nobody but this service reads it. */
export function encodeChuid({ guid, expires }: Chuid): Bytes {
  const octets = Buffer.from(guid, 'hex');
  if (octets.length !== GUID_OCTETS || !/^\d{8}$/.test(expires)) throw new TlvError('a field of the CHUID is wrong');
  return concatBytes(
    tlv(0x30, FASC_N),
    tlv(0x34, octets),
    tlv(0x35, new TextEncoder().encode(expires)),
    tlv(0x3e),
    tlv(0xfe),
  );
}

/** Reads GUID and date of a CHUID. Does not verify its signature. */
export function decodeChuid(content: Uint8Array): Chuid {
  const objects = readTlvs(content);
  const guid = valueOf(objects, 0x34);
  const expires = valueOf(objects, 0x35);
  if (guid?.length !== GUID_OCTETS || expires === undefined) throw new TlvError('the CHUID has no GUID or no date');
  return { guid: toHex(guid), expires: new TextDecoder('latin1').decode(expires) };
}

/** SPKI of the public half that GENERATE ASYMMETRIC KEY PAIR gives (SP 800-73-4 part 2, table 19). */
export function spkiOfGenerated(algorithm: PivAlgorithm, answer: Uint8Array): Bytes {
  const objects = readInside(answer, 0x7f49);
  if (algorithm === 'P-256') {
    const point = fieldOf(objects, 0x86);
    return sequence(sequence(oid(OID.ecPublicKey), oid(OID.p256)), bitString(point));
  }
  const key = sequence(unsignedOctets(fieldOf(objects, 0x81)), unsignedOctets(fieldOf(objects, 0x82)));
  return sequence(sequence(oid(OID.rsaEncryption), derNull()), bitString(key));
}

function fieldOf(objects: ReturnType<typeof readTlvs>, tag: number): Uint8Array {
  const value = valueOf(objects, tag);
  if (value === undefined) throw new TlvError('the public key lacks a field');
  return value;
}

/** Padding of PKCS#1 v1.5 around a DigestInfo (RFC 8017 9.2): the card does no more than the power. */
export function padForRsa(digestInfo: Uint8Array, octets: number): Bytes {
  const filling = new Uint8Array(octets - digestInfo.length - 3).fill(0xff);
  return concatBytes(Uint8Array.of(0x00, 0x01), filling, Uint8Array.of(0x00), digestInfo);
}
