import type { EntityManager } from '@kualik/db';
import { certificatesOfEmployee } from '@kualik/db/repositories/employee.repository.ts';
import { parseCertificate } from '@kualik/pki/certificate-parse.ts';
import { CodedError } from '../errors/coded-error.ts';

/** SHA-256 of the newest signature certificate of an employee that is in its validity period. */
export async function ownSigningCertificate(em: EntityManager, employeeId: string, now: Date): Promise<string> {
  const owned = (await certificatesOfEmployee(em, employeeId, 'sign')).map(({ der }) => parseCertificate(der));
  const valid = owned.filter(({ notBefore, notAfter }) => notBefore <= now && now <= notAfter);
  const [newest] = valid.sort((a, b) => b.notBefore.getTime() - a.notBefore.getTime());
  if (newest === undefined) throw new CodedError('CONFIRMATION_CERT_EXPIRED');
  return newest.sha256;
}
