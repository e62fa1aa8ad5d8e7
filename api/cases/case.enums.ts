import { describedEnum } from '../schema/described-enum.ts';

export const RequestAction = describedEnum('RequestAction', 'What an employee may do with a request now.', {
  CLAIM: ['CLAIM', 'Take the request.'],
  RELEASE: ['RELEASE', 'Give it back.'],
  ACCEPT_DOCUMENTS: ['ACCEPT_DOCUMENTS', 'Accept the papers and confirm the person (regulation p.6 C2, p.6(8)).'],
  REFUSE_DOCUMENTS: ['REFUSE_DOCUMENTS', 'Refuse with a reason (regulation p.6(7)).'],
  CONFIRM: ['CONFIRM', 'Certify the request with the own signature (regulation p.6(9)).'],
  IDENTIFY: ['IDENTIFY', 'Identify the applicant by his identity card (regulation p.9 C1).'],
  ENTER_DATA: ['ENTER_DATA', 'Enter the data of the applicant (regulation p.9(3)).'],
  MAKE_CARD_KEYS: ['MAKE_CARD_KEYS', 'The applicant enters his PIN, keys are made on the card (regulation p.9(6)).'],
  RECORD_SIGNED_APPLICATION: [
    'RECORD_SIGNED_APPLICATION',
    'Record the printed application with the signature of the applicant (regulation p.9(7)).',
  ],
  ACCEPT_REVOCATION: ['ACCEPT_REVOCATION', 'Accept the papers of a revocation and the person (regulation p.10 C1).'],
  REFUSE_REVOCATION: ['REFUSE_REVOCATION', 'Refuse the papers of a revocation with a reason (regulation p.10(2)).'],
  CHOOSE_CERTIFICATES: ['CHOOSE_CERTIFICATES', 'Choose the certificates to be revoked (regulation t.5 a.4).'],
  ENTER_REVOCATION: ['ENTER_REVOCATION', 'Enter the reason of the revocation (regulation p.10(4)).'],
  WRITE_CARD: ['WRITE_CARD', 'Write the certificates onto the card (regulation p.9(10)).'],
  ISSUE_INSTALL_LINK: ['ISSUE_INSTALL_LINK', 'Give a new install link at the counter.'],
});
export type RequestAction = (typeof RequestAction)[keyof typeof RequestAction];

export const RefusalGround = describedEnum(
  'RefusalGround',
  'Ground of a refusal at the counter (standard 1 p.10, regulation p.6 C2).',
  {
    DOCUMENTS_INCOMPLETE: ['DOCUMENTS_INCOMPLETE', 'The package of papers is not complete.'],
    IDENTITY_NOT_CONFIRMED: ['IDENTITY_NOT_CONFIRMED', 'The person could not be identified.'],
    FINGERPRINT_MISMATCH: [
      'FINGERPRINT_MISMATCH',
      'The key fingerprint on the paper differs from the keys of the request.',
    ],
    REPEAT_ON_PORTAL: [
      'REPEAT_ON_PORTAL',
      'The person holds a signature certificate in force: the repeat is made on the portal (standard 1 p.3).',
    ],
  },
);
export type RefusalGround = (typeof RefusalGround)[keyof typeof RefusalGround];

export const RefusalKind = describedEnum('RefusalKind', 'Where the process refused.', {
  AUTHORISATION: ['authorisation', 'Signing in to the service.'],
  SIGNATURE_NOT_CONFIRMED: ['signature_not_confirmed', 'The applicant’s signature.'],
  NO_REGISTER_DATA: ['no_register_data', 'The data do not agree with the state register (regulation p.6(3)).'],
  DOCUMENTS: ['documents', 'Papers or identity (regulation p.6(7)).'],
  IDENTIFICATION: ['identification', 'Identification of the person.'],
  REQUEST_CHECK: ['request_check', 'Check of the confirmed request (regulation p.6(10)).'],
  DATA_MISMATCH: ['data_mismatch', 'The data do not meet the conditions.'],
});
export type RefusalKind = (typeof RefusalKind)[keyof typeof RefusalKind];

export const DocumentKind = describedEnum('DocumentKind', 'Kind of a document of a case.', {
  APPLICATION: ['application', 'The application with its number (standard 1 annex 1).'],
  RECEIPT: ['receipt', 'Receipt for accepted papers (regulation p.6(8)).'],
  REFUSAL: ['refusal', 'Receipt of refusal (standard 1 annex 13).'],
  CONSENT: ['consent', 'Written consent to use protected data (standard 1 p.9); the form is ours.'],
  FORM: ['form', 'An annex filled from the case, to be signed by hand.'],
  PRINT: ['print', 'Another paper of the case in another language, made on demand.'],
  PAPER: ['paper', 'An original paper an employee has seen.'],
  SCAN: ['scan', 'A scan that an employee attached.'],
});
export type DocumentKind = (typeof DocumentKind)[keyof typeof DocumentKind];

export const CertificateState = describedEnum('CertificateState', 'Where a certificate stands in the issuing cycle.', {
  INTENDED: ['intended', 'Serial and bytes are stored, not signed.'],
  SIGNED: ['signed', 'Signed, not yet handed on.'],
  ISSUED: ['issued', 'Issued.'],
});
export type CertificateState = (typeof CertificateState)[keyof typeof CertificateState];

export const RegisterOutcome = describedEnum('RegisterOutcome', 'What a state register answered.', {
  FOUND: ['found', 'Found, and the names agree.'],
  ABSENT: ['absent', 'No such person.'],
  DIFFERENT: ['different', 'Found, but the names differ.'],
  UNAVAILABLE: ['unavailable', 'Did not answer; asked again, never a refusal.'],
});
export type RegisterOutcome = (typeof RegisterOutcome)[keyof typeof RegisterOutcome];

export const ComparedFieldName = describedEnum('ComparedFieldName', 'A datum that register and order both know.', {
  SURNAME: ['SURNAME', 'Surname of the holder.'],
  GIVEN_NAME: ['GIVEN_NAME', 'First name of the holder.'],
  PATRONYMIC: ['PATRONYMIC', 'Patronymic of the holder.'],
  BIRTH_DATE: ['BIRTH_DATE', 'Date of birth; of the order, as the IIN tells it.'],
  ORGANISATION: ['ORGANISATION', 'Name of the organisation.'],
  HEAD: ['HEAD', 'IIN of the first head, hidden but for four digits; of the order, of who says that he is the head.'],
});
export type ComparedFieldName = (typeof ComparedFieldName)[keyof typeof ComparedFieldName];

export const ClockState = describedEnum('ClockState', 'Where a term stands.', {
  ON_TIME: ['ON_TIME', 'In time.'],
  SOON: ['SOON', 'Less than 24 hours are left.'],
  OVERDUE: ['OVERDUE', 'Past.'],
  PAUSED: ['PAUSED', 'The applicant or a register is awaited; a machine limit stands still.'],
  MET: ['MET', 'Ended in time.'],
  MISSED: ['MISSED', 'Ended late.'],
});
export type ClockState = (typeof ClockState)[keyof typeof ClockState];

export const RevocationReason = describedEnum('RevocationReason', 'Reason of a revocation (RFC 5280 5.3.1).', {
  UNSPECIFIED: ['unspecified', 'Not stated.'],
  KEY_COMPROMISE: ['keyCompromise', 'The private key may be known to others.'],
  CA_COMPROMISE: ['cACompromise', 'The key of the authority may be known to others.'],
  AFFILIATION_CHANGED: ['affiliationChanged', 'Data of the holder changed.'],
  SUPERSEDED: ['superseded', 'Replaced by a newer certificate.'],
  CESSATION_OF_OPERATION: ['cessationOfOperation', 'No longer needed.'],
  CERTIFICATE_HOLD: ['certificateHold', 'Suspended.'],
  REMOVE_FROM_CRL: ['removeFromCRL', 'Taken off hold.'],
  PRIVILEGE_WITHDRAWN: ['privilegeWithdrawn', 'The power named in it was withdrawn.'],
  AA_COMPROMISE: ['aACompromise', 'The key of the attribute authority may be known to others.'],
});
export type RevocationReason = (typeof RevocationReason)[keyof typeof RevocationReason];
