/** Proved by a test of its own: the file, and the beginning of the test's name. */
export const PROVED: Readonly<Record<string, readonly [file: string, test: string]>> = {
  updateAlike: ['tests/db/concurrent-moves.test.ts', 'of two callers who move a case at once, one wins'],
  beginEffect: [
    'tests/worker/signing/scheduled-revocation.test.ts',
    'is taken back or executed when owner and signer come at once, never both',
  ],
  claimRequest: ['tests/db/claims.test.ts', 'is won by one of two operators at once'],
  touchClaim: ['tests/db/claims.test.ts', 'lasts longer when its holder touches it'],
  enqueueDue: ['tests/db/outbox.test.ts', 'is handed over once when it is due, by one of two relays at once'],
  lockNextTicket: ['tests/api/counter-queue.test.ts', 'never calls one person to two windows'],
  nextOrdinal: ['tests/api/counter-queue.test.ts', 'gives each person a number of his own, also two at once'],
  isFirstViolationOfSession: [
    'tests/api/workplace-operations.test.ts',
    'two acts at once are refused, and leave one violation',
  ],
  isFirstViolationSince: ['tests/api/operators/workplaces.test.ts', 'two sign-ins at once leave one violation'],
  retireKeys: ['tests/scripts/rotate-uploads.test.ts', 'waits for a writer who was late'],
  rewrapPrints: ['tests/db/vault/rotate-vault.test.ts', 'what lies under the old one is put under the new one, once'],
  rewrapUploads: ['tests/db/vault/rotate-vault.test.ts', 'what lies under the old one is put under the new one, once'],
  storeTimeStamp: [
    'tests/worker/housekeeping/stamp-signatures.test.ts',
    'as soon as it is back, two workers at once or not',
  ],
  store: ['tests/db/audit/verify-audit.test.ts', 'is sealed once by two sealers at once'],
};

const REPEATED = 'a job that runs twice writes the same; the second finds nothing open';
const LAST = 'no contest: the later word counts';
const UNDER = 'no state of its own: the guard of the same transaction decides';
const SAME = 'whoever is faster, both get the one row';
const CLEARING = 'clearing away what nobody may use any more';
const COUNTER = 'a counter: each caller gets the next number';

/** Writes that nobody contends for, each with the reason. */
export const UNRACED: Readonly<Record<string, string>> = {
  setClockOffset: LAST,
  putSetting: LAST,
  replaceSetting: LAST,
  storeKeyLossCode: LAST,
  storeHoldLink: LAST,
  storeInstallLink: LAST,
  storeQuestionnaireToken: LAST,
  storeAsked: LAST,
  storePostalAddress: LAST,
  markSessionSeen: LAST,
  markApplicantSessionSeen: LAST,
  markClocksSeen: 'a case that moved meanwhile is looked at again in the next round',
  renewCarrierCode: UNDER,
  storeCounterOrder: UNDER,
  storeCopiedFrom: UNDER,
  storeRevocationReason: UNDER,
  storeEffectiveAt: UNDER,
  joinIdentityCard: UNDER,
  markLetterAnswered: UNDER,
  markChangeRevoked: UNDER,
  markInstalled: UNDER,
  equipAccount: UNDER,
  extendActiveAccount: UNDER,
  eraseDocuments: UNDER,
  eraseDeliveredCopies: UNDER,
  freeSlotPlace: UNDER,
  unspendQuestionnaire: UNDER,
  linkRevocation: 'the signer alone writes it, from its journal',
  restoreRelease: 'the signer alone writes it, from its journal',
  markHoldRecorded: REPEATED,
  markHoldsPublished: REPEATED,
  markListed: REPEATED,
  markPublished: REPEATED,
  replaceAuthorityCertificate: REPEATED,
  storeSignatures: REPEATED,
  storePrint: REPEATED,
  markComplaintLetterSent: REPEATED,
  markComplaintLetterFailed: REPEATED,
  markLetterSent: REPEATED,
  markLetterFailed: REPEATED,
  markNoticeSent: REPEATED,
  markNoticeFailed: REPEATED,
  reopenOutbox: 'reopened twice it is open once: enqueueDue hands it over to one',
  failOutbox: REPEATED,
  wakeLetters: REPEATED,
  wakeComplaintLetter: REPEATED,
  mixAnswers: 'rows that another worker mixes are skipped',
  makeOffers: SAME,
  fileComplaintPaper: SAME,
  filePaper: SAME,
  fileForm: SAME,
  fileScan: SAME,
  keepBlob: SAME,
  openLetter: SAME,
  readOrCreateSetting: SAME,
  takeCrlNumber: COUNTER,
  raiseCrlNumber: COUNTER,
  nextIncomingOrdinal: COUNTER,
  forgetSamples: CLEARING,
  forgetSpent: CLEARING,
  forgetSignInNonces: CLEARING,
  dropUnusedScans: CLEARING,
  dropOldPrints: CLEARING,
  restore: 'a restored installation has no callers yet',
};

/** Callers of a raced guard who rightly do not look at its answer. */
export const UNHEARD: Readonly<Record<string, string>> = {
  'api/order/verify-captcha.ts verifyPicture: spendOnce': 'the answer is wrong and refused, spent before or not',
  'api/operators/absence.ts resumeOperator: resumeEmployee': UNDER,
  'api/archive/retention-rules.ts countAnew: changeUnit': 'a unit destroyed meanwhile needs no term',
  'worker/job-runner.ts record: closeOutboxRows': 'a job that ran twice is closed once, with the first result',
};
