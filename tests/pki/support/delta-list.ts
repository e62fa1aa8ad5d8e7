import { signatureAlgorithmIdentifier } from '@kualik/pki/algorithms.ts';
import { fromHex } from '@kualik/pki/bytes.ts';
import { parseCertificate } from '@kualik/pki/certificate-parse.ts';
import { time } from '@kualik/pki/der/time.ts';
import { bitString, booleanTrue, element, integer, octetString, oid, sequence } from '@kualik/pki/der/write.ts';
import { type RevocationReason, writeReasonCode } from '@kualik/pki/extensions/crl-extensions.ts';
import { OID } from '@kualik/pki/oids.ts';
import type { Issued } from './authority.ts';

export interface HandMadeList {
  number: bigint;
  /** Number of the list it builds on; null for a full list. */
  base: bigint | null;
  thisUpdate: Date;
  nextUpdate: Date;
  serialHex: string;
  reason: RevocationReason;
  revokedAt: Date;
  /** Content of the issuing distribution point, or null. */
  scope: Uint8Array | null;
}

function extension(type: string, critical: boolean, value: Uint8Array): Uint8Array {
  return sequence(oid(type), ...(critical ? [booleanTrue()] : []), octetString(value));
}

/** A list with one entry, written by hand: delta and divided lists. */
export async function handMadeList(issuer: Issued, list: HandMadeList): Promise<Uint8Array> {
  const { subjectDer, ski } = parseCertificate(issuer.der);
  const algorithm = signatureAlgorithmIdentifier('sha256WithRSAEncryption');
  const entry = sequence(
    element(0x02, fromHex(list.serialHex) ?? new Uint8Array(1)),
    time(list.revokedAt),
    sequence(extension(OID.reasonCode, false, writeReasonCode(list.reason))),
  );
  const extensions = sequence(
    extension(OID.authorityKeyIdentifier, false, sequence(element(0x80, fromHex(ski ?? '') ?? new Uint8Array()))),
    extension(OID.crlNumber, false, integer(list.number)),
    ...(list.base === null ? [] : [extension(OID.deltaCrlIndicator, true, integer(list.base))]),
    ...(list.scope === null ? [] : [extension(OID.issuingDistributionPoint, true, list.scope)]),
  );
  const tbs = sequence(
    ...[integer(1), algorithm, subjectDer, time(list.thisUpdate), time(list.nextUpdate), sequence(entry)],
    element(0xa0, extensions),
  );
  return sequence(tbs, algorithm, bitString(await issuer.key.sign(tbs)));
}
