import { Fields, membersOf, oidText, optionalTrue } from '../der/fields.ts';
import type { DerNode } from '../der/node.ts';
import { TAG } from '../der/tags.ts';

/** One extension as it stands in a certificate, request or CRL (RFC 5280 4.1). */
export interface RawExtension {
  oid: string;
  critical: boolean;
  /** Content of extnValue: the DER of the extension's own type. */
  value: Uint8Array;
}

/** Reads Extensions. Throws `DerError`. Duplicates are kept here; certificates and CRLs refuse them. */
export function rawExtensionsOf(node: DerNode): RawExtension[] {
  return membersOf(node, TAG.SEQUENCE, 'extensions').map((member) => {
    const fields = new Fields(member, TAG.SEQUENCE, 'extension');
    const oid = oidText(fields.take(TAG.OID));
    const critical = optionalTrue(fields.optional(TAG.BOOLEAN));
    const { value } = fields.take(TAG.OCTET_STRING);
    fields.end();
    return { oid, critical, value };
  });
}

/** The object identifiers that stand more than once; RFC 5280 4.2 forbids that. */
export function duplicatesOf(extensions: readonly RawExtension[]): string[] {
  const seen = new Set<string>();
  return extensions.map(({ oid }) => oid).filter((oid) => seen.size === seen.add(oid).size);
}
