import * as asn1js from 'asn1js';
import { type SignatureAlgorithm, signatureAlgorithmIdentifier } from './algorithms.ts';
import { type Bytes, copyBytes, fromHex } from './bytes.ts';
import { readDer } from './der/read.ts';
import { time } from './der/time.ts';
import { bitString, sequence, unsignedOctets } from './der/write.ts';
import { PkiError } from './errors.ts';
import { type RevocationReason, writeCrlNumber, writeReasonCode } from './extensions/crl-extensions.ts';
import { writeAuthorityKeyIdentifier } from './extensions/key-identifiers.ts';
import { OID } from './oids.ts';
import { pkijs, schemaOf } from './pkijs-engine.ts';

export { type CrlEntry, type CrlResult, MAX_CRL_BYTES, parseCrl, type ParsedCrl, verifyCrl } from './crl-parse.ts';
export type { RevocationReason } from './extensions/crl-extensions.ts';

/** Version number of an X.509 v2 list as it is written (RFC 5280 5.1.2.1). */
const VERSION_2 = 1;

/** Every field is an argument; none has a default. */
export interface TbsCrlInput {
  /** DER of the issuer's name, taken from the issuer's own certificate. */
  issuer: Uint8Array;
  thisUpdate: Date;
  nextUpdate: Date;
  number: bigint;
  /** Subject key identifier of the issuer. */
  authorityKeyIdentifier: Uint8Array;
  entries: readonly { serialHex: string; revokedAt: Date; reason: RevocationReason }[];
  signatureAlgorithm: SignatureAlgorithm;
}

type Entry = TbsCrlInput['entries'][number];

/** pkijs keeps the encoder of the body for its own subclasses; this one only hands the octets out. */
class ListBody extends pkijs.CertificateRevocationList {
  octets(): Bytes {
    return new Uint8Array(this.encodeTBS().toBER(false));
  }
}

function serialNumber(serialHex: string): asn1js.Integer {
  const octets = fromHex(serialHex);
  if (octets === undefined || octets.length === 0)
    throw new PkiError('VALUE_NOT_ENCODABLE', 'serial number is not hex');
  return new asn1js.Integer({ valueHex: copyBytes(readDer(unsignedOctets(octets)).value).buffer });
}

function extension(extnID: string, value: Bytes): InstanceType<typeof pkijs.Extension> {
  return new pkijs.Extension({ extnID, critical: false, extnValue: value.buffer });
}

function revokedCertificate({ serialHex, revokedAt, reason }: Entry): InstanceType<typeof pkijs.RevokedCertificate> {
  if (reason === 'removeFromCRL') throw new PkiError('VALUE_NOT_ENCODABLE', 'removal belongs into delta lists');
  const revoked = new pkijs.RevokedCertificate({
    userCertificate: serialNumber(serialHex),
    revocationDate: new pkijs.Time({ schema: schemaOf(time(revokedAt)) }),
  });
  if (reason !== 'unspecified') {
    const extensions = [extension(OID.reasonCode, writeReasonCode(reason))];
    revoked.crlEntryExtensions = new pkijs.Extensions({ extensions });
  }
  return revoked;
}

/**
 * The bytes to be signed of a full revocation list, version 2 with CRLNumber and AKI (RFC 5280 5.1.2 and 5.2). Throws
 * `VALUE_NOT_ENCODABLE`. That numbers ascend and that no entry is missing is the caller's business.
 */
export function buildTbsCrl(input: TbsCrlInput): Bytes {
  if (input.nextUpdate <= input.thisUpdate) throw new PkiError('VALUE_NOT_ENCODABLE', 'list ends before it begins');
  const { authorityKeyIdentifier: keyIdentifier } = input;
  const aki = writeAuthorityKeyIdentifier({ id: 'authorityKeyIdentifier', critical: false, keyIdentifier });
  const list = new ListBody({
    version: VERSION_2,
    signature: new pkijs.AlgorithmIdentifier({
      schema: schemaOf(signatureAlgorithmIdentifier(input.signatureAlgorithm)),
    }),
    issuer: new pkijs.RelativeDistinguishedNames({ schema: schemaOf(input.issuer) }),
    thisUpdate: new pkijs.Time({ schema: schemaOf(time(input.thisUpdate)) }),
    nextUpdate: new pkijs.Time({ schema: schemaOf(time(input.nextUpdate)) }),
    crlExtensions: new pkijs.Extensions({
      extensions: [extension(OID.authorityKeyIdentifier, aki), extension(OID.crlNumber, writeCrlNumber(input.number))],
    }),
  });
  // RFC 5280 5.1.2.6: an empty list of revoked certificates must be absent.
  if (input.entries.length > 0) list.revokedCertificates = input.entries.map(revokedCertificate);
  const tbs = list.octets();
  readDer(tbs);
  return tbs;
}

/** Joins stored bytes, algorithm and signature into a revocation list (RFC 5280 5.1). The signature is not verified. */
export function assembleCrl(tbs: Uint8Array, algorithm: SignatureAlgorithm, signature: Uint8Array): Bytes {
  return sequence(tbs, signatureAlgorithmIdentifier(algorithm), bitString(signature));
}
