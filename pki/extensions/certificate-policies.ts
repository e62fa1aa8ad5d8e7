import type { Bytes } from '../bytes.ts';
import { Fields, membersOf, oidText } from '../der/fields.ts';
import { DerError, type DerNode } from '../der/node.ts';
import { readDer } from '../der/read.ts';
import { TAG } from '../der/tags.ts';
import { stringText } from '../der/text.ts';
import { element, ia5Octets, oid, sequence, utf8String } from '../der/write.ts';
import { PkiError } from '../errors.ts';
import { OID } from '../oids.ts';
import type { PolicySpec, SpecOf } from './spec.ts';

/** Longest explicit text (RFC 5280 4.2.1.4). */
const MAX_NOTICE_CHARACTERS = 200;

function writePolicy({ oid: policy, cps, notice }: PolicySpec): Bytes {
  if (notice !== null && [...notice].length > MAX_NOTICE_CHARACTERS) {
    throw new PkiError('VALUE_NOT_ENCODABLE', 'policy notice is too long');
  }
  const qualifiers = [
    ...(cps === null ? [] : [sequence(oid(OID.qualifierCps), element(TAG.IA5_STRING, ia5Octets(cps)))]),
    ...(notice === null ? [] : [sequence(oid(OID.qualifierUserNotice), sequence(utf8String(notice)))]),
  ];
  return sequence(oid(policy), ...(qualifiers.length === 0 ? [] : [sequence(...qualifiers)]));
}

/** CertificatePolicies with CPS address and user notice text (RFC 5280 4.2.1.4, profile 4.3). */
export function writeCertificatePolicies({ policies }: SpecOf<'certificatePolicies'>): Bytes {
  if (policies.length === 0) throw new PkiError('VALUE_NOT_ENCODABLE', 'policies are empty');
  return sequence(...policies.map(writePolicy));
}

function noticeText(notice: DerNode): string | null {
  const text = membersOf(notice, TAG.SEQUENCE, 'user notice').find(({ tag }) => tag !== TAG.SEQUENCE);
  return text === undefined ? null : stringText(text);
}

function readPolicy(node: DerNode): PolicySpec {
  const fields = new Fields(node, TAG.SEQUENCE, 'policy');
  const policy: PolicySpec = { oid: oidText(fields.take(TAG.OID)), cps: null, notice: null };
  const qualifiers = fields.optional(TAG.SEQUENCE);
  fields.end();
  for (const qualifier of qualifiers?.children ?? []) {
    const parts = new Fields(qualifier, TAG.SEQUENCE, 'policy qualifier');
    const kind = oidText(parts.take(TAG.OID));
    const content = parts.any();
    parts.end();
    if (kind === OID.qualifierCps) policy.cps = stringText(content);
    if (kind === OID.qualifierUserNotice) policy.notice = noticeText(content);
  }
  return policy;
}

/** Reads CertificatePolicies; of several qualifiers of a kind the last is told. Throws `DerError`. */
export function readCertificatePolicies(value: Uint8Array): PolicySpec[] {
  const policies = membersOf(readDer(value), TAG.SEQUENCE, 'policies').map(readPolicy);
  if (policies.length === 0) throw new DerError('policies are empty');
  return policies;
}
