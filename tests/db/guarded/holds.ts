import { suspendEmployee } from '@kualik/db';
import { resumeEmployee } from '@kualik/db';
import { insertHoldSignature, storeHoldReleaseSignature } from '@kualik/db/repositories/hold-evidence.repository.ts';
import { markHoldGone } from '@kualik/db/repositories/hold-journal.repository.ts';
import { useHoldLink } from '@kualik/db/repositories/hold-link.repository.ts';
import {
  findHold,
  insertHold,
  storeBecameRevocation,
  storeRelease,
  storeWarned,
} from '@kualik/db/repositories/hold.repository.ts';
import {
  decideKeyLossRow,
  storeResumeAsked,
  storeResumed,
  useKeyLossCode,
} from '@kualik/db/repositories/key-loss.repository.ts';
import { AT } from '../../support/bare-row.ts';
import { BYTES, HASH, LATER, OTHER_PERSON, PERSON } from './race-row.ts';
import type { Race } from './race-row.ts';

const HELD = { state: 'active' };
const CERTIFICATE = { id: PERSON, serialHex: '01', caId: OTHER_PERSON };

/** Holds, their evidence, and the loss of an operator's key. */
export const HOLD_RACES: readonly Race[] = [
  {
    guard: 'insertHold',
    table: 'hold',
    row: {},
    isUnlocked: true,
    attempt: (em) =>
      insertHold(em, {
        ...{ certificate: CERTIFICATE, channel: 'counter', placedAt: AT, placedById: PERSON },
        endsAt: LATER,
      }),
  },
  {
    guard: 'storeRelease',
    table: 'hold',
    row: HELD,
    attempt: (em, id) => storeRelease(em, id, { way: 'counter', releaseId: PERSON, at: LATER, by: PERSON }),
  },
  {
    guard: 'storeBecameRevocation',
    table: 'hold',
    row: HELD,
    attempt: (em, id, caller) =>
      caller === 0
        ? storeBecameRevocation(em, id, LATER)
        : storeRelease(em, id, { way: 'counter', releaseId: PERSON, at: LATER, by: PERSON }),
  },
  {
    guard: 'storeWarned',
    table: 'hold',
    row: HELD,
    attempt: async (em, id) => {
      const hold = await findHold(em, id);
      return hold && storeWarned(em, hold, 7);
    },
  },
  { guard: 'markHoldGone', table: 'hold', row: {}, attempt: (em, id) => markHoldGone(em, id, LATER) },
  {
    guard: 'useHoldLink',
    table: 'hold_link',
    row: { token_sha256: HASH, expires_at: LATER },
    attempt: (em) => useHoldLink(em, HASH, AT),
  },
  {
    guard: 'insertHoldSignature',
    table: 'hold_signature',
    row: {},
    isUnlocked: true,
    attempt: (em) =>
      insertHoldSignature(em, {
        ...{ act: 'hold', document: BYTES, documentSha256: HASH, cms: BYTES, signerCertSha256: HASH },
        receivedAt: AT,
      }),
  },
  {
    guard: 'storeHoldReleaseSignature',
    table: 'hold_release',
    row: {},
    attempt: (em, id) => storeHoldReleaseSignature(em, id, { cms: BYTES, signerCertSha256: HASH, receivedAt: LATER }),
  },
  {
    guard: 'decideKeyLossRow',
    table: 'key_loss',
    row: { state: 'reported' },
    attempt: (em, id, caller) =>
      decideKeyLossRow(em, id, { state: caller === 0 ? 'acted' : 'dismissed', by: PERSON, at: LATER }),
  },
  {
    guard: 'storeResumeAsked',
    table: 'key_loss',
    row: { state: 'dismissed' },
    attempt: (em, id) => storeResumeAsked(em, id, PERSON, LATER),
  },
  {
    guard: 'storeResumed',
    table: 'key_loss',
    row: { state: 'dismissed', resume_asked_at: AT },
    attempt: (em, id) => storeResumed(em, id, PERSON, LATER),
  },
  {
    guard: 'useKeyLossCode',
    table: 'key_loss_code',
    row: { code_sha256: HASH },
    attempt: (em) => useKeyLossCode(em, HASH),
  },
  {
    guard: 'suspendEmployee',
    table: 'employee',
    row: { state: 'active' },
    attempt: (em, id) => suspendEmployee(em, id, LATER),
  },
  { guard: 'resumeEmployee', table: 'employee', row: { state: 'suspended' }, attempt: resumeEmployee },
];
