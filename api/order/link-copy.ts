import type { EntityManager, RequestEntity } from '@kualik/db';
import { storeCopiedFrom } from '@kualik/db/repositories/order.repository.ts';
import { findRequestByNumber } from '@kualik/db/repositories/request.repository.ts';
import { applicantOf } from '@kualik/db/repositories/signed-confirmation.repository.ts';
import { mayCopy } from '@kualik/domain/rules/own-case-acts.ts';
import { parseRequestNumber } from '@kualik/domain/rules/request-number.ts';

/**
 * Notes the order that a new one was copied from, when it ended without result and was the same person's. Any other number
 * is left out in silence: it is no part of the order, and nobody learns whose it is. @rule std1 p.10
 */
export async function linkCopy(
  em: EntityManager,
  request: RequestEntity,
  { copiedFrom, iin }: { copiedFrom: string | null | undefined; iin: string },
): Promise<void> {
  const number = parseRequestNumber(copiedFrom ?? '');
  const earlier = number.ok ? await findRequestByNumber(em, number.value) : null;
  if (earlier === null || !mayCopy(earlier.status)) return;
  if ((await applicantOf(em, earlier)).iin !== iin) return;
  await storeCopiedFrom(em, request.id, earlier.id);
}
