import type { EntityManager } from '@kualik/db';
import { certificateStandingFacts } from '@kualik/db/repositories/certificate-standing.repository.ts';
import { certificatesOfHolder } from '@kualik/db/repositories/holder-certificates.repository.ts';
import { certificateStanding } from '@kualik/domain/rules/certificate-standing.ts';
import { parseIin } from '@kualik/domain/rules/iin.ts';
import { actsForOrganisation } from '@kualik/domain/rules/organisation-powers.ts';
import { parseCertificate } from '@kualik/pki/certificate-parse.ts';
import type { ApiContext } from '../context.ts';
import { CodedError, valueOf } from '../errors/coded-error.ts';

/** Whose a certificate is: the IIN and, of an organisation's, the BIN that stand in it. */
export interface CertificateOwner {
  iin?: string | null | undefined;
  bin?: string | null | undefined;
}

/**
 * Who was identified at the counter is the owner of every one of these certificates or, of an organisation's, acts for it by a
 * certificate in force under the same BIN. Nobody's IIN is written into audit or log. [D]
 */
export async function requireOwner(
  { em, now }: Pick<ApiContext, 'em' | 'now'>,
  owners: readonly CertificateOwner[],
  holderIin: string | null | undefined,
): Promise<void> {
  const iin = valueOf(parseIin(holderIin ?? ''), 'holderIin');
  for (const owner of owners) {
    if (!(await isOwnerOrActs(em, owner, iin, now)))
      throw new CodedError('HOLD_PERSON_NOT_OWNER', { field: 'holderIin' });
  }
}

/** True when the certificate is this person's, or of an organisation that he acts for now. [D] */
export async function isOwnerOrActs(
  em: EntityManager,
  { iin: ownerIin, bin }: CertificateOwner,
  iin: string,
  now: Date,
): Promise<boolean> {
  return ownerIin === iin || (Boolean(bin) && (await actsFor(em, { iin, bin: bin ?? '' }, now)));
}

/** By the roles of the national profile: first head, or right to sign (kz-pki-profile 4.4). */
async function actsFor(em: EntityManager, { iin, bin }: { iin: string; bin: string }, now: Date): Promise<boolean> {
  const powers = (await certificatesOfHolder(em, { bin })).filter(
    (one) => one.iin === iin && one.der && actsForOrganisation(parseCertificate(one.der).extKeyUsage ?? []),
  );
  const facts = await certificateStandingFacts(
    em,
    powers.map(({ id }) => id),
  );
  return facts.some((one) => certificateStanding(one, now) === 'valid');
}
