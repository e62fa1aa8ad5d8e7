import type { EntityManager, HoldReleaseEntity } from '@kualik/db';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { findEmployeeByCertificate } from '@kualik/db/repositories/employee.repository.ts';
import { findHoldRelease, storeHoldReleaseSignature } from '@kualik/db/repositories/hold-evidence.repository.ts';
import { storeRelease } from '@kualik/db/repositories/hold.repository.ts';
import { addOutbox } from '@kualik/db/repositories/outbox.repository.ts';
import { parseHoldReleaseDocument } from '@kualik/domain/rules/hold-documents.ts';
import type { HoldReleaseDocument } from '@kualik/domain/rules/hold-documents.ts';
import { judgeHoldRelease } from '@kualik/domain/rules/hold-release-checks.ts';
import { verifyCms } from '@kualik/pki/cms.ts';
import type { CmsResult } from '@kualik/pki/cms.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { isUuid } from '../schema/is-uuid.ts';
import { judgeCertificate } from '../sign-in/judge-certificate.ts';
import type { ConfirmHoldReleaseInput } from './hold.type.ts';
import { isOwnerOrActs } from './require-owner.ts';
import { holdsToRelease } from './release-holds.ts';
import type { HoldToRelease } from './release-holds.ts';

/** Takes the employee's signature and lifts the holds it names, all or none. The signer verifies it again. @rule reg p.19(5) rule 3 */
export async function confirmHoldRelease(context: ApiContext, input: ConfirmHoldReleaseInput): Promise<number> {
  const { em, now: at } = context;
  const { employeeId } = signedInOf(context);
  const release = isUuid(input.id) ? await findHoldRelease(em, input.id) : null;
  if (release?.employeeId !== employeeId) throw new CodedError('NOT_FOUND');
  const document = parseHoldReleaseDocument(release.document);
  if (document === null) throw new Error('a stored release cannot be read');
  const wanted = { ids: document.holds.map(({ id }) => id), way: document.way };
  const holds = await holdsToRelease(context, em.fork(), wanted);
  const signed = await verifyCms(input.cms);
  const code = await judge(context, { release, document, holds, signed });
  if (code !== null) throw new CodedError(code, { field: 'cms' });
  const signerCertSha256 = signed.ok ? signed.signer.sha256 : '';
  await em.transactional(async (inner) => {
    const row = { cms: input.cms, signerCertSha256, receivedAt: at };
    if (!(await storeHoldReleaseSignature(inner, release.id, row))) throw new CodedError('HOLD_NOT_ACTIVE');
    for (const one of holds) await lift(inner, context, { one, release, way: document.way });
    await tellOwners(inner, holds, at);
  });
  return holds.length;
}

interface Received {
  release: HoldReleaseEntity;
  document: HoldReleaseDocument;
  holds: readonly HoldToRelease[];
  signed: CmsResult;
}

async function judge(context: ApiContext, { release, document, holds, signed }: Received) {
  const { em, now } = context;
  const owner = signed.ok ? await findEmployeeByCertificate(em, signed.signer.sha256) : null;
  return judgeHoldRelease({
    expected: document,
    bytesEqual: signed.ok && Buffer.compare(signed.content, release.document) === 0,
    cms: {
      wellFormed: signed.ok,
      signatureValid: signed.ok && signed.signatureValid,
      certificateBound: signed.ok && signed.essCertMatches,
    },
    signer: signed.ok ? signed.signer : null,
    chain: signed.ok ? await judgeCertificate(em, signed.signer, now) : 'untrusted',
    employee: owner && {
      id: owner.employee.id,
      iin: owner.employee.iin,
      suspended: owner.employee.state !== 'active',
    },
    actingEmployeeId: signedInOf(context).employeeId,
    receivedAt: now,
    holds: await Promise.all(
      holds.map(async ({ hold, ownerIin, ownerBin, askedSha256 }) => ({
        ...{ id: hold.id, serial: hold.serialHex, ownerIin, askedSha256 },
        isOwnersWish: await isOwnerOrActs(em, { iin: ownerIin, bin: ownerBin }, document.holderIin ?? '', now),
      })),
    ),
  });
}

interface Lifted {
  one: HoldToRelease;
  release: HoldReleaseEntity;
  way: HoldReleaseDocument['way'];
}

/** Guarded: two employees at once lift a hold once. */
async function lift(em: EntityManager, context: ApiContext, { one, release, way }: Lifted): Promise<void> {
  const { now: at } = context;
  const { employeeId } = signedInOf(context);
  const { hold, requestId } = one;
  if (!(await storeRelease(em, hold.id, { way, releaseId: release.id, at, by: employeeId })))
    throw new CodedError('HOLD_NOT_ACTIVE');
  const actor = { kind: 'employee', id: employeeId } as const;
  const data = { holdId: hold.id, serialHex: hold.serialHex, way, documentSha256: release.documentSha256 };
  await appendAudit(em, { kind: 'hold.released', actor, at, requestId, data });
  await addOutbox(em, { queue: 'signing', kind: 'release', requestId, payload: { holdId: hold.id }, at });
}

async function tellOwners(em: EntityManager, holds: readonly HoldToRelease[], at: Date): Promise<void> {
  for (const [requestId, [first]] of Map.groupBy(holds, (one) => one.requestId)) {
    if (requestId === null || first === undefined) continue;
    await addOutbox(em, { queue: 'mail', kind: 'hold-released', requestId, payload: { holdId: first.hold.id }, at });
  }
}
