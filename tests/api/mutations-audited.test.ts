import { describe, expect, it } from '@jest/globals';
import { createSchema } from '@kualik/api/schema/create-schema.ts';
import { AUDIT_KINDS } from '@kualik/domain/rules/audit-kinds.ts';
import type { AuditKind } from '@kualik/domain/rules/audit-kinds.ts';

/** The entry by which each mutation stands in the audit log. */
const WRITTEN: Partial<Record<AuditKind, readonly string[]>> = {
  'case.started': ['submitRequest', 'startCounterIssue', 'startCounterRevocation'],
  'case.signed': ['submitReissue', 'submitRevocation'],
  'case.moved': ['acceptDocuments', 'acceptRevocation', 'chooseCertificates'],
  'case.refused': ['refuseDocuments', 'refuseRevocation'],
  'case.withdrawn': ['giveUpOrder', 'withdrawRequest'],
  'claim.taken': ['claimRequest'],
  'claim.released': ['releaseRequest'],
  'consent.recorded': ['recordDataUseConsent'],
  'confirmation.prepared': ['prepareConfirmation'],
  'confirmation.received': ['confirmRequest'],
  'applicant.entered': ['enterApplicantData'],
  'applicant.identified': ['identifyApplicant'],
  'application.signed': ['recordSignedApplication'],
  'revocation.ordered': ['enterRevocation'],
  'card.keys-recorded': ['recordCardKeys'],
  'card.step': ['recordCardStep', 'recordCardWritten'],
  'card.lost': ['giveUpCardIssue'],
  'form.filled': ['fillCaseForm'],
  'paper.print-asked': ['printCasePaper', 'printOwnPaper'],
  'form.printed': ['printForm'],
  'form.taken': ['takePrintedForm'],
  'identity-card.arrived': ['recordIdentityCardArrival'],
  'install-link.asked': ['sendInstallLink'],
  'install-link.made': ['renewInstallLink', 'issueInstallLinkAtCounter'],
  'certificate.delivered': ['consumeInstallLink'],
  'certificate.installed': ['recordInstalled'],
  'email.corrected': ['correctEmail', 'correctEmailByKey'],
  'mail.asked': ['sendApplicationAgain', 'sendMailAgain'],
  'session.opened': ['signIn'],
  'session.closed': ['signOut'],
  'cabinet.opened': ['signInToCabinet'],
  'cabinet.closed': ['signOutOfCabinet'],
  'list.exported': ['exportListAsCsv', 'orderSealedExport'],
  'paper.filed': ['filePaper'],
  'queue.booked': ['bookQueuePlace'],
  'queue.cancelled': ['cancelQueuePlace'],
  'queue.arrived': ['takeQueueTicket'],
  'queue.moved': ['callNextTicket', 'moveQueueTicket'],
  'questionnaire.answered': ['answerQuestionnaire'],
  'complaint.received': ['submitComplaint', 'registerPaperComplaint'],
  'complaint.moved': [
    'registerComplaint',
    'returnComplaint',
    'assignComplaint',
    'answerComplaint',
    'escalateComplaint',
    'registerEscalation',
    'judgeComplaint',
  ],
  'hold.term-set': ['setHoldDays'],
  'hold.placed': ['holdAtCounter', 'holdByCallCentre', 'holdBySignature'],
  'hold-link.used': ['holdByLink'],
  'hold.asked': ['askHoldRelease'],
  'hold.prepared': ['prepareHoldRelease'],
  'hold.released': ['confirmHoldRelease'],
  'hold.revoked': ['revokeHeld'],
  'key-loss.reported': ['reportKeyLoss', 'reportKeyLossByTelephone'],
  'key-loss.acted': ['decideKeyLoss'],
  'key-loss.resumed': ['askToResumeAfterKeyLoss', 'resumeAfterKeyLoss'],
  'key-loss.code': ['makeKeyLossCode'],
  'operator.appointed': ['appointOperator'],
  'operator.moved': [
    'applyAsOperator',
    'installOperatorCertificates',
    'suspendOperator',
    'resumeOperator',
    'revokeOperator',
    'sendOperatorLetter',
  ],
  'operator.change': ['recordOperatorChange', 'notifyOperatorChange'],
  'operator.absence': ['reportOperatorAbsence', 'askToResumeOperator', 'endOperatorAbsence'],
  'operator.answered': ['answerSilence'],
  'operator-issue.prepared': ['prepareOperatorIssue'],
  'operator-issue.signed': ['signOperatorIssue', 'confirmOperatorIssue'],
  'carrier.registered': ['registerCarrier'],
  'carrier.handed-over': ['handOverCarrier'],
  'carrier.returned': ['returnCarrier'],
  'letter.prepared': ['prepareOperatorLetter'],
  'letter.signed': ['signOfficialLetter'],
  'letter.received': ['receiveOfficialLetter'],
  'quality.opened': ['openQualityCheck'],
  'quality.closed': ['closeQualityCheck'],
  'violation.found': ['recordViolation'],
  'violation.moved': ['sendViolation', 'answerViolation', 'closeViolation'],
  'copies.requested': ['requestCopies'],
  'copies.delivered': ['deliverCopies'],
  'workplace.checked': ['recordWorkplaceCheck'],
  'support.contact': [
    'appointSupportContact',
    'sendSupportContactLetter',
    'registerSupportContact',
    'endSupportContact',
  ],
  'support.received': ['takeSupportRequest'],
  'support.moved': ['forwardSupportRequest', 'beginSupportRequest', 'returnSupportRequest', 'answerSupportRequest'],
  'archive.placed': ['placeArchiveUnit'],
  'archive.copy': ['issueArchiveCopy'],
  'archive.rule': ['proposeRetentionRule', 'confirmRetentionRule'],
  'archive.hold': ['holdArchiveUnit'],
  'archive.act': ['prepareDestruction'],
  'archive.destroyed': ['signDestruction'],
};

/** They change nothing that is kept: a fresh nonce or document to sign, and the idle time of a claim. */
const NOTHING_CHANGED = [
  ...['createSignInChallenge', 'createInstallChallenge', 'createHoldDocument'],
  ...['prepareReissue', 'prepareRevocation', 'touchClaim'],
];

const schema = await createSchema();
const MUTATIONS = Object.keys(schema.getMutationType()?.getFields() ?? {});

describe('every change is in the audit log (reg p.19(2))', () => {
  it('each mutation names the entry it writes, or is known to change nothing; a new one has to be entered here', () => {
    const known = [...Object.values(WRITTEN).flat(), ...NOTHING_CHANGED];
    expect(known.toSorted()).toEqual(MUTATIONS.toSorted());
  });

  it('each entry is a kind of the table', () => {
    expect(Object.keys(WRITTEN).filter((kind) => !Object.hasOwn(AUDIT_KINDS, kind))).toEqual([]);
  });
});
