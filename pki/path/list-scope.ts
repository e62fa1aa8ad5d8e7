import { toHex } from '../bytes.ts';
import type { ParsedCertificate } from '../certificate-parse.ts';
import type { ParsedCrl } from '../crl-parse.ts';
import { onlyChild } from '../der/fields.ts';
import { DerError } from '../der/node.ts';
import { contextConstructed } from '../der/tags.ts';
import {
  ALL_REASONS,
  type DistributionPoint,
  type IssuingPoint,
  type PointName,
  readCrlPoints,
  readIssuingPoint,
} from '../extensions/crl-scope.ts';
import { GENERAL_NAME } from '../extensions/general-names.ts';
import { OID } from '../oids.ts';
import { isSameName, nameKeys, relativeKey } from './name-match.ts';

/** A revocation list with its scope read. */
export interface ScopedList {
  crl: ParsedCrl;
  point: IssuingPoint | null;
  /** The scope as it stands, to be compared with that of a delta list. */
  pointDer: string;
}

/** Critical extensions of lists that the path validation processes on top of the reader. */
const SCOPE_EXTENSIONS: ReadonlySet<string> = new Set([OID.issuingDistributionPoint, OID.certificateIssuer]);

/** Reads the scope; null for a list that cannot tell anything: unknown critical parts, unreadable scope or issuer. */
export function scopedList(crl: ParsedCrl): ScopedList | null {
  if (crl.unknownCritical.some((oid) => !SCOPE_EXTENSIONS.has(oid))) return null;
  const extension = crl.extensions.find(({ oid }) => oid === OID.issuingDistributionPoint);
  try {
    nameKeys(crl.issuer);
    const point = extension === undefined ? null : readIssuingPoint(extension.value);
    const hasForeignEntries = crl.entries.some(({ certificateIssuer }) => certificateIssuer !== undefined);
    if (hasForeignEntries && point?.indirect !== true) return null;
    return { crl, point, pointDer: extension === undefined ? '' : toHex(extension.value) };
  } catch (cause) {
    if (cause instanceof DerError) return null;
    throw cause;
  }
}

function directoryKey(keys: readonly string[]): string {
  return JSON.stringify(keys);
}

/** Every name of a point as a comparable text; a relative name is completed by the issuer of the list. */
function pointKeys(name: PointName, listIssuer: Uint8Array): string[] {
  if ('relative' in name) return [directoryKey([...nameKeys(listIssuer), relativeKey(name.relative)])];
  return name.full.map((general) =>
    general.tag === contextConstructed(GENERAL_NAME.directory)
      ? directoryKey(nameKeys(onlyChild(general, 'point name').raw))
      : toHex(general.raw),
  );
}

/** The points of a certificate, and last the one that every certificate has: its issuer's own lists (6.3.3). */
export function pointsOf(certificate: ParsedCertificate): DistributionPoint[] {
  const extension = certificate.extensions.find(({ oid }) => oid === OID.crlDistributionPoints);
  const own: DistributionPoint = { name: null, reasons: ALL_REASONS, crlIssuers: [] };
  return [...(extension === undefined ? [] : readCrlPoints(extension.value)), own];
}

function isIssuerOfPoint(point: DistributionPoint, certificate: ParsedCertificate, list: ScopedList): boolean {
  if (point.crlIssuers.length === 0) return isSameName(list.crl.issuer, certificate.issuer);
  return list.point?.indirect === true && point.crlIssuers.some((name) => isSameName(name, list.crl.issuer));
}

function isSamePoint(point: DistributionPoint, certificate: ParsedCertificate, list: ScopedList): boolean {
  const listName = list.point?.name ?? null;
  if (listName === null) return true;
  const implied = point.crlIssuers.length === 0 ? [certificate.issuer] : point.crlIssuers;
  const wanted =
    point.name === null
      ? implied.map((name) => directoryKey(nameKeys(name)))
      : pointKeys(point.name, implied[0] ?? certificate.issuer);
  const offered = new Set(pointKeys(listName, list.crl.issuer));
  return wanted.some((key) => offered.has(key));
}

/** Whether a list speaks of the certificate at this point (RFC 5280 6.3.3 b). Throws `DerError`. */
export function isInScope(point: DistributionPoint, certificate: ParsedCertificate, list: ScopedList): boolean {
  const isCa = certificate.basicConstraints?.ca === true;
  const { point: scope } = list;
  if (scope !== null && (scope.onlyAttributes || (scope.onlyUsers && isCa) || (scope.onlyAuthorities && !isCa))) {
    return false;
  }
  return isIssuerOfPoint(point, certificate, list) && isSamePoint(point, certificate, list);
}
