import type { LocalizedText } from '@kualik/domain/rules/errors.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '../ids.ts';
import { DocumentEntity } from '../entities/document.entity.ts';
import type { DocumentKind } from '../entities/document.entity.ts';
import { addOutbox } from './outbox.repository.ts';
import { RegionEntity } from '../entities/region.entity.ts';
import { SettlementEntity } from '../entities/settlement.entity.ts';

/** Papers that exist once in a case. */
export type MadePaperKind = Exclude<DocumentKind, 'paper' | 'scan' | 'form' | 'print'>;

export interface NewPaper {
  requestId: string;
  kind: MadePaperKind;
  title: LocalizedText;
  contentType: string;
  content: Uint8Array;
  sha256: string;
  createdAt: Date;
}

/** The paper of a kind that the service made for a case; there is at most one. */
export async function findPaper(
  em: EntityManager,
  requestId: string,
  kind: MadePaperKind,
): Promise<DocumentEntity | null> {
  return em.findOne(DocumentEntity, { requestId, kind });
}

/**
 * Files a paper unless the case has one of this kind, and orders the provider's seal for it: of two jobs at once the
 * first wins and both get its paper. @rule reg p.6(5)
 */
export async function filePaper(em: EntityManager, paper: NewPaper): Promise<DocumentEntity> {
  const { requestId, kind, title, contentType, content, sha256, createdAt } = paper;
  const id = newId();
  await em.transactional(async (inner) => {
    const rows: unknown[] = await inner.execute(
      `insert into document (id, request_id, kind, title, content_type, content, sha256, created_at, awaits_seal)
        values (?, ?, ?, ?::jsonb, ?, ?, ?, ?, true)
        on conflict (request_id, kind) where kind not in ('paper', 'scan', 'form', 'print') do nothing returning id`,
      [id, requestId, kind, JSON.stringify(title), contentType, Buffer.from(content), sha256, createdAt],
    );
    if (rows.length === 1) await orderSeal(inner, { requestId, documentId: id, at: createdAt });
  });
  return em.fork().findOneOrFail(DocumentEntity, { requestId, kind });
}

/** Work for the signer, which alone has the key of the seal; in the caller's transaction. */
export async function orderSeal(
  em: EntityManager,
  { requestId, documentId, at }: { requestId: string; documentId: string; at: Date },
): Promise<void> {
  await addOutbox(em, { queue: 'signing', kind: 'seal-document', requestId, payload: { documentId }, at });
}

/** Puts the sealed bytes in the place of the unsealed ones. False when somebody was faster. */
export async function storeSealedPaper(
  em: EntityManager,
  { id, sha256 }: Pick<DocumentEntity, 'id' | 'sha256'>,
  sealed: { content: Uint8Array; sha256: string; at: Date },
): Promise<boolean> {
  const rows: unknown[] = await em.execute(
    `update document set content = ?, sha256 = ?, sealed_at = ?, awaits_seal = false
      where id = ? and sha256 = ? and awaits_seal returning id`,
    [Buffer.from(sealed.content), sealed.sha256, sealed.at, id, sha256],
  );
  return rows.length === 1;
}

/** The code under which a letter waits for its paper. */
export const PAPER_NOT_SEALED = 'PAPER_NOT_SEALED';

/** Letters of the case that waited for the seal are due at once instead of after their backoff. */
export async function wakeLetters(em: EntityManager, requestId: string, at: Date): Promise<void> {
  await em.execute(
    `update outbox set available_at = ? where request_id = ? and queue = 'mail' and closed_at is null
      and enqueued_at is null and last_error = ?`,
    [at, requestId, PAPER_NOT_SEALED],
  );
}

/** Names of the region and settlement that the applicant chose; null where he chose none. */
export async function placeNames(
  em: EntityManager,
  { regionCode, settlementId }: { regionCode?: string | null; settlementId?: string | null },
): Promise<{ region: LocalizedText | null; settlement: LocalizedText | null }> {
  const region = regionCode ? await em.findOne(RegionEntity, { code: regionCode }) : null;
  const settlement = settlementId ? await em.findOne(SettlementEntity, { id: settlementId }) : null;
  return { region: region?.name ?? null, settlement: settlement?.name ?? null };
}

/** Certificates that a case is to revoke, as annexes 9–12 name them. */
export async function certificatesToRevoke(
  em: EntityManager,
  requestId: string,
): Promise<{ serialHex: string; issuedAt: Date | null }[]> {
  const rows: { serial_hex: string; issued_at: string | Date | null }[] = await em.execute(
    `select certificate.serial_hex, certificate.issued_at from revocation_target
       join certificate on certificate.id = revocation_target.certificate_id
      where revocation_target.request_id = ? order by certificate.serial_hex`,
    [requestId],
  );
  return rows.map((row) => ({ serialHex: row.serial_hex, issuedAt: row.issued_at ? new Date(row.issued_at) : null }));
}

/**
 * Files an annex of a case, or a print of a paper, with the seal that it orders. One that says the same is filed once; one that says something else
 * takes the place of the older, of an annex while the case is open, so that nothing outdated is given out. @rule std1 p.9
 */
export async function fileForm(
  em: EntityManager,
  form: Omit<NewPaper, 'kind'> & { kind: 'form' | 'print'; itemId: string; factsSha256: string },
): Promise<DocumentEntity> {
  const { requestId, kind, itemId, title, contentType, content, sha256, createdAt, factsSha256 } = form;
  await em.transactional(async (inner) => {
    const rows: { id: string }[] = await inner.execute(
      `insert into document (id, request_id, kind, title, content_type, content, sha256, created_at, item_id, facts_sha256, awaits_seal)
        values (?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, true)
        on conflict (request_id, item_id) where kind = '${kind}' do update
          set content = excluded.content, sha256 = excluded.sha256, created_at = excluded.created_at,
            facts_sha256 = excluded.facts_sha256, awaits_seal = true, sealed_at = null
          where document.facts_sha256 is distinct from excluded.facts_sha256
            and (document.kind = 'print' or exists (select 1 from request where request.id = document.request_id and request.finished_at is null))
        returning id`,
      [
        ...[newId(), requestId, kind, JSON.stringify(title), contentType, Buffer.from(content), sha256, createdAt],
        ...[itemId, factsSha256],
      ],
    );
    if (rows[0]) await orderSeal(inner, { requestId, documentId: rows[0].id, at: createdAt });
  });
  return em.fork().findOneOrFail(DocumentEntity, { requestId, kind, itemId });
}
