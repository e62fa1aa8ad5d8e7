import type { DecisionContext, EntityManager, RequestEntity } from '@kualik/db';
import { ApplicantEntity, applyDecision, findRequest, RequestKeyEntity } from '@kualik/db';
import { decide } from '@kualik/domain/engine/decide.ts';
import type { CaseEvent, Facts, RefusalReason } from '@kualik/domain/engine/case.ts';
import { loadServices } from '@kualik/domain/engine/registry.ts';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storeCase } from './stored-cases.ts';

export interface OrderWish {
  at: Date;
  applicant?: Partial<ApplicantEntity>;
  request?: Partial<RequestEntity>;
}

type MadeKey = Pick<RequestKeyEntity, 'csrDer' | 'csrSha256' | 'spkiSha256'>;

/** One pair of keys serves all orders of a test file: making them takes seconds on a busy machine. */
const made = new Map<string, MadeKey>();

function keyFor(usage: 'sign' | 'auth'): MadeKey {
  const key = made.get(usage) ?? opensslCsr();
  made.set(usage, key);
  return key;
}

/** PKCS#10 and SPKI of a new RSA key, made by the openssl program. */
export function opensslCsr(): MadeKey {
  const folder = mkdtempSync(join(tmpdir(), 'kualik-csr-'));
  try {
    const [key, csr, spki] = ['key.pem', 'csr.der', 'spki.der'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    const quiet = { stdio: 'ignore' } as const;
    const request = ['req', '-new', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=KUALIK', '-keyout', key];
    execFileSync('openssl', [...request, '-outform', 'DER', '-out', csr], quiet);
    execFileSync('openssl', ['pkey', '-in', key, '-pubout', '-outform', 'DER', '-out', spki], quiet);
    const [csrDer, spkiDer] = [readFileSync(csr), readFileSync(spki)];
    const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
    return { csrDer: new Uint8Array(csrDer), csrSha256: sha256(csrDer), spkiSha256: sha256(spkiDer) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A case with real keys that was submitted and waits for the register (P2). */
export async function submittedOrder(em: EntityManager, wish: OrderWish): Promise<RequestEntity> {
  const request = await storeCase(em, {
    at: wish.at,
    request: { regionCode: '10', settlementId: '10-1', ...wish.request },
  });
  if (wish.applicant) await em.nativeUpdate(ApplicantEntity, { id: request.applicantId }, wish.applicant);
  for (const usage of ['sign', 'auth'] as const) {
    await em.nativeUpdate(RequestKeyEntity, { requestId: request.id, usage }, keyFor(usage));
  }
  await moveCase(em, request, { type: 'start' }, wish.at);
  await moveCase(em, request, { type: 'complete', step: request.step }, wish.at);
  return request;
}

export interface MoveWish {
  checks?: Facts['checks'];
  reason?: RefusalReason;
  context?: Partial<DecisionContext>;
}

/** One decision of the engine over a stored case; by the applicant when nobody else is named. */
export async function moveCase(
  em: EntityManager,
  request: RequestEntity,
  event: CaseEvent,
  at: Date,
  { checks = {}, reason, context }: MoveWish = {},
): Promise<void> {
  const flags = { 'applicant.natural': true, 'applicant.legal': false };
  const { serviceId, serviceVersion, channelId, step, status, stepEnteredAt: enteredAt } = request;
  const state = { serviceId, serviceVersion, channelId, step, status, enteredAt };
  const decision = decide(state, event, { checks, flags, ...(reason && { reason }) }, at, loadServices());
  if (decision.kind !== 'moved') throw new Error(`the case did not move: ${JSON.stringify(decision)}`);
  const actor = { kind: 'applicant', id: request.applicantId } as const;
  await applyDecision(em, request, event, decision, { actor, at, ...context });
}

/** The case as it stands now. */
export async function reread(em: EntityManager, id: string): Promise<RequestEntity> {
  const request = await findRequest(em, id);
  if (!request) throw new Error('the case is gone');
  return request;
}
