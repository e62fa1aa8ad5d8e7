import type { ListScope } from '../list-spec.ts';

/** The own centre; an employee of a provider's office also keeps what was done without an office. @rule reg p.15(4), p.19(1) */
const OWN_UNIT = `coalesce(u.office_id = {office},
  exists (select from office p where p.id = {office} and p.kind = 'provider'))`;

const EVERYWHERE: ListScope = { roles: ['provider_head', 'provider_officer', 'auditor'], sql: 'true' };

/** Units and what was copied of them; `u` is the unit. @rule reg p.15(4) */
export const ARCHIVE_SCOPES: readonly ListScope[] = [
  EVERYWHERE,
  { roles: ['archivist', 'psc_office', 'psc_head'], sql: OWN_UNIT },
];

/** Acts over units of the own centre only; `d` is the act. @rule reg p.15(4) */
export const ACT_SCOPES: readonly ListScope[] = [
  EVERYWHERE,
  {
    roles: ['archivist'],
    sql: `not exists (select from archive_unit u where u.id = any (d.unit_ids) and not ${OWN_UNIT})`,
  },
];
