import type { EmployeeEntity } from '@kualik/db';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { revocationsOfCertificates } from '@kualik/db/repositories/authority.repository.ts';
import { employeesByIds } from '@kualik/db/repositories/employee.repository.ts';
import { caseFile } from '@kualik/db/repositories/request.repository.ts';
import type { CaseFile } from '@kualik/db/repositories/request.repository.ts';
import { keyFingerprint } from '@kualik/domain/rules/key-fingerprint.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { toRequest } from './case.mapper.ts';
import type { RequestType } from './request.type.ts';
import { toSummary } from './summary.mapper.ts';

/** A case as its page shows it; every reading is recorded, because it shows personal data. @rule reg p.19(1) */
export async function viewRequest(context: ApiContext, id: string): Promise<RequestType> {
  const { em, now, registry } = context;
  const viewer = signedInOf(context);
  const fork = em.fork(); // fresh: the use-case before may have changed rows this manager remembers
  const file = await caseFile(fork, id);
  if (file?.office == null) throw new CodedError('NOT_FOUND');
  const actor = { kind: 'employee', id: viewer.employeeId } as const;
  const data = { registerData: Boolean(file.request.dataUseConsentAt) };
  await appendAudit(fork, { kind: 'case.read', actor, at: now, requestId: id, data });
  const revocations = await revocationsOfCertificates(
    fork,
    file.certificates.map((one) => one.id),
  );
  const parts = { request: file.request, applicant: file.applicant, office: file.office, holder: file.claimedBy };
  const course = { events: file.events, lastAnswer: file.registerAnswers.at(-1) ?? null };
  return toRequest({
    file,
    registry,
    now,
    summary: toSummary({ ...parts, ...course }, { registry, viewer, now }),
    employees: await employeesOf(fork, file),
    fingerprint: await fingerprintOf(file),
    revocationOf: (certificateId) => revocations.find((one) => one.certificateId === certificateId) ?? null,
  });
}

export async function fingerprintOf({ keys }: Pick<CaseFile, 'keys'>): Promise<string> {
  const inOrder = (['sign', 'auth', 'ssl'] as const).flatMap((usage) => keys.filter((key) => key.usage === usage));
  return keyFingerprint(...inOrder.map(({ spkiSha256 }) => spkiSha256));
}

function employeesOf(em: ApiContext['em'], { events, confirmations }: CaseFile): Promise<Map<string, EmployeeEntity>> {
  const actors = events.flatMap(({ actorKind, actorId }) => (actorKind === 'employee' && actorId ? [actorId] : []));
  return employeesByIds(em, [...actors, ...confirmations.map(({ employeeId }) => employeeId)]);
}
