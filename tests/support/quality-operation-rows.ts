import { randomBytes } from 'node:crypto';
import { sha256OfText } from '@kualik/api/sign-in/session-token.ts';
import { storeKeyLossCode } from '@kualik/db/repositories/key-loss.repository.ts';
import { formatRequestNumber } from '@kualik/domain/rules/request-number.ts';
import { pdf } from '../api/uploads/hostile-files.ts';
import { NO_ROW } from './minimal-arguments.ts';
import { postComplaintScan } from './scans.ts';
import { randomHash, SEMEY_OFFICE, storeCase, storeEmployee } from './stored-cases.ts';
import { complaint, insert, officeOf, operator, signable, signed, unit, violation } from './stored-rows.ts';
import type { Row, Turn } from './stored-rows.ts';
import { storedComplaint } from './stored-complaints.ts';

const DAY_MS = 86_400_000;

/** A report of a lost key of an operator of this office. */
async function loss(turn: Turn, more: Row): Promise<string> {
  const { em, at, employeeId } = turn;
  const { id } = await storeEmployee(em, { roles: ['operator'], officeId: officeOf(turn) });
  await operator(turn, { state: 'active', employee_id: id });
  const told = { employee_id: id, since: at, channel: 'telephone', reported_by_id: employeeId, reported_at: at };
  await em.execute(`update employee set state = 'suspended', suspended_at = ? where id = ?`, [at, id]);
  return insert(turn, 'key_loss', { ...told, ...more });
}

const dismissed = ({ at, employeeId }: Turn): Row => ({
  state: 'dismissed',
  decided_by_id: employeeId,
  decided_at: at,
});

async function outlivedUnit(turn: Turn): Promise<string> {
  const id = await unit(turn);
  await turn.em.execute(`update archive_unit set retain_until = '2026-11-20', documents = '[]' where id = ?`, [id]);
  return id;
}

/** What the staff does about lost keys, quality, archive and complaints, about rows that stand where it does it. */
export const QUALITY_ROWS: Readonly<Record<string, (turn: Turn) => Promise<Row>>> = {
  askToResumeAfterKeyLoss: async (turn) => ({ id: await loss(turn, dismissed(turn)) }),
  resumeAfterKeyLoss: async (turn) => {
    const asked = { resume_asked_at: turn.at, resume_asked_by_id: turn.employeeId };
    return { id: await loss(turn, { ...dismissed(turn), ...asked }) };
  },
  decideKeyLoss: async (turn) => ({ id: await loss(turn, { state: 'reported' }) }),
  answerViolation: async (turn) => ({
    input: { id: await violation(turn, { state: 'sent', sent_at: turn.at }) },
  }),
  closeQualityCheck: async (turn) => {
    const period = { period_from: '2026-11-01', period_to: '2026-11-20', basis: '{нұсқаулық}', sample_size: 1 };
    const opened = { opened_at: turn.at, opened_by_id: turn.employeeId, seed: 's', sample: '{}' };
    return { id: await insert(turn, 'quality_check', { office_id: SEMEY_OFFICE, ...period, ...opened }) };
  },
  openQualityCheck: async ({ em, at }) => {
    const finishedAt = new Date(at.getTime() - 3 * DAY_MS);
    await storeCase(em.fork(), { at, request: { status: 'LAPSED', finishedAt } });
    return { input: { officeId: SEMEY_OFFICE } };
  },
  prepareDestruction: async (turn) => ({
    input: { number: randomHash().slice(0, 8), unitIds: [await outlivedUnit(turn)] },
  }),
  signDestruction: async (turn) => {
    const { document, document_sha256 } = signable();
    const { id: archivist } = await storeEmployee(turn.em, { roles: ['archivist'] });
    const id = await insert(turn, 'destruction_act', {
      ...{ number: randomHash().slice(0, 8), unit_ids: `{${await outlivedUnit(turn)}}`, document, document_sha256 },
      ...{ prepared_at: turn.at, prepared_by_id: archivist },
    });
    return { id, cms: await signed(turn, document) };
  },
  registerPaperComplaint: async (turn) => {
    const { api, session } = turn.desk;
    const scan = (await (await postComplaintScan(api.url, session, pdf())).json()) as { id: string };
    const complainant = { surname: 'Әбенов', givenName: 'Асан' };
    return {
      input: { scanId: scan.id, complaint: { officeId: officeOf(turn), complainant }, signedAs: 'Әбенов Асан' },
    };
  },
  recordIdentityCardArrival: async ({ em, at }) => {
    const { number } = await storeCase(em.fork(), {
      at,
      request: { withIdentityCard: true, status: 'UNDER_REVIEW', officeId: SEMEY_OFFICE },
    });
    return { number };
  },
  revokeHeld: async (turn) => {
    const { em, at, employeeId } = turn;
    const rows: Row[] = await em.execute(
      `select id as certificate_id, serial_hex, ca_id from certificate c where request_id is not null and not exists
         (select from hold h where h.certificate_id = c.id) limit 1`,
    );
    const keyLossId = await loss(turn, { state: 'acted', decided_by_id: employeeId, decided_at: at });
    const hold = await insert(turn, 'hold', {
      ...{ ...rows[0], state: 'active', placed_at: at },
      ...{ channel: 'operator_key_loss', key_loss_id: keyLossId, ends_at: new Date(at.getTime() + 30 * DAY_MS) },
    });
    return { input: { holds: [hold] } };
  },
  registerEscalation: async ({ em, at }) => {
    const { id: executorId } = await storeEmployee(em);
    const text = 'Кешірім сұраймыз.';
    const answered = { state: 'answered', answeredAt: at, answer: text, outcome: 'satisfied', executorId } as const;
    const told = await storedComplaint(em.fork(), {
      registeredAt: at,
      dueAt: new Date(at.getTime() + DAY_MS),
      ...answered,
    });
    return { input: { code: told.code } };
  },
  reportKeyLossByTelephone: async ({ em, at }) => {
    const { id: employeeId } = await storeEmployee(em, { roles: ['operator'], officeId: SEMEY_OFFICE });
    const code = formatRequestNumber(randomBytes(8));
    await storeKeyLossCode(em, { employeeId, codeSha256: sha256OfText(code), at });
    return { input: { code, since: at.toISOString() } };
  },
  reportKeyLoss: async (turn) => {
    const { em, at, role } = turn;
    const officeId = officeOf(turn);
    const { id } = await storeEmployee(em, { roles: ['operator'], officeId });
    // An operator reports only his own key, and would be suspended before his other operations run.
    return { input: { employeeId: role === 'operator' ? NO_ROW : id, since: at.toISOString() } };
  },
  complaint: async (turn) => ({
    id: (await complaint(turn, { executorId: turn.employeeId, escalatedAt: turn.at })).id,
  }),
};
