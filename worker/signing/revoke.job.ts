import { appendAudit } from '@kualik/db';
import { ORDERED_REASONS, type RevocationOrder } from '@kualik/db/repositories/revocation-order.repository.ts';
import { certificateById } from '@kualik/db/repositories/issuing.repository.ts';
import { linkRevocation } from '@kualik/db/repositories/hold-journal.repository.ts';
import { insertRevocation, revocationOfCertificate } from '@kualik/db/repositories/revocation.repository.ts';
import { type Job, PermanentFailure } from '../job.ts';
import type { RevocationRecord } from './journal-entry.ts';
import { ownListOf } from './own-list.ts';
import type { SignerContext } from './signer-context.ts';

/**
 * Journal first, then the row: what was revoked stays revoked even if the database is put back to yesterday. After a hold
 * the revocation counts from the hold (X.509 8.5.2.2), so that nothing signed in between becomes good.
 */
export const revokeCertificate: Job<SignerContext> = async (context, row) => {
  const { orm, clock, journal, authorities } = context;
  const { certificateId, reason, requestedBy, invalidSince } = readPayload(row.payload);
  const certificate = await certificateById(orm.em.fork(), certificateId);
  const authority = authorities.find(({ id }) => id === certificate.caId);
  if (authority === undefined || certificate.state !== 'issued') throw new PermanentFailure('CERTIFICATE_NOT_OURS');
  return orm.em.fork().transactional(async (em) => {
    if ((await revocationOfCertificate(em, certificateId)) !== null) return { already: true };
    const { serialHex, requestId } = certificate;
    const listSuffix = certificate.der ? ownListOf(certificate.der, authority.name) : '';
    const wanted: RevocationRecord = {
      kind: 'revocation',
      serialHex,
      revocationId: row.outboxId,
      ca: authority.name,
      reason,
      revokedAt: journal.held.find(serialHex)?.heldAt ?? clock.now().toISOString(),
      requestedBy,
      ...(listSuffix === '' ? {} : { listSuffix }),
      ...(invalidSince === undefined ? {} : { invalidSince: invalidSince.toISOString() }),
    };
    // A crash between journal and commit: the journal's moment and reason are the ones that count.
    const { record } = await journal.append(wanted, clock.now());
    const kept = record.kind === 'revocation' ? record : wanted;
    await insertRevocation(em, {
      id: kept.revocationId,
      certificateId,
      serialHex,
      caId: authority.id,
      reason: kept.reason,
      revokedAt: new Date(kept.revokedAt),
      requestedBy: kept.requestedBy,
      listSuffix: kept.listSuffix ?? '',
      invalidSince: kept.invalidSince === undefined ? null : new Date(kept.invalidSince),
      recordedAt: clock.now(),
    });
    await linkRevocation(em, certificateId, { revocationId: kept.revocationId, at: clock.now() });
    const data = { certificateId, serialHex, reason: kept.reason, requestedBy: kept.requestedBy };
    const actor = { kind: 'system', id: 'signer' } as const;
    await appendAudit(em, { kind: 'certificate.revoked', actor, at: clock.now(), requestId: requestId ?? null, data });
    return { revoked: serialHex };
  });
};

function readPayload(payload: Record<string, unknown>): Omit<RevocationOrder, 'at'> {
  const { certificateId, requestedBy } = payload;
  const reason = ORDERED_REASONS.find((one) => one === payload['reason']);
  if (typeof certificateId !== 'string' || typeof requestedBy !== 'string' || reason === undefined) {
    throw new PermanentFailure('REVOCATION_MALFORMED');
  }
  const since = payload['invalidSince'];
  if (since === undefined) return { certificateId, reason, requestedBy };
  if (typeof since !== 'string' || Number.isNaN(Date.parse(since))) throw new PermanentFailure('REVOCATION_MALFORMED');
  return { certificateId, reason, requestedBy, invalidSince: new Date(since) };
}
