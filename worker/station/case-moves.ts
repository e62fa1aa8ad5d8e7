import { type EntityManager, findRequest, type RequestEntity } from '@kualik/db';
import { appendAudit, type Actor } from '@kualik/db/repositories/audit.repository.ts';
import {
  appendCardStep,
  cardOfRequest,
  insertCardKeys,
  issuedOfRequest,
  markPersonalised,
} from '@kualik/db/repositories/card.repository.ts';
import { cardDestructionsOf, unrevokedCertificates } from '@kualik/db/repositories/card-station.repository.ts';
import { isKeyOrdered } from '@kualik/db/repositories/order.repository.ts';
import { orderRevocation } from '@kualik/db/repositories/revocation-order.repository.ts';
import type { CaseEvent } from '@kualik/domain/engine/case.ts';
import type { ServiceRegistry, Step } from '@kualik/domain/engine/definition.ts';
import type { AuditKind } from '@kualik/domain/rules/audit-kinds.ts';
import { parseCardDestruction } from '@kualik/domain/rules/card-destruction.ts';
import type { ErrorCode } from '@kualik/domain/rules/errors.ts';
import { equalBytes } from '@kualik/pki/bytes.ts';
import { type ParsedCsr, verifyCsr } from '@kualik/pki/csr.ts';
import { advanceCase } from '../advance-case.ts';
import { CARD_USAGES } from '../cards/personalisation.ts';
import type { CardKeys, ReadBack } from '../cards/station.ts';
import { PermanentFailure, type ProcessContext } from '../job.ts';
import type { OrderedWork } from './db-desk.ts';

/** Nobody will ever use a certificate whose key is not on the card. */
const REASON = 'cessationOfOperation';

interface CaseMove {
  request: RequestEntity;
  event: CaseEvent;
  at: Date;
  data: Record<string, unknown>;
  auditKind?: AuditKind;
}

/** One event in the name of the operator, while he holds the case. */
async function move(
  em: EntityManager,
  { registry }: ProcessContext,
  { employeeId }: OrderedWork,
  { request, event, ...context }: CaseMove,
): Promise<void> {
  const nothing = { checks: {}, flags: {} };
  const actor: Actor = { kind: 'employee', id: employeeId };
  await advanceCase(em, registry, request, event, nothing, { ...context, actor, claimedBy: employeeId });
}

/** Where the case stands; undefined at the end. */
export function stepOf(
  registry: ServiceRegistry,
  { serviceId, serviceVersion, channelId, step }: RequestEntity,
): Step | undefined {
  return registry.service(serviceId, serviceVersion).channel(channelId).steps.get(step);
}

async function requestOf(em: EntityManager, { requestId }: OrderedWork): Promise<RequestEntity> {
  const request = await findRequest(em, requestId);
  if (request === null) throw new PermanentFailure('NOT_FOUND');
  return request;
}

/** Takes the public halves of the keys that the card made, and binds the case to that card. @rule reg p.9(6) */
export async function recordCaseKeys(
  context: ProcessContext,
  work: OrderedWork,
  { cardId, serial = null, signCsr, authCsr }: CardKeys,
): Promise<void> {
  const at = context.clock.now();
  const [sign, auth] = [await csrOf(signCsr), await csrOf(authCsr)];
  await context.orm.em.fork().transactional(async (em) => {
    if (await isKeyOrdered(em, [sign.spkiSha256, auth.spkiSha256])) throw new PermanentFailure('KEY_ALREADY_USED');
    const request = await requestOf(em, work);
    const event = { type: 'complete', step: request.step } as const;
    const data = { cardId, signSpkiSha256: sign.spkiSha256, authSpkiSha256: auth.spkiSha256 };
    await move(em, context, work, { request, event, at, data, auditKind: 'card.keys-recorded' });
    const keys = [
      { usage: 'sign' as const, csr: sign },
      { usage: 'auth' as const, csr: auth },
    ].map(({ usage, csr }) => ({
      ...{ usage, csrDer: csr.der, csrSha256: csr.sha256, spkiSha256: csr.spkiSha256 },
    }));
    const order = { requestId: request.id, cardId, serial, recordedById: work.employeeId, recordedAt: at };
    if (!(await insertCardKeys(em, { ...order, keys }))) throw new PermanentFailure('CARD_OUT_OF_USE');
  });
}

/**
 * Orders the revocation of certificates whose keys go with the operator's signature: nobody can use them any more, whatever
 * becomes of the case. May be called again. @rule reg p.9(6)
 */
export async function revokeDestroyed(
  { orm, clock }: ProcessContext,
  { requestId, employeeId }: OrderedWork,
): Promise<void> {
  const at = clock.now();
  await orm.em.fork().transactional(async (em) => {
    const documents = (await cardDestructionsOf(em, requestId)).map(({ document }) => parseCardDestruction(document));
    const hashes = documents.flatMap((document) => document?.certificatesSha256 ?? []);
    for (const certificateId of await unrevokedCertificates(em, hashes)) {
      await orderRevocation(em, { certificateId, reason: REASON, requestedBy: employeeId, at });
    }
  });
}

async function csrOf(der: Uint8Array): Promise<ParsedCsr> {
  const result = await verifyCsr(der);
  if (!result.ok) throw new PermanentFailure(result.code);
  return result.csr;
}

/** Both certificates were read back and are the issued ones, byte by byte: the result is on the card. @rule reg p.9(10) */
export async function recordCaseWritten(
  context: ProcessContext,
  work: OrderedWork,
  { read, cardId }: { read: ReadBack; cardId: string },
): Promise<void> {
  const at = context.clock.now();
  await context.orm.em.fork().transactional(async (em) => {
    const request = await requestOf(em, work);
    const order = await cardOfRequest(em, request.id);
    if (order?.cardId !== cardId) throw new PermanentFailure('CARD_DIFFERENT');
    const issued = await issuedOfRequest(em, request.id);
    const event = { type: 'complete', step: request.step } as const;
    await move(em, context, work, { request, event, at, data: { cardId } });
    await markPersonalised(em, { cardId, requestId: request.id, at, employeeId: work.employeeId });
    for (const usage of CARD_USAGES) {
      const certificate = issued.find((one) => one.usage === usage);
      if (!certificate?.der || !certificate.sha256 || !equalBytes(read[usage], certificate.der))
        throw new PermanentFailure('CARD_READ_BACK_DIFFERS');
      const row = { usage, step: 'read_back', certificateSha256: certificate.sha256 } as const;
      const { employeeId } = work;
      await appendCardStep(em, { ...row, requestId: request.id, employeeId, at });
      const actor = { kind: 'employee', id: employeeId } as const;
      await appendAudit(em, { kind: 'card.step', actor, at, requestId: request.id, data: row });
    }
  });
}

/** The keys are not on the card: the case ends and what was issued for it is revoked. @rule reg p.9(10) */
export async function giveUpCase(context: ProcessContext, work: OrderedWork, code: ErrorCode): Promise<void> {
  const at = context.clock.now();
  const { employeeId: requestedBy } = work;
  await context.orm.em.fork().transactional(async (em) => {
    const request = await requestOf(em, work);
    const issued = await issuedOfRequest(em, request.id);
    await move(em, context, work, { request, event: { type: 'withdraw', step: request.step }, at, data: { code } });
    for (const { id: certificateId } of issued) {
      await orderRevocation(em, { certificateId, reason: REASON, requestedBy, at });
    }
    const actor = { kind: 'employee', id: requestedBy } as const;
    const data = { code, certificates: issued.map(({ serialHex }) => serialHex) };
    await appendAudit(em, { kind: 'card.lost', actor, at, requestId: request.id, data });
  });
}
