import { Fields, membersOf, onlyChild, optionalTrue } from '../der/fields.ts';
import { DerError, type DerNode } from '../der/node.ts';
import { readDer } from '../der/read.ts';
import { contextConstructed, contextPrimitive, TAG } from '../der/tags.ts';
import { GENERAL_NAME } from './general-names.ts';

/** The name of a distribution point: general names, or a relative name below the issuer of the list. */
export type PointName = { full: readonly DerNode[] } | { relative: readonly DerNode[] };

/** Bits of ReasonFlags (RFC 5280 4.2.1.13) as a number, first bit lowest; the first bit is unused there. */
export type ReasonMask = number;
export const ALL_REASONS: ReasonMask = 0b1_1111_1110;

/** One point of CRLDistributionPoints as a whole. */
export interface DistributionPoint {
  name: PointName | null;
  reasons: ReasonMask;
  /** Names of the issuer of an indirect list (DER); empty when the certificate's issuer makes the list itself. */
  crlIssuers: readonly Uint8Array[];
}

/** IssuingDistributionPoint of a list (RFC 5280 5.2.5). */
export interface IssuingPoint {
  name: PointName | null;
  onlyUsers: boolean;
  onlyAuthorities: boolean;
  onlyAttributes: boolean;
  reasons: ReasonMask;
  indirect: boolean;
}

function pointName(node: DerNode | undefined): PointName | null {
  if (node === undefined) return null;
  const choice = onlyChild(node, 'point name');
  if (choice.tag === contextConstructed(0)) return { full: choice.children };
  if (choice.tag === contextConstructed(1)) return { relative: choice.children };
  throw new DerError('point name is unknown');
}

function reasonMask(node: DerNode | undefined): ReasonMask {
  if (node === undefined) return ALL_REASONS;
  const [, first = 0, second = 0] = node.value;
  const bits = (first << 8) | second;
  const mask = Array.from({ length: 9 }, (_, bit) => ((bits >> (15 - bit)) & 1) << bit);
  return mask.reduce((sum, bit) => sum | bit, 0) & ALL_REASONS;
}

/** The encoded names among general names. */
export function directoryNames(names: readonly DerNode[]): Uint8Array[] {
  return names
    .filter(({ tag }) => tag === contextConstructed(GENERAL_NAME.directory))
    .map((name) => onlyChild(name, 'directory name').raw);
}

/** Reads every point of CRLDistributionPoints with reasons and issuers (RFC 5280 4.2.1.13). Throws `DerError`. */
export function readCrlPoints(value: Uint8Array): DistributionPoint[] {
  return membersOf(readDer(value), TAG.SEQUENCE, 'distribution points').map((member) => {
    const fields = new Fields(member, TAG.SEQUENCE, 'distribution point');
    const name = pointName(fields.optional(contextConstructed(0)));
    const reasons = reasonMask(fields.optional(contextPrimitive(1)));
    const issuers = fields.optional(contextConstructed(2));
    fields.end();
    return { name, reasons, crlIssuers: directoryNames(issuers?.children ?? []) };
  });
}

/** Reads IssuingDistributionPoint (RFC 5280 5.2.5). Throws `DerError`. */
export function readIssuingPoint(value: Uint8Array): IssuingPoint {
  const fields = new Fields(readDer(value), TAG.SEQUENCE, 'issuing distribution point');
  const name = pointName(fields.optional(contextConstructed(0)));
  const onlyUsers = optionalTrue(fields.optional(contextPrimitive(1)));
  const onlyAuthorities = optionalTrue(fields.optional(contextPrimitive(2)));
  const reasons = reasonMask(fields.optional(contextPrimitive(3)));
  const indirect = optionalTrue(fields.optional(contextPrimitive(4)));
  const onlyAttributes = optionalTrue(fields.optional(contextPrimitive(5)));
  fields.end();
  return { name, onlyUsers, onlyAuthorities, onlyAttributes, reasons, indirect };
}

/** Reads CertificateIssuer of an entry of an indirect list (RFC 5280 5.3.3): the encoded name. Throws `DerError`. */
export function readCertificateIssuer(value: Uint8Array): Uint8Array {
  const [name] = directoryNames(membersOf(readDer(value), TAG.SEQUENCE, 'certificate issuer'));
  if (name === undefined) throw new DerError('certificate issuer has no name');
  return name;
}
