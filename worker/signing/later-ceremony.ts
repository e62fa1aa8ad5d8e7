import { type EntityManager, newId } from '@kualik/db';
import { addOutbox, isOutboxOpen } from '@kualik/db/repositories/outbox.repository.ts';
import { listAuthorities } from '@kualik/db/repositories/authority.repository.ts';
import { certificateOfKey } from '@kualik/db/repositories/issuing.repository.ts';
import { revocationsOfAuthority } from '@kualik/db/repositories/revocation.repository.ts';
import { getSetting, putSetting } from '@kualik/db/repositories/setting.repository.ts';
import { fingerprintOf } from '@kualik/pki/fingerprints.ts';
import { ConfigError } from '../environment.ts';
import { type KeyName, loadKey, type SigningKey } from '../keys/key-store.ts';
import { withLease } from '../lease.ts';
import { type CeremonyOptions, keyMakerOf, placesOf } from './ceremony.ts';
import { type LaterAct, makeForAct } from './ceremony-acts.ts';
import { writeAdoption } from './ceremony-adoption.ts';
import { CeremonyDiary, readSoftware } from './ceremony-diary.ts';
import { announceFiles, clearLeftovers, settleFiles, writeOnce } from './ceremony-files.ts';
import { auditCeremony, recordFile, sealRecord } from './ceremony-record.ts';
import type { CeremonyRoles } from './ceremony-roles.ts';
import { confirmedByAll } from './ceremony-shares.ts';
import { handStation } from './ceremony-station.ts';
import { CEREMONY_LAST } from './ceremony-store.ts';
import type { LaterTools } from './ceremony-upkeep.ts';
import { reasonOf } from './crl-content.ts';
import { checkPkiUrl, parsePkiUrl } from './pki-url.ts';

export type LaterOptions = Omit<CeremonyOptions, 'journal'> & {
  /** Opens the keys that do not lie in files, too. */
  openKey?: ((name: KeyName) => Promise<SigningKey>) | undefined;
};

/** The signer's work after a ceremony. */
const ADOPT = { queue: 'signing', kind: 'adopt-authorities' } as const;

/**
 * A ceremony on an installation that has its hierarchy, beside the running processes: keys and sealed record are written, then
 * one transaction tells the signer, which alone writes the journal and stores the rows. Interrupted before that it left nothing.
 */
export async function runLaterCeremony(options: LaterOptions, roles: CeremonyRoles, act: LaterAct): Promise<string> {
  const { orm, clock, dataDir } = options;
  const pkiUrl = parsePkiUrl(options.pkiUrl);
  await checkPkiUrl(orm, pkiUrl);
  const diary = new CeremonyDiary(clock);
  await confirmedByAll(roles, textOf(act), diary);
  const id = newId();
  const isMine = await withLease(orm, 'kualik.ceremony', async (em) => {
    if (await isOutboxOpen(em, ADOPT.kind))
      throw new ConfigError('ceremony', 'the signer has not taken over the last one yet');
    await clearLeftovers(dataDir, await lastCeremony(em));
    await hold({ ...options, pkiUrl }, { id, roles, act, diary });
  });
  if (!isMine) throw new ConfigError('ceremony', 'another one is being held');
  return id;
}

async function lastCeremony(em: EntityManager): Promise<string | null> {
  const last = await getSetting(em, CEREMONY_LAST);
  return typeof last === 'string' ? last : null;
}

interface Held {
  id: string;
  roles: CeremonyRoles;
  act: LaterAct;
  diary: CeremonyDiary;
}

async function hold(options: LaterOptions, { id, roles, act, diary }: Held): Promise<void> {
  const { orm, clock, dataDir, passphrase, pkiUrl, authorityKeyBits } = options;
  const em = orm.em.fork();
  const known = await listAuthorities(em);
  const mode = (await getSetting(em, 'ceremony.mode')) === 'demo' ? 'demo' : 'production';
  const openKey = options.openKey ?? ((name) => loadKey(dataDir, name, passphrase));
  const key = await openKey('seal');
  const der = (await certificateOfKey(em, fingerprintOf(key.spki), 'seal'))?.der;
  if (!der) throw new ConfigError('KUALIK_DATA', 'keys/seal.key fits no certificate');
  const tools = {
    isTest: mode === 'demo',
    pkiUrl,
    now: clock.now(),
    authorityKeyBits,
    diary,
    makeKey: keyMakerOf(options),
  };
  if (act.kind === 'station' && (await certificateOfKey(em, fingerprintOf(act.spki), 'auth')) !== null)
    throw new ConfigError('--csr', 'this key has a certificate already');
  const { keys, made } = await makeForAct({ ...tools, dataDir, openKey, known, revoked: revokedBy(em) }, act);
  const files = { keys: keys.flatMap(({ name }) => placesOf(dataDir, name)), files: [recordFile(dataDir, id)] };
  await announceFiles(dataDir, { id, ...files });
  for (const one of keys) await one.key.keep();
  diary.note('keys-stored');
  const facts = { id, act: textOf(act), mode, roles, software: readSoftware(), endedAt: clock.now() } as const;
  const seal = { der, key };
  const record = await sealRecord({ ...facts, adoption: writeAdoption(made) }, diary, { dataDir, seal, chain: [] });
  await writeOnce(record.file, record.cms);
  await em.transactional(async (inner) => {
    await auditCeremony(inner, record);
    await putSetting(inner, CEREMONY_LAST, id);
    await addOutbox(inner, { ...ADOPT, requestId: null, payload: { ceremonyId: id }, at: clock.now() });
  });
  await settleFiles(dataDir);
  if (act.kind === 'station') await handStation(act, made, known);
}

function revokedBy(em: EntityManager): LaterTools['revoked'] {
  return async (caId) =>
    (await revocationsOfAuthority(em, caId)).map(({ serialHex, revokedAt, reason, invalidSince }) => ({
      ...{ serialHex, revokedAt, invalidSince: invalidSince ?? null },
      reason: reasonOf(reason),
    }));
}

function textOf(act: LaterAct): string {
  if (act.kind === 'lists') return 'lists of the roots';
  if (act.kind === 'services') return 'renew services';
  if (act.kind === 'station') return `certificate for the station ${act.name}`;
  if (act.kind === 'add') return `add ${act.lines.join(', ')}`;
  return `${act.isRekey ? 'new key for' : 'renew'} ${act.line}`;
}
