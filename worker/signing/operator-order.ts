import type { OperatorIssueDocument } from '@kualik/domain/rules/operator-documents.ts';
import { certificateRequestFor, findProfile, validityOf } from '@kualik/domain/rules/profiles/index.ts';
import { keyIdentifierOf } from '@kualik/pki/fingerprints.ts';
import { PermanentFailure } from '../job.ts';
import type { OrderedKey } from './authorised-order.ts';
import { authorityOfProfile, type CertificateOrder, lintErrors } from './certificate-order.ts';
import type { SignerContext } from './signer-context.ts';

/** The order of one key of an operator, out of the document that two people signed; it belongs to no request. @rule reg p.15(1) */
export function operatorOrder(
  { authorities, pkiUrl, clock }: SignerContext,
  document: OperatorIssueDocument,
  { usage, csr }: OrderedKey,
): CertificateOrder {
  const named = document.profiles.find((one) => one.usage === usage);
  // Nothing but the profiles of the signed role may come this way.
  const profile = named?.id === `${document.role}-${usage}` ? findProfile(named.id, named.version) : undefined;
  if (!profile) throw new PermanentFailure('PROFILE_UNKNOWN');
  const authority = authorityOfProfile(authorities, profile);
  const holder = { kind: 'individual', ...document.holder, emails: [] } as const;
  const { subject, extensions } = certificateRequestFor(profile, holder, {
    pkiUrl,
    caName: authority.name,
    spki: csr.spki,
    issuerKeyIdentifier: keyIdentifierOf(authority.key.spki),
  });
  return {
    requestId: null,
    requestNumber: null,
    usage,
    authority,
    profile,
    subject,
    extensions,
    spki: csr.spki,
    validity: validityOf(profile, clock.now(), authority.parsed.notAfter),
    iin: document.holder.iin,
    bin: null,
    lint: (tbs) => lintErrors(tbs, profile, authority.parsed),
  };
}
