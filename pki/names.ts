import type { Bytes } from './bytes.ts';
import { Fields, membersOf, oidText } from './der/fields.ts';
import { DerError, type DerNode } from './der/node.ts';
import { readDer } from './der/read.ts';
import { TAG } from './der/tags.ts';
import { stringText } from './der/text.ts';
import { element, ia5Octets, oid, printableString, sequence, setOf, utf8String } from './der/write.ts';
import { PkiError } from './errors.ts';
import { OID } from './oids.ts';

/** Short names of attribute types as the national certificates show them; G holds the patronymic (profile 4.2). */
export const NAME_OIDS = {
  CN: OID.commonName,
  SURNAME: OID.surname,
  SERIALNUMBER: OID.serialNumber,
  C: OID.countryName,
  L: OID.localityName,
  ST: OID.stateOrProvinceName,
  O: OID.organizationName,
  OU: OID.organizationalUnitName,
  T: OID.title,
  G: OID.givenName,
  E: OID.emailAddress,
  UID: OID.userId,
  DC: OID.domainComponent,
} as const;

export type NameType = keyof typeof NAME_OIDS;

export interface NameAttribute {
  type: NameType;
  value: string;
}

/** What was read: also attribute types without a short name (`type` is then the dotted number) and the encoding. */
export interface ReadNameAttribute {
  type: NameType | (string & Record<never, never>);
  value: string;
  /** Identifier octet of the string type, for the lints. */
  encoding: number;
}

/** Upper bounds of RFC 5280 appendix A.1 that concern us. */
const MAX_LENGTH: Partial<Record<NameType, number>> = { CN: 64, SERIALNUMBER: 64, O: 64, OU: 64, T: 64 };

const SHORT_NAME: ReadonlyMap<string, NameType> = new Map(
  (Object.keys(NAME_OIDS) as NameType[]).map((type) => [NAME_OIDS[type], type]),
);

/** Encodings seen in the national certificates (profile 4.2): numbers and country printable, all else UTF-8. */
function encodeValue({ type, value }: NameAttribute): Bytes {
  if (type === 'C' || type === 'SERIALNUMBER') return printableString(value);
  if (type === 'E' || type === 'DC') return element(TAG.IA5_STRING, ia5Octets(value));
  return utf8String(value);
}

function checkValue({ type, value }: NameAttribute): void {
  const max = MAX_LENGTH[type] ?? 32_768;
  const length = [...value].length;
  if (length === 0 || length > max) throw new PkiError('VALUE_NOT_ENCODABLE', `${type} has ${length} characters`);
  if (type === 'C' && !/^[A-Z]{2}$/.test(value)) throw new PkiError('VALUE_NOT_ENCODABLE', 'C is not a country code');
  if (value !== value.normalize('NFC')) throw new PkiError('VALUE_NOT_ENCODABLE', `${type} is not in NFC`);
}

/**
 * Name in the given order, one attribute in each RDN (profile 4.2, RFC 5280 4.1.2.4). Throws `VALUE_NOT_ENCODABLE` on
 * an empty, too long, non-NFC or non-encodable value. Whether IIN and names are right is not checked here.
 */
export function encodeName(attributes: readonly NameAttribute[]): Bytes {
  return sequence(
    ...attributes.map((attribute) => {
      checkValue(attribute);
      return setOf(sequence(oid(NAME_OIDS[attribute.type]), encodeValue(attribute)));
    }),
  );
}

/** Attributes of a name that is part of a structure. Throws `DerError`; string contents are not judged. */
export function nameOf(node: DerNode): ReadNameAttribute[] {
  return membersOf(node, TAG.SEQUENCE, 'name').flatMap((rdn) => {
    const members = membersOf(rdn, TAG.SET, 'relative name');
    if (members.length === 0) throw new DerError('relative name is empty');
    return members.map((member) => {
      const fields = new Fields(member, TAG.SEQUENCE, 'name attribute');
      const dotted = oidText(fields.take(TAG.OID));
      const value = fields.any();
      fields.end();
      return { type: SHORT_NAME.get(dotted) ?? dotted, value: stringText(value), encoding: value.tag };
    });
  });
}

/** Attributes of an encoded name, in order. Throws `CERTIFICATE_MALFORMED` when the bytes are no name. */
export function readName(der: Uint8Array): ReadNameAttribute[] {
  try {
    return nameOf(readDer(der));
  } catch (cause) {
    throw new PkiError('CERTIFICATE_MALFORMED', 'bytes are not a name', { cause });
  }
}

/** `CN=…, SURNAME=…` for screens and logs of names that are not personal; separators are escaped (RFC 4514 2.4). */
export function formatName(attributes: readonly { type: string; value: string }[]): string {
  return attributes.map(({ type, value }) => `${type}=${value.replace(/[\\,+"<>;=]/g, '\\$&')}`).join(', ');
}

/** The first value of a type in a name, or undefined. */
export function nameValue(attributes: readonly { type: string; value: string }[], type: NameType): string | undefined {
  return attributes.find((attribute) => attribute.type === type)?.value;
}
