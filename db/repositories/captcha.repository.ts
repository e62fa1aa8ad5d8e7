import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * Uses up a solution or a one-time value in the caller's transaction. False when it was used before; a second caller
 * at the same time waits for the first one's commit.
 */
export async function spendOnce(em: EntityManager, signature: string, expiresAt: Date): Promise<boolean> {
  const rows: unknown[] = await em.execute(
    'insert into captcha_spent (signature, expires_at) values (?, ?) on conflict (signature) do nothing returning signature',
    [signature, expiresAt],
  );
  return rows.length === 1;
}

/** Removes what would be refused as expired anyway. */
export async function forgetSpent(em: EntityManager, expiredBefore: Date): Promise<void> {
  await em.execute('delete from captcha_spent where expires_at < ?', [expiredBefore]);
}
