import type * as asn1js from 'asn1js';
import { copyBytes, toHex } from './bytes.ts';
import { parseCertificate } from './certificate-parse.ts';
import { parseCrl } from './crl-parse.ts';
import { pkijs } from './pkijs-engine.ts';

/**
 * What pkijs reads otherwise than we do in a certificate that we wrote: names of fields, none when both agree. Two
 * readers by different hands seldom have the same fault.
 */
export function differencesInCertificate(der: Uint8Array): string[] {
  const ours = parseCertificate(der);
  const theirs = pkijs.Certificate.fromBER(copyBytes(der).buffer);
  return differing({
    version: [ours.version, theirs.version + 1],
    serialNumber: [ours.serialHex, hexOf(theirs.serialNumber)],
    issuer: [toHex(ours.issuer), derOf(theirs.issuer)],
    subject: [toHex(ours.subjectDer), derOf(theirs.subject)],
    notBefore: [ours.notBefore.getTime(), theirs.notBefore.value.getTime()],
    notAfter: [ours.notAfter.getTime(), theirs.notAfter.value.getTime()],
    subjectPublicKeyInfo: [toHex(ours.spki), derOf(theirs.subjectPublicKeyInfo)],
    signatureAlgorithm: [ours.signatureAlgorithm.oid, theirs.signatureAlgorithm.algorithmId],
    extensions: [extensionsOf(ours.extensions), theirExtensions(theirs.extensions ?? [])],
  });
}

/** The same for a revocation list that fits into memory. */
export function differencesInCrl(der: Uint8Array): string[] {
  const ours = parseCrl(der);
  const theirs = pkijs.CertificateRevocationList.fromBER(copyBytes(der).buffer);
  return differing({
    issuer: [toHex(ours.issuer), derOf(theirs.issuer)],
    thisUpdate: [ours.thisUpdate.getTime(), theirs.thisUpdate.value.getTime()],
    nextUpdate: [ours.nextUpdate?.getTime(), theirs.nextUpdate?.value.getTime()],
    entries: [
      ours.entries.map(({ serialHex }) => serialHex).join(),
      (theirs.revokedCertificates ?? []).map(({ userCertificate }) => hexOf(userCertificate)).join(),
    ],
    extensions: [extensionsOf(ours.extensions), theirExtensions(theirs.crlExtensions?.extensions ?? [])],
  });
}

function differing(fields: Record<string, [unknown, unknown]>): string[] {
  return Object.entries(fields).flatMap(([name, [ours, theirs]]) => (ours === theirs ? [] : [name]));
}

function hexOf(number: asn1js.Integer): string {
  return toHex(new Uint8Array(number.valueBlock.valueHexView));
}

function derOf(part: { toSchema(): { toBER(sizeOnly: boolean): ArrayBuffer } }): string {
  return toHex(new Uint8Array(part.toSchema().toBER(false)));
}

function extensionsOf(extensions: readonly { oid: string; critical: boolean; value: Uint8Array }[]): string {
  return extensions.map(({ oid, critical, value }) => `${oid} ${critical} ${toHex(value)}`).join();
}

function theirExtensions(extensions: readonly InstanceType<typeof pkijs.Extension>[]): string {
  return extensionsOf(
    extensions.map(({ extnID, critical, extnValue }) => ({
      oid: extnID,
      critical,
      value: new Uint8Array(extnValue.valueBlock.valueHexView),
    })),
  );
}
