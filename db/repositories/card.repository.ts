import type { EntityManager } from '@mikro-orm/postgresql';
import { CardOrderEntity } from '../entities/card-order.entity.ts';
import { CardStepEntity } from '../entities/card-step.entity.ts';
import { CertificateEntity } from '../entities/certificate.entity.ts';
import { RequestKeyEntity } from '../entities/request-key.entity.ts';

export interface CardKeysMade {
  requestId: string;
  cardId: string;
  recordedById: string;
  recordedAt: Date;
  keys: Pick<RequestKeyEntity, 'usage' | 'csrDer' | 'csrSha256' | 'spkiSha256'>[];
}

/** Binds a card with the keys made on it to a case; in the caller's transaction. */
export async function insertCardKeys(em: EntityManager, { keys, ...order }: CardKeysMade): Promise<void> {
  await em.insert(CardOrderEntity, order);
  for (const key of keys) await em.insert(RequestKeyEntity, { ...key, requestId: order.requestId });
}

export async function cardOfRequest(em: EntityManager, requestId: string): Promise<CardOrderEntity | null> {
  return em.findOne(CardOrderEntity, { requestId });
}

export async function appendCardStep(em: EntityManager, step: Omit<CardStepEntity, 'id'>): Promise<void> {
  await em.insert(CardStepEntity, step);
}

/** Certificates of a case that were read back, compared and made visible; signature first. */
export async function issuedOfRequest(em: EntityManager, requestId: string): Promise<CertificateEntity[]> {
  return em.find(CertificateEntity, { requestId, state: 'issued' }, { orderBy: { usage: 'desc' } });
}
