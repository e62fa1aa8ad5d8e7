import { createHash } from 'node:crypto';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { findFiledPaper, insertPaper } from '@kualik/db/repositories/operator.repository.ts';
import { employeeActor } from './employee-actor.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { isUuid } from '../schema/is-uuid.ts';
import { scopeOf } from '../operators/load-operator.ts';
import { judgeUpload } from '../uploads/judge-upload.ts';
import type { FiledPaperType } from './filed-paper.type.ts';

/** Stores the scan of an order, an act or a letter by its hash, judged as every upload is. @rule reg p.15 */
export async function filePaper(context: ApiContext, upload: Uint8Array): Promise<FiledPaperType> {
  const judged = await judgeUpload(upload);
  if (!judged.ok) throw new CodedError(judged.code, { field: 'content' });
  const { content, contentType } = judged;
  const { em, now } = context;
  const sha256 = createHash('sha256').update(content).digest('hex');
  const id = await em.transactional(async (inner) => {
    const { employeeId: filedById, officeId } = signedInOf(context);
    const paperId = await insertPaper(inner, { sha256, contentType, content, filedAt: now, filedById, officeId });
    const data = { paperId, sha256 };
    const actor = employeeActor(context);
    await appendAudit(inner, { kind: 'paper.filed', actor, at: now, requestId: null, data });
    return paperId;
  });
  return { id, sha256, contentType, filedAt: now, content };
}

/** Opens a scan that the own centre filed, or any for provider and auditor; such papers name people: the reading is recorded. @rule reg p.19(1) */
export async function readFiledPaper(context: ApiContext, id: string): Promise<FiledPaperType | null> {
  const { em, now } = context;
  const paper = isUuid(id) ? await findFiledPaper(em, id) : null;
  const scope = scopeOf(context);
  if (paper === null || (scope !== null && paper.officeId !== scope)) return null;
  if (paper.content.length === 0) throw new CodedError('ARCHIVE_DESTROYED');
  const data = { paperId: id, sha256: paper.sha256 };
  await appendAudit(em, { kind: 'paper.read', actor: employeeActor(context), at: now, requestId: null, data });
  const { sha256, contentType, filedAt, content } = paper;
  return { id, sha256, contentType, filedAt, content };
}
