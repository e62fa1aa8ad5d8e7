import { describedEnum } from '../schema/described-enum.ts';

export const OperatorState = describedEnum('OperatorState', 'Where an operator stands (regulation p.15(1)).', {
  APPOINTED: ['appointed', 'Appointed by order of the centre.'],
  APPLIED: ['applied', 'Has applied for his certificates.'],
  LETTER_SENT: ['letter_sent', 'The official letter of the centre was sent to the provider.'],
  CERTIFIED: ['certified', 'The certificates are issued and not yet on the carrier.'],
  ACTIVE: ['active', 'Works.'],
  SUSPENDED: ['suspended', 'His work is stopped; the certificates stand.'],
  REVOKED: ['revoked', 'His certificates are revoked.'],
});
export type OperatorState = (typeof OperatorState)[keyof typeof OperatorState];

export const CarrierState = describedEnum('CarrierState', 'Where a key carrier is.', {
  IN_STORE: ['in_store', 'Kept by the centre, free.'],
  IN_USE: ['in_use', 'With an operator.'],
  LOST: ['lost', 'Lost.'],
  DESTROYED: ['destroyed', 'Destroyed.'],
});
export type CarrierState = (typeof CarrierState)[keyof typeof CarrierState];

export const CarrierReturn = describedEnum('CarrierReturn', 'How a carrier leaves an operator.', {
  RETURNED: ['in_store', 'Given back.'],
  LOST: ['lost', 'Lost.'],
  DESTROYED: ['destroyed', 'Destroyed.'],
});
export type CarrierReturn = (typeof CarrierReturn)[keyof typeof CarrierReturn];

export const OperatorChangeKind = describedEnum('OperatorChangeKind', 'Why an operator goes.', {
  DISMISSAL: ['dismissal', 'Dismissal.'],
  TRANSFER: ['transfer', 'Transfer to other work.'],
});
export type OperatorChangeKind = (typeof OperatorChangeKind)[keyof typeof OperatorChangeKind];

export const OperatorSortField = describedEnum('OperatorSortField', 'What the list of operators is ordered by.', {
  NAME: ['NAME', 'Surname and first name in the order of the Kazakh alphabet.'],
  APPOINTED_AT: ['APPOINTED_AT', 'Time of the appointment.'],
  STATE: ['STATE', 'State.'],
});
export type OperatorSortField = (typeof OperatorSortField)[keyof typeof OperatorSortField];

export const LetterPurpose = describedEnum('LetterPurpose', 'What an official letter asks for.', {
  ISSUE: ['issue', 'Certificates of an operator.'],
  REVOKE: ['revoke', 'Revocation of an operator’s certificates.'],
  SUSPEND: ['suspend', 'Stopping the work of an operator.'],
  SUPPORT_CONTACT: ['support_contact', 'Registration of the person for support requests (p.15(3)).'],
});
export type LetterPurpose = (typeof LetterPurpose)[keyof typeof LetterPurpose];
