import { createHash } from 'node:crypto';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { isDestroyed } from '@kualik/db/repositories/destruction.repository.ts';
import { fileScan, keepBlob } from '@kualik/db/repositories/scan.repository.ts';
import { findRequest } from '@kualik/db/repositories/request.repository.ts';
import { localized } from '@kualik/domain/texts/translate.ts';
import { openVault } from '@kualik/db/vault/vault.ts';
import { mayDo } from '@kualik/domain/rules/roles.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { isUuid } from '../schema/is-uuid.ts';
import type { SignedIn } from '../sign-in/signed-in.ts';
import { judgeUpload } from './judge-upload.ts';

export interface ScanWish {
  requestId: string;
  itemId: string;
  bytes: Uint8Array;
}

export interface AttachedScan {
  id: string;
  sha256: string;
  contentType: string;
  size: number;
}

/** Lines of the lists of papers are short words of ours. */
const ITEM = /^[a-z0-9][a-z0-9-]{0,63}$/;

/** The employee whose session cookie and CSRF header are both right, and who may attach. */
export function scannerOf({ session }: ApiContext): SignedIn {
  if (session.state === 'none') throw new CodedError('UNAUTHENTICATED');
  if (session.state === 'ended') throw new CodedError('SESSION_ENDED');
  if (session.state === 'withoutCsrf') throw new CodedError('CSRF_TOKEN');
  if (!mayDo(session.signedIn.roles, 'document.attach')) throw new CodedError('FORBIDDEN');
  return session.signedIn;
}

/** Keeps a scan of a hand-signed paper with its case: judged whole, encrypted, once for equal files. @rule std1 p.9 */
export async function attachScan(context: ApiContext, { requestId, itemId, bytes }: ScanWish): Promise<AttachedScan> {
  const { em, now: at, config } = context;
  const { employeeId } = scannerOf(context);
  const request = isUuid(requestId) ? await findRequest(em, requestId) : null;
  if (request === null || !ITEM.test(itemId)) throw new CodedError('NOT_FOUND');
  const judgement = await judgeUpload(bytes);
  if (!judgement.ok) throw new CodedError(judgement.code);
  const { content, contentType } = judgement;
  const sha256 = createHash('sha256').update(content).digest('hex');
  const vault = await openVault(config.dataDir);
  const title = localized('document.scan');
  const id = await em.transactional(async (inner) => {
    if (await isDestroyed(inner, requestId)) throw new CodedError('ARCHIVE_DESTROYED');
    const blobId = await keepBlob(inner, vault, content, at);
    const scan = { requestId, itemId, title, contentType, content, sha256, uploadedById: employeeId, at };
    const filed = await fileScan(inner, scan, blobId);
    const actor = { kind: 'employee', id: employeeId } as const;
    const data = { documentId: filed.id, itemId, sha256, repeated: !filed.isNew };
    await appendAudit(inner, { kind: 'document.attached', actor, at, requestId, data });
    return filed.id;
  });
  return { id, sha256, contentType, size: content.length };
}
