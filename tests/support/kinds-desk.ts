import { afterAll, beforeAll, expect } from '@jest/globals';
import { ApplicantEntity, applyDecision, RequestEntity } from '@kualik/db';
import { storeRegisterAnswer } from '@kualik/db/repositories/register-inquiry.repository.ts';
import { moved } from '@kualik/api/decide/moved.ts';
import { loadServices } from '@kualik/domain/engine/registry.ts';
import type { ApplicantKind as DomainKind } from '@kualik/domain/rules/applicant-kinds.ts';
import { keyAlgorithmOf } from '@kualik/domain/rules/profiles/index.ts';
import { computeControlDigit } from '@kualik/domain/rules/iin.ts';
import { ClaimRequestDocument } from '../../codegen/generated/admin.ts';
import { SubmitRequestDocument } from '../../codegen/generated/portal.ts';
import type { ApplicantKind, SubmitRequestInput } from '../../codegen/generated/portal.ts';
import { readFileSync } from 'node:fs';
import { DESK_NOW, openDesk, recordConsent } from './api-desk.ts';
import type { Desk } from './api-desk.ts';
import type { Operation } from './api-server.ts';
import { newLegalPair, newPair, orderInput, solvedCaptcha, sslCsr } from './api-orders.ts';
import type { OrderedPair } from './api-orders.ts';

/** The eight kinds at one desk; opened for the test file that imports it. */

export const NAMES = ['kokzhiek.kz', 'www.kokzhiek.kz'];

export const NO_PAIR = { signCsr: null, authCsr: null };

export const BIN = `05074000001${String(computeControlDigit('05074000001'))}`;

export const COMPANY = { bin: BIN, organisation: '«Көкжиек» ЖШС' };

export interface KindRow {
  kind: ApplicantKind;
  order: Partial<SubmitRequestInput>;
  /** The chosen alternative of each line that has some. */
  alternatives: Record<string, string>;
  /** The line that is left out once, and its clause. */
  leftOut: string;
  clause: string;
}

export let office: Desk;

export let pairs: OrderedPair[];

/** Opens it before the tests of the file that calls this, and closes it after them. */
export function openForThisFile(): void {
  beforeAll(async () => {
    office = await openDesk();
    pairs = [];
  });
  afterAll(() => office.close());
}

export const isSsl = (kind: ApplicantKind): boolean => kind.startsWith('DOMAIN');

/** True when the form of the kind asks for a national signature key. @rule std1 annexes 4, 8 */
export function signsByGost(kind: ApplicantKind): boolean {
  return keyAlgorithmOf(kind.toLowerCase() as DomainKind, 'sign') === 'gost2004';
}

/** Orders over the public API and lets the registers know the applicant; gives the id of the case at the counter. */
export async function caseAtTheCounter({ kind, order }: Pick<KindRow, 'kind' | 'order'>): Promise<string> {
  const { api, database } = office;
  const pair = signsByGost(kind) ? await newLegalPair() : (pairs.pop() ?? (await newPair()));
  const keys = isSsl(kind) ? { sslCsr: await sslCsr(NAMES) } : {};
  const input = orderInput(pair, { kind, ...order, ...keys, captcha: await solvedCaptcha(api) });
  const answer = await api.ask(SubmitRequestDocument, { input });
  expect(answer.errors).toEqual([]);
  const em = database.em();
  const request = await em.findOneOrFail(RequestEntity, { number: answer.data?.submitRequest.number ?? '' });
  const applicant = await em.findOneOrFail(ApplicantEntity, { id: request.applicantId });
  await storeAnswers(request.id, applicant);
  const facts = { checks: { 'registers.all_found': 'passed' }, flags: {} } as const;
  const actor = { kind: 'system', id: null } as const;
  for (const event of [
    { type: 'complete', step: 'P2' },
    { type: 'judge', step: 'C1' },
  ] as const)
    await applyDecision(em, request, event, moved({ registry: loadServices(), now: DESK_NOW }, request, event, facts), {
      actor,
      at: DESK_NOW,
    });
  expect((await api.ask(ClaimRequestDocument, { id: request.id }, office.session)).errors).toEqual([]);
  return request.id;
}

async function storeAnswers(
  requestId: string,
  { surname, givenName, patronymic, iin, bin }: ApplicantEntity,
): Promise<void> {
  const asked = { requestId, askedAt: DESK_NOW, answeredAt: DESK_NOW, attempt: 1, answerSha256: 'a'.repeat(64) };
  const person = { surname, givenName, patronymic: patronymic ?? null, birthDate: '1990-01-01' };
  await storeRegisterAnswer(office.database.em(), {
    ...asked,
    register: 'gbd_fl',
    outcome: 'found',
    answer: { outcome: 'found', person },
  });
  if (!bin) return;
  const organisation = { bin, name: 'ЖШС "КӨКЖИЕК"', headIin: iin };
  await storeRegisterAnswer(office.database.em(), {
    ...asked,
    register: 'gbd_ul',
    outcome: 'found',
    answer: { outcome: 'found', organisation },
  });
}

interface KindCase {
  version: number;
  step: string;
  status: string;
  fingerprint: string;
  dataUseConsentAt: string | null;
  applicant: { iin: string };
  documentList: { id: string; clause: string; required: boolean }[];
  comparison: { field: string; register: string | null; equal: boolean | null }[] | null;
  documents: { itemId: string | null; alternative: string | null; seenAt: string | null; givenBackAt: string | null }[];
  receipt: { items: unknown[] } | null;
}

/** The sample operation for developers of screens, asked as it stands. */
const SAMPLE = readFileSync(new URL('../../codegen/operations/kinds.graphql', import.meta.url), 'utf8');

const KIND_CASE: Operation<{ request: KindCase | null }, { id: string }> = { toString: () => SAMPLE };

export async function caseOf(id: string): Promise<KindCase> {
  const { data, errors } = await office.api.ask(KIND_CASE, { id }, office.session);
  expect(errors).toEqual([]);
  if (!data?.request) throw new Error('no case');
  return data.request;
}

export async function consent(id: string): Promise<void> {
  await recordConsent(office, id);
}

type Papers = { id: string; alternative: string | null; originalReturned: boolean }[];

/** Everything the list of this case demands, by the given alternatives. */
export function allPapers(
  request: { documentList: { id: string; required: boolean }[] },
  chosen: Record<string, string>,
): Papers {
  const needed = request.documentList.filter(({ required }) => required);
  return needed.map(({ id }) => ({ id, alternative: chosen[id] ?? null, originalReturned: true }));
}
