import { createHash } from 'node:crypto';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { insertHoldRelease } from '@kualik/db/repositories/hold-evidence.repository.ts';
import { officeById } from '@kualik/db/repositories/office.repository.ts';
import { buildHoldReleaseDocument, HOLD_DOCUMENT_MAX_AGE_MINUTES } from '@kualik/domain/rules/hold-documents.ts';
import { parseIin } from '@kualik/domain/rules/iin.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { CodedError, valueOf } from '../errors/coded-error.ts';
import type { HoldReleasePreparationType, PrepareHoldReleaseInput } from './hold.type.ts';
import { holdsToRelease, roleFor } from './release-holds.ts';
import { requireOwner } from './require-owner.ts';
import { ownSigningCertificate } from './signing-certificate.ts';

/** The document an employee signs to lift holds; it names them one by one. @rule reg p.19(5) rule 3 */
export async function prepareHoldRelease(
  context: ApiContext,
  input: PrepareHoldReleaseInput,
): Promise<HoldReleasePreparationType> {
  const { em, now } = context;
  const { employeeId, officeId } = signedInOf(context);
  const { way, identified } = input;
  if (way === 'counter' && !identified) throw new CodedError('IDENTITY_NOT_CONFIRMED', { field: 'identified' });
  const holds = await holdsToRelease(context, em, { ids: input.holds, way });
  if (way === 'counter') {
    const owners = holds.map(({ ownerIin, ownerBin }) => ({ iin: ownerIin, bin: ownerBin }));
    await requireOwner(context, owners, input.holderIin);
  }
  const document = buildHoldReleaseDocument({
    way,
    holds: holds.map(({ hold, askedSha256 }) => ({ id: hold.id, serial: hold.serialHex, askedSha256 })),
    identified,
    holderIin: way === 'counter' ? valueOf(parseIin(input.holderIin ?? ''), 'holderIin') : null,
    officeCode: officeId === null ? null : ((await officeById(em, officeId))?.code ?? null),
    role: roleFor(way),
    employeeCertificateSha256: await ownSigningCertificate(em, employeeId, now),
    issuedAt: now.toISOString(),
  });
  const documentSha256 = createHash('sha256').update(document).digest('hex');
  const id = await em.transactional(async (inner) => {
    const actor = { kind: 'employee', id: employeeId } as const;
    const data = { documentSha256, way, holds: holds.map(({ hold }) => hold.id) };
    await appendAudit(inner, { kind: 'hold.prepared', actor, at: now, requestId: null, data });
    return insertHoldRelease(inner, { employeeId, document, documentSha256, createdAt: now });
  });
  return { id, document, expiresAt: new Date(now.getTime() + HOLD_DOCUMENT_MAX_AGE_MINUTES * 60_000) };
}
