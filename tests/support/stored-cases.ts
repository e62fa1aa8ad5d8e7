import { ApplicantEntity, EmployeeEntity, newId, officeIdOf, RequestEntity, RequestKeyEntity } from '@kualik/db';
import { formatRequestNumber } from '@kualik/domain/rules/request-number.ts';
import { computeControlDigit } from '@kualik/domain/rules/iin.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { createHash, randomBytes } from 'node:crypto';

/** An office that the reference data have. */
export const SEMEY_OFFICE = officeIdOf('10-1-PSC1');

let serial = 0;

/** A different synthetic IIN each time: a man born on 1 January 1990. */
export function syntheticIin(): string {
  for (;;) {
    serial += 1;
    const first11 = `9001013${String(serial).padStart(4, '0')}`;
    const digit = computeControlDigit(first11);
    if (digit !== null) return `${first11}${digit}`;
  }
}

export function randomHash(): string {
  return createHash('sha256').update(randomBytes(16)).digest('hex');
}

export interface StoredCaseWish {
  at: Date;
  surname?: string;
  givenName?: string;
  patronymic?: string | null;
  request?: Partial<RequestEntity>;
}

/** A submitted case that was not started, with applicant and two keys; flushed. */
export async function storeCase(em: EntityManager, wish: StoredCaseWish): Promise<RequestEntity> {
  const { at, surname = 'Әбілқасымұлы', givenName = 'Қуаныш', patronymic = null } = wish;
  const applicant = em.create(ApplicantEntity, {
    kind: 'individual',
    iin: syntheticIin(),
    surname,
    givenName,
    patronymic,
    email: 'kuanysh@example.kz',
    phone: '+77000000001',
    language: 'kk',
  });
  const request = em.create(RequestEntity, {
    number: formatRequestNumber(randomBytes(8)),
    serviceId: 'nca.certificates',
    serviceVersion: 1,
    channelId: 'portal_or_internet_resource.issue',
    stepEnteredAt: at,
    applicantId: applicant.id,
    officeId: SEMEY_OFFICE,
    storage: 'file',
    policyVersion: '1',
    consentAt: at,
    idempotencyKey: newId(),
    payloadSha256: randomHash(),
    submittedAt: at,
    ...wish.request,
  });
  for (const usage of ['sign', 'auth'] as const) {
    em.create(RequestKeyEntity, {
      requestId: request.id,
      usage,
      csrDer: randomBytes(32),
      csrSha256: randomHash(),
      spkiSha256: randomHash(),
    });
  }
  await em.flush();
  return request;
}

export async function storeEmployee(em: EntityManager, person: Partial<EmployeeEntity> = {}): Promise<EmployeeEntity> {
  const employee = em.create(EmployeeEntity, {
    iin: syntheticIin(),
    surname: 'Жұмабекқызы',
    givenName: 'Айгерім',
    phone: '+77000000002',
    roles: ['operator'],
    officeId: SEMEY_OFFICE,
    ...person,
  });
  await em.flush();
  return employee;
}
