import { certificateStandingFacts } from '@kualik/db/repositories/certificate-standing.repository.ts';
import { signatureCertificatesOf } from '@kualik/db/repositories/holder-certificates.repository.ts';
import type { ApplicantKind } from '@kualik/domain/rules/applicant-kinds.ts';
import { certificateStanding } from '@kualik/domain/rules/certificate-standing.ts';
import type { ApiContext } from '../context.ts';

/** As whom somebody orders. */
export interface OrderingPerson {
  kind: ApplicantKind;
  iin: string;
  bin?: string | null | undefined;
}

/**
 * A first order is made at the counter; who can sign with a certificate of the same kind repeats on the portal. Asked only
 * of a person who stands at the counter: a public answer would tell a stranger whose certificates exist. @rule std1 p.3
 */
export async function repeatsOnPortal(
  { em, now }: Pick<ApiContext, 'em' | 'now'>,
  { kind, iin, bin = null }: OrderingPerson,
): Promise<boolean> {
  const facts = await certificateStandingFacts(em, await signatureCertificatesOf(em, { kind, iin, bin }));
  return facts.some((one) => certificateStanding(one, now) === 'valid');
}
