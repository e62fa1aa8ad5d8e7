import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type MikroORM, newId } from '@kualik/db';
import type { Clock } from '@kualik/db/clock.ts';
import { countAuthorities } from '@kualik/db/repositories/ca.repository.ts';
import { MIN_PKCS12_ITERATIONS, prepareMac } from '@kualik/pki/pkcs12.ts';
import { ConfigError } from '../environment.ts';
import { tokenKeyFile } from '../keys/key-ring.ts';
import { KEY_NAMES, type KeyName } from '../keys/key-names.ts';
import { keyFile } from '../keys/key-store.ts';
import { fileKeyMaker, type KeyMaker } from '../keys/make-key.ts';
import type { AdministratorFlags } from './administrator-flags.ts';
import { authorityIn } from './authority.ts';
import { CeremonyDiary, readSoftware } from './ceremony-diary.ts';
import { announceFiles, clearLeftovers, settleFiles, writeOnce } from './ceremony-files.ts';
import { makeHierarchy } from './ceremony-hierarchy.ts';
import { type CeremonyPerson, demoPassword, equipPerson, type EquippedPerson, writePeople } from './ceremony-people.ts';
import { recordFile, sealRecord } from './ceremony-record.ts';
import type { CeremonyRoles } from './ceremony-roles.ts';
import { confirmedByAll, handShares } from './ceremony-shares.ts';
import { storeCeremony } from './ceremony-store.ts';
import { demoStaff } from './demo-staff.ts';
import { openJournal } from './journal.ts';
import { parsePkiUrl } from './pki-url.ts';

/** What the first ceremony is held for, in its record. */
const ACT = 'create hierarchy';

export interface CeremonyOptions {
  orm: MikroORM;
  clock: Clock;
  dataDir: string;
  pkiUrl: string;
  /** Opens the key files; comes from a file, never from a setting. */
  passphrase: string;
  /** Makes the keys that do not lie in files; null for the others. */
  elsewhere?: ((name: KeyName) => KeyMaker | null) | undefined;
  /** Places of the issuing journal. */
  journal: readonly string[];
  /** Shorter keys than the profile's for root and issuing authority; a demonstration's only, to compare speeds. */
  authorityKeyBits?: number;
}

/** The demonstration's hierarchy under names with TEST, and its employees with sign-in files. */
export async function runDemoCeremony(options: CeremonyOptions): Promise<{ password: string }> {
  const password = demoPassword();
  await holdCeremony(options, {
    mode: 'demo',
    roles: null,
    people: demoStaff(),
    password,
    files: [],
    hand: (people) => writePeople(options.dataDir, people, password),
  });
  return { password };
}

/** A real hierarchy and the first administrator, who gets his file from `hand`. Production makes neither on start. */
export async function runProductionCeremony(
  options: CeremonyOptions,
  roles: CeremonyRoles,
  { person, password, out, hand }: AdministratorFlags,
): Promise<void> {
  await holdCeremony(options, { mode: 'production', roles, people: [person], password, files: [out], hand });
}

interface CeremonyKind {
  mode: 'demo' | 'production';
  /** Null = the demonstration's, at which nobody stands. */
  roles: CeremonyRoles | null;
  people: readonly CeremonyPerson[];
  password: string;
  /** What `hand` writes. */
  files: readonly string[];
  hand(people: readonly EquippedPerson[]): Promise<void>;
}

/** Where a key may be found. */
export function placesOf(dataDir: string, name: KeyName): string[] {
  return [keyFile(dataDir, name), tokenKeyFile(dataDir, name)];
}

export function keyMakerOf({
  dataDir,
  passphrase,
  elsewhere,
}: Pick<CeremonyOptions, 'dataDir' | 'passphrase' | 'elsewhere'>): KeyMaker {
  const inFile = fileKeyMaker(dataDir, passphrase);
  return (name, ...terms) => (elsewhere?.(name) ?? inFile)(name, ...terms);
}

/**
 * Makes everything first, then writes keys and files, then stores all rows in one transaction: a ceremony that was
 * interrupted left nothing in the database and is simply held again.
 */
async function holdCeremony(options: CeremonyOptions, kind: CeremonyKind): Promise<void> {
  const { orm, dataDir, passphrase, clock } = options;
  const { mode, roles } = kind;
  const pkiUrl = parsePkiUrl(options.pkiUrl);
  if ((await countAuthorities(orm.em.fork())) > 0)
    throw new ConfigError('DATABASE_URL', 'this database has its authorities already');
  const journal = await openJournal(options.journal);
  try {
    if (journal.entries.length > 0)
      throw new ConfigError('KUALIK_JOURNAL', 'this journal belongs to other authorities');
    const diary = new CeremonyDiary(clock);
    if (roles !== null) await confirmedByAll(roles, ACT, diary);
    await clearLeftovers(dataDir, null);
    const id = newId();
    const files = { keys: KEY_NAMES.flatMap((name) => placesOf(dataDir, name)), files: filesOf(id, options, kind) };
    await announceFiles(dataDir, { id, ...files });
    const now = clock.now();
    const { authorityKeyBits } = options;
    const hierarchy = await makeHierarchy({
      isTest: mode === 'demo',
      pkiUrl,
      now,
      authorityKeyBits,
      diary,
      makeKey: keyMakerOf(options),
    });
    const issuer = authorityIn(hierarchy.authorities, 'nca_rsa');
    const chain = [issuer.der, authorityIn(hierarchy.authorities, 'root').der];
    const mac = await prepareMac(kind.password, MIN_PKCS12_ITERATIONS);
    const terms = { issuer, chain, pkiUrl, now, password: kind.password, mac };
    // Keys are drawn in the thread pool: one after another they would take the longest part of a first start.
    const people = await Promise.all(kind.people.map((person) => equipPerson(person, terms)));
    for (const key of Object.values(hierarchy.keys)) await key.keep();
    diary.note('keys-stored');
    if (roles !== null) await handShares(roles, passphrase, diary);
    await kind.hand(people);
    diary.note('files-handed');
    await keepSealCertificate(dataDir, hierarchy.certificates.seal.der);
    const facts = { id, act: ACT, mode, roles, software: readSoftware(), endedAt: clock.now() };
    const seal = { der: hierarchy.certificates.seal.der, key: hierarchy.keys.seal.signing };
    const record = await sealRecord(facts, diary, { dataDir, seal, chain: [issuer.der] });
    await writeOnce(record.file, record.cms);
    await storeCeremony({ orm, journal, hierarchy, people, pkiUrl, now, mode, record });
    await settleFiles(dataDir);
  } finally {
    await journal.close();
  }
}

function filesOf(id: string, { dataDir }: CeremonyOptions, { roles, files }: CeremonyKind): string[] {
  const shares = roles?.custodians.flatMap(({ shareFile }) => shareFile ?? []) ?? [];
  return [...shares, ...files, recordFile(dataDir, id)];
}

/** The audit's checker pins the seal by this file: it lies with the heads, outside the database. */
async function keepSealCertificate(dataDir: string, der: Uint8Array): Promise<void> {
  const folder = join(dataDir, 'heads');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(join(folder, 'seal.cer'), der, { mode: 0o644 });
}
