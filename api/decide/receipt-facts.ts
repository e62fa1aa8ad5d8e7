import type { EmployeeEntity, EntityManager, OfficeEntity, RequestEntity } from '@kualik/db';
import type { ReceiptFacts } from '@kualik/db/apply-decision.ts';
import { findEmployee } from '@kualik/db/repositories/employee.repository.ts';
import { officeById } from '@kualik/db/repositories/office.repository.ts';
import { handOutMoment } from '@kualik/domain/rules/office-hours.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { fullName } from '../sign-in/employee.mapper.ts';
import type { AcceptedPaper } from './judge-papers.ts';

/** The five fields of the receipt; the place is where the papers were handed in. @rule std1 p.9, reg p.6(8) */
export async function receiptFacts(
  em: EntityManager,
  context: ApiContext,
  request: RequestEntity,
  { papers, handOutAt }: { papers: readonly AcceptedPaper[]; handOutAt: Date },
): Promise<ReceiptFacts> {
  const employee = await findEmployee(em, signedInOf(context).employeeId);
  const office = request.officeId ? await officeById(em, request.officeId) : null;
  if (employee === null || office === null) throw new Error('a receipt needs the employee and the office');
  return {
    number: `${request.number}-1`,
    service: context.registry.service(request.serviceId, request.serviceVersion).definition.title,
    items: papers.map(({ document, title }) => ({ id: document.id, title })),
    handOutAt: handOutMoment(office.kind, handOutAt),
    handOutPlace: placeOf(office),
    ...personOf(employee),
  };
}

function placeOf({ name, address }: OfficeEntity): ReceiptFacts['handOutPlace'] {
  return { kk: `${name.kk}, ${address.kk}`, ru: `${name.ru}, ${address.ru}`, en: `${name.en}, ${address.en}` };
}

function personOf(employee: EmployeeEntity): Pick<ReceiptFacts, 'employeeId' | 'employeeName' | 'employeePhone'> {
  return { employeeId: employee.id, employeeName: fullName(employee), employeePhone: employee.phone };
}
