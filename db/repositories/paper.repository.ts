import type { LocalizedText } from '@kualik/domain/rules/errors.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '../ids.ts';
import { DocumentEntity } from '../entities/document.entity.ts';
import type { DocumentKind } from '../entities/document.entity.ts';
import { RegionEntity } from '../entities/region.entity.ts';
import { SettlementEntity } from '../entities/settlement.entity.ts';

export type MadePaperKind = Exclude<DocumentKind, 'paper'>;

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

/** Files a paper unless the case has one of this kind: of two jobs at once the first wins and both get its paper. */
export async function filePaper(em: EntityManager, paper: NewPaper): Promise<DocumentEntity> {
  const { requestId, kind, title, contentType, content, sha256, createdAt } = paper;
  await em.execute(
    `insert into document (id, request_id, kind, title, content_type, content, sha256, created_at)
      values (?, ?, ?, ?::jsonb, ?, ?, ?, ?) on conflict (request_id, kind) where kind <> 'paper' do nothing`,
    [newId(), requestId, kind, JSON.stringify(title), contentType, Buffer.from(content), sha256, createdAt],
  );
  return em.findOneOrFail(DocumentEntity, { requestId, kind });
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
