import { createHash } from 'node:crypto';
import type { EntityManager } from '@kualik/db';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { insertConfirmation } from '@kualik/db/repositories/confirmation.repository.ts';
import { certificatesOfEmployee } from '@kualik/db/repositories/employee.repository.ts';
import { orderedRevocationOf } from '@kualik/db/repositories/holder-certificates.repository.ts';
import { caseFile } from '@kualik/db/repositories/request.repository.ts';
import type { CaseFile } from '@kualik/db/repositories/request.repository.ts';
import { signedRequestOf } from '@kualik/db/repositories/signed-request.repository.ts';
import {
  buildConfirmationDocument,
  buildRevocationConfirmation,
  CONFIRMATION_MAX_AGE_MINUTES,
  confirmedApplicant,
  subjectAltNamesOf,
} from '@kualik/domain/rules/confirmation-document.ts';
import type { OrderedRevocation } from '@kualik/domain/rules/confirmation-document.ts';
import { orderedProfiles } from '@kualik/domain/rules/profiles/index.ts';
import { parseCertificate } from '@kualik/pki/certificate-parse.ts';
import { awaitsConfirmation } from '../cases/allowed-actions.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import type { ConfirmationPreparationType } from './decision.input.ts';
import { loadClaimed } from './load-claimed.ts';

/** The document the operator will look at, compare and sign; it names his certificate and this version of the case. @rule reg p.6(9) */
export async function prepareConfirmation(context: ApiContext, id: string): Promise<ConfirmationPreparationType> {
  const { em, now } = context;
  const { employeeId } = signedInOf(context);
  const request = await loadClaimed(context, { id, awaits: awaitsConfirmation });
  const file = await caseFile(em, id);
  if (file === null) throw new CodedError('NOT_FOUND');
  const proof: Proof = {
    receiptNumber: receiptNumberOf(context, file),
    applicantRequestSha256: (await signedRequestOf(em, id))?.documentSha256,
    operatorCertificateSha256: await signingCertificateOf(em, employeeId, now),
  };
  const revocation = file.keys.length === 0 ? await orderedRevocationOf(em, id) : null;
  const document = buildDocument(file, proof, { now, revocation });
  const documentSha256 = createHash('sha256').update(document).digest('hex');
  const confirmationId = await em.transactional(async (inner) => {
    const row = { requestId: id, employeeId, document, documentSha256, caseVersion: request.version, createdAt: now };
    const actor = { kind: 'employee', id: employeeId } as const;
    await appendAudit(inner, {
      kind: 'confirmation.prepared',
      actor,
      at: now,
      requestId: id,
      data: { documentSha256 },
    });
    return insertConfirmation(inner, row);
  });
  const expiresAt = new Date(now.getTime() + CONFIRMATION_MAX_AGE_MINUTES * 60_000);
  return { id: confirmationId, document, sha256: documentSha256, expiresAt };
}

/** What the operator's signature rests on: papers with a receipt, or the applicant's own signature. */
interface Proof {
  receiptNumber: string;
  applicantRequestSha256: string | undefined;
  operatorCertificateSha256: string;
}

/** Number of the receipt; empty where the process has none, as in a re-issue on the portal. @rule reg p.7 */
function receiptNumberOf({ registry }: ApiContext, { request, receipt }: CaseFile): string {
  const channel = registry.service(request.serviceId, request.serviceVersion).channel(request.channelId);
  const givesReceipt = [...channel.steps.values()].some(({ task }) => task === 'issue_receipt');
  if (givesReceipt && receipt === null) throw new Error('a request without its receipt cannot be confirmed');
  return receipt?.number ?? '';
}

/** A case without keys revokes. @rule reg p.10(4) */
function buildDocument(
  file: CaseFile,
  proof: Proof,
  { now, revocation }: { now: Date; revocation: OrderedRevocation | null },
): Uint8Array {
  const { request, applicant, keys, documents, office } = file;
  if (office === null) throw new Error('a request without office cannot be confirmed');
  const { receiptNumber, operatorCertificateSha256, applicantRequestSha256 } = proof;
  const papers = documents.filter(({ kind }) => kind === 'paper');
  const shared = {
    requestNumber: request.number,
    applicant: confirmedApplicant(applicant),
    documentsSeen: papers.map(({ itemId, sha256, alternative }) => {
      return { id: itemId ?? '', sha256: sha256 ?? null, ...(alternative ? { alternative } : {}) };
    }),
    receiptNumber,
    officeCode: office.code,
    operatorCertificateSha256,
    caseVersion: request.version,
    issuedAt: now.toISOString(),
  };
  if (revocation !== null) return buildRevocationConfirmation({ ...shared, ...revocation });
  return buildConfirmationDocument({
    ...shared,
    keys: keys.map(({ usage, csrSha256, spkiSha256 }) => ({ usage, csrSha256, spkiSha256 })),
    profiles: orderedProfiles(applicant.kind, applicant.details),
    subjectAltNames: subjectAltNamesOf(applicant),
    ...(applicantRequestSha256 === undefined ? {} : { applicantRequestSha256 }),
  });
}

/** The newest signature certificate of the employee that is in its validity period. */
async function signingCertificateOf(em: EntityManager, employeeId: string, now: Date): Promise<string> {
  const owned = (await certificatesOfEmployee(em, employeeId, 'sign')).map(({ der }) => parseCertificate(der));
  const valid = owned.filter(({ notBefore, notAfter }) => notBefore <= now && now <= notAfter);
  const [newest] = valid.sort((a, b) => b.notBefore.getTime() - a.notBefore.getTime());
  if (newest === undefined) throw new CodedError('CONFIRMATION_CERT_EXPIRED');
  return newest.sha256;
}
