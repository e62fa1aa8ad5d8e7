import type { EntityManager } from '@mikro-orm/postgresql';
import { moveChipCard, USABLE_CHIP_CARD_STATES } from '@kualik/domain/rules/chip-cards.ts';
import { type ErrorCode, isErrorCode } from '@kualik/domain/rules/errors.ts';
import { AuditEntity } from '../entities/audit.entity.ts';
import { CardOrderEntity } from '../entities/card-order.entity.ts';
import { CardStepEntity } from '../entities/card-step.entity.ts';
import { CertificateEntity } from '../entities/certificate.entity.ts';
import { RequestKeyEntity } from '../entities/request-key.entity.ts';
import { appendAudit } from './audit.repository.ts';
import { changeChipCard, chipCardByCardId, meetChipCard } from './chip-card.repository.ts';

export interface CardKeysMade {
  requestId: string;
  cardId: string;
  serial?: string | null;
  recordedById: string;
  recordedAt: Date;
  keys: Pick<RequestKeyEntity, 'usage' | 'csrDer' | 'csrSha256' | 'spkiSha256'>[];
}

/**
 * Binds a card with the keys made on it to a case and takes it into the inventory; in the caller's transaction. False for a
 * card that is lost or destroyed: then nothing was written.
 */
export async function insertCardKeys(em: EntityManager, made: CardKeysMade): Promise<boolean> {
  const { keys, serial = null, ...order } = made;
  const { cardId, requestId, recordedAt: at, recordedById: employeeId } = order;
  const state = await meetChipCard(em, { cardId, serial, requestId, at, employeeId });
  if (!USABLE_CHIP_CARD_STATES.includes(state)) return false;
  await em.insert(CardOrderEntity, order);
  for (const key of keys) await em.insert(RequestKeyEntity, { ...key, requestId });
  return true;
}

/** Both certificates stand on the card. Silent about a card that somebody reported as lost meanwhile. */
export async function markPersonalised(
  em: EntityManager,
  { cardId, requestId, at, employeeId }: { cardId: string; requestId: string; at: Date; employeeId: string },
): Promise<void> {
  const card = await chipCardByCardId(em, cardId);
  const next = card === null ? null : moveChipCard(card.state, 'personalise', 'service');
  if (card === null || next === null || !next.ok) return;
  const change = { state: next.value, changedAt: at, changedById: employeeId, requestId };
  if (!(await changeChipCard(em, { id: card.id, from: card.state }, change))) return;
  const actor = { kind: 'employee', id: employeeId } as const;
  const data = { cardId, from: card.state, to: next.value };
  await appendAudit(em, { kind: 'card.moved', actor, at, requestId, data });
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

/** Why a case was given up at its card, as the audit log tells it; null when it was not. */
export async function cardLossOf(em: EntityManager, requestId: string): Promise<ErrorCode | null> {
  const entry = await em.findOne(AuditEntity, { requestId, kind: 'card.lost' }, { orderBy: { id: 'desc' } });
  const { code } = (entry === null ? {} : JSON.parse(entry.data)) as { code?: unknown };
  return typeof code === 'string' && isErrorCode(code) ? code : null;
}
