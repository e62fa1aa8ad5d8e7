import { createHash } from 'node:crypto';
import { newId } from '@kualik/db';
import type { EntityManager } from '@kualik/db';
import type { EmployeeRole } from '@kualik/domain/rules/roles.ts';
import { A_PDF } from './api-administration.ts';
import type { Desk } from './api-desk.ts';
import { base64, caseAwaitingPapers } from './api-staff.ts';
import { randomHash, SEMEY_OFFICE, storeEmployee, syntheticIin } from './stored-cases.ts';
import { signAs } from './test-ca.ts';
import { storedComplaint } from './stored-complaints.ts';

/** Where an operation runs: whose turn it is, and where the rows are stored. */
export interface Turn {
  em: EntityManager;
  at: Date;
  role: EmployeeRole;
  employeeId: string;
  providerOffice: string;
  /** The desk of the one whose turn it is: his session and his keys. */
  desk: Desk;
}

export type Row = Record<string, unknown>;

export async function insert({ em }: Pick<Turn, 'em'>, table: string, row: Row): Promise<string> {
  const whole = { id: newId(), ...row };
  const names = Object.keys(whole);
  const marks = names.map(() => '?').join(', ');
  await em.execute(`insert into ${table} (${names.join(', ')}) values (${marks})`, Object.values(whole));
  return whole.id;
}

/** The office that this role works for, as the one a complaint is addressed to. */
export const officeOf = ({ role, providerOffice }: Turn): string =>
  role.startsWith('provider_') ? providerOffice : SEMEY_OFFICE;

export const paper = (turn: Turn) =>
  insert(turn, 'filed_paper', {
    ...{ sha256: randomHash(), content_type: 'application/pdf', content: Buffer.from(A_PDF) },
    ...{ filed_at: turn.at, filed_by_id: turn.employeeId, office_id: SEMEY_OFFICE },
  });

/** The administrator decides about other staff than operators. @rule reg p.15(1) */
export const post = (turn: Turn): Row =>
  turn.role === 'administrator'
    ? { office_id: turn.providerOffice, role: 'auditor' }
    : { office_id: officeOf(turn), role: 'operator' };

export const asPost = (turn: Turn): Row =>
  turn.role === 'administrator' ? { role: 'AUDITOR', officeId: turn.providerOffice } : { officeId: officeOf(turn) };

export async function operator(turn: Turn, more: Row = {}): Promise<string> {
  const { at, employeeId } = turn;
  return insert(turn, 'operator', {
    ...{ iin: syntheticIin(), surname: 'Өтеулі', given_name: 'Әсел', phone: '+77000000013', ...post(turn) },
    ...{ workplace_ids: '{W1}', order_number: '1', order_date: '2026-11-20', order_paper_id: await paper(turn) },
    ...{ order_sha256: randomHash(), requirements_ref: 'талаптар', requirements_confirmed_by_id: employeeId },
    ...{ requirements_confirmed_at: at, appointed_at: at, ...more },
  });
}

export async function activeOperator(turn: Turn): Promise<string> {
  const { id } = await storeEmployee(turn.em, { roles: ['operator'], officeId: SEMEY_OFFICE });
  return operator(turn, { state: 'active', employee_id: id });
}

export const carrier = (turn: Turn, more: Row = {}) =>
  insert(turn, 'key_carrier', {
    ...{
      serial: randomHash().slice(0, 12),
      model: 'KAZTOKEN',
      office_id: post(turn)['office_id'],
      place_of_keeping: 'Сейф',
    },
    ...more,
  });

export async function withCarrier(turn: Turn, operatorId: string): Promise<string> {
  const held = { state: 'in_use', operator_id: operatorId, handed_over_at: turn.at, received_at: turn.at };
  await carrier(turn, { ...held, handed_over_by_id: turn.employeeId });
  return operatorId;
}

export async function violation(turn: Turn, more: Row = {}): Promise<string> {
  return insert(turn, 'violation', {
    ...{ employee_id: turn.employeeId, office_id: officeOf(turn), rule_ref: 'p.19(5) rule 4', code: 'X' },
    ...{ operator_id: await operator(turn), found_at: turn.at, ...more },
  });
}

export async function unit(turn: Turn): Promise<string> {
  const request = await caseAwaitingPapers(turn.em, turn.at);
  const documents = JSON.stringify([{ kind: 'receipt', sha256: randomHash() }]);
  const times = { closed_at: turn.at, archived_at: turn.at };
  return insert(turn, 'archive_unit', { request_id: request.id, office_id: SEMEY_OFFICE, documents, ...times });
}

export async function supportRequest(turn: Turn, state: string): Promise<string> {
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

export async function complaint(turn: Turn, more: Row = {}): Promise<{ id: string; version: number }> {
  const dueAt = new Date(turn.at.getTime() + 86_400_000);
  const { id, version } = await storedComplaint(turn.em.fork(), {
    ...{ registeredAt: turn.at, dueAt, officeId: officeOf(turn), ...more },
  });
  return { id, version };
}

export const NEW = (at: Date): Row => ({
  state: 'received',
  receivedAt: at,
  registeredAt: null,
  dueAt: null,
  incomingNumber: null,
  registeredById: null,
});
/** A case that the operator has taken. */
export async function claimed({ em, at, employeeId }: Turn): Promise<string> {
  const { id } = await caseAwaitingPapers(em, at);
  await em.execute(
    'update request set claimed_by_id = ?, claimed_at = ?, claim_touched_at = ?, office_id = ? where id = ?',
    [employeeId, at, at, SEMEY_OFFICE, id],
  );
  return id;
}

/** Bytes that somebody signs, never the same twice, with their hash. */
export function signable(): { document: Buffer; document_sha256: string } {
  const document = Buffer.from(JSON.stringify({ type: 'kualik/test', id: newId() }));
  return { document, document_sha256: createHash('sha256').update(document).digest('hex') };
}

/** The signature of the one whose turn it is. */
export async function signed({ desk }: Turn, document: Uint8Array): Promise<string> {
  return base64(await signAs(desk.aigerim.sign, document));
}
