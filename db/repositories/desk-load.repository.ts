import type { EntityManager } from '@mikro-orm/postgresql';
import { claimsEndedBefore } from '@kualik/domain/rules/claims.ts';
import { OF_OFFICE, WITHIN } from './figures-period.ts';
import type { FiguresPeriod } from './figures-period.ts';

export interface DeskLoad {
  employeeId: string;
  name: string;
  officeCode: string | null;
  /** Requests that he holds now. */
  holding: number;
  confirmed: number;
  refused: number;
}

/** What each working operator holds now and what he decided in a period, the fullest hands first. @rule reg p.19(1) */
export async function deskLoad(em: EntityManager, period: FiguresPeriod, at: Date): Promise<DeskLoad[]> {
  const { from, to, officeId } = period;
  return em.execute(
    `select e.id as "employeeId", concat_ws(' ', e.surname, e.given_name, e.patronymic) as name, o.code as "officeCode",
            coalesce(h.n, 0) as holding, coalesce(c.n, 0) as confirmed, coalesce(f.n, 0) as refused
       from employee e left join office o on o.id = e.office_id
       left join (select r.claimed_by_id as id, count(*)::int as n from request r
                   where r.finished_at is null and r.claim_touched_at > ? and ${OF_OFFICE} group by 1) h on h.id = e.id
       left join (select k.employee_id as id, count(*)::int as n from confirmation k join request r on r.id = k.request_id
                   where ${WITHIN('k.received_at')} and k.verdict_code is null and ${OF_OFFICE} group by 1) c on c.id = e.id
       left join (select v.actor_id as id, count(*)::int as n
                    from request r join event v on v.request_id = r.id
                     and v.status = 'REFUSED' and v.actor_kind = 'employee'
                   where ${WITHIN('r.finished_at')} and r.status = 'REFUSED' and ${OF_OFFICE} group by 1) f on f.id = e.id::text
      where 'operator' = any (e.roles) and e.state = 'active' and (?::uuid is null or e.office_id = ?::uuid)
      order by holding desc, e.surname collate "kk-x-icu", e.id`,
    [
      ...[claimsEndedBefore(at), officeId, officeId],
      ...[from, to, officeId, officeId],
      ...[from, to, officeId, officeId],
      ...[officeId, officeId],
    ],
  );
}
