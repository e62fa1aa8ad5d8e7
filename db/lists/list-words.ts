import { LETTER_TEMPLATES } from '@kualik/domain/notifications/letter-templates.ts';
import { STAFF_NOTICES } from '@kualik/domain/rules/staff-notices.ts';
import * as cases from '@kualik/domain/texts/codes/case-codes.ts';
import * as certificates from '@kualik/domain/texts/codes/certificate-codes.ts';
import type { CodeWords } from '@kualik/domain/texts/codes/code-words.ts';
import * as hall from '@kualik/domain/texts/codes/hall-codes.ts';
import * as staff from '@kualik/domain/texts/codes/staff-codes.ts';
import type { ListName } from './index.ts';

const LETTER_KIND_WORDS: CodeWords = Object.fromEntries(
  Object.entries(LETTER_TEMPLATES).map(([kind, { occasion }]) => [kind, occasion]),
);

/** The columns whose codes have words, list by list: a choice for its filter, and what its cells say. */
const LIST_WORDS: Partial<Record<ListName, Readonly<Record<string, CodeWords>>>> = {
  requests: { channel: cases.CHANNEL_WORDS, kind: cases.APPLICANT_KIND_WORDS, status: cases.STATUS_WORDS },
  notifications: { kind: LETTER_KIND_WORDS, language: cases.LANGUAGE_WORDS, state: cases.LETTER_STATE_WORDS },
  clocks: { channel: cases.CHANNEL_WORDS },
  breaches: { channel: cases.CHANNEL_WORDS, kind: cases.LIMIT_KIND_WORDS, awaited: cases.AWAITED_WORDS },
  certificates: {
    usage: certificates.USAGE_WORDS,
    state: certificates.CERTIFICATE_STATE_WORDS,
    reason: certificates.REVOCATION_REASON_WORDS,
  },
  holds: {
    usage: certificates.USAGE_WORDS,
    state: certificates.HOLD_STATE_WORDS,
    channel: certificates.HOLD_CHANNEL_WORDS,
  },
  keyLosses: { state: certificates.KEY_LOSS_STATE_WORDS, channel: certificates.KEY_LOSS_CHANNEL_WORDS },
  chipCards: { state: certificates.CARD_STATE_WORDS },
  employees: { roles: staff.ROLE_WORDS, state: staff.ACCOUNT_STATE_WORDS },
  operators: { state: staff.OPERATOR_STATE_WORDS },
  operatorIssues: { role: staff.ROLE_WORDS },
  keyCarriers: { state: staff.CARRIER_STATE_WORDS },
  officialLetters: { purpose: staff.LETTER_PURPOSE_WORDS },
  staffNotices: { kind: STAFF_NOTICES, role: staff.ROLE_WORDS },
  violations: { state: staff.VIOLATION_STATE_WORDS },
  supportRequests: { state: staff.SUPPORT_STATE_WORDS, channel: staff.SUPPORT_CHANNEL_WORDS },
  failedWork: { state: staff.FAILED_WORK_STATE_WORDS },
  archiveUnits: { state: staff.ARCHIVE_STATE_WORDS },
  audit: { actorKind: cases.ACTOR_WORDS },
  queueTickets: { kind: hall.TICKET_KIND_WORDS, state: hall.TICKET_STATE_WORDS },
  complaints: {
    kind: hall.TICKET_KIND_WORDS,
    channel: hall.COMPLAINT_CHANNEL_WORDS,
    state: hall.COMPLAINT_STATE_WORDS,
    outcome: hall.COMPLAINT_OUTCOME_WORDS,
  },
};

/** Words of the codes of a column; null where its cells are no codes with words. */
export function wordsOf(list: ListName, column: string): CodeWords | null {
  return LIST_WORDS[list]?.[column] ?? null;
}
