import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import {
  PrepareReissueDocument,
  PrepareRevocationDocument,
  SubmitReissueDocument,
  SubmitRevocationDocument,
} from '../../codegen/generated/cabinet.ts';
import type { PrepareReissueInput, PrepareRevocationInput } from '../../codegen/generated/cabinet.ts';
import type { OrderedPair } from './api-orders.ts';
import type { Answer, ApiUnderTest, Session } from './api-server.ts';
import { base64 } from './api-staff.ts';
import { signAs } from './test-ca.ts';
import type { Holder } from './test-ca.ts';

export function bytesOf(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64'));
}

/** A right order of certificates again; each test changes what it is about. */
export function reissueInput(pair: OrderedPair, change: Partial<PrepareReissueInput> = {}): PrepareReissueInput {
  return {
    idempotencyKey: randomUUID(),
    predecessorId: null,
    email: 'asel.new@example.kz',
    phone: '+7 701 000 00 02',
    storage: 'FILE',
    language: 'kk',
    policyVersion: '2026-1',
    consent: true,
    signCsr: pair.signCsr,
    authCsr: pair.authCsr,
    sslCsr: null,
    revokePredecessors: [],
    ...change,
  };
}

export interface Cabinet {
  api: ApiUnderTest;
  session: Session;
}

/** The document of `prepareReissue`. */
export async function preparedReissue({ api, session }: Cabinet, input: PrepareReissueInput): Promise<Uint8Array> {
  const { data, errors } = await api.ask(PrepareReissueDocument, { input }, session);
  expect(errors).toEqual([]);
  return bytesOf(data?.prepareReissue.document ?? '');
}

/** The document of `prepareRevocation`. */
export async function preparedRevocation(
  { api, session }: Cabinet,
  certificateIds: string[],
  change: Partial<PrepareRevocationInput> = {},
): Promise<Uint8Array> {
  const input = { certificateIds, reason: 'KEY_COMPROMISE' as const, ...change };
  const { data, errors } = await api.ask(PrepareRevocationDocument, { input }, session);
  expect(errors).toEqual([]);
  return bytesOf(data?.prepareRevocation.document ?? '');
}

/** Signs the bytes with a certificate and sends them as a re-issue. */
export async function sendReissue(
  { api, session }: Cabinet,
  { document, holder, pair }: { document: Uint8Array; holder: Holder; pair: OrderedPair },
): Promise<Answer<{ submitReissue: { number: string; status: string; repeated: boolean } }>> {
  const { signCsr, authCsr } = pair;
  const input = { cms: base64(await signAs(holder, document)), signCsr, authCsr, sslCsr: null };
  return api.ask(SubmitReissueDocument, { input }, session);
}

/** Signs the bytes with a certificate and sends them as a revocation. */
export async function sendRevocation(
  { api, session }: Cabinet,
  { document, holder }: { document: Uint8Array; holder: Holder },
): Promise<Answer<{ submitRevocation: { number: string; status: string; repeated: boolean } }>> {
  return api.ask(SubmitRevocationDocument, { cms: base64(await signAs(holder, document)) }, session);
}
