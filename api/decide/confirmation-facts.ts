import type { ApplicantEntity, ConfirmationEntity, EntityManager, RequestEntity } from '@kualik/db';
import { findEmployeeByCertificate } from '@kualik/db/repositories/employee.repository.ts';
import { orderedRevocationOf } from '@kualik/db/repositories/holder-certificates.repository.ts';
import { keysOfRequest } from '@kualik/db/repositories/order.repository.ts';
import { applicantOf } from '@kualik/db/repositories/signed-confirmation.repository.ts';
import type { ConfirmationFacts, ConfirmedCase } from '@kualik/domain/rules/confirmation-checks.ts';
import {
  confirmedApplicant,
  parseConfirmationDocument,
  subjectAltNamesOf,
} from '@kualik/domain/rules/confirmation-document.ts';
import { orderedProfiles } from '@kualik/domain/rules/profiles/index.ts';
import { verifyCms } from '@kualik/pki/cms.ts';
import { judgeCertificate } from '../sign-in/judge-certificate.ts';

interface Received {
  confirmation: ConfirmationEntity;
  request: RequestEntity;
  cms: Uint8Array;
  actingEmployeeId: string;
  at: Date;
}

/** Gathers what condition 3 looks at. The signer process gathers it again, from the same bytes, before it signs anything. @rule reg p.6 C3 */
export async function confirmationFacts(em: EntityManager, received: Received): Promise<ConfirmationFacts> {
  const { confirmation, request, cms, actingEmployeeId, at } = received;
  const signed = await verifyCms(cms);
  const expected = parseConfirmationDocument(confirmation.document);
  const owner = signed.ok ? await findEmployeeByCertificate(em, signed.signer.sha256) : null;
  return {
    expected: expected.ok ? expected.value : null,
    bytesEqual: signed.ok && Buffer.compare(signed.content, confirmation.document) === 0,
    cms: {
      wellFormed: signed.ok,
      signatureValid: signed.ok && signed.signatureValid,
      certificateBound: signed.ok && signed.essCertMatches,
    },
    signer: signed.ok ? signed.signer : null,
    chain: signed.ok ? await judgeCertificate(em, signed.signer, at) : 'untrusted',
    employee: owner && {
      id: owner.employee.id,
      iin: owner.employee.iin,
      suspended: owner.employee.state === 'suspended',
    },
    actingEmployeeId,
    case: await confirmedCase(em, request),
    receivedAt: at,
  };
}

async function confirmedCase(em: EntityManager, request: RequestEntity): Promise<ConfirmedCase> {
  const applicant: ApplicantEntity = await applicantOf(em, request);
  const keys = await keysOfRequest(em, request.id);
  return {
    number: request.number,
    version: request.version,
    applicant: confirmedApplicant(applicant),
    keys: keys.map(({ usage, csrSha256, spkiSha256 }) => ({ usage, csrSha256, spkiSha256 })),
    profiles: orderedProfiles(applicant.kind, applicant.details),
    subjectAltNames: subjectAltNamesOf(applicant),
    revocation: keys.length === 0 ? await orderedRevocationOf(em, request.id) : null,
  };
}
