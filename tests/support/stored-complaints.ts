import { randomBytes } from 'node:crypto';
import { ComplaintEntity } from '@kualik/db';
import type { EntityManager } from '@kualik/db';
import { formatRequestNumber } from '@kualik/domain/rules/request-number.ts';
import { SEMEY_OFFICE, storeEmployee } from './stored-cases.ts';

/** A registered complaint about the centre in Semey. */
export async function storedComplaint(
  em: EntityManager,
  change: { registeredAt: Date; dueAt: Date } & Partial<ComplaintEntity>,
): Promise<ComplaintEntity> {
  const clerk = await storeEmployee(em, { surname: 'Өтегенов', givenName: 'Арман', patronymic: 'Әліұлы' });
  const complaint = em.create(ComplaintEntity, {
    code: formatRequestNumber(randomBytes(8)),
    officeId: SEMEY_OFFICE,
    channel: 'portal',
    state: 'registered',
    kind: 'individual',
    surname: 'Әбдірахманов',
    givenName: 'Ғалымжан',
    postalAddress: 'Семей қ., Абай к., 1',
    text: 'Кезекте бір сағаттан артық тұрдым.',
    language: 'kk',
    signature: 'typed_name',
    signedAs: 'Әбдірахманов Ғалымжан',
    receivedAt: change.registeredAt,
    incomingNumber: `10-1-PSC1/2026-${randomBytes(4).toString('hex')}`,
    registeredById: clerk.id,
    ...change,
  });
  await em.flush();
  return complaint;
}
