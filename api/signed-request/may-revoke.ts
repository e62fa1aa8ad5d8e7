import type { CertificateEntity } from '@kualik/db';
import { actsForOrganisation } from '@kualik/domain/rules/organisation-powers.ts';
import { judgeTargets } from '@kualik/domain/rules/signed-request-checks.ts';
import { parseCertificate } from '@kualik/pki/certificate-parse.ts';
import { numbersOf } from '../cabinet/cabinet-holder.ts';

type Stored = Pick<CertificateEntity, 'der'>;

/** Whether the holder of one certificate may ask to revoke another: the rule of C1, without looking at revocations. @rule reg p.8 C1 */
export function mayRevoke(own: Stored, target: Stored): boolean {
  const facts = { exists: true, isRevoked: false, holder: numbersOf(target) };
  return judgeTargets(numbersOf(own), [facts], { actsForOrganisation: mayActForOrganisation(own) }) === null;
}

export function mayActForOrganisation({ der }: Stored): boolean {
  return der ? actsForOrganisation(parseCertificate(der).extKeyUsage ?? []) : false;
}
