import type { RequestEntity } from '@kualik/db';
import { applyDecisions } from '@kualik/db';
import { type OrderFile, orderFiles } from '@kualik/db/repositories/order-file.repository.ts';
import { findRequests } from '@kualik/db/repositories/request.repository.ts';
import { orderRevocation } from '@kualik/db/repositories/revocation-order.repository.ts';
import { isHandedOverLater } from '@kualik/domain/rules/deliveries.ts';
import type { ErrorCode } from '@kualik/domain/rules/errors.ts';
import { moveOf } from '../advance-case.ts';
import { type Outcome, settleAll } from '../gather.ts';
import { type JobOfMany, type JobResult, type JobRow, PermanentFailure } from '../job.ts';
import { authoriseOrder } from './authorised-order.ts';
import { givenUp, type GivenUp } from './authorised-reissue.ts';
import { orderFor } from './certificate-order.ts';
import { Standings } from './confirmation-facts.ts';
import { type Draft, draftOf, type IssuingStep, issuingSteps, type IssuingTools } from './issuing-steps.ts';
import { raiseAlarm } from './raise-alarm.ts';
import type { SignerContext } from './signer-context.ts';

/** Issues what confirmed requests order: a certificate for each key, then the cases are complete. @rule reg p.6(11) */
export const issueCertificates: JobOfMany<SignerContext> = {
  rounds: { size: 64, atOnce: 2, lingerMs: 5 },
  async run(context, rows) {
    const round = await openRound(context, rows);
    await runSteps(roundSteps(context, round.orders));
    return rows.map(
      (row) => round.outcomes.get(row.outboxId) ?? outcomeOf(round.orders.find((one) => one.row === row)),
    );
  },
};

/** One request whose signatures hold, on its way to its certificates. */
export interface OpenOrder {
  row: JobRow;
  requestId: string;
  drafts: Draft[];
  predecessors: GivenUp[];
  isHandedOverLater: boolean;
}

export interface Round {
  orders: OpenOrder[];
  /** Rows that need no certificate, or get none. */
  outcomes: Map<string, Outcome<JobResult>>;
}

/** Verifies the authorising signatures of each request again. */
export async function openRound(context: SignerContext, rows: readonly JobRow[]): Promise<Round> {
  const em = context.orm.em.fork();
  const files = await orderFiles(
    em,
    rows.map(({ requestId }) => requestId ?? ''),
  );
  const moments = [...files.values()].flatMap(({ confirmation }) => confirmation?.receivedAt ?? []);
  const standings = new Standings(context, em, moments);
  const round: Round = { orders: [], outcomes: new Map() };
  const open = async (row: JobRow): Promise<JobResult | null> => {
    const file = files.get(row.requestId ?? '');
    if (file === undefined) throw new PermanentFailure('REQUEST_UNKNOWN');
    const { request } = file;
    if (request.finishedAt || request.step !== row.payload['step']) return { skipped: request.status };
    const order = await openOrder(context, row, file, standings);
    if ('code' in order) return raiseAlarm(context, row, request, order.code);
    round.orders.push(order);
    return null;
  };
  for (const [index, outcome] of (await settleAll(rows, open)).entries()) {
    const { outboxId = '' } = rows[index] ?? {};
    if (!outcome.ok) round.outcomes.set(outboxId, outcome);
    else if (outcome.value !== null) round.outcomes.set(outboxId, { ok: true, value: outcome.value });
  }
  return round;
}

async function openOrder(
  context: SignerContext,
  row: JobRow,
  file: OrderFile,
  standings: Standings,
): Promise<OpenOrder | { code: ErrorCode }> {
  const em = context.orm.em.fork();
  const { request } = file;
  const authorisation = await authoriseOrder(context, em, file, standings);
  if (authorisation.kind !== 'authorised') return { code: authorisation.code };
  const { document, keys } = authorisation;
  if (document.decision !== 'issue') return { code: 'CONFIRMATION_CONTENT_DIFFERS' };
  const predecessors = await givenUp(context, em, file.signedRequest);
  if ('code' in predecessors) return predecessors;
  const drafts = keys.map((key) => draftOf(orderFor(context, request, document, key)));
  const isLater = isHandedOverLater(stepParams(context, request));
  return { row, requestId: request.id, drafts, predecessors, isHandedOverLater: isLater };
}

/** The cycle of all certificates of the round, then the decisions. */
export function roundSteps(context: SignerContext, orders: readonly OpenOrder[]): IssuingStep[] {
  const { store, journal, clock, authorities } = context;
  const cycle = issuingSteps(
    { store, journal, authorities, now: () => clock.now() },
    orders.flatMap(({ drafts }) => drafts),
  );
  const complete = (): Promise<void> =>
    completeCases(
      context,
      orders.filter((one) => !one.isHandedOverLater && one.drafts.every(({ fault }) => fault === null)),
    );
  return [...cycle, { name: 'complete the cases', run: complete }];
}

export async function runSteps(steps: readonly IssuingStep[]): Promise<void> {
  for (const step of steps) await step.run();
}

/** Certificates that end no case; throws the first fault. */
export async function issueAll(tools: IssuingTools, drafts: readonly Draft[]): Promise<void> {
  await runSteps(issuingSteps(tools, drafts));
  for (const { fault } of drafts) if (fault !== null) throw fault;
}

function outcomeOf(order: OpenOrder | undefined): Outcome<JobResult> {
  const fault = order?.drafts.find((draft) => draft.fault !== null)?.fault;
  if (order === undefined || fault) return { ok: false, error: fault ?? new Error('a round left out a row') };
  return { ok: true, value: { issued: order.drafts.map((draft) => draft.order.usage) } };
}

function stepParams({ registry }: SignerContext, request: RequestEntity): Readonly<Record<string, unknown>> {
  const channel = registry.service(request.serviceId, request.serviceVersion).channel(request.channelId);
  return channel.steps.get(request.step)?.params ?? {};
}

/**
 * The decision asks, too: a case that is finished already was completed before a crash. Predecessors are revoked only
 * now, when the new certificates are there: their revocation is ordered in the same transaction. @rule reg p.7(8)
 */
export async function completeCases(
  { orm, registry, clock }: SignerContext,
  orders: readonly Pick<OpenOrder, 'requestId' | 'predecessors'>[],
): Promise<void> {
  if (orders.length === 0) return;
  await orm.em.fork().transactional(async (em) => {
    const at = clock.now();
    const open = (
      await findRequests(
        em,
        orders.map(({ requestId }) => requestId),
      )
    ).filter((one) => !one.finishedAt);
    const moves = open.map((request) => {
      const event = { type: 'complete', step: request.step } as const;
      const context = { actor: { kind: 'system', id: 'signer' }, at } as const;
      return moveOf(registry, request, event, { checks: {}, flags: {} }, context);
    });
    await applyDecisions(em, moves);
    for (const { requestId, predecessors } of orders) {
      if (!open.some(({ id }) => id === requestId)) continue;
      for (const { certificateId, signedBy } of predecessors)
        await orderRevocation(em, { certificateId, reason: 'superseded', requestedBy: signedBy, at });
    }
  });
}
