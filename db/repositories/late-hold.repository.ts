import type { HoldChannel } from '@kualik/domain/rules/holds.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { CertificateEntity } from '../entities/certificate.entity.ts';

export interface LateCertificate {
  certificate: CertificateEntity;
  channel: HoldChannel;
  keyLossId: string | null;
}

/**
 * Living certificates without any hold that were issued although their case was marked as disputed, or on a confirmation
 * signed since an operator's key was lost. Of a hold that was lifted nothing is repeated.
 */
export async function certificatesToHoldLate(em: EntityManager, at: Date, limit: number): Promise<LateCertificate[]> {
  const rows: { id: string; keyLossId: string | null }[] = await em.execute(
    `select c.id, l.id as "keyLossId"
       from certificate c join request r on r.id = c.request_id
       left join lateral (select k.id from confirmation f join key_loss k on k.employee_id = f.employee_id
                           where f.request_id = r.id and f.cms is not null and f.received_at >= k.since
                             and k.state = 'acted' and c.issued_at >= k.decided_at order by k.id limit 1) l on true
      where c.state = 'issued' and c.not_after > ? and (l.id is not null or r.blocked_reason = 'ORDER_DISPUTED')
        and not exists (select 1 from hold h where h.certificate_id = c.id)
        and not exists (select 1 from revocation v where v.certificate_id = c.id)
      order by c.id limit ?`,
    [at, limit],
  );
  const certificates = await em.find(CertificateEntity, { id: { $in: rows.map(({ id }) => id) } });
  return certificates.map((certificate) => {
    const keyLossId = rows.find(({ id }) => id === certificate.id)?.keyLossId ?? null;
    return { certificate, keyLossId, channel: keyLossId === null ? 'notice_link' : 'operator_key_loss' };
  });
}
