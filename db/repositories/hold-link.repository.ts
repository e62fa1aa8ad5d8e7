import type { EntityManager } from '@mikro-orm/postgresql';
import { HoldLinkEntity } from '../entities/hold-link.entity.ts';
import { newId } from '../ids.ts';

/** The link of one letter. A letter that is tried again carries a new secret and the older one ends; a used one stays used. */
export async function storeHoldLink(
  em: EntityManager,
  link: Pick<HoldLinkEntity, 'requestId' | 'outboxId' | 'tokenSha256' | 'madeAt' | 'expiresAt'>,
): Promise<void> {
  const { requestId, outboxId, tokenSha256, madeAt, expiresAt } = link;
  await em.execute(
    `insert into hold_link (id, request_id, outbox_id, token_sha256, made_at, expires_at) values (?, ?, ?, ?, ?, ?)
      on conflict (outbox_id) do update set token_sha256 = excluded.token_sha256, made_at = excluded.made_at,
        expires_at = excluded.expires_at where hold_link.used_at is null`,
    [newId(), requestId, outboxId, tokenSha256, madeAt, expiresAt],
  );
}

export async function findHoldLink(em: EntityManager, tokenSha256: string): Promise<HoldLinkEntity | null> {
  return em.findOne(HoldLinkEntity, { tokenSha256 });
}

/** Uses a link up. False when it is unknown, expired or used before. */
export async function useHoldLink(em: EntityManager, tokenSha256: string, at: Date): Promise<boolean> {
  const rows: unknown[] = await em.execute(
    'update hold_link set used_at = ? where token_sha256 = ? and used_at is null and expires_at > ? returning id',
    [at, tokenSha256, at],
  );
  return rows.length === 1;
}

/** Applicants of earlier orders of the same person whose address differs from that of this order; one an address. */
export async function earlierAddressees(em: EntityManager, requestId: string): Promise<string[]> {
  const rows: { id: string }[] = await em.execute(
    `select distinct on (lower(a.email)) a.id
       from request r join applicant mine on mine.id = r.applicant_id
       join applicant a on a.iin = mine.iin and a.id <> mine.id
       join request earlier on earlier.applicant_id = a.id
      where r.id = ? and a.email is not null and lower(a.email) is distinct from lower(mine.email)
        and exists (select 1 from certificate c where c.request_id = earlier.id and c.state = 'issued')
      order by lower(a.email), earlier.submitted_at desc`,
    [requestId],
  );
  return rows.map(({ id }) => id);
}

/** True when a letter of this kind goes to this addressee already. */
export async function hasOwnerNotice(
  em: EntityManager,
  { requestId, applicantId, kind }: { requestId: string; applicantId: string; kind: string },
): Promise<boolean> {
  const rows: unknown[] = await em.execute(
    `select 1 from outbox where request_id = ? and kind = ? and payload ->> 'applicantId' = ? limit 1`,
    [requestId, kind, applicantId],
  );
  return rows.length > 0;
}

/** True when the owner of a case was told this of a hold with this end already. */
export async function hasHoldLetter(
  em: EntityManager,
  { requestId, kind, holdUntil, days }: { requestId: string; kind: string; holdUntil: string; days: number },
): Promise<boolean> {
  const rows: unknown[] = await em.execute(
    `select 1 from outbox where request_id = ? and kind = ? and payload ->> 'holdUntil' = ?
        and (payload ->> 'days')::int = ? limit 1`,
    [requestId, kind, holdUntil, days],
  );
  return rows.length > 0;
}
