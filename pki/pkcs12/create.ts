import { type Bytes, copyBytes } from '../bytes.ts';
import { contextConstructed, contextPrimitive } from '../der/tags.ts';
import { bmpString, derNull, element, integer, octetString, oid, sequence, setOf } from '../der/write.ts';
import { PkiError } from '../errors.ts';
import { keyIdentifierOf } from '../fingerprints.ts';
import { OID } from '../oids.ts';
import { macKey, macWith } from './password.ts';
import { encryptPbes2, MAX_ITERATIONS } from './pbes2.ts';
import { publicHalfOf } from './private-key.ts';

/** Fewest PBKDF2 rounds, our choice after the OWASP advice for HMAC-SHA-256 (2023); the caller may only raise it. */
export const MIN_PKCS12_ITERATIONS = 600_000;
/** Octets of the MAC's salt. */
const MAC_SALT_OCTETS = 16;

export interface Pkcs12Entry {
  friendlyName: string;
  /** PKCS#8 of an RSA key, or of a national one as `writeGostPkcs8` makes it. */
  privateKey: Uint8Array;
  /** DER of its certificate; absent while it is only ordered. */
  certificate?: Uint8Array;
}

export interface Pkcs12Input {
  password: string;
  entries: readonly Pkcs12Entry[];
  /** DER of further certificates (the chain). */
  certificates: readonly Uint8Array[];
  iterations: number;
  /** Derived before by `prepareMac` with the same password and count; drawn anew when left out. */
  mac?: MacSecret;
}

/** Salt and key of a MAC. Files of one password may share it: the derivation costs seconds. */
export interface MacSecret {
  salt: Uint8Array;
  key: Uint8Array;
}

type Secret = Pick<Pkcs12Input, 'password' | 'iterations'>;

function attributes(friendlyName: string, localKeyId: Uint8Array): Bytes {
  return setOf(
    sequence(oid(OID.friendlyName), setOf(bmpString(friendlyName))),
    sequence(oid(OID.localKeyId), setOf(octetString(localKeyId))),
  );
}

function bag(type: string, value: Uint8Array, bagAttributes?: Uint8Array): Bytes {
  return sequence(oid(type), element(contextConstructed(0), value), ...(bagAttributes ? [bagAttributes] : []));
}

function certificateBag(der: Uint8Array, bagAttributes?: Uint8Array): Bytes {
  const value = sequence(oid(OID.x509Certificate), element(contextConstructed(0), octetString(der)));
  return bag(OID.certBag, value, bagAttributes);
}

async function keyBag(entry: Pkcs12Entry, secret: Secret): Promise<Bytes> {
  const { algorithm, encrypted } = await encryptPbes2(copyBytes(entry.privateKey), secret);
  const localKeyId = keyIdentifierOf(await publicHalfOf(entry.privateKey));
  return bag(
    OID.shroudedKeyBag,
    sequence(algorithm, octetString(encrypted)),
    attributes(entry.friendlyName, localKeyId),
  );
}

function dataContent(content: Uint8Array): Bytes {
  return sequence(oid(OID.data), element(contextConstructed(0), octetString(content)));
}

async function encryptedContent(content: Bytes, secret: Secret): Promise<Bytes> {
  const { algorithm, encrypted } = await encryptPbes2(content, secret);
  const info = sequence(oid(OID.data), algorithm, element(contextPrimitive(0), encrypted));
  return sequence(oid(OID.encryptedData), element(contextConstructed(0), sequence(integer(0), info)));
}

async function certificateBags({ entries, certificates }: Pkcs12Input): Promise<Bytes[]> {
  const own = await Promise.all(
    entries.map(async ({ certificate, friendlyName, privateKey }) => {
      if (certificate === undefined) return [];
      const localKeyId = keyIdentifierOf(await publicHalfOf(privateKey));
      return [certificateBag(certificate, attributes(friendlyName, localKeyId))];
    }),
  );
  return [...own.flat(), ...certificates.map((der) => certificateBag(der))];
}

/** Derives the MAC key of PKCS#12 files under a fresh salt. Does not judge the password. */
export async function prepareMac(password: string, iterations: number): Promise<MacSecret> {
  const salt = globalThis.crypto.getRandomValues(new Uint8Array(MAC_SALT_OCTETS));
  return { salt, key: await macKey('SHA-256', password, salt, iterations) };
}

function macData(content: Uint8Array, { salt, key }: MacSecret, iterations: number): Bytes {
  const digest = sequence(sequence(oid(OID.sha256), derNull()), octetString(macWith('SHA-256', key, content)));
  return sequence(digest, octetString(salt), integer(iterations));
}

/**
 * Writes a PKCS#12 (RFC 7292): keys and certificates under PBES2 (AES-256-CBC, PBKDF2-HMAC-SHA-256), MAC HMAC-SHA-256
 * with the same count. Keys without certificates are allowed. The rules for a good password are not checked here.
 */
export async function createPkcs12(input: Pkcs12Input): Promise<Bytes> {
  const { password, entries, iterations } = input;
  const isCount = Number.isInteger(iterations) && iterations >= MIN_PKCS12_ITERATIONS && iterations <= MAX_ITERATIONS;
  if (!isCount) throw new PkiError('VALUE_NOT_ENCODABLE', 'iterations are out of range');
  if (password.length === 0) throw new PkiError('VALUE_NOT_ENCODABLE', 'password is empty');
  const secret = { password, iterations };
  const keyBags = await Promise.all(entries.map((entry) => keyBag(entry, secret)));
  const certificates = await certificateBags(input);
  const contents = [dataContent(sequence(...keyBags))];
  if (certificates.length > 0) contents.push(await encryptedContent(sequence(...certificates), secret));
  const safe = sequence(...contents);
  const mac = input.mac ?? (await prepareMac(password, iterations));
  return sequence(integer(3), dataContent(safe), macData(safe, mac, iterations));
}
