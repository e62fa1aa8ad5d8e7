import type { KeyCarrierEntity, OfficialLetterEntity, OperatorEntity } from '@kualik/db';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { carrierPage } from '@kualik/db/repositories/carrier.repository.ts';
import { issuePage, letterPage } from '@kualik/db/repositories/operator-letter.repository.ts';
import {
  issuedToOperators,
  operatorPage,
  operatorsExpiringBefore,
} from '@kualik/db/repositories/operator.repository.ts';
import type { Window } from '@kualik/db/repositories/operator.repository.ts';
import { startOfDay } from '@kualik/domain/rules/calendar-days.ts';
import { employeeActor } from '../administration/employee-actor.ts';
import type { Page } from '../administration/page.type.ts';
import { orderOf } from '../administration/window.ts';
import type { WindowArgs } from '../administration/window.ts';
import type { ApiContext } from '../context.ts';
import { isUuid } from '../schema/is-uuid.ts';
import { scopeOf } from './load-operator.ts';
import type { CarrierState, OperatorSortField } from './operator.enums.ts';
import type { OperatorFilter } from './operator.input.ts';
import { toCarrier, toOfficialLetter, toOperatorIssue, toOperatorSummary } from './operator.mapper.ts';
import type { KeyCarrierType, OfficialLetterType, OperatorIssueType, OperatorSummaryType } from './operator.type.ts';

const COLUMNS: Record<OperatorSortField, readonly string[]> = {
  NAME: ['surname', 'givenName'],
  APPOINTED_AT: ['appointedAt'],
  STATE: ['state'],
};

/** A page of operators, masked; expiring certificates by the filter. The reading is recorded. @rule reg p.15(1), p.19(1) */
export async function listOperators(
  context: ApiContext,
  filter: OperatorFilter,
  sort: OperatorSortField,
  { first, offset, order }: WindowArgs,
): Promise<Page<OperatorSummaryType>> {
  const { em, now } = context;
  const where = await operatorsWanted(context, filter);
  const [rows, totalCount] = await operatorPage(em, { where, orderBy: orderOf(COLUMNS[sort], order), first, offset });
  const issued = await issuedToOperators(
    em,
    rows.map(({ id }) => id),
  );
  const data = { count: rows.length };
  await appendAudit(em, { kind: 'operator.listed', actor: employeeActor(context), at: now, requestId: null, data });
  return { items: rows.map((row) => toOperatorSummary(row, issued)), totalCount };
}

async function operatorsWanted(context: ApiContext, filter: OperatorFilter): Promise<Window<OperatorEntity>['where']> {
  const office = officeWanted(context, filter.officeId);
  const before = filter.expiringBefore;
  return {
    ...(office !== null && { officeId: office }),
    ...(filter.states?.length && { state: { $in: filter.states } }),
    ...(filter.roles?.length && { role: { $in: filter.roles } }),
    ...(before && { id: { $in: await operatorsExpiringBefore(context.em, startOfDay(before)) } }),
  };
}

/** Id of no office. */
const NOWHERE = '00000000-0000-0000-0000-000000000000';

/** The office of the filter within what the viewer may see; null = all. */
function officeWanted(context: ApiContext, officeId: string | null | undefined): string | null {
  const scope = scopeOf(context);
  if (scope !== null) return isUuid(scope) && (!officeId || officeId === scope) ? scope : NOWHERE;
  if (!officeId) return null;
  return isUuid(officeId) ? officeId : NOWHERE;
}

export async function listCarriers(
  context: ApiContext,
  states: CarrierState[] | null,
  { first, offset, order }: WindowArgs,
): Promise<Page<KeyCarrierType>> {
  const office = officeWanted(context, null);
  const where: Window<KeyCarrierEntity>['where'] = {
    ...(office !== null && { officeId: office }),
    ...(states?.length && { state: { $in: states } }),
  };
  const window = { where, orderBy: orderOf(['serial'], order), first, offset };
  const [rows, totalCount] = await carrierPage(context.em, window);
  return { items: rows.map(toCarrier), totalCount };
}

/** Letters of the own centre; the provider sees those that were sent. The document names people, so the reading is recorded. */
export async function listOfficialLetters(
  context: ApiContext,
  isAnswered: boolean | null,
  { first, offset, order }: WindowArgs,
): Promise<Page<OfficialLetterType>> {
  const { em, now } = context;
  const office = officeWanted(context, null);
  const where: Window<OfficialLetterEntity>['where'] = {
    ...(office === null ? { sentAt: { $ne: null } } : { officeId: office }),
    ...(isAnswered !== null && { answeredAt: isAnswered ? { $ne: null } : null }),
  };
  const [rows, totalCount] = await letterPage(em, { where, orderBy: orderOf(['preparedAt'], order), first, offset });
  const data = { letters: rows.map(({ id }) => id) };
  await appendAudit(em, { kind: 'operator.listed', actor: employeeActor(context), at: now, requestId: null, data });
  return { items: rows.map(toOfficialLetter), totalCount };
}

/** Orders to issue, as both signers find them; the document names a person, so the reading is recorded. @rule reg p.15(1) */
export async function listOperatorIssues(
  context: ApiContext,
  isConfirmed: boolean | null,
  { first, offset, order }: WindowArgs,
): Promise<Page<OperatorIssueType>> {
  const { em, now } = context;
  const where = { ...(isConfirmed !== null && { secondAt: isConfirmed ? { $ne: null } : null }) };
  const [rows, totalCount] = await issuePage(em, { where, orderBy: orderOf(['preparedAt'], order), first, offset });
  const data = { issues: rows.map(({ id }) => id) };
  await appendAudit(em, { kind: 'operator.listed', actor: employeeActor(context), at: now, requestId: null, data });
  return { items: rows.map(toOperatorIssue), totalCount };
}
