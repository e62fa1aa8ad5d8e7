import type { ComplaintEntity } from '@kualik/db';
import { noteUnchanged } from '@kualik/db/audit/audit-trail.ts';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { findComplaintPaper, papersOfComplaint } from '@kualik/db/repositories/complaint-paper.repository.ts';
import { openComplaintScan, scanOfComplaint } from '@kualik/db/repositories/complaint-scan.repository.ts';
import { complaintByCode, findComplaint } from '@kualik/db/repositories/complaint.repository.ts';
import { openVault } from '@kualik/db/vault/vault.ts';
import type { ComplaintLetterAct } from '@kualik/domain/rules/complaints.ts';
import { parseRequestNumber } from '@kualik/domain/rules/request-number.ts';
import { mayDo } from '@kualik/domain/rules/roles.ts';
import { localized } from '@kualik/domain/texts/translate.ts';
import type { ReadDocument } from '../cases/read-document.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { isUuid } from '../schema/is-uuid.ts';
import { requireInScope } from './complaint-scope.ts';
import type { ComplaintPaperFileType, ComplaintPaperType } from './complaint-paper.type.ts';

/** The papers of a complaint: which there are, and which have their seal. @rule std1 p.11 */
export async function papersOf({ em }: ApiContext, { id }: ComplaintEntity): Promise<ComplaintPaperType[]> {
  const papers = await papersOfComplaint(em, id);
  return papers.map((paper) => ({
    id: paper.id,
    act: paper.act,
    title: localized(`complaint.paper.${paper.act}`),
    createdAt: paper.createdAt,
    isReady: !paper.awaitsSeal,
  }));
}

/** The sealed paper of an act for whoever holds the code; it names nobody who complains. @rule std1 p.11 */
export async function readOwnComplaintPaper(
  context: ApiContext,
  text: string,
  act: ComplaintLetterAct,
): Promise<ComplaintPaperFileType | null> {
  const { em, now: at, limits, address } = context;
  await limits.spend('status', address);
  const code = parseRequestNumber(text);
  const complaint = code.ok ? await complaintByCode(em, code.value) : null;
  const paper = complaint && (await findComplaintPaper(em, { complaintId: complaint.id, act }));
  if (!complaint || !paper) return null;
  if (paper.awaitsSeal) {
    noteUnchanged();
    return { isReady: false, pdf: null };
  }
  const data = { complaintId: complaint.id, act };
  const actor = { kind: 'applicant', id: null } as const;
  await appendAudit(em, { kind: 'complaint.paper-read', actor, at, requestId: complaint.requestId ?? null, data });
  return { isReady: true, pdf: paper.content };
}

/** A paper of a complaint, or its scan, for the office; the reading is recorded. @rule std1 p.11, reg p.19(1) */
export async function readComplaintFile(context: ApiContext, complaintId: string, name: string): Promise<ReadDocument> {
  const { em, now: at, session } = context;
  if (session.state === 'none') throw new CodedError('UNAUTHENTICATED');
  if (session.state === 'ended') throw new CodedError(session.code);
  const { employeeId, roles } = session.signedIn;
  if (!mayDo(roles, 'complaint.read')) throw new CodedError('FORBIDDEN');
  const complaint = isUuid(complaintId) ? await findComplaint(em, complaintId) : null;
  if (complaint === null) throw new CodedError('NOT_FOUND');
  requireInScope(session.signedIn, complaint);
  const file = name === 'scan' ? await scanFile(context, complaint) : await paperFile(context, complaint, name);
  const actor = { kind: 'employee', id: employeeId } as const;
  const data = { complaintId, file: name };
  await appendAudit(em, { kind: 'complaint.paper-read', actor, at, requestId: complaint.requestId ?? null, data });
  return file;
}

async function paperFile({ em }: ApiContext, { id }: ComplaintEntity, name: string): Promise<ReadDocument> {
  const paper = isUuid(name) ? await findComplaintPaper(em, { id: name }) : null;
  if (paper?.complaintId !== id) throw new CodedError('NOT_FOUND');
  if (paper.awaitsSeal) throw new CodedError('PAPER_NOT_SEALED');
  const fileName = `complaint-${paper.act}-${paper.id}.pdf`;
  return { contentType: 'application/pdf', content: paper.content, fileName, disposition: 'inline' };
}

const EXTENSIONS: Record<string, string> = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' };

async function scanFile({ em, config }: ApiContext, { id }: ComplaintEntity): Promise<ReadDocument> {
  const scan = await scanOfComplaint(em, id);
  if (scan === null) throw new CodedError('NOT_FOUND');
  const content = await openComplaintScan(em, await openVault(config.dataDir), scan);
  const { contentType } = scan;
  const fileName = `complaint-${id}.${EXTENSIONS[contentType] ?? 'bin'}`;
  return { contentType, content, fileName, disposition: 'attachment' };
}
