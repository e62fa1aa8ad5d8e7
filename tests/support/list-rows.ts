import { newId } from '@kualik/db';
import type { EntityManager } from '@kualik/db';
import { randomHash, SEMEY_OFFICE, syntheticIin } from './stored-cases.ts';
import { storedComplaint } from './stored-complaints.ts';

export interface RowsOf {
  at: Date;
  employeeId: string;
  /** Two cases, one of each centre. */
  requestIds: readonly [string, string];
  certificateIds: readonly [string, string];
}

let ordinal = 0;

/** Rows for every list of the staff: one of the centre in Semey and one of another. Gives the id of the other centre. */
export async function storeListRows(em: EntityManager, { at, employeeId, ...of }: RowsOf): Promise<string> {
  const others: { id: string }[] = await em.execute(
    `select id from office where kind = 'psc' and id <> ? order by code limit 1`,
    [SEMEY_OFFICE],
  );
  const elsewhere = others[0]?.id ?? '';
  for (const [index, officeId] of [SEMEY_OFFICE, elsewhere].entries()) {
    const [requestId = '', certificateId = ''] = [of.requestIds[index], of.certificateIds[index]];
    const shared = { at, employeeId, officeId, requestId, certificateId };
    await em.execute('update request set office_id = ? where id = ?', [officeId, requestId]);
    await em.transactional((inner) => oneOfEach(inner, shared));
    await storedComplaint(em, { officeId, registeredAt: at, dueAt: new Date(at.getTime() + 86_400_000) });
  }
  return elsewhere;
}

type One = Record<'employeeId' | 'officeId' | 'requestId' | 'certificateId', string> & { at: Date };

async function oneOfEach(em: EntityManager, one: One): Promise<void> {
  const { at, employeeId, officeId, requestId, certificateId } = one;
  ordinal += 1;
  const [operator, paper, carrier] = [newId(), newId(), `K-${ordinal}`];
  const [unit, day] = [newId(), at.toISOString().slice(0, 10)];
  const rows: Record<string, Record<string, unknown>> = {
    filed_paper: {
      ...{ id: paper, sha256: randomHash(), content_type: 'application/pdf', content: Buffer.alloc(1) },
      ...{ filed_at: at, filed_by_id: employeeId },
    },
    operator: {
      ...{ id: operator, iin: syntheticIin(), surname: `Өтеулі${ordinal}`, given_name: 'Әсел', phone: '+77000000013' },
      ...{ office_id: officeId, workplace_ids: '{W1}', order_number: '1', order_date: day, order_paper_id: paper },
      ...{ order_sha256: randomHash(), requirements_ref: 'талаптар', requirements_confirmed_by_id: employeeId },
      ...{ requirements_confirmed_at: at, appointed_at: at },
    },
    chip_card: {
      ...{ card_id: randomHash().slice(0, 32), serial: carrier, request_id: requestId },
      ...{ registered_at: at, changed_at: at, changed_by_id: employeeId },
    },
    key_carrier: {
      ...{ serial: carrier, model: 'KAZTOKEN', office_id: officeId, place_of_keeping: 'Сейф', state: 'in_use' },
      ...{ operator_id: operator, handed_over_at: at, handed_over_by_id: employeeId },
    },
    official_letter: {
      ...{ number: `${ordinal}`, purpose: 'issue', office_id: officeId, operator_id: operator, attachments: '[]' },
      ...{ executor_name: 'Ахметова Ә.', executor_phone: '1', executor_email: 'hat@example.kz' },
      ...{ document: Buffer.alloc(1), document_sha256: randomHash(), prepared_by_id: employeeId, prepared_at: at },
      ...{ cms: Buffer.alloc(1), signed_by_id: employeeId, signed_at: at, sent_at: at },
    },
    workplace: {
      office_id: officeId,
      label: `W${ordinal}`,
      token_sha256: randomHash(),
      registered_at: at,
      registered_by_id: employeeId,
    },
    workplace_statement: {
      ...{ operator_id: operator, month: '2026-10', document: Buffer.alloc(1), document_sha256: randomHash() },
      made_at: at,
    },
    violation: { employee_id: employeeId, office_id: officeId, rule_ref: 'p.19(5) rule 4', code: 'X', found_at: at },
    quality_check: {
      ...{ office_id: officeId, period_from: day, period_to: day, basis: '{нұсқаулық}', sample_size: 1, seed: 's' },
      ...{ sample: `{${requestId}}`, opened_at: at, opened_by_id: employeeId },
    },
    copy_request: {
      ...{ request_id: requestId, office_id: officeId, documents: '{receipt}', requested_at: at, due_on: day },
      requested_by_id: employeeId,
    },
    support_request: {
      ...{ number: `S-${ordinal}`, received_at: at, received_by_id: employeeId, channel: 'call', sender: 'Қасымов Қ.' },
      ...{ office_id: officeId, body: 'Кезек ұзақ' },
    },
    operator_issue: {
      ...{ operator_id: operator, document: Buffer.alloc(1), document_sha256: randomHash(), prepared_at: at },
      prepared_by_id: employeeId,
    },
    support_contact: {
      ...{ office_id: officeId, employee_id: employeeId, order_number: '1', order_date: day, order_paper_id: paper },
      ...{ mailbox: 'koldau@example.kz', appointed_at: at, appointed_by_id: employeeId },
      ...{ letter_number: '1', letter_sent_at: at },
    },
    retention_rule: { document_kind: 'receipt', years: 5, basis: 'тізбе', proposed_at: at, proposed_by_id: employeeId },
    archive_unit: {
      id: unit,
      request_id: requestId,
      office_id: officeId,
      documents: '[]',
      closed_at: at,
      archived_at: at,
    },
    archive_copy: {
      ...{ unit_id: unit, asked_by: 'Сот', reason: 'іс', documents: '{receipt}', issued_at: at },
      issued_by_id: employeeId,
    },
    destruction_act: {
      ...{ number: `${ordinal}`, unit_ids: `{${unit}}`, document: Buffer.alloc(1), document_sha256: randomHash() },
      ...{ prepared_at: at, prepared_by_id: employeeId },
    },
    queue_ticket: {
      ...{ office_id: officeId, day, kind: 'individual', state: 'waiting', number: `A00${ordinal}` },
      ...{ arrived_at: at, waits_from: at },
    },
    notification: {
      ...{ request_id: requestId, kind: 'application', language: 'kk', recipient: 'a@example.kz', subject: 'Өтініш' },
      queued_at: at,
    },
    outbox: {
      ...{ kind: 'receipt', queue: 'papers', request_id: requestId, created_at: at, available_at: at },
      ...{ closed_at: at, result: JSON.stringify({ failed: 'NOT_FOUND' }) },
    },
    breach: {
      ...{ request_id: requestId, limit_id: 'P5', kind: 'machine', step: 'P5', within: '30s' },
      ...{ started_at: at, due: at, recorded_at: at },
    },
    audit_head: {
      ...{ seq: ordinal, first_id: ordinal, last_id: ordinal, row_count: 1, seal: Buffer.alloc(1), sealed_at: at },
      ...{ batch_sha256: randomHash(), previous_sha256: randomHash(), head_sha256: randomHash() },
    },
    key_loss: {
      ...{ employee_id: employeeId, since: at, channel: 'self', reported_by_id: employeeId, reported_at: at },
      state: 'reported',
    },
    hold: {
      ...{ certificate_id: certificateId, channel: 'counter', placed_at: at },
      ends_at: new Date(at.getTime() + 86_400_000),
    },
  };
  for (const [table, row] of Object.entries(rows)) await insert(em, table, row);
  for (const [role, office] of [['provider_officer', null] as const, ['psc_head', officeId] as const]) {
    await insert(em, 'staff_notice', {
      ...{ kind: 'operator_change', role, office_id: office, subject_id: operator, created_at: at },
    });
  }
}

async function insert(em: EntityManager, table: string, row: Record<string, unknown>): Promise<void> {
  const whole = table === 'hold' ? { ...row, ...(await authorityOf(em, String(row['certificate_id']))) } : row;
  const names = Object.keys(whole);
  await em.execute(
    `insert into ${table} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`,
    Object.values(whole),
  );
}

async function authorityOf(em: EntityManager, certificateId: string): Promise<Record<string, unknown>> {
  const found: Record<string, unknown>[] = await em.execute('select serial_hex, ca_id from certificate where id = ?', [
    certificateId,
  ]);
  return found[0] ?? {};
}
