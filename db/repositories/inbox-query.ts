import type { RequestStatus } from '@kualik/domain/engine/vocabulary.ts';
import { claimsEndedBefore } from '@kualik/domain/rules/claims.ts';
import { CLOCK_SQL, clockParams } from './inbox-clock.ts';
import type { InboxClock } from './inbox-clock.ts';

export interface InboxFilter {
  /** Taken by the viewer. Together with `unclaimed`: by the viewer or by nobody. */
  mine?: boolean | null;
  unclaimed?: boolean | null;
  officeId?: string | null;
  statuses?: RequestStatus[] | null;
  clock?: InboxClock | null;
  serviceId?: string | null;
}

/** A piece of SQL with the values of its question marks. */
export interface Fragment {
  sql: string;
  values: unknown[];
}

export interface InboxScope {
  filter: InboxFilter;
  search: string | null;
  viewerId: string;
  at: Date;
}

const MAX_WORDS = 5;
const MAX_SEARCH = 80;

export function conditionsOf({ filter, search, viewerId, at }: InboxScope): Fragment {
  const parts: Fragment[] = [...holderConditions(filter, viewerId, at)];
  if (filter.officeId) parts.push({ sql: 'r.office_id = ?', values: [filter.officeId] });
  if (filter.serviceId) parts.push({ sql: 'r.service_id = ?', values: [filter.serviceId] });
  if (filter.statuses?.length) parts.push({ sql: 'r.status in (?)', values: [filter.statuses] });
  if (filter.clock) parts.push({ sql: `${CLOCK_SQL} = ?`, values: [...clockParams(at), filter.clock] });
  const found = search === null ? null : searchCondition(search);
  if (found) parts.push(found);
  return {
    sql: parts.map(({ sql }) => `(${sql})`).join(' and ') || 'true',
    values: parts.flatMap(({ values }) => values),
  };
}

function holderConditions({ mine, unclaimed }: InboxFilter, viewerId: string, at: Date): Fragment[] {
  const ended = claimsEndedBefore(at);
  const isMine = { sql: 'r.claimed_by_id = ? and r.claim_touched_at > ?', values: [viewerId, ended] };
  const isFree = { sql: 'r.claimed_by_id is null or r.claim_touched_at <= ?', values: [ended] };
  if (mine && unclaimed)
    return [{ sql: `(${isMine.sql}) or ${isFree.sql}`, values: [...isMine.values, ...isFree.values] }];
  if (mine) return [isMine];
  return unclaimed ? [isFree] : [];
}

export function wordsOf(search: string): string[] {
  return search.slice(0, MAX_SEARCH).normalize('NFC').trim().split(/\s+/).filter(Boolean).slice(0, MAX_WORDS);
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (char) => `\\${char}`);
}

/** A number as people write it, whole or its beginning; null when the text can't be one. */
export function numberPrefixOf(search: string): string | null {
  const plain = search
    .toUpperCase()
    .replace(/[\s–-]/g, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0');
  return /^[0-9A-Z]{4,13}$/.test(plain) ? plain : null;
}

/**
 * Every word must be part of the folded name (ә = а, қ = к, і = и …), or the text begins the number, or is the IIN.
 * Two indexed branches joined by union: an `or` over two tables would read all requests.
 */
function searchCondition(search: string): Fragment | null {
  const words = wordsOf(search);
  if (words.length === 0) return null;
  const branches: Fragment[] = [
    {
      sql: `select q.id from request q join applicant b on b.id = q.applicant_id
             where ${words.map(() => `b.folded_name like '%' || kk_fold(?) || '%'`).join(' and ')}`,
      values: words.map(escapeLike),
    },
  ];
  const prefix = numberPrefixOf(search);
  if (prefix) branches.push({ sql: 'select q.id from request q where q.number like ?', values: [`${prefix}%`] });
  const digits = search.replace(/\s/g, '');
  if (/^\d{12}$/.test(digits)) {
    branches.push({
      sql: 'select q.id from request q join applicant b on b.id = q.applicant_id where b.iin = ?',
      values: [digits],
    });
  }
  return {
    sql: `r.id in (${branches.map(({ sql }) => sql).join(' union ')})`,
    values: branches.flatMap(({ values }) => values),
  };
}

/** 0 for a hit with the very letters that were typed, 1 for one by folding: exact hits stand first. */
export function rankOf(search: string | null): Fragment {
  const words = search === null ? [] : wordsOf(search);
  if (words.length === 0) return { sql: '0', values: [] };
  const exact = words.map(() => `lower(concat_ws(' ', a.surname, a.given_name, a.patronymic)) like ?`).join(' and ');
  return {
    sql: `case when r.number = ? or (${exact}) then 0 else 1 end`,
    values: [numberPrefixOf(search ?? '') ?? '', ...words.map((word) => `%${escapeLike(word.toLowerCase())}%`)],
  };
}
