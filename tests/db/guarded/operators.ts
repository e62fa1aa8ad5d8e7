import {
  answerQuestion,
  askSilence,
  blockIssue,
  changeAbsence,
  endWorkplace,
  handOverCarrier,
  insertCarrier,
  insertWorkplace,
  storeNamedWorkplaces,
  markAccessEnded,
  markLetterDispatched,
  markLetterReceived,
  returnCarrier,
  storeChangeNotice,
  storeLetterSignature,
  storeOfficerSignature,
  storeSecondSignature,
  storeSoleSignature,
  useCarrierCode,
} from '@kualik/db';
import { changeChipCard } from '@kualik/db/repositories/chip-card.repository.ts';
import { insertCardStation } from '@kualik/db/repositories/card-station.repository.ts';
import { endCardStation } from '@kualik/db/repositories/card-station-health.repository.ts';
import { AT } from '../../support/bare-row.ts';
import { BYTES, HASH, LATER, OTHER_HASH, OTHER_PERSON, PERSON, THIRD_PERSON } from './race-row.ts';
import type { Race } from './race-row.ts';

const THIRD_HASH = 'c'.repeat(64);
const OFFICER = { officerId: PERSON, officerCms: BYTES, officerAt: LATER };

/** Carriers, letters, orders to issue, changes and absences of operators (p.15(1)). */
export const OPERATOR_RACES: readonly Race[] = [
  {
    guard: 'insertCarrier',
    table: 'key_carrier',
    row: {},
    isUnlocked: true,
    attempt: (em) => insertCarrier(em, { serial: 'S-1', model: 'M', officeId: PERSON, placeOfKeeping: 'сейф' }),
  },
  {
    guard: 'handOverCarrier',
    table: 'key_carrier',
    row: { state: 'in_store' },
    attempt: (em, id, caller) =>
      handOverCarrier(em, id, {
        ...{ operatorId: caller === 0 ? PERSON : OTHER_PERSON, handedOverAt: LATER, handedOverById: PERSON },
        ...{ codeSha256: HASH, codeExpiresAt: LATER },
      }),
  },
  {
    guard: 'useCarrierCode',
    table: 'key_carrier',
    row: { code_sha256: OTHER_HASH },
    attempt: (em, id) => useCarrierCode(em, { id, codeSha256: OTHER_HASH }, LATER),
  },
  {
    guard: 'storeNamedWorkplaces',
    table: 'operator',
    row: { version: 1 },
    attempt: (em, id, caller) =>
      storeNamedWorkplaces(em, { id, state: 'appointed', version: 1 }, [caller === 0 ? PERSON : OTHER_PERSON]),
  },
  {
    guard: 'insertWorkplace',
    table: 'workplace',
    row: { token_sha256: OTHER_HASH },
    isUnlocked: true,
    attempt: (em, _id, caller) =>
      insertWorkplace(em, {
        ...{ officeId: PERSON, label: 'W1', tokenSha256: caller === 0 ? HASH : THIRD_HASH },
        ...{ registeredAt: LATER, registeredById: PERSON },
      }),
  },
  {
    guard: 'insertCardStation',
    table: 'card_station',
    row: { name: 'former', certificate_sha256: OTHER_HASH },
    isUnlocked: true,
    attempt: (em, _id, caller) =>
      insertCardStation(em, {
        ...{ name: 'astana-1', officeId: PERSON, certificate: BYTES },
        ...{ certificateSha256: caller === 0 ? HASH : THIRD_HASH, enrolledAt: LATER, enrolledById: PERSON },
      }),
  },
  {
    guard: 'endCardStation',
    table: 'card_station',
    row: { name: 'ended', certificate_sha256: 'e'.repeat(64) },
    attempt: (em, id) => endCardStation(em, id, { endedAt: LATER, endedById: PERSON }),
  },
  {
    guard: 'changeChipCard',
    table: 'chip_card',
    row: { state: 'personalised', serial: null },
    attempt: (em, id) =>
      changeChipCard(em, { id, from: 'personalised' }, { state: 'lost', changedAt: LATER, changedById: PERSON }),
  },
  {
    guard: 'endWorkplace',
    table: 'workplace',
    row: { token_sha256: 'd'.repeat(64), label: 'W2' },
    attempt: (em, id) => endWorkplace(em, id, { endedAt: LATER, endedById: PERSON }),
  },
  {
    guard: 'returnCarrier',
    table: 'key_carrier',
    row: { state: 'in_use', operator_id: THIRD_PERSON },
    attempt: (em, id, caller) =>
      returnCarrier(em, { id, operatorId: THIRD_PERSON }, { state: caller === 0 ? 'in_store' : 'lost', at: LATER }),
  },
  {
    guard: 'storeLetterSignature',
    table: 'official_letter',
    row: {},
    attempt: (em, id) => storeLetterSignature(em, id, { cms: BYTES, signedById: PERSON, signedAt: LATER }),
  },
  {
    guard: 'markLetterDispatched',
    table: 'official_letter',
    row: { signed_at: AT },
    attempt: (em, id) => markLetterDispatched(em, id, LATER),
  },
  {
    guard: 'markLetterReceived',
    table: 'official_letter',
    row: { sent_at: AT },
    attempt: (em, id) => markLetterReceived(em, id, { at: LATER, by: PERSON }),
  },
  {
    guard: 'storeOfficerSignature',
    table: 'operator_issue',
    row: {},
    attempt: (em, id) => storeOfficerSignature(em, id, OFFICER),
  },
  {
    guard: 'storeSoleSignature',
    table: 'operator_issue',
    row: {},
    attempt: (em, id, caller) =>
      caller === 0 ? storeSoleSignature(em, id, OFFICER) : storeOfficerSignature(em, id, OFFICER),
  },
  {
    guard: 'storeSecondSignature',
    table: 'operator_issue',
    row: { operator_id: OTHER_PERSON, officer_id: PERSON },
    attempt: (em, id) =>
      storeSecondSignature(
        em,
        { id, operatorId: OTHER_PERSON, round: 1 },
        { secondId: OTHER_PERSON, secondCms: BYTES, secondAt: LATER },
      ),
  },
  { guard: 'blockIssue', table: 'operator_issue', row: {}, attempt: (em, id) => blockIssue(em, id, 'CODE') },
  {
    guard: 'storeChangeNotice',
    table: 'operator_change',
    row: {},
    attempt: (em, id) => storeChangeNotice(em, id, { letterNumber: '1', notifiedAt: LATER, isLate: false }),
  },
  {
    guard: 'markAccessEnded',
    table: 'operator_change',
    row: {},
    attempt: (em, id) => markAccessEnded(em, id, LATER),
  },
  ...(['suspendedAt', 'resumeAskedAt', 'resumedAt'] as const).map((mark): Race => ({
    guard: 'changeAbsence',
    table: 'operator_absence',
    row: {},
    attempt: (em, id) => changeAbsence(em, id, { [mark]: null }, { [mark]: LATER }),
  })),
  {
    guard: 'askSilence',
    table: 'silence_question',
    row: {},
    isUnlocked: true,
    attempt: (em) => askSilence(em, { operatorId: PERSON, askedAt: LATER, lastActAt: AT }),
  },
  {
    guard: 'answerQuestion',
    table: 'silence_question',
    row: {},
    attempt: (em, id) => answerQuestion(em, id, { answer: 'демалыс', answeredAt: LATER, answeredById: PERSON }),
  },
];
