import { type AlgorithmIdentifier, algorithmOf, verifySignature } from './algorithms.ts';
import { type Bytes, copyBytes, equalBytes, toHex } from './bytes.ts';
import { parseCertificate, type ParsedCertificate } from './certificate-parse.ts';
import { bitStringOctets, Fields, onlyChild, smallInteger } from './der/fields.ts';
import { DerError, type DerNode } from './der/node.ts';
import { readDer } from './der/read.ts';
import { contextConstructed, TAG } from './der/tags.ts';
import { timeOf } from './der/time.ts';
import { failure, PkiError, type PkiFailure } from './errors.ts';
import { readCrlNumber, readReasonCode, type RevocationReason } from './extensions/crl-extensions.ts';
import { readCertificateIssuer } from './extensions/crl-scope.ts';
import { readAuthorityKeyIdentifier } from './extensions/key-identifiers.ts';
import { duplicatesOf, type RawExtension, rawExtensionsOf } from './extensions/raw.ts';
import { OID } from './oids.ts';

/** Our own bound, about a million entries. */
export const MAX_CRL_BYTES = 50_000_000;

export interface CrlEntry {
  serialHex: string;
  revokedAt: Date;
  /** `unspecified` when the list gives none. */
  reason: RevocationReason;
  /** Name in an indirect list (RFC 5280 5.3.3) from this entry on; absent where the entry does not say it. */
  certificateIssuer?: Uint8Array;
}

export interface ParsedCrl {
  der: Bytes;
  tbs: Bytes;
  issuer: Bytes;
  thisUpdate: Date;
  nextUpdate: Date | null;
  number: bigint | null;
  /** Number of the full list that a delta list builds on; null for a full list. */
  deltaBase: bigint | null;
  aki: string | null;
  entries: CrlEntry[];
  extensions: RawExtension[];
  /** Critical extensions of list or entries that we do not process; such a list proves nothing. */
  unknownCritical: string[];
  tbsSignatureAlgorithm: AlgorithmIdentifier;
  signatureAlgorithm: AlgorithmIdentifier;
  signature: Bytes;
}

const KNOWN_LIST_EXTENSIONS: ReadonlySet<string> = new Set([
  OID.authorityKeyIdentifier,
  OID.crlNumber,
  OID.deltaCrlIndicator,
]);

function criticalUnknown(extensions: readonly RawExtension[], known: ReadonlySet<string>): string[] {
  return extensions.filter(({ oid, critical }) => critical && !known.has(oid)).map(({ oid }) => oid);
}

const KNOWN_ENTRY_EXTENSIONS: ReadonlySet<string> = new Set([OID.reasonCode]);

function readEntry(node: DerNode, unknownCritical: string[]): CrlEntry {
  const fields = new Fields(node, TAG.SEQUENCE, 'revoked certificate');
  const serialHex = toHex(fields.take(TAG.INTEGER).value);
  const revokedAt = timeOf(fields.any());
  const extensionsNode = fields.optional(TAG.SEQUENCE);
  fields.end();
  const extensions = extensionsNode === undefined ? [] : rawExtensionsOf(extensionsNode);
  unknownCritical.push(...criticalUnknown(extensions, KNOWN_ENTRY_EXTENSIONS));
  const reason = extensions.find(({ oid }) => oid === OID.reasonCode);
  const issuer = extensions.find(({ oid }) => oid === OID.certificateIssuer);
  return {
    serialHex,
    revokedAt,
    reason: reason === undefined ? 'unspecified' : readReasonCode(reason.value),
    ...(issuer === undefined ? {} : { certificateIssuer: copyBytes(readCertificateIssuer(issuer.value)) }),
  };
}

function isTime(node: DerNode): boolean {
  return node.tag === TAG.UTC_TIME || node.tag === TAG.GENERALIZED_TIME;
}

type ListBody = Omit<ParsedCrl, 'der' | 'tbs' | 'signature' | 'signatureAlgorithm'>;

/** tbsCertList (RFC 5280 5.1.2); version 1 lists are refused because they have no number. */
function readBody(node: DerNode): ListBody {
  const fields = new Fields(node, TAG.SEQUENCE, 'revocation list body');
  if (smallInteger(fields.take(TAG.INTEGER)) !== 1) throw new DerError('revocation list is not version 2');
  const tbsSignatureAlgorithm = algorithmOf(fields.take(TAG.SEQUENCE));
  const issuer = copyBytes(fields.take(TAG.SEQUENCE).raw);
  const thisUpdate = timeOf(fields.any());
  const nextNode = [TAG.UTC_TIME, TAG.GENERALIZED_TIME].map((tag) => fields.optional(tag)).find(Boolean);
  const revoked = fields.optional(TAG.SEQUENCE);
  const wrapped = fields.optional(contextConstructed(0));
  fields.end();
  const extensions = wrapped === undefined ? [] : rawExtensionsOf(onlyChild(wrapped, 'list extensions'));
  if (duplicatesOf(extensions).length > 0) throw new DerError('an extension stands twice');
  const unknownCritical = criticalUnknown(extensions, KNOWN_LIST_EXTENSIONS);
  const entries = (revoked?.children ?? []).map((entry) => readEntry(entry, unknownCritical));
  const find = <T>(oid: string, read: (value: Uint8Array) => T): T | null => {
    const extension = extensions.find((candidate) => candidate.oid === oid);
    return extension === undefined ? null : read(extension.value);
  };
  return {
    issuer,
    thisUpdate,
    nextUpdate: nextNode !== undefined && isTime(nextNode) ? timeOf(nextNode) : null,
    number: find(OID.crlNumber, readCrlNumber),
    deltaBase: find(OID.deltaCrlIndicator, readCrlNumber),
    aki: find(OID.authorityKeyIdentifier, readAuthorityKeyIdentifier),
    entries,
    extensions,
    unknownCritical,
    tbsSignatureAlgorithm,
  };
}

/** Reads a revocation list of version 2 (RFC 5280 5.1), strictly DER. Throws `CRL_MALFORMED`. Nothing is verified. */
export function parseCrl(input: Uint8Array): ParsedCrl {
  if (input.length > MAX_CRL_BYTES) throw new PkiError('CRL_MALFORMED', 'revocation list is too large');
  try {
    const der = copyBytes(input);
    const outer = new Fields(readDer(der), TAG.SEQUENCE, 'revocation list');
    const body = outer.take(TAG.SEQUENCE);
    const signatureAlgorithm = algorithmOf(outer.take(TAG.SEQUENCE));
    const signature = copyBytes(bitStringOctets(outer.take(TAG.BIT_STRING)));
    outer.end();
    return { der, tbs: copyBytes(body.raw), ...readBody(body), signatureAlgorithm, signature };
  } catch (cause) {
    throw new PkiError('CRL_MALFORMED', cause instanceof Error ? cause.message : 'not a revocation list', { cause });
  }
}

export type CrlResult =
  | { ok: true; crl: ParsedCrl }
  | (PkiFailure & { code: 'CRL_MALFORMED' | 'CRL_SIGNATURE_WRONG' | 'SIGNATURE_ALGORITHM' });

/** Checks issuer name, the issuer's right to sign lists, equal algorithms and the signature. Dates are not checked. */
export async function verifyParsedCrl(crl: ParsedCrl, issuer: ParsedCertificate): Promise<CrlResult> {
  const maySign = issuer.keyUsage.length === 0 || issuer.keyUsage.includes('cRLSign');
  const isOwn = equalBytes(crl.issuer, issuer.subjectDer) && (crl.aki ?? issuer.ski) === (issuer.ski ?? crl.aki);
  const sameAlgorithm = crl.tbsSignatureAlgorithm.oid === crl.signatureAlgorithm.oid;
  if (!maySign || !isOwn || !sameAlgorithm) return { ok: false, code: 'CRL_SIGNATURE_WRONG', detail: 'issuer differs' };
  const verdict = await verifySignature({
    algorithm: crl.signatureAlgorithm,
    spki: issuer.spki,
    signed: crl.tbs,
    signature: crl.signature,
  });
  if (verdict === 'unsupported') return { ok: false, code: 'SIGNATURE_ALGORITHM', detail: crl.signatureAlgorithm.oid };
  return verdict === 'valid' ? { ok: true, crl } : { ok: false, code: 'CRL_SIGNATURE_WRONG' };
}

/**
 * Reads a revocation list and verifies that this issuer signed it. Never throws: malformed bytes, a foreign issuer, a
 * wrong signature and an algorithm we do not verify (SHA-1) are codes. Freshness is not checked here.
 */
export async function verifyCrl(der: Uint8Array, issuerCertificate: Uint8Array): Promise<CrlResult> {
  try {
    return await verifyParsedCrl(parseCrl(der), parseCertificate(issuerCertificate));
  } catch (cause) {
    return failure('CRL_MALFORMED', cause);
  }
}
