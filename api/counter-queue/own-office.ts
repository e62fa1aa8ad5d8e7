import type { OfficeEntity } from '@kualik/db';
import { officeById } from '@kualik/db/repositories/office.repository.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';

/** The centre of the signed-in employee: he gives tickets and calls in his own hall only. @rule std1 p.8 */
export async function ownOffice(context: ApiContext): Promise<OfficeEntity> {
  const { officeId } = signedInOf(context);
  const office = officeId === null ? null : await officeById(context.em, officeId);
  if (office === null) throw new CodedError('QUEUE_NO_OFFICE');
  return office;
}
