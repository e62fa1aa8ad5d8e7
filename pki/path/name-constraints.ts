import type { ParsedCertificate } from '../certificate-parse.ts';
import { membersOf } from '../der/fields.ts';
import type { DerNode } from '../der/node.ts';
import { readDer } from '../der/read.ts';
import { contextConstructed, contextPrimitive, TAG } from '../der/tags.ts';
import { element, ia5Octets } from '../der/write.ts';
import { GENERAL_NAME } from '../extensions/general-names.ts';
import { type NameConstraints, readNameConstraints } from '../extensions/name-constraints.ts';
import { OID } from '../oids.ts';
import { NAME_KINDS } from './name-kinds.ts';

const DIRECTORY = contextConstructed(GENERAL_NAME.directory);
const EMAIL = contextPrimitive(GENERAL_NAME.email);

function extensionValue({ extensions }: ParsedCertificate, oid: string): Uint8Array | undefined {
  return extensions.find((extension) => extension.oid === oid)?.value;
}

/** Every name of a certificate as a GeneralName: subject, alternative names, and e-mail of the subject (RFC 5280 4.2.1.10). */
function namesOf(certificate: ParsedCertificate): DerNode[] {
  const alternative = extensionValue(certificate, OID.subjectAltName);
  const names = alternative === undefined ? [] : membersOf(readDer(alternative), TAG.SEQUENCE, 'alternative name');
  const emails = certificate.subject
    .filter(({ type }) => type === 'E')
    .map(({ value }) => readDer(element(EMAIL, ia5Octets(value))));
  const subject = certificate.subject.length === 0 ? [] : [readDer(element(DIRECTORY, certificate.subjectDer))];
  return [...subject, ...names, ...emails];
}

function isWithin(name: DerNode, base: DerNode): boolean | null {
  return NAME_KINDS.get(name.tag)?.(name, base) ?? null;
}

/** One name against the constraints of one CA. A name that cannot be judged is refused (RFC 5280 4.2.1.10). */
function isAllowed(name: DerNode, { permitted, excluded }: NameConstraints): boolean {
  const ofKind = (bases: readonly DerNode[]): DerNode[] => bases.filter(({ tag }) => tag === name.tag);
  if (ofKind(excluded).some((base) => isWithin(name, base) !== false)) return false;
  const bases = ofKind(permitted);
  return bases.length === 0 || bases.some((base) => isWithin(name, base) === true);
}

/** Comparisons of names for one path, our bound against certificates made to keep us busy (CVE-2024-0567 and others). */
const MAX_COMPARISONS = 200_000;

/**
 * Name constraints of a path in the order of signing, the anchor left out (RFC 5280 6.1.3 b, c and 6.1.4 g). Each CA's
 * constraints hold for all names below it; self-issued CAs are passed over. Says what is wrong, or null.
 */
export function brokenNames(path: readonly { certificate: ParsedCertificate; isSelfIssued: boolean }[]): string | null {
  const constraints: NameConstraints[] = [];
  let comparisons = 0;
  for (const [index, { certificate, isSelfIssued }] of path.entries()) {
    const isJudged = constraints.length > 0 && (!isSelfIssued || index === path.length - 1);
    const names = isJudged ? namesOf(certificate) : [];
    for (const rule of constraints) {
      comparisons += names.length * (rule.permitted.length + rule.excluded.length);
      if (comparisons > MAX_COMPARISONS) return 'name constraints are too many';
      if (!names.every((name) => isAllowed(name, rule))) return 'a name is outside the name constraints';
    }
    const value = extensionValue(certificate, OID.nameConstraints);
    if (value !== undefined) constraints.push(readNameConstraints(value));
  }
  return null;
}
