import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AuditEntity, findRequest, OutboxEntity, RequestEntity, RevocationEntity } from '@kualik/db';
import { systemClock } from '@kualik/db/clock.ts';
import { beginEffect } from '@kualik/db/repositories/scheduled-revocation.repository.ts';
import { loadServices } from '@kualik/domain/engine/registry.ts';
import { advanceCase } from '../../../worker/advance-case.ts';
import { reconcile } from '../../../worker/signing/reconcile.ts';
import type { SignerContext } from '../../../worker/signing/signer-context.ts';
import { type Holder, issuedHolder, orderedRevocation } from '../support/applicant-acts.ts';
import { type Installation, newInstallation } from '../support/installation.ts';
import { runSigningJobs, signerContext } from '../support/signer-tools.ts';

const DAY_MS = 86_400_000;
const registry = loadServices();
let installation: Installation;
let context: SignerContext;
let holder: Holder;
let offset = 0;

beforeAll(async () => {
  installation = await newInstallation();
  context = await signerContext(installation, { now: () => new Date(systemClock.now().getTime() + offset) });
});
beforeEach(async () => {
  offset = 0;
  // What waits of another test is not this one's.
  await em().execute(`update outbox set closed_at = now(), result = '{}' where closed_at is null`);
  holder = await issuedHolder(installation, context);
});
afterAll(async () => {
  await context.journal.close();
  await installation.close();
});

const em = () => installation.database.em();
const caseOf = (id: string) => em().findOneOrFail(RequestEntity, { id });
const revocations = () => em().count(RevocationEntity, { serialHex: holder.sign.serialHex });

/** An order to revoke in ten days, as the api stores it. */
async function ordered(): Promise<RequestEntity> {
  const effectiveAt = new Date(Date.now() + 10 * DAY_MS);
  const moment = { reason: 'superseded', effectiveAt: effectiveAt.toISOString() } as const;
  const request = await orderedRevocation(installation, holder, moment);
  await em().nativeUpdate(RequestEntity, { id: request.id }, { effectiveAt });
  return request;
}

async function scheduled(): Promise<RequestEntity> {
  const request = await ordered();
  await runSigningJobs(context, 1);
  return request;
}

/** What the api does when the owner takes the order back. */
async function takeBack(request: RequestEntity): Promise<void> {
  const own = em();
  const current = await findRequest(own, request.id);
  if (current === null || current.effectBegunAt) throw new Error('begun');
  const { effectiveAt } = current;
  const event = { type: 'withdraw', step: current.step } as const;
  const actor = { kind: 'applicant', id: null } as const;
  expect(effectiveAt).not.toBeNull();
  await advanceCase(own, registry, current, event, { checks: {}, flags: {} }, { actor, at: new Date() });
}

describe('a revocation ordered for a later moment (reg p.8, t.3 a.4)', () => {
  it('is judged at once and revokes nothing before its moment', async () => {
    const request = await scheduled();
    expect(await revocations()).toBe(0);
    expect(await caseOf(request.id)).toMatchObject({ status: 'ISSUING', step: 'P3', finishedAt: null });
    const [work] = await em().find(OutboxEntity, { requestId: request.id, closedAt: null, kind: 'revoke-ordered' });
    expect(work?.availableAt.getTime()).toBe((await caseOf(request.id)).effectiveAt?.getTime());
    expect(await em().count(AuditEntity, { requestId: request.id, kind: 'revocation.scheduled' })).toBe(1);
    expect(await runSigningJobs(context)).toEqual([{ kind: 'revoke-ordered', error: 'REVOCATION_AHEAD' }]);
  });

  it('is executed at its moment as any other, though whoever signed it is revoked since', async () => {
    const request = await scheduled();
    await orderedRevocation(installation, holder, { serials: [holder.auth.serialHex], reason: 'superseded' });
    await runSigningJobs(context);
    offset = 10 * DAY_MS + 60_000;
    const results = await runSigningJobs(context);
    expect(results).toContainEqual({
      kind: 'revoke-ordered',
      revoked: expect.arrayContaining([holder.sign.serialHex, holder.auth.serialHex]),
    });
    expect(await revocations()).toBe(1);
    expect(await caseOf(request.id)).toMatchObject({ status: 'COMPLETED', step: 'P3' });
    const stored = await em().findOneOrFail(RevocationEntity, { certificateId: holder.sign.id });
    expect(stored.revokedAt.getTime()).toBeGreaterThan(Date.now() + 9 * DAY_MS);
  });

  it('is not executed when its owner took it back', async () => {
    const request = await scheduled();
    await takeBack(request);
    offset = 10 * DAY_MS + 60_000;
    expect(await runSigningJobs(context)).toContainEqual({ kind: 'revoke-ordered', skipped: 'WITHDRAWN' });
    expect(await revocations()).toBe(0);
  });

  it('is taken back or executed when owner and signer come at once, never both', async () => {
    const request = await scheduled();
    const [begun, taken] = await Promise.allSettled([beginEffect(em(), request.id, new Date()), takeBack(request)]);
    const isBegun = begun.status === 'fulfilled' && begun.value;
    expect([isBegun, taken.status]).toEqual(isBegun ? [true, 'rejected'] : [false, 'fulfilled']);
    expect((await caseOf(request.id)).status).toBe(isBegun ? 'ISSUING' : 'WITHDRAWN');
  });

  it('comes after a restore that forgot its work', async () => {
    const request = await scheduled();
    await em().execute(`delete from outbox where request_id = ? and kind = 'revoke-ordered'`, [request.id]);
    expect((await reconcile(installation.database.orm, context, new Date())).scheduled).toBeGreaterThan(0);
    expect((await reconcile(installation.database.orm, context, new Date())).scheduled).toBe(0);
    const work = { requestId: request.id, kind: 'revoke-ordered', closedAt: null };
    expect(await em().count(OutboxEntity, work)).toBe(1);
    offset = 10 * DAY_MS + 60_000;
    await runSigningJobs(context);
    expect(await revocations()).toBe(1);
  });

  it('waits for no moment that the row names and the signature does not', async () => {
    const request = await orderedRevocation(installation, holder, { reason: 'superseded' });
    await em().nativeUpdate(RequestEntity, { id: request.id }, { effectiveAt: new Date(Date.now() + DAY_MS) });
    await runSigningJobs(context);
    expect(await revocations()).toBe(1);
  });

  it('is refused by the signer beyond the end of the certificate', async () => {
    const effectiveAt = new Date(Date.now() + 800 * DAY_MS).toISOString();
    await orderedRevocation(installation, holder, { reason: 'superseded', effectiveAt });
    expect(await runSigningJobs(context, 1)).toEqual([
      { kind: 'revoke-ordered', blocked: 'REVOCATION_MOMENT_TOO_LATE' },
    ]);
  });
});
