import { Fields, membersOf, oidText, smallInteger } from '../der/fields.ts';
import { DerError, type DerNode } from '../der/node.ts';
import { readDer } from '../der/read.ts';
import { contextPrimitive, TAG } from '../der/tags.ts';

/** One pair of PolicyMappings: what the issuer calls so is the subject's other policy. */
export interface PolicyMapping {
  issuerPolicy: string;
  subjectPolicy: string;
}

/** Certificates to skip until the rule holds; null when the rule is not set. */
export interface PolicyConstraints {
  requireExplicit: number | null;
  inhibitMapping: number | null;
}

/** Reads PolicyMappings (RFC 5280 4.2.1.5). Throws `DerError`. */
export function readPolicyMappings(value: Uint8Array): PolicyMapping[] {
  const mappings = membersOf(readDer(value), TAG.SEQUENCE, 'policy mappings').map((member) => {
    const fields = new Fields(member, TAG.SEQUENCE, 'policy mapping');
    const pair = { issuerPolicy: oidText(fields.take(TAG.OID)), subjectPolicy: oidText(fields.take(TAG.OID)) };
    fields.end();
    return pair;
  });
  if (mappings.length === 0) throw new DerError('policy mappings are empty');
  return mappings;
}

function skipCount(node: DerNode | undefined): number | null {
  if (node === undefined) return null;
  return smallInteger({ tag: TAG.INTEGER, raw: node.raw, value: node.value, children: [] });
}

/** Reads PolicyConstraints (RFC 5280 4.2.1.11). Throws `DerError`. */
export function readPolicyConstraints(value: Uint8Array): PolicyConstraints {
  const fields = new Fields(readDer(value), TAG.SEQUENCE, 'policy constraints');
  const requireExplicit = skipCount(fields.optional(contextPrimitive(0)));
  const inhibitMapping = skipCount(fields.optional(contextPrimitive(1)));
  fields.end();
  if (requireExplicit === null && inhibitMapping === null) throw new DerError('policy constraints are empty');
  return { requireExplicit, inhibitMapping };
}

/** Reads InhibitAnyPolicy (RFC 5280 4.2.1.14). Throws `DerError`. */
export function readInhibitAnyPolicy(value: Uint8Array): number {
  return smallInteger(readDer(value));
}
