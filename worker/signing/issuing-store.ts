import { appendAudits, type AuditEntry, type CertificateEntity, type MikroORM, newId } from '@kualik/db';
import {
  auditedCertificates,
  type CertificateIntent,
  certificateOfKey,
  certificatesByIds,
  certificatesOfRequests,
  insertIntents,
  storeIssued,
  storeSignatures,
} from '@kualik/db/repositories/issuing.repository.ts';
import { formatName } from '@kualik/pki/names.ts';
import { sha256Hex } from '@kualik/pki/sha256.ts';
import type { CertificateOrder } from './certificate-order.ts';

const SYSTEM = { kind: 'system', id: 'signer' } as const;

type AuditedStep = 'certificate.intended' | 'certificate.signing' | 'certificate.signed' | 'certificate.issued';

/** An order with what is to be signed for it. */
export interface Intended {
  order: CertificateOrder;
  serial: Uint8Array;
  tbs: Uint8Array;
}

/** What the issuing cycle keeps between its steps, for all certificates of a round. Every call is one transaction. */
export interface IssuingStore {
  /** The certificate of each order in whatever state, null where none was begun. */
  find(orders: readonly CertificateOrder[]): Promise<(CertificateEntity | null)[]>;
  intend(intended: readonly Intended[], at: Date): Promise<CertificateEntity[]>;
  auditOnce(kind: AuditedStep, rows: readonly CertificateEntity[], at: Date): Promise<void>;
  storeSignatures(signed: readonly { id: string; signature: Uint8Array }[]): Promise<void>;
  reread(rows: readonly CertificateEntity[]): Promise<CertificateEntity[]>;
  storeIssued(made: readonly { row: CertificateEntity; der: Uint8Array; sha256: string }[], at: Date): Promise<void>;
}

export function createIssuingStore(orm: MikroORM): IssuingStore {
  const reread = async (rows: readonly { id: string }[]): Promise<CertificateEntity[]> => {
    const found = await certificatesByIds(
      orm.em.fork(),
      rows.map(({ id }) => id),
    );
    return rows.map(({ id }) => found.get(id) ?? missing(id));
  };
  return {
    reread,
    async find(orders) {
      const em = orm.em.fork();
      const ofRequests = await certificatesOfRequests(
        em,
        orders.flatMap(({ requestId }) => (requestId === null ? [] : [requestId])),
      );
      return Promise.all(
        orders.map(async (order) =>
          order.requestId === null
            ? certificateOfKey(em, await sha256Hex(order.spki), order.usage)
            : (ofRequests.find((row) => row.requestId === order.requestId && row.usage === order.usage) ?? null),
        ),
      );
    },
    async intend(intended, at) {
      if (intended.length === 0) return [];
      const intents = await Promise.all(intended.map(async (one) => ({ ...(await intentOf(one)), intendedAt: at })));
      await orm.em.fork().transactional(async (em) => {
        await insertIntents(em, intents);
        await appendAudits(
          em,
          intents.map((intent) => auditEntry('certificate.intended', intent, at)),
        );
      });
      return reread(intents);
    },
    async auditOnce(kind, rows, at) {
      if (rows.length === 0) return;
      await orm.em.fork().transactional(async (em) => {
        const audited = await auditedCertificates(em, kind, rows);
        const left = rows.filter(({ id }) => !audited.has(id));
        await appendAudits(
          em,
          left.map((row) => auditEntry(kind, row, at)),
        );
      });
    },
    async storeSignatures(signed) {
      if (signed.length > 0) await storeSignatures(orm.em.fork(), signed);
    },
    async storeIssued(made, at) {
      if (made.length === 0) return;
      await orm.em.fork().transactional(async (em) => {
        const rows = made.map(({ row, der, sha256 }) => ({ id: row.id, der, sha256, issuedAt: at }));
        const first = await storeIssued(em, rows);
        const shown = made.filter(({ row }) => first.has(row.id));
        await appendAudits(
          em,
          shown.map(({ row, sha256 }) => auditEntry('certificate.issued', row, at, { sha256 })),
        );
      });
    },
  };
}

function missing(id: string): never {
  throw new Error(`certificate ${id} is not stored`);
}

async function intentOf({ order, serial, tbs }: Intended): Promise<Omit<CertificateIntent, 'intendedAt'>> {
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

function auditEntry(
  kind: AuditedStep,
  row: AuditedCertificate,
  at: Date,
  more: Record<string, string> = {},
): AuditEntry {
  const { id: certificateId, usage, serialHex, profileId, profileVersion, spkiSha256 } = row;
  const data = { certificateId, usage, serialHex, profileId, profileVersion, spkiSha256, ...more };
  return { kind, actor: SYSTEM, at, requestId: row.requestId ?? null, data };
}
