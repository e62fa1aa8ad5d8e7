import type { EntityManager, RequestEntity } from '@kualik/db';
import type { ReceiptFacts } from '@kualik/db/apply-decision.ts';
import { findEmployee } from '@kualik/db/repositories/employee.repository.ts';
import { officeById } from '@kualik/db/repositories/office.repository.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { fullName } from '../sign-in/employee.mapper.ts';

/** The five fields of the receipt for papers that were handed in at the counter. @rule std1 p.9, reg p.10(3) */
export async function counterReceipt(
  em: EntityManager,
  context: ApiContext,
  request: RequestEntity,
  { items, handOutAt }: Pick<ReceiptFacts, 'items' | 'handOutAt'>,
): Promise<ReceiptFacts> {
  const employee = await findEmployee(em, signedInOf(context).employeeId);
  const office = request.officeId ? await officeById(em, request.officeId) : null;
  if (employee === null || office === null) throw new Error('a receipt needs the employee and the office');
  const { name, address } = office;
  const one = (language: 'kk' | 'ru' | 'en'): string => `${name[language]}, ${address[language]}`;
  return {
    number: `${request.number}-1`,
    service: context.registry.service(request.serviceId, request.serviceVersion).definition.title,
    items,
    handOutAt,
    handOutPlace: { kk: one('kk'), ru: one('ru'), en: one('en') },
    employeeId: employee.id,
    employeeName: fullName(employee),
    employeePhone: employee.phone,
  };
}
