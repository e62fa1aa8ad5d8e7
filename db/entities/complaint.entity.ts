import type { ComplainantKind, ComplaintSignature } from '@kualik/domain/rules/complaint-content.ts';
import type { ComplaintLetterAct, ComplaintState } from '@kualik/domain/rules/complaints.ts';
import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import type { Language } from './applicant.entity.ts';
import { id, moment } from './columns.ts';

export type ComplaintChannel = 'portal' | 'counter' | 'post';
export type ComplaintOutcome = 'satisfied' | 'partly' | 'rejected';

/** A complaint; `version` grows with every change, and every change is guarded by it. */
export const ComplaintEntity = defineEntity({
  name: 'Complaint',
  tableName: 'complaint',
  properties: {
    id: id(),
    code: p.text(),
    officeId: p.uuid(),
    requestId: p.uuid().nullable(),
    channel: p.text().$type<ComplaintChannel>(),
    state: p.text().$type<ComplaintState>(),
    version: p.integer().default(1),
    kind: p.text().$type<ComplainantKind>(),
    surname: p.text().nullable(),
    givenName: p.text().nullable(),
    patronymic: p.text().nullable(),
    organisation: p.text().nullable(),
    outgoingNumber: p.text().nullable(),
    outgoingDate: p.date().nullable(),
    postalAddress: p.text(),
    email: p.text().nullable(),
    text: p.text(),
    language: p.text().$type<Language>(),
    signature: p.text().$type<ComplaintSignature>(),
    signedAs: p.text(),
    receivedAt: moment(),
    incomingNumber: p.text().nullable(),
    registeredAt: moment().nullable(),
    registeredById: p.uuid().nullable(),
    dueAt: moment().nullable(),
    returnReason: p.text().nullable(),
    returnedAt: moment().nullable(),
    assignedById: p.uuid().nullable(),
    executorId: p.uuid().nullable(),
    assignedAt: moment().nullable(),
    answer: p.text().nullable(),
    outcome: p.text().$type<ComplaintOutcome>().nullable(),
    answeredAt: moment().nullable(),
    escalationReason: p.text().nullable(),
    escalatedAt: moment().nullable(),
    qualityDueAt: moment().nullable(),
    judgedById: p.uuid().nullable(),
    judgement: p.text().nullable(),
    qualityOutcome: p.text().$type<ComplaintOutcome>().nullable(),
    judgedAt: moment().nullable(),
    /** The end of the term that the head was warned of, and the one whose breach was recorded. */
    warnedDue: moment().nullable(),
    breachedDue: moment().nullable(),
  },
});
export type ComplaintEntity = InferEntity<typeof ComplaintEntity>;

/** The last ordinal of the incoming numbers of a centre and year. */
export const ComplaintRegisterEntity = defineEntity({
  name: 'ComplaintRegister',
  tableName: 'complaint_register',
  properties: { officeId: p.uuid().primary(), year: p.integer().primary(), lastOrdinal: p.integer() },
});
export type ComplaintRegisterEntity = InferEntity<typeof ComplaintRegisterEntity>;

/** A letter to the complainant about one act; its address and words are those of the complaint. */
export const ComplaintLetterEntity = defineEntity({
  name: 'ComplaintLetter',
  tableName: 'complaint_letter',
  properties: {
    id: id(),
    complaintId: p.uuid(),
    act: p.text().$type<ComplaintLetterAct>(),
    queuedAt: moment(),
    sentAt: moment().nullable(),
    lastError: p.text().nullable(),
  },
});
export type ComplaintLetterEntity = InferEntity<typeof ComplaintLetterEntity>;
