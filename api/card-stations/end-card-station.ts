import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { cardStationById } from '@kualik/db/repositories/card-station.repository.ts';
import { endCardStation as end, failOrdersOf } from '@kualik/db/repositories/card-station-health.repository.ts';
import { employeeActor } from '../administration/employee-actor.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { isUuid } from '../schema/is-uuid.ts';

/**
 * A station is no more: nothing is ordered from it, and what waits for it is failed work. Its name stays taken: cards made
 * ready there open with its secret alone. @rule reg p.9(6)
 */
export async function endCardStation(context: ApiContext, id: string): Promise<boolean> {
  const { em, now: at } = context;
  const station = isUuid(id) ? await cardStationById(em, id) : null;
  if (station === null) throw new CodedError('NOT_FOUND', { field: 'id' });
  await em.transactional(async (inner) => {
    if (!(await end(inner, id, { endedAt: at, endedById: signedInOf(context).employeeId })))
      throw new CodedError('STATE_CHANGED');
    const failedOrders = await failOrdersOf(inner, station.name, at);
    const data = { stationId: id, name: station.name, failedOrders };
    const actor = employeeActor(context);
    await appendAudit(inner, { kind: 'card.station-ended', actor, at, requestId: null, data });
  });
  return true;
}
