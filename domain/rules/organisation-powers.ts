/** First head and holder of the right to sign, in extKeyUsage (kz-pki-profile 4.4). */
const ACTING_ROLE_OIDS = ['1.2.398.3.3.4.1.2.1', '1.2.398.3.3.4.1.2.2'];

/** True when the certificate lets its holder act for everybody under his BIN, as in revoking a dismissed employee's. @rule reg p.8 C1 */
export function actsForOrganisation(extKeyUsage: readonly string[]): boolean {
  return extKeyUsage.some((oid) => ACTING_ROLE_OIDS.includes(oid));
}
