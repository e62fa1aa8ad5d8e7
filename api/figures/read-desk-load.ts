import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { deskLoad } from '@kualik/db/repositories/desk-load.repository.ts';
import type { FiguresPeriod } from '@kualik/db/repositories/figures-period.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { checkPeriod } from './check-period.ts';
import type { DeskLoadType } from './figures.type.ts';

/** What each operator holds and decided; it names people, so the reading is recorded. @rule reg p.19(1) */
export async function readDeskLoad(context: ApiContext, asked: FiguresPeriod): Promise<DeskLoadType[]> {
  const { em, now } = context;
  const rows = await deskLoad(em, checkPeriod(asked), now);
  await appendAudit(em, {
    kind: 'list.read',
    actor: { kind: 'employee', id: signedInOf(context).employeeId },
    at: now,
    requestId: null,
    data: { list: 'deskLoad', format: 'page', columns: [], rowCount: rows.length },
  });
  return rows;
}
