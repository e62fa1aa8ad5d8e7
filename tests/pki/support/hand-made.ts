import { assembleCertificate, buildTbsCertificate } from '@kualik/pki/certificate.ts';
import { oidText } from '@kualik/pki/der/fields.ts';
import { readDer } from '@kualik/pki/der/read.ts';
import { element, octetString, oid, sequence, setOf, utf8String } from '@kualik/pki/der/write.ts';
import { holderOrder, type Issued, tbsInput } from './authority.ts';

/** A certificate body written by hand, for what our own encoder refuses to write. */
export async function byHand(
  issuer: Issued,
  change: Partial<Record<'version' | 'serial' | 'notBefore' | 'notAfter' | 'subject' | 'extra', Uint8Array>>,
): Promise<Uint8Array> {
  const good = buildTbsCertificate(await tbsInput(holderOrder(issuer)));
  const [version, serial, algorithm, issuerName, validity, subject, spki, extensions] = readDer(good).children;
  const [from, to] = validity?.children ?? [];
  const raw = (node: { raw: Uint8Array } | undefined): Uint8Array => node?.raw ?? new Uint8Array();
  const tbs = sequence(
    change.version ?? raw(version),
    change.serial ?? raw(serial),
    raw(algorithm),
    raw(issuerName),
    sequence(change.notBefore ?? raw(from), change.notAfter ?? raw(to)),
    change.subject ?? raw(subject),
    raw(spki),
    change.extra ?? new Uint8Array(),
    raw(extensions),
  );
  return assembleCertificate(tbs, 'sha256WithRSAEncryption', await issuer.key.sign(tbs));
}

export function nameByHand(...rdns: readonly (readonly [string, Uint8Array])[][]): Uint8Array {
  return sequence(...rdns.map((rdn) => setOf(...rdn.map(([type, value]) => sequence(oid(type), value)))));
}

export const CN = '2.5.4.3';
const printable = (text: string): Uint8Array => element(0x13, new TextEncoder().encode(text));

export const GOOD_NAME: [string, Uint8Array][][] = [
  [[CN, utf8String('ҚҰНАНБАЙ ӘЛИХАН')]],
  [['2.5.4.4', utf8String('ҚҰНАНБАЙ')]],
  [['2.5.4.5', printable('IIN900101300017')]],
  [['2.5.4.6', printable('KZ')]],
];

/** The body of a holder's certificate with other extensions. */
export async function withExtensions(issuer: Issued, extensions: Uint8Array): Promise<Uint8Array> {
  const good = buildTbsCertificate(await tbsInput(holderOrder(issuer)));
  return sequence(
    ...readDer(good)
      .children.slice(0, 7)
      .map(({ raw }) => raw),
    extensions,
  );
}

/** A certificate body with one extension put in, in the place of the one with its identifier. */
export function withRawExtension(tbs: Uint8Array, identifier: string, value: Uint8Array): Uint8Array {
  const members = readDer(tbs).children;
  const extensions = members[7]?.children[0]?.children ?? [];
  const kept = extensions.filter((one) => oidText(one.children[0] ?? one) !== identifier).map(({ raw }) => raw);
  const own = sequence(oid(identifier), octetString(value));
  return sequence(...members.slice(0, 7).map(({ raw }) => raw), element(0xa3, sequence(...kept, own)));
}
