import { findRequest } from '@kualik/db/repositories/request.repository.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { isUuid } from '../schema/is-uuid.ts';
import type { InstallLinkType } from './install.type.ts';
import { makeInstallLink } from './make-install-link.ts';

/** A new link for a person who came back; the operator has identified him again, and stands for that with his name. */
export async function issueInstallLinkAtCounter(context: ApiContext, id: string): Promise<InstallLinkType> {
  const { em } = context;
  const request = isUuid(id) ? await findRequest(em, id) : null;
  if (request === null) throw new CodedError('NOT_FOUND');
  const actor = { kind: 'employee', id: signedInOf(context).employeeId } as const;
  const link = await em.transactional((inner) => makeInstallLink(inner, context, { requestId: request.id, actor }));
  if (link === null) throw new CodedError('EVENT_NOT_ALLOWED');
  return link;
}
