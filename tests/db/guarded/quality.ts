import {
  insertUnit,
  changeUnit,
  confirmRetentionRule,
  takeUpPapers,
} from '@kualik/db/repositories/archive.repository.ts';
import { bindComplaintScan } from '@kualik/db/repositories/complaint-scan.repository.ts';
import { markTerm } from '@kualik/db/repositories/complaint-term.repository.ts';
import { destroyUnit, signActFirst, signActSecond } from '@kualik/db/repositories/destruction.repository.ts';
import { closeQualityCheck, deliverCopies } from '@kualik/db/repositories/quality.repository.ts';
import { changeSupportContact } from '@kualik/db/repositories/support.repository.ts';
import { insertStatement, storeStatementSeal } from '@kualik/db/repositories/workplace.repository.ts';
import { AT } from '../../support/bare-row.ts';
import { BYTES, HASH, LATER, OTHER_PERSON, PERSON } from './race-row.ts';
import type { Race } from './race-row.ts';

const TODAY = '2026-11-20';

/** Archive, destruction, quality, support, complaints and statements (p.15(2)–(5), p.19(5)). */
export const QUALITY_RACES: readonly Race[] = [
  {
    guard: 'confirmRetentionRule',
    table: 'retention_rule',
    row: {},
    attempt: (em, id) => confirmRetentionRule(em, id, { confirmedAt: LATER, confirmedById: PERSON }),
  },
  {
    guard: 'takeUpPapers',
    table: 'archive_unit',
    row: { state: 'kept', documents: '[]' },
    attempt: (em, id) =>
      takeUpPapers(
        em,
        { id, documents: [] },
        { documents: [{ id: PERSON, kind: 'receipt', original: 'electronic', sha256: HASH }], retainUntil: TODAY },
      ),
  },
  {
    guard: 'insertUnit',
    table: 'archive_unit',
    row: {},
    isUnlocked: true,
    attempt: (em) =>
      insertUnit(em, {
        ...{ requestId: PERSON, officeId: null, documents: [], closedAt: AT, archivedAt: LATER },
        retainUntil: null,
      }),
  },
  {
    guard: 'destroyUnit',
    table: 'archive_unit',
    row: { state: 'kept', retain_until: '2026-11-19' },
    attempt: (em, id) => destroyUnit(em, id, { at: LATER, today: TODAY }),
  },
  {
    guard: 'changeUnit',
    table: 'archive_unit',
    row: { state: 'kept', retain_until: '2026-11-19' },
    attempt: (em, id, caller) =>
      caller === 0
        ? changeUnit(em, id, { legalHold: 'іс', holdAt: LATER })
        : destroyUnit(em, id, { at: LATER, today: TODAY }),
  },
  {
    guard: 'signActFirst',
    table: 'destruction_act',
    row: {},
    attempt: (em, id) => signActFirst(em, id, { firstId: PERSON, firstCms: BYTES, firstAt: LATER }),
  },
  {
    guard: 'signActSecond',
    table: 'destruction_act',
    row: { first_id: PERSON },
    attempt: (em, id) => signActSecond(em, id, { secondId: OTHER_PERSON, secondCms: BYTES, secondAt: LATER }),
  },
  {
    guard: 'closeQualityCheck',
    table: 'quality_check',
    row: {},
    attempt: (em, id) => closeQualityCheck(em, id, { closedAt: LATER, closedById: PERSON }),
  },
  {
    guard: 'deliverCopies',
    table: 'copy_request',
    row: {},
    attempt: (em, id) =>
      deliverCopies(em, id, {
        ...{ deliveredAt: LATER, deliveredById: PERSON, paperIds: [PERSON], paperSha256s: [HASH] },
        delayDays: 0,
      }),
  },
  ...(['letterSentAt', 'registeredAt', 'validTo'] as const).map((mark): Race => ({
    guard: 'changeSupportContact',
    table: 'support_contact',
    row: {},
    attempt: (em, id) => changeSupportContact(em, id, { [mark]: null }, { [mark]: LATER }),
  })),
  {
    guard: 'insertStatement',
    table: 'workplace_statement',
    row: {},
    isUnlocked: true,
    attempt: (em) =>
      insertStatement(em, {
        ...{ operatorId: PERSON, month: '2026-11', document: BYTES, documentSha256: HASH },
        madeAt: AT,
      }),
  },
  {
    guard: 'storeStatementSeal',
    table: 'workplace_statement',
    row: {},
    attempt: (em, id) => storeStatementSeal(em, id, { cms: BYTES, sealedAt: LATER }),
  },
  {
    guard: 'bindComplaintScan',
    table: 'complaint_scan',
    row: { uploaded_by_id: PERSON },
    attempt: (em, id) => bindComplaintScan(em, id, { complaintId: OTHER_PERSON, employeeId: PERSON }),
  },
  {
    guard: 'markTerm',
    table: 'complaint',
    row: {},
    attempt: (em, id) => markTerm(em, { id, version: 1 }, 'warned_due', LATER),
  },
];
