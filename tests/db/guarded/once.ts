import {
  endApplicantSession,
  endSession,
  endSessionsOf,
  recordBreach,
  remindOnce,
  spendOnce,
  useSignInNonce,
} from '@kualik/db';
import { repeatFailedWork, settleFailedWork } from '@kualik/db/repositories/failed-work.repository.ts';
import { dropPrint } from '@kualik/db/repositories/form-print.repository.ts';
import { takeSlotPlace } from '@kualik/db/repositories/queue-slot.repository.ts';
import { markLongWait } from '@kualik/db/repositories/queue-wait.repository.ts';
import { AT } from '../../support/bare-row.ts';
import { HASH, LATER, OTHER_HASH, PERSON } from './race-row.ts';
import type { Race } from './race-row.ts';

const FAILED = { closed_at: AT, result: JSON.stringify({ failed: 'NOT_FOUND' }) };

/** What counts once: sessions, one-time values, places, reminders and breaches. */
export const ONCE_RACES: readonly Race[] = [
  {
    guard: 'endSession',
    table: 'session',
    row: { token_sha256: HASH },
    attempt: (em) => endSession(em, HASH, LATER),
  },
  {
    guard: 'endSessionsOf',
    table: 'session',
    row: { token_sha256: OTHER_HASH, employee_id: PERSON },
    attempt: (em) => endSessionsOf(em, PERSON, LATER),
  },
  {
    guard: 'endApplicantSession',
    table: 'applicant_session',
    row: { token_sha256: HASH },
    attempt: (em) => endApplicantSession(em, HASH, LATER),
  },
  {
    guard: 'useSignInNonce',
    table: 'sign_in_nonce',
    row: { nonce: 'n', origin: 'o', expires_at: LATER },
    attempt: (em) => useSignInNonce(em, { nonce: 'n', origin: 'o', at: AT }),
  },
  {
    guard: 'spendOnce',
    table: 'captcha_spent',
    row: {},
    isUnlocked: true,
    attempt: (em) => spendOnce(em, 'solution', LATER),
  },
  { guard: 'dropPrint', table: 'form_print', row: {}, attempt: dropPrint },
  {
    guard: 'takeSlotPlace',
    table: 'queue_slot',
    row: { office_id: PERSON, starts_at: AT, taken: 3 },
    attempt: (em) => takeSlotPlace(em, { officeId: PERSON, startsAt: AT }, 4),
  },
  {
    guard: 'markLongWait',
    table: 'queue_ticket',
    row: { state: 'waiting' },
    attempt: (em, id) => markLongWait(em, id, LATER),
  },
  {
    guard: 'remindOnce',
    table: 'reminder',
    row: {},
    isUnlocked: true,
    attempt: (em) => remindOnce(em, { kind: 'wait-reminder', requestId: PERSON, mark: 3, at: AT, payload: {} }),
  },
  {
    guard: 'recordBreach',
    table: 'breach',
    row: {},
    isUnlocked: true,
    attempt: (em) =>
      recordBreach(em, {
        ...{ requestId: PERSON, limitId: 'l', kind: 'wait', step: 'P5', within: 'P30D', clause: 'reg p.6(7)' },
        ...{ startedAt: AT, due: LATER, endedAt: null, awaited: null, recordedAt: LATER },
      }),
  },
  {
    guard: 'repeatFailedWork',
    table: 'outbox',
    row: FAILED,
    attempt: (em, id) => repeatFailedWork(em, id, LATER),
  },
  {
    guard: 'settleFailedWork',
    table: 'outbox',
    row: FAILED,
    attempt: (em, id, caller) =>
      caller === 0
        ? settleFailedWork(em, id, { at: LATER, employeeId: PERSON, resolution: 'not_needed' })
        : repeatFailedWork(em, id, LATER),
  },
];
