import type { ComplaintEntity, EmployeeEntity, OfficeEntity } from '@kualik/db';
import { runningDueAt, surnameAndInitials } from '@kualik/domain/rules/complaints.ts';
import { groupRequestNumber } from '@kualik/domain/rules/request-number.ts';
import { formatDate } from '@kualik/domain/texts/dates.ts';
import { localizedWith } from '@kualik/domain/texts/translate.ts';
import type { ComplaintReceiptType, ComplaintSummaryType, ComplaintType } from './complaint.type.ts';
import { overdue } from './load-complaint.ts';

export function toComplaintSummary(complaint: ComplaintEntity, now: Date): ComplaintSummaryType {
  const { id, version, channel, kind, state, officeId, receivedAt } = complaint;
  return {
    ...{ id, version, channel, kind, state, officeId, receivedAt },
    incomingNumber: complaint.incomingNumber ?? null,
    requestId: complaint.requestId ?? null,
    executorId: complaint.executorId ?? null,
    registeredAt: complaint.registeredAt ?? null,
    dueAt: dueOf(complaint),
    isOverdue: overdue(complaint, now),
    wasLate: isAfter(complaint.answeredAt, complaint.dueAt) || isAfter(complaint.judgedAt, complaint.qualityDueAt),
  };
}

export function dueOf({ state, dueAt, qualityDueAt }: ComplaintEntity): Date | null {
  return runningDueAt({ state, dueAt: dueAt ?? null, qualityDueAt: qualityDueAt ?? null });
}

function isAfter(done: Date | null | undefined, due: Date | null | undefined): boolean {
  return Boolean(done && due && done > due);
}

type Answers = Pick<
  ComplaintType,
  'returnReason' | 'outcome' | 'answer' | 'answeredAt' | 'qualityOutcome' | 'judgement' | 'judgedAt'
>;

/** What the complainant is told: by who answered, and why a complaint was given back. @rule std1 p.11 */
export function answersOf(complaint: ComplaintEntity): Answers {
  return {
    returnReason: complaint.returnReason ?? null,
    outcome: complaint.outcome ?? null,
    answer: complaint.answer ?? null,
    answeredAt: complaint.answeredAt ?? null,
    qualityOutcome: complaint.qualityOutcome ?? null,
    judgement: complaint.judgement ?? null,
    judgedAt: complaint.judgedAt ?? null,
  };
}

export function toComplaint(
  complaint: ComplaintEntity,
  receipt: ComplaintReceiptType | null,
  now: Date,
): Omit<ComplaintType, 'papers' | 'hasScan'> {
  const { postalAddress, language, text, signedAs } = complaint;
  return {
    summary: toComplaintSummary(complaint, now),
    code: groupRequestNumber(complaint.code),
    ...{ postalAddress, language, text, signedAs, receipt },
    surname: complaint.surname ?? null,
    givenName: complaint.givenName ?? null,
    patronymic: complaint.patronymic ?? null,
    organisation: complaint.organisation ?? null,
    outgoingNumber: complaint.outgoingNumber ?? null,
    outgoingDate: complaint.outgoingDate ?? null,
    ...answersOf(complaint),
    email: complaint.email ?? null,
    escalationReason: complaint.escalationReason ?? null,
    escalatedAt: complaint.escalatedAt ?? null,
  };
}

/** The confirmation with all the standard names: number, date, who accepted, term and place of the answer. @rule std1 p.11 */
export function toReceipt(
  { incomingNumber, registeredAt, dueAt }: ComplaintEntity,
  office: OfficeEntity,
  acceptor: EmployeeEntity,
): ComplaintReceiptType | null {
  if (!incomingNumber || !registeredAt || !dueAt) return null;
  const acceptedBy = surnameAndInitials(acceptor);
  const place = localizedWith('complaint.place', (language) => ({
    office: office.name[language],
    address: office.address[language],
  }));
  const letter = localizedWith('complaint.receipt', (language) => ({
    number: incomingNumber,
    date: formatDate(registeredAt, language),
    acceptedBy,
    due: formatDate(dueAt, language),
    place: place[language],
  }));
  return { incomingNumber, registeredAt, acceptedBy, dueAt, place, letter };
}
