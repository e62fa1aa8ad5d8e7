import type { EntityManager } from '@mikro-orm/postgresql';
import { NotificationEntity } from '../entities/notification.entity.ts';

export async function notificationsOf(em: EntityManager, requestId: string): Promise<NotificationEntity[]> {
  return em.find(NotificationEntity, { requestId }, { orderBy: { queuedAt: 'asc', id: 'asc' } });
}

/** The letter of one outbox row: a job that runs again finds what it did before. */
export async function findNotificationByOutbox(
  em: EntityManager,
  outboxId: string,
): Promise<NotificationEntity | null> {
  return em.findOne(NotificationEntity, { outboxId });
}
