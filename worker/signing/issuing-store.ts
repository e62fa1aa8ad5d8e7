import { appendAudit, type CertificateEntity, type MikroORM, newId } from '@kualik/db';
import {
  certificateById,
  type CertificateIntent,
  certificateOfKey,
  certificateOfRequest,
  hasCertificateAudit,
  insertIntent,
  storeIssued,
  storeSignature,
} from '@kualik/db/repositories/issuing.repository.ts';
import { formatName } from '@kualik/pki/names.ts';
import { sha256Hex } from '@kualik/pki/sha256.ts';
import type { CertificateOrder } from './certificate-order.ts';

const SYSTEM = { kind: 'system', id: 'signer' } as const;

type AuditedStep = 'certificate.intended' | 'certificate.signing' | 'certificate.signed' | 'certificate.issued';

/** What the issuing cycle keeps between its steps. Every call is one transaction and reads nothing from memory. */
export interface IssuingStore {
  find(order: CertificateOrder): Promise<CertificateEntity | null>;
  intend(order: CertificateOrder, made: { serial: Uint8Array; tbs: Uint8Array }, at: Date): Promise<CertificateEntity>;
  auditOnce(kind: AuditedStep, row: CertificateEntity, at: Date): Promise<void>;
  storeSignature(row: CertificateEntity, signature: Uint8Array): Promise<CertificateEntity>;
  reread(row: CertificateEntity): Promise<CertificateEntity>;
  storeIssued(row: CertificateEntity, made: { der: Uint8Array; sha256: string }, at: Date): Promise<CertificateEntity>;
}

export function createIssuingStore(orm: MikroORM): IssuingStore {
  const reread = (row: { id: string }): Promise<CertificateEntity> => certificateById(orm.em.fork(), row.id);
  return {
    reread,
    async find(order) {
      const em = orm.em.fork();
      if (order.requestId !== null) return certificateOfRequest(em, order.requestId, order.usage);
      return certificateOfKey(em, await sha256Hex(order.spki), order.usage);
    },
    async intend(order, made, at) {
      const intent = { ...(await intentOf(order, made)), intendedAt: at };
      await orm.em.fork().transactional(async (em) => {
        await insertIntent(em, intent);
        await appendAudit(em, auditEntry('certificate.intended', intent, at));
      });
      return reread(intent);
    },
    async auditOnce(kind, row, at) {
      await orm.em.fork().transactional(async (em) => {
        if (!(await hasCertificateAudit(em, kind, row))) await appendAudit(em, auditEntry(kind, row, at));
      });
    },
    async storeSignature(row, signature) {
      await storeSignature(orm.em.fork(), row.id, signature);
      return reread(row);
    },
    async storeIssued(row, made, at) {
      await orm.em.fork().transactional(async (em) => {
        const isFirst = await storeIssued(em, row.id, { ...made, issuedAt: at });
        if (isFirst) await appendAudit(em, auditEntry('certificate.issued', row, at, { sha256: made.sha256 }));
      });
      return reread(row);
    },
  };
}

async function intentOf(
  order: CertificateOrder,
  { serial, tbs }: { serial: Uint8Array; tbs: Uint8Array },
): Promise<Omit<CertificateIntent, 'intendedAt'>> {
  return {
    id: newId(),
    requestId: order.requestId,
    usage: order.usage,
    caId: order.authority.id,
    profileId: order.profile.id,
    profileVersion: order.profile.version,
    serialHex: Buffer.from(serial).toString('hex'),
    spkiSha256: await sha256Hex(order.spki),
    subject: formatName(order.subject),
    iin: order.iin,
    bin: order.bin,
    tbs,
    notBefore: order.validity.notBefore,
    notAfter: order.validity.notAfter,
  };
}

type AuditedCertificate = Pick<
  CertificateEntity,
  'id' | 'requestId' | 'usage' | 'serialHex' | 'profileId' | 'profileVersion' | 'spkiSha256'
>;

function auditEntry(kind: AuditedStep, row: AuditedCertificate, at: Date, more: Record<string, string> = {}) {
  const { id: certificateId, usage, serialHex, profileId, profileVersion, spkiSha256 } = row;
  const data = { certificateId, usage, serialHex, profileId, profileVersion, spkiSha256, ...more };
  return { kind, actor: SYSTEM, at, requestId: row.requestId ?? null, data };
}
