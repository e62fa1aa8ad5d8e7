import { createHash } from 'node:crypto';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { addComplaintScan } from '@kualik/db/repositories/complaint-scan.repository.ts';
import { keepBlob } from '@kualik/db/repositories/scan.repository.ts';
import { openVault } from '@kualik/db/vault/vault.ts';
import { mayDo } from '@kualik/domain/rules/roles.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import type { SignedIn } from '../sign-in/signed-in.ts';
import type { AttachedScan } from '../uploads/attach-scan.ts';
import { judgeUpload } from '../uploads/judge-upload.ts';
import { sessionOf } from '../uploads/session-of.ts';

/** The employee who may register complaints; his session is judged before a byte is read. @rule std1 p.11 */
export function complaintScannerOf(context: ApiContext): SignedIn {
  const signedIn = sessionOf(context);
  if (!mayDo(signedIn.roles, 'complaint.register')) throw new CodedError('FORBIDDEN');
  return signedIn;
}

/**
 * Keeps the scan of a complaint that came by hand or by post, judged and encrypted as scans of a case are, until
 * `registerPaperComplaint` names it. @rule std1 p.11
 */
export async function uploadComplaintScan(context: ApiContext, bytes: Uint8Array): Promise<AttachedScan> {
  const { em, now: at, config } = context;
  const { employeeId } = complaintScannerOf(context);
  const judgement = await judgeUpload(bytes);
  if (!judgement.ok) throw new CodedError(judgement.code);
  const { content, contentType } = judgement;
  const sha256 = createHash('sha256').update(content).digest('hex');
  const vault = await openVault(config.dataDir);
  const id = await em.transactional(async (inner) => {
    const blobId = await keepBlob(inner, vault, content, at);
    const scanId = await addComplaintScan(inner, {
      ...{ blobId, contentType, sha256 },
      uploadedById: employeeId,
      createdAt: at,
    });
    const actor = { kind: 'employee', id: employeeId } as const;
    await appendAudit(inner, { kind: 'complaint.scanned', actor, at, requestId: null, data: { scanId, sha256 } });
    return scanId;
  });
  return { id, sha256, contentType, size: content.length };
}
