import { newId } from '@kualik/db';
import type { EntityManager } from '@kualik/db';
import type { EmployeeRole } from '@kualik/domain/rules/roles.ts';
import { A_PDF } from './api-administration.ts';
import { base64, caseAwaitingPapers } from './api-staff.ts';
import { randomHash, SEMEY_OFFICE, storeEmployee, syntheticIin } from './stored-cases.ts';
import { storedComplaint } from './stored-complaints.ts';

/** Where an operation runs: whose turn it is, and where the rows are stored. */
export interface Turn {
  em: EntityManager;
  at: Date;
  role: EmployeeRole;
  employeeId: string;
  providerOffice: string;
}

type Row = Record<string, unknown>;

async function insert({ em }: Turn, table: string, row: Row): Promise<string> {
  const whole = { id: newId(), ...row };
  const names = Object.keys(whole);
  const marks = names.map(() => '?').join(', ');
  await em.execute(`insert into ${table} (${names.join(', ')}) values (${marks})`, Object.values(whole));
  return whole.id;
}

/** The office that this role works for, as the one a complaint is addressed to. */
const officeOf = ({ role, providerOffice }: Turn): string =>
  role.startsWith('provider_') ? providerOffice : SEMEY_OFFICE;

const paper = (turn: Turn) =>
  insert(turn, 'filed_paper', {
    ...{ sha256: randomHash(), content_type: 'application/pdf', content: Buffer.from(A_PDF) },
    ...{ filed_at: turn.at, filed_by_id: turn.employeeId, office_id: SEMEY_OFFICE },
  });

/** The administrator decides about other staff than operators. @rule reg p.15(1) */
const post = (turn: Turn): Row =>
  turn.role === 'administrator'
    ? { office_id: turn.providerOffice, role: 'auditor' }
    : { office_id: officeOf(turn), role: 'operator' };

const asPost = (turn: Turn): Row =>
  turn.role === 'administrator' ? { role: 'AUDITOR', officeId: turn.providerOffice } : { officeId: officeOf(turn) };

async function operator(turn: Turn, more: Row = {}): Promise<string> {
  const { at, employeeId } = turn;
  return insert(turn, 'operator', {
    ...{ iin: syntheticIin(), surname: 'Өтеулі', given_name: 'Әсел', phone: '+77000000013', ...post(turn) },
    ...{ workplace_ids: '{W1}', order_number: '1', order_date: '2026-11-20', order_paper_id: await paper(turn) },
    ...{ order_sha256: randomHash(), requirements_ref: 'талаптар', requirements_confirmed_by_id: employeeId },
    ...{ requirements_confirmed_at: at, appointed_at: at, ...more },
  });
}

async function activeOperator(turn: Turn): Promise<string> {
  const { id } = await storeEmployee(turn.em, { roles: ['operator'], officeId: SEMEY_OFFICE });
  return operator(turn, { state: 'active', employee_id: id });
}

const carrier = (turn: Turn, more: Row = {}) =>
  insert(turn, 'key_carrier', {
    ...{
      serial: randomHash().slice(0, 12),
      model: 'KAZTOKEN',
      office_id: post(turn)['office_id'],
      place_of_keeping: 'Сейф',
    },
    ...more,
  });

async function withCarrier(turn: Turn, operatorId: string): Promise<string> {
  const held = { state: 'in_use', operator_id: operatorId, handed_over_at: turn.at, received_at: turn.at };
  await carrier(turn, { ...held, handed_over_by_id: turn.employeeId });
  return operatorId;
}

async function violation(turn: Turn, more: Row = {}): Promise<string> {
  return insert(turn, 'violation', {
    ...{ employee_id: turn.employeeId, office_id: officeOf(turn), rule_ref: 'p.19(5) rule 4', code: 'X' },
    ...{ operator_id: await operator(turn), found_at: turn.at, ...more },
  });
}

async function unit(turn: Turn): Promise<string> {
  const request = await caseAwaitingPapers(turn.em, turn.at);
  const documents = JSON.stringify([{ kind: 'receipt', sha256: randomHash() }]);
  const times = { closed_at: turn.at, archived_at: turn.at };
  return insert(turn, 'archive_unit', { request_id: request.id, office_id: SEMEY_OFFICE, documents, ...times });
}

async function supportRequest(turn: Turn, state: string): Promise<string> {
  const { at, employeeId } = turn;
  await turn.em.execute('update support_contact set valid_to = ? where valid_to is null', [at]);
  const contact = await insert(turn, 'support_contact', {
    ...{ office_id: SEMEY_OFFICE, employee_id: employeeId, order_number: '1', order_date: '2026-11-20' },
    ...{
      order_paper_id: await paper(turn),
      mailbox: 'koldau@example.kz',
      appointed_at: at,
      appointed_by_id: employeeId,
    },
    ...{ letter_number: '1', letter_sent_at: at, registered_at: at, registered_by_id: employeeId },
  });
  return insert(turn, 'support_request', {
    ...{ number: randomHash().slice(0, 8), received_at: at, received_by_id: employeeId, channel: 'call' },
    ...{ sender: 'Қасымов Қ.', office_id: SEMEY_OFFICE, body: 'Кезек ұзақ', state },
    ...(state === 'received' ? {} : { contact_id: contact, forwarded_at: at }),
  });
}

async function complaint(turn: Turn, more: Row = {}): Promise<{ id: string; version: number }> {
  const dueAt = new Date(turn.at.getTime() + 86_400_000);
  const { id, version } = await storedComplaint(turn.em.fork(), {
    ...{ registeredAt: turn.at, dueAt, officeId: officeOf(turn), ...more },
  });
  return { id, version };
}

const NEW = (at: Date): Row => ({
  state: 'received',
  receivedAt: at,
  registeredAt: null,
  dueAt: null,
  incomingNumber: null,
  registeredById: null,
});
/** A case that the operator has taken. */
async function claimed({ em, at, employeeId }: Turn): Promise<string> {
  const { id } = await caseAwaitingPapers(em, at);
  await em.execute(
    'update request set claimed_by_id = ?, claimed_at = ?, claim_touched_at = ?, office_id = ? where id = ?',
    [employeeId, at, at, SEMEY_OFFICE, id],
  );
  return id;
}

const ORDER = { orderDate: '2026-11-20', orderNumber: '1' };
const POST = { role: 'SUPPORT_OFFICER', requirementsConfirmed: true, requirementsRef: 'талаптар' };
const REQUIREMENTS = { requirementsConfirmed: true, requirementsRef: 'талаптар' };

/** Arguments about a thing that is there, where one row makes it. Others run about things that do not exist. */
export const REAL: Readonly<Record<string, (turn: Turn) => Promise<Row>>> = {
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
  answerSilence: async (turn) => ({ operatorId: await activeOperator(turn) }),
  recordWorkplaceCheck: async (turn) => {
    const own = { state: 'active', employee_id: turn.employeeId };
    const operatorId = turn.role === 'operator' ? await operator(turn, own) : await activeOperator(turn);
    return { input: { operatorId, rule: 1 } };
  },
  recordViolation: async (turn) => ({ input: { operatorId: await activeOperator(turn) } }),
  sendViolation: async (turn) => ({ id: await violation(turn) }),
  answerViolation: async (turn) => ({ id: await violation(turn, { state: 'sent', sent_at: turn.at }) }),
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
  openQualityCheck: async () => ({ input: { officeId: SEMEY_OFFICE } }),
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
  registerPaperComplaint: async (turn) => ({
    input: {
      complaint: { officeId: officeOf(turn), complainant: { surname: 'Әбенов', givenName: 'Асан' } },
      signedAs: 'Әбенов Асан',
    },
  }),
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
  complaint: async (turn) => ({
    id: (await complaint(turn, { executorId: turn.employeeId, escalatedAt: turn.at })).id,
  }),
};
