import { randomBytes } from 'node:crypto';
import type { QualityCheckEntity } from '@kualik/db';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import {
  closeQualityCheck as storeClose,
  drawSample,
  findQualityCheck,
  insertQualityCheck,
  qualityCheckPage,
} from '@kualik/db/repositories/quality.repository.ts';
import { findingsOf } from '@kualik/db/repositories/violation.repository.ts';
import { addDays, startOfDay } from '@kualik/domain/rules/calendar-days.ts';
import { employeeActor } from '../administration/employee-actor.ts';
import type { Page } from '../administration/page.type.ts';
import { orderOf } from '../administration/window.ts';
import type { WindowArgs } from '../administration/window.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { scopeOf } from '../operators/load-operator.ts';
import { isUuid } from '../schema/is-uuid.ts';
import type { OpenQualityCheckInput } from './quality.input.ts';
import type { QualityCheckType } from './quality.type.ts';
import { recordReading, toViolation } from './violations.ts';

/** Opens a check and draws its sample; seed, criteria and sample are recorded. @rule reg p.15(2) */
export async function openQualityCheck(context: ApiContext, input: OpenQualityCheckInput): Promise<QualityCheckType> {
  const { em, now } = context;
  const { officeId, from, to, basis, sampleSize } = input;
  if (to < from) throw new CodedError('PERIOD_REVERSED', { field: 'to' });
  if (!isUuid(officeId)) throw new CodedError('NOT_FOUND', { field: 'officeId' });
  const seed = randomBytes(16).toString('hex');
  const span = { from: startOfDay(from), to: startOfDay(addDays(to, 1)) };
  const sample = await drawSample(em, { officeId, ...span, seed, size: sampleSize });
  if (sample.length === 0) throw new CodedError('SAMPLE_EMPTY');
  const id = await em.transactional(async (inner) => {
    const period = { officeId, periodFrom: from, periodTo: to, basis, sampleSize, seed, sample };
    const openedById = signedInOf(context).employeeId;
    const checkId = await insertQualityCheck(inner, { ...period, openedAt: now, openedById });
    const data = { checkId, ...period };
    const actor = employeeActor(context);
    await appendAudit(inner, { kind: 'quality.opened', actor, at: now, requestId: null, data });
    return checkId;
  });
  return viewCheck(context, id);
}

export async function closeQualityCheck(context: ApiContext, id: string): Promise<QualityCheckType> {
  const { em, now } = context;
  if (!isUuid(id) || (await findQualityCheck(em, id)) === null) throw new CodedError('NOT_FOUND');
  await em.transactional(async (inner) => {
    const closed = { closedAt: now, closedById: signedInOf(context).employeeId };
    if (!(await storeClose(inner, id, closed))) throw new CodedError('STATE_CHANGED');
    const actor = employeeActor(context);
    await appendAudit(inner, { kind: 'quality.closed', actor, at: now, requestId: null, data: { checkId: id } });
  });
  return viewCheck(context, id);
}

export async function listQualityChecks(
  context: ApiContext,
  isClosed: boolean | null,
  { first, offset, order }: WindowArgs,
): Promise<Page<QualityCheckType>> {
  const scope = scopeOf(context);
  if (scope !== null && !isUuid(scope)) return { items: [], totalCount: 0 };
  const where = {
    ...(scope !== null && { officeId: scope }),
    ...(isClosed !== null && { closedAt: isClosed ? { $ne: null } : null }),
  };
  const window = { where, orderBy: orderOf(['openedAt'], order), first, offset };
  const [rows, totalCount] = await qualityCheckPage(context.em, window);
  await recordReading(context, { checks: rows.map(({ id }) => id) });
  return { items: await withFindings(context, rows), totalCount };
}

async function viewCheck(context: ApiContext, id: string): Promise<QualityCheckType> {
  const check = await findQualityCheck(context.em.fork(), id);
  const [view] = check === null ? [] : await withFindings(context, [check]);
  if (view === undefined) throw new CodedError('NOT_FOUND');
  return view;
}

async function withFindings(context: ApiContext, checks: QualityCheckEntity[]): Promise<QualityCheckType[]> {
  const ids = checks.map(({ id }) => id);
  const found = await findingsOf(context.em.fork(), ids, { isSentOnly: scopeOf(context) !== null });
  const byCheck = Map.groupBy(found, ({ checkId }) => checkId ?? '');
  return checks.map((check) => {
    const { id, officeId, periodFrom, periodTo, basis, sample, seed, openedAt } = check;
    const findings = (byCheck.get(id) ?? []).map(toViolation);
    return {
      id,
      officeId,
      periodFrom,
      periodTo,
      basis,
      sample,
      findings,
      seed,
      openedAt,
      closedAt: check.closedAt ?? null,
    };
  });
}
