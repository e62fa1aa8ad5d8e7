import type { Actor } from '@kualik/db/repositories/audit.repository.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';

/** The signed-in employee as the audit names him. */
export function employeeActor(context: Pick<ApiContext, 'session'>): Actor {
  return { kind: 'employee', id: signedInOf(context).employeeId };
}
