import { type CertificateEntity, type MikroORM, newId } from '@kualik/db';
import type { EntryOfRow } from '@kualik/db/repositories/audit.repository.ts';
import {
  type CertificateIntent,
  certificateOfKey,
  certificatesByIds,
  certificatesOfRequests,
  insertIntents,
  storeIssued,
  storeSignatures,
} from '@kualik/db/repositories/issuing.repository.ts';
import { fingerprintOf } from '@kualik/pki/fingerprints.ts';
import { formatName } from '@kualik/pki/names.ts';
import type { CertificateOrder } from './certificate-order.ts';

const SYSTEM = { kind: 'system', id: 'signer' } as const;

type AuditedStep = 'certificate.intended' | 'certificate.signing' | 'certificate.signed' | 'certificate.issued';

/** An order with what is to be signed for it. */
export interface Intended {
  order: CertificateOrder;
  serial: Uint8Array;
  tbs: Uint8Array;
}

/** What the issuing cycle keeps between its steps, for all certificates of a round. Each change and its audit are one statement. */
export interface IssuingStore {
  /** The certificate of each order in whatever state, null where none was begun. */
  find(orders: readonly CertificateOrder[]): Promise<(CertificateEntity | null)[]>;
  intend(intended: readonly Intended[], at: Date): Promise<CertificateEntity[]>;
  storeSignatures(signed: readonly { row: CertificateEntity; signature: Uint8Array }[], at: Date): Promise<void>;
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
            ? certificateOfKey(em, fingerprintOf(order.spki), order.usage)
            : (ofRequests.find((row) => row.requestId === order.requestId && row.usage === order.usage) ?? null),
        ),
      );
    },
    async intend(intended, at) {
      if (intended.length === 0) return [];
      const intents = intended.map((one) => ({ ...intentOf(one), intendedAt: at }));
      const kinds = ['certificate.intended', 'certificate.signing'] as const;
      const entries = kinds.flatMap((kind) => intents.map((intent) => entryOf(kind, intent, at)));
      await insertIntents(orm.em.fork(), intents, entries);
      return intents.map((intent) => ({ ...intent, ...NOT_YET }));
    },
    async storeSignatures(signed, at) {
      if (signed.length === 0) return;
      const rows = signed.map(({ row, signature }) => ({ id: row.id, signature }));
      const entries = signed.map(({ row }) => entryOf('certificate.signed', row, at));
      await storeSignatures(orm.em.fork(), rows, entries);
    },
    async storeIssued(made, at) {
      if (made.length === 0) return;
      const rows = made.map(({ row, der, sha256 }) => ({ id: row.id, der, sha256, issuedAt: at }));
      const entries = made.map(({ row, sha256 }) => entryOf('certificate.issued', row, at, { sha256 }));
      await storeIssued(orm.em.fork(), rows, entries);
    },
  };
}

/** What a certificate lacks that is only intended. */
const NOT_YET = { state: 'intended', signature: null, der: null, sha256: null, issuedAt: null } as const;

function missing(id: string): never {
  throw new Error(`certificate ${id} is not stored`);
}

function intentOf({ order, serial, tbs }: Intended): Omit<CertificateIntent, 'intendedAt'> {
  return {
    id: newId(),
    requestId: order.requestId,
    usage: order.usage,
    caId: order.authority.id,
    profileId: order.profile.id,
    profileVersion: order.profile.version,
    serialHex: Buffer.from(serial).toString('hex'),
    spkiSha256: fingerprintOf(order.spki),
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

function entryOf(kind: AuditedStep, row: AuditedCertificate, at: Date, more: Record<string, string> = {}): EntryOfRow {
  const { id: certificateId, usage, serialHex, profileId, profileVersion, spkiSha256 } = row;
  const data = { certificateId, usage, serialHex, profileId, profileVersion, spkiSha256, ...more };
  return { rowId: row.id, entry: { kind, actor: SYSTEM, at, requestId: row.requestId ?? null, data } };
}
