import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { findDocument } from '@kualik/db/repositories/request.repository.ts';
import { mayDo } from '@kualik/domain/rules/roles.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { isUuid } from '../schema/is-uuid.ts';

export interface ReadDocument {
  contentType: string;
  content: Uint8Array;
  fileName: string;
}

/** The stored bytes of a paper; the reading is recorded with the case. @rule reg p.19(1) */
export async function readDocument({ em, now, session }: ApiContext, id: string): Promise<ReadDocument> {
  if (session.state === 'none') throw new CodedError('UNAUTHENTICATED');
  if (session.state === 'ended') throw new CodedError('SESSION_ENDED');
  const { employeeId, roles } = session.signedIn;
  if (!mayDo(roles, 'request.read')) throw new CodedError('FORBIDDEN');
  const document = isUuid(id) ? await findDocument(em, id) : null;
  if (!document?.content) throw new CodedError('NOT_FOUND');
  const actor = { kind: 'employee', id: employeeId } as const;
  const data = { documentId: id, kind: document.kind };
  await appendAudit(em, { kind: 'case.read', actor, at: now, requestId: document.requestId, data });
  return { contentType: document.contentType, content: document.content, fileName: `${document.kind}-${id}.pdf` };
}
