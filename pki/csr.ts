import { algorithmOf, signatureAlgorithmIdentifier, signatureAlgorithmOf, verifySignature } from './algorithms.ts';
import { type Bytes, copyBytes } from './bytes.ts';
import { bitStringOctets, Fields, membersOf, oidText, smallInteger } from './der/fields.ts';
import { DerError, type DerNode } from './der/node.ts';
import { readDer } from './der/read.ts';
import { contextConstructed, TAG } from './der/tags.ts';
import { bitString, element, integer, oid, sequence, setOf } from './der/write.ts';
import { failure, type PkiFailure } from './errors.ts';
import { type ExtensionSpec, writeExtensions } from './extensions/write.ts';
import { type RawExtension, rawExtensionsOf } from './extensions/raw.ts';
import type { KeyVerdict } from './keys/judge.ts';
import { familyOf, keyBitsOf, type KeyFamily, publicKeyOf } from './keys/public-key.ts';
import { encodeName, type NameAttribute, nameOf, type ReadNameAttribute } from './names.ts';
import { OID } from './oids.ts';

/** Our own bound: a request with an 8192-bit key and a full subject stays below 4 KiB. */
export const MAX_CSR_BYTES = 16_384;

export interface ParsedCsr {
  der: Bytes;
  sha256: string;
  subject: ReadNameAttribute[];
  spki: Bytes;
  spkiSha256: string;
  keyFamily: KeyFamily;
  keyBits: number;
  /** Extensions the applicant asks for; the profile decides, nothing of it is copied unchecked. */
  requestedExtensions: RawExtension[];
}

export type CsrCode = 'CSR_MALFORMED' | 'CSR_TOO_LARGE' | 'CSR_PROOF_OF_POSSESSION' | KeyVerdict;
export type CsrResult = { ok: true; csr: ParsedCsr } | (PkiFailure & { code: CsrCode });

interface CsrParts {
  infoRaw: Uint8Array;
  subject: ReadNameAttribute[];
  spki: DerNode;
  algorithm: ReturnType<typeof algorithmOf>;
  signature: Uint8Array;
  requestedExtensions: RawExtension[];
}

function requestedExtensions(attributes: DerNode): RawExtension[] {
  const found = attributes.children.flatMap((attribute) => {
    const fields = new Fields(attribute, TAG.SEQUENCE, 'request attribute');
    const type = oidText(fields.take(TAG.OID));
    const values = membersOf(fields.take(TAG.SET), TAG.SET, 'attribute values');
    fields.end();
    return type === OID.extensionRequest ? values.map((value) => rawExtensionsOf(value)) : [];
  });
  if (found.length > 1) throw new DerError('more than one extension request');
  return found[0] ?? [];
}

/** Structure of RFC 2986 4. Throws `DerError`. */
function readCsr(der: Uint8Array): CsrParts {
  const outer = new Fields(readDer(der), TAG.SEQUENCE, 'certification request');
  const info = outer.take(TAG.SEQUENCE);
  const algorithm = algorithmOf(outer.take(TAG.SEQUENCE));
  const signature = bitStringOctets(outer.take(TAG.BIT_STRING));
  outer.end();
  const fields = new Fields(info, TAG.SEQUENCE, 'certification request info');
  if (smallInteger(fields.take(TAG.INTEGER)) !== 0) throw new DerError('version is not 0');
  const subject = nameOf(fields.take(TAG.SEQUENCE));
  const spki = fields.take(TAG.SEQUENCE);
  const attributes = fields.take(contextConstructed(0));
  fields.end();
  return {
    infoRaw: info.raw,
    subject,
    spki,
    algorithm,
    signature,
    requestedExtensions: requestedExtensions(attributes),
  };
}

/** Loaded when a request is judged, so that the page that writes requests carries neither curves nor hash functions. */
async function loadJudges() {
  const [judge, fingerprints] = await Promise.all([import('./keys/judge.ts'), import('./fingerprints.ts')]);
  return { ...judge, ...fingerprints };
}
let judges: ReturnType<typeof loadJudges> | undefined;

/**
 * Reads a PKCS#10 (RFC 2986), judges its key and checks the proof of possession. Never throws: every malformed,
 * oversized or wrongly signed input is a code, and so is a key of another family than those accepted: RSA alone where
 * nothing is said. Whether subject and extensions suit the applicant is not checked.
 */
export async function verifyCsr(input: Uint8Array, accepted: readonly KeyFamily[] = ['RSA']): Promise<CsrResult> {
  if (input.length > MAX_CSR_BYTES) return { ok: false, code: 'CSR_TOO_LARGE' };
  try {
    const der = copyBytes(input);
    const parts = readCsr(der);
    const key = publicKeyOf(parts.spki);
    const { judgePublicKey, fingerprintOf } = await (judges ??= loadJudges());
    const verdict = judgePublicKey(key, accepted);
    if (verdict !== undefined) return { ok: false, code: verdict };
    const keyFamily = familyOf(key) ?? 'RSA';
    const spki = copyBytes(parts.spki.raw);
    const proof = await verifySignature({
      algorithm: parts.algorithm,
      spki,
      signed: parts.infoRaw,
      signature: parts.signature,
    });
    if (proof !== 'valid') return { ok: false, code: 'CSR_PROOF_OF_POSSESSION', detail: proof };
    const { subject, requestedExtensions: requested } = parts;
    const keyFacts = { spki, spkiSha256: fingerprintOf(spki), keyFamily, keyBits: keyBitsOf(key) ?? 0 };
    return { ok: true, csr: { der, sha256: fingerprintOf(der), subject, ...keyFacts, requestedExtensions: requested } };
  } catch (cause) {
    return failure('CSR_MALFORMED', cause);
  }
}

/**
 * Writes a PKCS#10 for an RSA key pair (usage `sign`, hash SHA-256) and signs it as proof of possession. The private
 * key may be non-extractable. The strength of the key is not checked here.
 */
export async function buildCsr(request: {
  subject: readonly NameAttribute[];
  keyPair: CryptoKeyPair;
  extensions?: readonly ExtensionSpec[];
}): Promise<Bytes> {
  const { subtle } = globalThis.crypto;
  const { keyPair, ...wanted } = request;
  const spki = new Uint8Array(await subtle.exportKey('spki', keyPair.publicKey));
  const sign = async (info: Bytes): Promise<Uint8Array> =>
    new Uint8Array(await subtle.sign('RSASSA-PKCS1-v1_5', keyPair.privateKey, info));
  return buildSignedCsr({ ...wanted, spki, sign });
}

/**
 * Writes a PKCS#10 whose private key stays elsewhere, on a card: `sign` gives PKCS#1 v1.5 over SHA-256 for an RSA key,
 * the national signature for a GOST one, ECDSA in DER over the hash of its curve. The strength of the key is not checked here.
 */
export async function buildSignedCsr(request: {
  subject: readonly NameAttribute[];
  spki: Uint8Array;
  sign: (info: Bytes) => Promise<Uint8Array>;
  extensions?: readonly ExtensionSpec[];
}): Promise<Bytes> {
  const { extensions = [] } = request;
  const attributes =
    extensions.length === 0 ? [] : [sequence(oid(OID.extensionRequest), setOf(writeExtensions(extensions)))];
  const name = encodeName(request.subject);
  const info = sequence(integer(0), name, request.spki, element(contextConstructed(0), ...attributes));
  const signature = await request.sign(info);
  const algorithm = signatureAlgorithmIdentifier(signatureAlgorithmOf(request.spki));
  return sequence(info, algorithm, bitString(signature));
}
