import { Buffer } from 'node:buffer';
import { candidateKey } from './api-administration.ts';
import { randomHash, SEMEY_OFFICE, storeEmployee } from './stored-cases.ts';
import { activeOperator, insert, operator, paper, signable, signed } from './stored-rows.ts';
import type { Row, Turn } from './stored-rows.ts';

const absence = (turn: Turn, operatorId: string, more: Row = {}) =>
  insert(turn, 'operator_absence', {
    ...{ operator_id: operatorId, from_on: '2026-11-01', expected_to: '2026-12-23', reported_at: turn.at },
    ...{ reported_by_id: turn.employeeId, ...more },
  });

async function absentOperator(turn: Turn): Promise<Row> {
  const operatorId = await activeOperator(turn);
  await absence(turn, operatorId);
  return { operatorId };
}

const change = async (turn: Turn): Promise<Row> => {
  const operatorId = await activeOperator(turn);
  const told = { kind: 'dismissal', effective_on: '2026-12-10', recorded_at: turn.at };
  await insert(turn, 'operator_change', { operator_id: operatorId, ...told, recorded_by_id: turn.employeeId });
  return { operatorId };
};

async function appliedOperator(turn: Turn): Promise<string> {
  const operatorId = await operator(turn, { state: 'applied' });
  const csrs = { sign_csr: Buffer.alloc(1), auth_csr: Buffer.alloc(1) };
  const told = { instruction_version: '1', carrier_serial: 'S-1', applied_at: turn.at };
  await insert(turn, 'operator_application', { operator_id: operatorId, ...told, ...signable(), ...csrs });
  return operatorId;
}

/** A letter about an operator, prepared; more of it as the case says. */
async function letter(turn: Turn, more: Row = {}): Promise<{ id: string; document: Buffer }> {
  const attachments = ['application', 'order'].map((kind) => ({ kind, sha256: randomHash() }));
  const whole = signable();
  const id = await insert(turn, 'official_letter', {
    ...{ number: randomHash().slice(0, 8), purpose: 'issue', office_id: SEMEY_OFFICE, prepared_at: turn.at },
    ...{ operator_id: await appliedOperator(turn), executor_name: 'Әбенова Ләззат', executor_phone: '+77001112233' },
    ...{ executor_email: 'lazzat@example.kz', attachments: JSON.stringify(attachments), ...whole },
    ...{ prepared_by_id: turn.employeeId, ...more },
  });
  return { id, document: whole.document };
}

const signature = ({ at, employeeId }: Turn): Row => ({
  cms: Buffer.alloc(1),
  signed_by_id: employeeId,
  signed_at: at,
});

/** An order to issue that waits for signatures. */
async function issue(turn: Turn, more: Row = {}): Promise<{ id: string; document: Buffer }> {
  const whole = signable();
  const { id: other } = await storeEmployee(turn.em, { roles: ['provider_officer'] });
  const by = { operator_id: await operator(turn), prepared_by_id: other, prepared_at: turn.at };
  return { id: await insert(turn, 'operator_issue', { ...by, ...whole, ...more }), document: whole.document };
}

/** The contact of the centre; the one before has ended. */
async function contact(turn: Turn, more: Row = {}): Promise<string> {
  const { em, at, employeeId } = turn;
  await em.execute('update support_contact set valid_to = ? where valid_to is null', [at]);
  return insert(turn, 'support_contact', {
    ...{ office_id: SEMEY_OFFICE, employee_id: employeeId, order_number: '1', order_date: '2026-11-20' },
    ...{ order_paper_id: await paper(turn), mailbox: 'koldau@example.kz', appointed_at: at },
    ...{ appointed_by_id: employeeId, ...more },
  });
}

const announced = ({ at }: Turn): Row => ({ letter_number: '1', letter_sent_at: at });

/** What the staff does about operators, letters and contacts, about rows that stand where it does it. */
export const OFFICE_ROWS: Readonly<Record<string, (turn: Turn) => Promise<Row>>> = {
  answerSilence: async (turn) => {
    const operatorId = await activeOperator(turn);
    await insert(turn, 'silence_question', { operator_id: operatorId, asked_at: turn.at });
    return { operatorId };
  },
  askToResumeOperator: absentOperator,
  endOperatorAbsence: absentOperator,
  resumeOperator: async (turn) => {
    const { id } = await storeEmployee(turn.em, {
      roles: ['operator'],
      officeId: SEMEY_OFFICE,
      state: 'suspended',
      suspendedAt: turn.at,
    });
    const operatorId = await operator(turn, { state: 'suspended', employee_id: id });
    const stopped = { suspended_at: turn.at, suspended_by_id: turn.employeeId };
    await absence(turn, operatorId, { ...stopped, resume_asked_at: turn.at, resume_asked_by_id: turn.employeeId });
    return { operatorId };
  },
  notifyOperatorChange: change,
  dismissEmployee: async (turn) => {
    const { id } = await storeEmployee(turn.em, { roles: ['auditor'] });
    return { employeeId: id, orderPaperId: await paper(turn) };
  },
  prepareOperatorLetter: async (turn) => ({
    input: {
      ...{ operatorId: await appliedOperator(turn), number: randomHash().slice(0, 8), executorName: 'Әбенова Ләззат' },
      ...{ executorPhone: '+77001112233', executorEmail: 'lazzat@example.kz' },
    },
  }),
  signOfficialLetter: async (turn) => {
    const { id, document } = await letter(turn);
    return { id, cms: await signed(turn, document) };
  },
  sendOperatorLetter: async (turn) => ({ id: (await letter(turn, signature(turn))).id }),
  receiveOfficialLetter: async (turn) => ({
    id: (await letter(turn, { ...signature(turn), sent_at: turn.at })).id,
  }),
  operatorIssue: async (turn) => ({ id: (await issue(turn)).id }),
  signOperatorIssue: async (turn) => {
    const { id, document } = await issue(turn);
    return { id, cms: await signed(turn, document) };
  },
  confirmOperatorIssue: async (turn) => {
    const { id: other } = await storeEmployee(turn.em, { roles: ['provider_officer'] });
    const first = { officer_id: other, officer_cms: Buffer.alloc(1), officer_at: turn.at };
    const { id, document } = await issue(turn, first);
    return { id, cms: await signed(turn, document) };
  },
  endSupportContact: async (turn) => ({ id: await contact(turn) }),
  sendSupportContactLetter: async (turn) => ({ id: await contact(turn) }),
  registerSupportContact: async (turn) => ({ id: await contact(turn, announced(turn)) }),
  prepareOperatorIssue: async (turn) => {
    const operatorId = await operator(turn, { state: 'applied' });
    const [sign, auth] = [await candidateKey(), await candidateKey()];
    const csrs = { sign_csr: Buffer.from(sign.csr), auth_csr: Buffer.from(auth.csr) };
    const told = { instruction_version: '1', carrier_serial: 'S-1', applied_at: turn.at };
    await insert(turn, 'operator_application', { operator_id: operatorId, ...told, ...signable(), ...csrs });
    return { operatorId };
  },
};
