import type { AuthorityGeneration } from '@kualik/domain/rules/authorities.ts';
import { listNamedBy } from '@kualik/domain/rules/server-lists.ts';
import { parseCertificate } from '@kualik/pki/certificate-parse.ts';

/** Suffix of the list of its own to which a certificate points, out of its bytes; '' = the complete list. */
export function ownListOf(der: Uint8Array, authority: AuthorityGeneration): string {
  return listNamedBy(parseCertificate(der).crlDistributionPoints, authority);
}
