import { newId } from '@kualik/db';
import { A_PDF } from './api-administration.ts';
import { base64, caseAwaitingPapers } from './api-staff.ts';
import { CARD_STATION_ROWS } from './card-station-rows.ts';
import { DESK_ROWS } from './desk-operation-rows.ts';
import { FAILED_WORK_ROWS } from './failed-work-rows.ts';
import { OFFICE_ROWS } from './office-operation-rows.ts';
import { QUALITY_ROWS } from './quality-operation-rows.ts';
import { randomHash, SEMEY_OFFICE, storeEmployee, syntheticIin } from './stored-cases.ts';
import {
  NEW,
  activeOperator,
  asPost,
  carrier,
  claimed,
  complaint,
  insert,
  operator,
  paper,
  supportRequest,
  unit,
  violation,
  withCarrier,
} from './stored-rows.ts';
import type { Row, Turn } from './stored-rows.ts';

const ORDER = { orderDate: '2026-11-20', orderNumber: '1' };
const POST = { role: 'SUPPORT_OFFICER', requirementsConfirmed: true, requirementsRef: 'талаптар' };
const REQUIREMENTS = { requirementsConfirmed: true, requirementsRef: 'талаптар' };

/** Arguments about a thing that is there, where one row makes it. Others run about things that do not exist. */
export const REAL: Readonly<Record<string, (turn: Turn) => Promise<Row>>> = {
  ...OFFICE_ROWS,
  ...QUALITY_ROWS,
  ...DESK_ROWS,
  ...CARD_STATION_ROWS,
  ...FAILED_WORK_ROWS,
  request: async ({ em, at }) => ({ id: (await caseAwaitingPapers(em, at)).id }),
  mails: async ({ em, at }) => ({ requestId: (await caseAwaitingPapers(em, at)).id }),
  touchClaim: async (turn) => ({ id: await claimed(turn) }),
  releaseRequest: async (turn) => ({ id: await claimed(turn) }),
  requestCopies: async (turn) => {
    const { id } = await caseAwaitingPapers(turn.em, turn.at);
    await turn.em.execute('update request set office_id = ? where id = ?', [SEMEY_OFFICE, id]);
    return { input: { requestId: id, documents: ['receipt'] } };
  },
  claimRequest: async ({ em, at }) => ({ id: (await caseAwaitingPapers(em, at)).id }),
  startCounterIssue: async () => ({ input: { iin: syntheticIin(), phone: '+77001112233' } }),
  startCounterRevocation: async () => ({
    input: { iin: syntheticIin(), idempotencyKey: newId(), phone: '+77001112233' },
  }),
  filePaper: async () => ({ content: base64(A_PDF) }),
  filedPaper: async (turn) => ({ id: await paper(turn) }),
  operator: async (turn) => ({ id: await operator(turn) }),
  appointOperator: async (turn) => ({
    input: {
      ...ORDER,
      ...REQUIREMENTS,
      iin: syntheticIin(),
      phone: '+77001112233',
      orderPaperId: await paper(turn),
      ...asPost(turn),
    },
  }),
  changeEmployeeRole: async (turn) => ({
    input: { ...ORDER, operatorId: await activeOperator(turn), orderPaperId: await paper(turn), ...POST },
  }),
  registerCarrier: async () => ({ input: { serial: randomHash().slice(0, 12) } }),
  handOverCarrier: async (turn) => ({ carrierId: await carrier(turn), operatorId: await operator(turn) }),
  returnCarrier: async (turn) => ({ operatorId: await withCarrier(turn, await operator(turn)) }),
  recordOperatorChange: async (turn) => ({ input: { operatorId: await activeOperator(turn) } }),
  reportOperatorAbsence: async (turn) => ({
    input: { operatorId: await activeOperator(turn), from: '2026-11-23', expectedTo: '2026-12-23' },
  }),
  suspendOperator: async (turn) => {
    const operatorId = await activeOperator(turn);
    const term = { from_on: '2026-11-01', expected_to: '2026-12-23', reported_at: turn.at };
    await insert(turn, 'operator_absence', { operator_id: operatorId, ...term, reported_by_id: turn.employeeId });
    return { operatorId };
  },
  revokeOperator: async (turn) => ({ operatorId: await activeOperator(turn) }),
  renewOperator: async (turn) => ({ operatorId: await withCarrier(turn, await activeOperator(turn)) }),
  recordWorkplaceCheck: async (turn) => {
    const own = { state: 'active', employee_id: turn.employeeId };
    const operatorId = turn.role === 'operator' ? await operator(turn, own) : await activeOperator(turn);
    return { input: { operatorId, rule: 1 } };
  },
  recordViolation: async (turn) => ({ input: { operatorId: await activeOperator(turn) } }),
  sendViolation: async (turn) => ({ id: await violation(turn) }),
  closeViolation: async (turn) => {
    const answered = { answer: 'жауап', measures: 'шара', answered_at: turn.at, state: 'answered' };
    return { id: await violation(turn, { ...answered, sent_at: turn.at }) };
  },
  // At the provider: where Semey has a registered workplace, its operators claim nothing elsewhere.
  registerWorkplace: async (turn) => ({ officeId: turn.providerOffice, label: randomHash().slice(0, 8) }),
  nameOperatorWorkplaces: async (turn) => ({ operatorId: await activeOperator(turn), workplaceIds: [] }),
  endWorkplace: async (turn) => {
    const told = { office_id: turn.providerOffice, label: randomHash().slice(0, 8), token_sha256: randomHash() };
    return {
      id: await insert(turn, 'workplace', { ...told, registered_at: turn.at, registered_by_id: turn.employeeId }),
    };
  },
  appointSupportContact: async (turn) => {
    await turn.em.execute('update support_contact set valid_to = ? where valid_to is null', [turn.at]);
    return { input: { ...ORDER, employeeId: turn.employeeId, orderPaperId: await paper(turn) } };
  },
  forwardSupportRequest: async (turn) => ({ id: await supportRequest(turn, 'received'), officeId: SEMEY_OFFICE }),
  beginSupportRequest: async (turn) => ({ id: await supportRequest(turn, 'forwarded') }),
  returnSupportRequest: async (turn) => ({ id: await supportRequest(turn, 'forwarded') }),
  answerSupportRequest: async (turn) => ({ id: await supportRequest(turn, 'in_work') }),
  archiveCopies: async (turn) => ({ unitId: await unit(turn) }),
  placeArchiveUnit: async (turn) => ({ id: await unit(turn) }),
  holdArchiveUnit: async (turn) => ({ id: await unit(turn), reason: 'сот' }),
  issueArchiveCopy: async (turn) => ({ input: { unitId: await unit(turn), documents: ['receipt'] } }),
  confirmRetentionRule: async (turn) => {
    const { id } = await storeEmployee(turn.em);
    const told = { document_kind: randomHash().slice(0, 8), years: 5, basis: 'тізбе', proposed_at: turn.at };
    return { id: await insert(turn, 'retention_rule', { ...told, proposed_by_id: id }) };
  },
  registerComplaint: async (turn) => ({ complaint: await complaint(turn, NEW(turn.at)) }),
  returnComplaint: async (turn) => ({ complaint: await complaint(turn, NEW(turn.at)) }),
  assignComplaint: async (turn) => ({ complaint: await complaint(turn), executorId: turn.employeeId }),
  answerComplaint: async (turn) => ({
    input: await complaint(turn, { state: 'assigned', executorId: turn.employeeId }),
  }),
  judgeComplaint: async (turn) => {
    const due = new Date(turn.at.getTime() + 86_400_000);
    return { input: await complaint(turn, { state: 'escalated', escalatedAt: turn.at, qualityDueAt: due }) };
  },
};
