import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MikroORM } from '@kualik/db';
import type { Clock } from '@kualik/db/clock.ts';
import { countAuthorities } from '@kualik/db/repositories/ca.repository.ts';
import { MIN_PKCS12_ITERATIONS, prepareMac } from '@kualik/pki/pkcs12.ts';
import { ConfigError } from '../environment.ts';
import { fileKeyMaker, type KeyMaker } from '../keys/make-key.ts';
import type { KeyName } from '../keys/key-names.ts';
import { authorityIn } from './authority.ts';
import { makeHierarchy } from './ceremony-hierarchy.ts';
import { type CeremonyPerson, demoPassword, equipPerson, type EquippedPerson, writePeople } from './ceremony-people.ts';
import { storeCeremony } from './ceremony-store.ts';
import { demoStaff } from './demo-staff.ts';
import { openJournal } from './journal.ts';
import { parsePkiUrl } from './pki-url.ts';

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
    people: demoStaff(),
    password,
    hand: (people) => writePeople(options.dataDir, people, password),
  });
  return { password };
}

/** A real hierarchy and the first administrator, who gets his file from `hand`. Production makes neither on start. */
export async function runProductionCeremony(
  options: CeremonyOptions,
  administrator: CeremonyPerson,
  password: string,
  hand: (people: readonly EquippedPerson[]) => Promise<void>,
): Promise<void> {
  await holdCeremony(options, { mode: 'production', people: [administrator], password, hand });
}

interface CeremonyKind {
  mode: 'demo' | 'production';
  people: readonly CeremonyPerson[];
  password: string;
  hand(people: readonly EquippedPerson[]): Promise<void>;
}

/**
 * Makes everything first, then writes keys and files, then stores all rows in one transaction: a ceremony that was
 * interrupted left nothing in the database and is simply held again.
 */
async function holdCeremony(options: CeremonyOptions, kind: CeremonyKind): Promise<void> {
  const { orm, dataDir } = options;
  const pkiUrl = parsePkiUrl(options.pkiUrl);
  if ((await countAuthorities(orm.em.fork())) > 0)
    throw new ConfigError('DATABASE_URL', 'this database has its authorities already');
  const journal = await openJournal(options.journal);
  try {
    if (journal.entries.length > 0)
      throw new ConfigError('KUALIK_JOURNAL', 'this journal belongs to other authorities');
    const now = options.clock.now();
    const hierarchy = await makeHierarchy({
      makeKey: keyMakerOf(options),
      isTest: kind.mode === 'demo',
      pkiUrl,
      now,
      authorityKeyBits: options.authorityKeyBits,
    });
    const issuer = authorityIn(hierarchy.authorities, 'nca_rsa');
    const chain = [issuer.der, authorityIn(hierarchy.authorities, 'root').der];
    const mac = await prepareMac(kind.password, MIN_PKCS12_ITERATIONS);
    const terms = { issuer, chain, pkiUrl, now, password: kind.password, mac };
    // Keys are drawn in the thread pool: one after another they would take the longest part of a first start.
    const people = await Promise.all(kind.people.map((person) => equipPerson(person, terms)));
    for (const key of Object.values(hierarchy.keys)) await key.keep();
    await kind.hand(people);
    await keepSealCertificate(dataDir, hierarchy.certificates.seal.der);
    await storeCeremony({ orm, journal, hierarchy, people, pkiUrl, now, mode: kind.mode });
  } finally {
    await journal.close();
  }
}

function keyMakerOf({ dataDir, passphrase, elsewhere }: CeremonyOptions): KeyMaker {
  const inFile = fileKeyMaker(dataDir, passphrase);
  return (name, ...terms) => (elsewhere?.(name) ?? inFile)(name, ...terms);
}

/** The audit's checker pins the seal by this file: it lies with the heads, outside the database. */
async function keepSealCertificate(dataDir: string, der: Uint8Array): Promise<void> {
  const folder = join(dataDir, 'heads');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(join(folder, 'seal.cer'), der, { mode: 0o644 });
}
