import { createHash } from 'node:crypto';
import type { EntityManager } from '@kualik/db';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { insertConfirmation } from '@kualik/db/repositories/confirmation.repository.ts';
import { certificatesOfEmployee } from '@kualik/db/repositories/employee.repository.ts';
import { caseFile } from '@kualik/db/repositories/request.repository.ts';
import type { CaseFile } from '@kualik/db/repositories/request.repository.ts';
import {
  buildConfirmationDocument,
  CONFIRMATION_MAX_AGE_MINUTES,
  confirmedApplicant,
  subjectAltNamesOf,
} from '@kualik/domain/rules/confirmation-document.ts';
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
  const document = buildDocument(file, await signingCertificateOf(em, employeeId, now), now);
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

function buildDocument(file: CaseFile, operatorCertificateSha256: string, now: Date): Uint8Array {
  const { request, applicant, keys, documents, receipt, office } = file;
  if (receipt === null || office === null) throw new Error('a request without receipt or office cannot be confirmed');
  const papers = documents.filter(({ kind }) => kind === 'paper');
  return buildConfirmationDocument({
    requestNumber: request.number,
    applicant: confirmedApplicant(applicant),
    keys: keys.map(({ usage, csrSha256, spkiSha256 }) => ({ usage, csrSha256, spkiSha256 })),
    profiles: orderedProfiles(applicant.kind, applicant.details),
    subjectAltNames: subjectAltNamesOf(applicant),
    documentsSeen: papers.map(({ itemId, sha256 }) => ({ id: itemId ?? '', sha256: sha256 ?? null })),
    receiptNumber: receipt.number,
    officeCode: office.code,
    operatorCertificateSha256,
    caseVersion: request.version,
    issuedAt: now.toISOString(),
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
