import { findEmployee } from '@kualik/db/repositories/employee.repository.ts';
import { officeById } from '@kualik/db/repositories/office.repository.ts';
import type { ApiContext } from '../context.ts';
import { toEmployee } from './employee.mapper.ts';
import type { SessionType } from './session.type.ts';

/** Who is signed in, and the CSRF value again: a page that was reloaded has lost it. Other sites cannot read this answer. */
export async function readOwnSession({ em, session }: ApiContext): Promise<SessionType | null> {
  if (session.state !== 'live' && session.state !== 'withoutCsrf') return null;
  const { signedIn, csrfToken } = session;
  const employee = await findEmployee(em, signedIn.employeeId);
  if (employee === null) return null;
  const office = employee.officeId ? await officeById(em, employee.officeId) : null;
  const { expiresAt, closesAt, certificateSha256 } = signedIn;
  return { employee: toEmployee(employee, office), expiresAt, closesAt, csrfToken, certificateSha256 };
}
