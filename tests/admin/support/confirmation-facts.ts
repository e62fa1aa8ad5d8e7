import type { buildConfirmationDocument } from '@kualik/domain/rules/confirmation-document.ts';
import { OFFICE } from './desk-data.ts';
import type { DeskCase } from './desk-data.ts';

export type ConfirmationFacts = Parameters<typeof buildConfirmationDocument>[0];

/** What the server would put into the confirmation document of this case. */
export function confirmationFacts(request: DeskCase, operatorCertificateSha256: string): ConfirmationFacts {
  const { applicant } = request;
  return {
    requestNumber: request.number,
    applicant: {
      kind: 'individual',
      iin: applicant.iin,
      surname: applicant.surname,
      givenName: applicant.givenName,
      patronymic: applicant.patronymic,
    },
    keys: request.keys.map(({ usage, ...hashes }) => ({ usage: usage === 'SIGN' ? 'sign' : 'auth', ...hashes })),
    profiles: [
      { usage: 'sign', id: 'individual-sign', version: 1, validity: 'P1Y' },
      { usage: 'auth', id: 'individual-auth', version: 1, validity: 'P1Y' },
    ],
    subjectAltNames: [applicant.email],
    documentsSeen: request.documents.flatMap((paper) =>
      paper['kind'] === 'PAPER' ? [{ id: String(paper['itemId']), sha256: null }] : [],
    ),
    receiptNumber: request.receipt?.number ?? '',
    officeCode: OFFICE.code,
    operatorCertificateSha256,
    caseVersion: request.version,
    issuedAt: new Date().toISOString(),
  };
}
