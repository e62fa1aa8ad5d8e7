import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { appendAudits, type AuditEntry } from '@kualik/db/repositories/audit.repository.ts';
import type { EntityManager } from '@kualik/db';
import { canonicalJson } from '@kualik/db/canonical-json.ts';
import { signCms, verifyCms } from '@kualik/pki/cms.ts';
import type { SigningKey } from '../keys/key-store.ts';
import type { Adoption } from './ceremony-adoption.ts';
import type { CeremonyDiary, CeremonySoftware, CeremonyStep } from './ceremony-diary.ts';
import { ceremonyFolder } from './ceremony-files.ts';
import type { CeremonyRoles } from './ceremony-roles.ts';

const ACTOR = { kind: 'system', id: 'ceremony' } as const;

/** What the people at a ceremony attest: who, when, every step, keys and certificates by their fingerprints, the program. */
export interface CeremonyRecord {
  kind: 'kualik/ceremony-record/1';
  id: string;
  /** What it was held for. */
  act: string;
  mode: 'demo' | 'production';
  /** Null = the demonstration's, at which nobody stands. */
  master: string | null;
  custodians: readonly string[];
  /** For example 2/3; null = the passphrase was not split. */
  shares: string | null;
  software: CeremonySoftware;
  beganAt: string;
  endedAt: string;
  steps: readonly CeremonyStep[];
  /** What the signer of a running installation is to take over; the first ceremony stores its rows itself. */
  adoption?: Adoption;
}

/** A record, sealed and not yet written. */
export interface SealedRecord {
  record: CeremonyRecord;
  file: string;
  /** CMS SignedData with the canonical JSON inside (CAdES-BES). */
  cms: Uint8Array;
  sha256: string;
}

export interface RecordFacts {
  id: string;
  act: string;
  mode: CeremonyRecord['mode'];
  roles: CeremonyRoles | null;
  software: CeremonySoftware;
  endedAt: Date;
  adoption?: Adoption;
}

export function recordFile(dataDir: string, id: string): string {
  return join(ceremonyFolder(dataDir), `${id}.json.p7m`);
}

/** The record of a ceremony under the provider's seal, read back before anybody relies on it. */
export async function sealRecord(
  { id, act, mode, roles, software, endedAt, adoption }: RecordFacts,
  diary: CeremonyDiary,
  {
    dataDir,
    seal,
    chain,
  }: { dataDir: string; seal: { der: Uint8Array; key: SigningKey }; chain: readonly Uint8Array[] },
): Promise<SealedRecord> {
  const record: CeremonyRecord = {
    kind: 'kualik/ceremony-record/1',
    ...{ id, act, mode, software },
    master: roles?.master ?? null,
    custodians: roles?.custodians.map(({ name }) => name) ?? [],
    shares: sharesOf(roles),
    beganAt: diary.beganAt.toISOString(),
    endedAt: endedAt.toISOString(),
    steps: diary.steps,
    ...(adoption === undefined ? {} : { adoption }),
  };
  const content = new Uint8Array(Buffer.from(canonicalJson({ ...record }), 'utf8'));
  const signingTime = new Date(Math.floor(endedAt.getTime() / 1000) * 1000);
  const cms = await signCms({ content, certificate: seal.der, chain, sign: seal.key.sign, signingTime });
  const read = await verifyCms(cms);
  if (!read.ok || !read.signatureValid) throw new Error('the sealed record is not accepted');
  return { record, file: recordFile(dataDir, id), cms, sha256: createHash('sha256').update(cms).digest('hex') };
}

function sharesOf(roles: CeremonyRoles | null): string | null {
  return roles?.shares ? `${roles.shares.threshold}/${roles.shares.count}` : null;
}

/** Every step and the record's hash into the chained audit, without the names of the people. */
export async function auditCeremony(em: EntityManager, { record, sha256 }: SealedRecord): Promise<void> {
  const { id: ceremonyId, act, mode, custodians, shares, software, endedAt } = record;
  const entry = (kind: AuditEntry['kind'], at: string, data: AuditEntry['data']): AuditEntry => ({
    ...{ kind, actor: ACTOR, at: new Date(at), requestId: null, data: { ceremonyId, ...data } },
  });
  const steps = record.steps.map(({ at, by: _, ...step }) => entry('ceremony.step', at, { ...step }));
  const { version, commit } = software;
  const held = { act, mode, custodians: custodians.length, shares, version, commit, recordSha256: sha256 };
  await appendAudits(em, [...steps, entry('ceremony.held', endedAt, held)]);
}
