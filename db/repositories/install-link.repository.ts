import type { EntityManager } from '@mikro-orm/postgresql';
import { RequestEntity } from '../entities/request.entity.ts';

export async function findRequestByInstallToken(em: EntityManager, tokenSha256: string): Promise<RequestEntity | null> {
  return em.findOne(RequestEntity, { installTokenSha256: tokenSha256 });
}

/** Puts a new link in the place of the old one. False when the request has no certificates to install. */
export async function storeInstallLink(
  em: EntityManager,
  requestId: string,
  { tokenSha256, expiresAt }: { tokenSha256: string; expiresAt: Date },
): Promise<boolean> {
  const rows: unknown[] = await em.execute(
    `update request set install_token_sha256 = ?, install_expires_at = ?, install_consumed_at = null
      where id = ? and status = 'COMPLETED'
        and exists (select 1 from request_key k where k.request_id = request.id) returning id`, // a revocation has none
    [tokenSha256, expiresAt, requestId],
  );
  return rows.length === 1;
}

/** Uses a link up. False when it is unknown, expired or used before. */
export async function useInstallLink(em: EntityManager, tokenSha256: string, at: Date): Promise<boolean> {
  const rows: unknown[] = await em.execute(
    `update request set install_consumed_at = ?
      where install_token_sha256 = ? and install_consumed_at is null and install_expires_at > ? returning id`,
    [at, tokenSha256, at],
  );
  return rows.length === 1;
}

/** Records the first report of an installation behind a used link. False when there is none or it was recorded before. */
export async function storeInstalled(em: EntityManager, tokenSha256: string, at: Date): Promise<boolean> {
  const rows: unknown[] = await em.execute(
    `update request set installed_at = ?
      where install_token_sha256 = ? and install_consumed_at is not null and installed_at is null returning id`,
    [at, tokenSha256],
  );
  return rows.length === 1;
}
