import type { EntityManager } from '@mikro-orm/postgresql';
import { OperatorEntity } from '../entities/operator.entity.ts';
import { WorkplaceCheckEntity } from '../entities/workplace-check.entity.ts';
import { WorkplaceStatementEntity } from '../entities/workplace-statement.entity.ts';
import { newId } from '../ids.ts';
import type { Window } from './operator.repository.ts';

export async function insertWorkplaceCheck(
  em: EntityManager,
  check: Omit<WorkplaceCheckEntity, 'id' | symbol>,
): Promise<string> {
  const id = newId();
  await em.insert(WorkplaceCheckEntity, { ...check, id });
  return id;
}

/** Checks of an operator in a span of time, oldest first. */
export async function workplaceChecks(
  em: EntityManager,
  operatorId: string,
  { from, to }: { from: Date; to: Date },
): Promise<WorkplaceCheckEntity[]> {
  return em.find(
    WorkplaceCheckEntity,
    { operatorId, checkedAt: { $gte: from, $lt: to } },
    { orderBy: { checkedAt: 'asc', id: 'asc' } },
  );
}

/** Operators who worked before the moment and have no statement of that month. */
export async function operatorsWithoutStatement(
  em: EntityManager,
  month: string,
  { before, limit }: { before: Date; limit: number },
): Promise<OperatorEntity[]> {
  const rows: { id: string }[] = await em.execute(
    `select o.id from operator o where o.role = 'operator' and o.state in ('active', 'suspended') and o.appointed_at < ?
        and not exists (select 1 from workplace_statement s where s.operator_id = o.id and s.month = ?)
      order by o.id limit ?`,
    [before, month, limit],
  );
  return em.find(OperatorEntity, { id: { $in: rows.map(({ id }) => id) } }, { orderBy: { id: 'asc' } });
}

export interface MonthFigures {
  confirmations: number;
  violations: { ruleRef: string; count: number }[];
}

/** What the system itself knows of an operator's month. */
export async function figuresOfMonth(
  em: EntityManager,
  employeeId: string,
  { from, to }: { from: Date; to: Date },
): Promise<MonthFigures> {
  const counted: { count: number }[] = await em.execute(
    `select count(*)::int as count from confirmation
      where employee_id = ? and received_at >= ? and received_at < ? and verdict_code is null`,
    [employeeId, from, to],
  );
  const violations: MonthFigures['violations'] = await em.execute(
    `select rule_ref as "ruleRef", count(*)::int as count from violation
      where employee_id = ? and found_at >= ? and found_at < ? group by rule_ref order by rule_ref`,
    [employeeId, from, to],
  );
  return { confirmations: counted[0]?.count ?? 0, violations };
}

/** Null when another worker was faster. */
export async function insertStatement(
  em: EntityManager,
  row: { operatorId: string; month: string; document: Uint8Array; documentSha256: string; madeAt: Date },
): Promise<string | null> {
  const rows: { id: string }[] = await em.execute(
    `insert into workplace_statement (id, operator_id, month, document, document_sha256, made_at)
     values (?, ?, ?, ?, ?, ?) on conflict (operator_id, month) do nothing returning id`,
    [newId(), row.operatorId, row.month, Buffer.from(row.document), row.documentSha256, row.madeAt],
  );
  return rows[0]?.id ?? null;
}

export async function findStatement(em: EntityManager, id: string): Promise<WorkplaceStatementEntity | null> {
  return em.findOne(WorkplaceStatementEntity, { id });
}

/** Guarded: sealed once. */
export async function storeStatementSeal(
  em: EntityManager,
  id: string,
  seal: { cms: Uint8Array; sealedAt: Date },
): Promise<boolean> {
  return (await em.nativeUpdate(WorkplaceStatementEntity, { id, sealedAt: null }, seal)) === 1;
}

export async function statementPage(
  em: EntityManager,
  { where, orderBy, first, offset }: Window<WorkplaceStatementEntity>,
): Promise<[WorkplaceStatementEntity[], number]> {
  return em.findAndCount(WorkplaceStatementEntity, where, { orderBy, limit: first, offset });
}
