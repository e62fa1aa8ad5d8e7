import type { HoldChannel, HoldState } from '@kualik/domain/rules/holds.ts';
import type { EntityManager } from '@mikro-orm/postgresql';

export interface HoldListFilter {
  state?: HoldState | null;
  channel?: HoldChannel | null;
  keyLossId?: string | null;
  serial?: string | null;
  requestNumber?: string | null;
  /** Only holds whose owner asked for the end. */
  asked?: boolean | null;
}

export const HOLD_ORDERS = {
  placedAt: 'h.placed_at',
  endsAt: 'h.ends_at',
  owner: '(a.surname || \' \' || a.given_name) collate "kk-x-icu"',
} as const;
export type HoldOrder = keyof typeof HOLD_ORDERS;

export interface HoldListRow {
  id: string;
  certificateId: string;
  serial: string;
  usage: string;
  requestId: string | null;
  requestNumber: string | null;
  ownerName: string | null;
  state: HoldState;
  channel: HoldChannel;
  placedAt: Date;
  endsAt: Date;
  endedAt: Date | null;
  isAsked: boolean;
  keyLossId: string | null;
  crlNumber: string | null;
}

type RawHold = Omit<HoldListRow, 'placedAt' | 'endsAt' | 'endedAt'> & {
  placedAt: string;
  endsAt: string;
  endedAt: string | null;
};

interface HoldPage {
  filter: HoldListFilter;
  order: HoldOrder;
  descending: boolean;
  first: number;
  offset: number;
}

const FROM = `from hold h join certificate c on c.id = h.certificate_id
  left join request r on r.id = c.request_id left join applicant a on a.id = r.applicant_id`;

/** A page of holds with case and owner; sorted by the database in the Kazakh alphabet. */
export async function holdPage(em: EntityManager, page: HoldPage): Promise<{ rows: HoldListRow[]; total: number }> {
  const { where, values } = conditionsOf(page.filter);
  const direction = page.descending ? 'desc' : 'asc';
  const rows: RawHold[] = await em.execute(
    `select h.id, h.certificate_id as "certificateId", h.serial_hex as serial, c.usage, r.id as "requestId",
            r.number as "requestNumber", a.surname || ' ' || a.given_name as "ownerName", h.state, h.channel,
            h.placed_at as "placedAt", h.ends_at as "endsAt", h.ended_at as "endedAt",
            h.asked_id is not null as "isAsked", h.key_loss_id as "keyLossId", h.crl_number::text as "crlNumber"
       ${FROM} ${where} order by ${HOLD_ORDERS[page.order]} ${direction}, h.id limit ? offset ?`,
    [...values, page.first, page.offset],
  );
  const counted: { total: number }[] = await em.execute(`select count(*)::int as total ${FROM} ${where}`, values);
  return { rows: rows.map(toRow), total: counted[0]?.total ?? 0 };
}

function conditionsOf(filter: HoldListFilter): { where: string; values: unknown[] } {
  const parts: [string, unknown][] = [
    ['h.state = ?', filter.state],
    ['h.channel = ?', filter.channel],
    ['h.key_loss_id = ?', filter.keyLossId],
    ['h.serial_hex = ?', filter.serial],
    ['r.number = ?', filter.requestNumber],
    ['(h.asked_id is not null) = ?', filter.asked],
  ];
  const given = parts.filter(([, value]) => value !== null && value !== undefined);
  const where = given.length === 0 ? '' : `where ${given.map(([sql]) => sql).join(' and ')}`;
  return { where, values: given.map(([, value]) => value) };
}

function toRow(row: RawHold): HoldListRow {
  const endedAt = row.endedAt === null ? null : new Date(row.endedAt);
  return { ...row, placedAt: new Date(row.placedAt), endsAt: new Date(row.endsAt), endedAt };
}
