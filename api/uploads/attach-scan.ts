import { createHash } from 'node:crypto';
import type { ApplicantEntity, EntityManager, RequestEntity } from '@kualik/db';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { isDestroyed } from '@kualik/db/repositories/destruction.repository.ts';
import { fileScan, isOpenFor, keepBlob, othersWithScan } from '@kualik/db/repositories/scan.repository.ts';
import { findRequest } from '@kualik/db/repositories/request.repository.ts';
import { applicantOf } from '@kualik/db/repositories/signed-confirmation.repository.ts';
import { documentActOf } from '@kualik/domain/rules/documents/document-act.ts';
import { documentFacts } from '@kualik/domain/rules/documents/completeness.ts';
import { isOneTimePower, POWER_FREED_BY, POWER_LINE } from '@kualik/domain/rules/documents/one-time-power.ts';
import { documentList } from '@kualik/domain/rules/documents/lists.ts';
import { localized } from '@kualik/domain/texts/translate.ts';
import { openVault } from '@kualik/db/vault/vault.ts';
import { mayDo } from '@kualik/domain/rules/roles.ts';
import { archiveScope, isInScope } from '../archive/archive-scope.ts';
import { holderOf } from '../cases/allowed-actions.ts';
import type { ApiContext } from '../context.ts';
import { claimedByOther } from '../decide/load-claimed.ts';
import { stateChanged } from '../decide/tell-mover.ts';
import { CodedError } from '../errors/coded-error.ts';
import { isUuid } from '../schema/is-uuid.ts';
import type { SignedIn } from '../sign-in/signed-in.ts';
import { isDeskWork, requireWorkplace } from '../workplaces/require-workplace.ts';
import { judgeUpload } from './judge-upload.ts';
import { sessionOf } from './session-of.ts';

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

/** What every case may have besides the lines of its list. */
const ALWAYS = ['application', 'data-use-consent'];

/** The employee whose session cookie and CSRF header are both right, and who may attach. */
export function scannerOf(context: ApiContext): SignedIn {
  const signedIn = sessionOf(context);
  if (!mayDo(signedIn.roles, 'document.attach')) throw new CodedError('FORBIDDEN');
  return signedIn;
}

/**
 * Keeps a scan of a hand-signed paper with its case: judged whole, encrypted, once for equal files. Only who holds the open case
 * attaches, or the archive when it is finished, and only to a line of its papers. @rule std1 p.9
 */
export async function attachScan(context: ApiContext, { requestId, itemId, bytes }: ScanWish): Promise<AttachedScan> {
  const { em, now: at, config } = context;
  const { employeeId } = scannerOf(context);
  if (isDeskWork(context, 'attachScan')) await requireWorkplace(context);
  const request = isUuid(requestId) ? await findRequest(em, requestId) : null;
  if (request === null) throw new CodedError('NOT_FOUND');
  await (request.finishedAt ? requireArchivist(context, request) : requireHolder(context, request));
  if (!(await linesOf(context, request)).includes(itemId)) throw new CodedError('UPLOAD_LINE_UNKNOWN');
  const judgement = await judgeUpload(bytes);
  if (!judgement.ok) throw new CodedError(judgement.code);
  const { content, contentType } = judgement;
  const sha256 = createHash('sha256').update(content).digest('hex');
  const vault = await openVault(config.dataDir);
  const title = localized('document.scan');
  const id = await em.transactional(async (inner) => {
    if (request.finishedAt) await requireKept(inner, requestId);
    else if (!(await isOpenFor(inner, { requestId, employeeId }))) throw await stateChanged(em, requestId);
    const blobId = await keepBlob(inner, vault, content, at);
    if (!request.finishedAt && itemId === POWER_LINE) await requireUnusedPower(inner, request, blobId);
    const scan = { requestId, itemId, title, contentType, content, sha256, uploadedById: employeeId, at };
    const filed = await fileScan(inner, scan, blobId);
    const actor = { kind: 'employee', id: employeeId } as const;
    const data = { documentId: filed.id, itemId, sha256, repeated: !filed.isNew };
    await appendAudit(inner, { kind: 'document.attached', actor, at, requestId, data });
    return filed.id;
  });
  return { id, sha256, contentType, size: content.length };
}

/** Papers of a finished case are scanned by the archive of its centre, and by nobody else. @rule reg p.15(4) */
async function requireArchivist(context: ApiContext, { officeId = null }: RequestEntity): Promise<void> {
  const isArchive = scannerOf(context).roles.includes('archivist');
  if (!isArchive || !isInScope(await archiveScope(context), { officeId })) throw new CodedError('CASE_FINISHED');
}

/**
 * A power of attorney serves one case: its scan is known by its content. The row of the bytes is locked, so that of two cases
 * at once one gets it. @rule std1 annex 2, annex 5
 */
async function requireUnusedPower(em: EntityManager, request: RequestEntity, blobId: string): Promise<void> {
  const own = await applicantOf(em, request);
  if (!showsPower(own)) return;
  const others = await othersWithScan(em, { requestId: request.id, itemId: POWER_LINE, blobId }, POWER_FREED_BY);
  if (others.some(showsPower)) throw new CodedError('POWER_OF_ATTORNEY_USED');
}

function showsPower({ kind, details, representative }: ApplicantEntity): boolean {
  return isOneTimePower({ kind, head: documentFacts(details, representative ?? null).head });
}

async function requireKept(em: EntityManager, requestId: string): Promise<void> {
  if (await isDestroyed(em, requestId)) throw new CodedError('ARCHIVE_DESTROYED');
}

async function requireHolder(context: ApiContext, request: RequestEntity): Promise<void> {
  const holder = holderOf(request, context.now);
  if (holder === null) throw new CodedError('CLAIM_REQUIRED');
  if (holder !== scannerOf(context).employeeId) throw await claimedByOther(context, request.id);
}

async function linesOf({ em, registry }: ApiContext, request: RequestEntity): Promise<string[]> {
  const { kind } = await applicantOf(em, request);
  const channel = registry.service(request.serviceId, request.serviceVersion).channel(request.channelId);
  return [...ALWAYS, ...documentList(kind, documentActOf(channel)).map(({ id }) => id)];
}
