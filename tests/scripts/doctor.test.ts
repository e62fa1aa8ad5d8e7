import { afterAll, describe, expect, it } from '@jest/globals';
import { openVault } from '@kualik/db/vault/vault.ts';
import { rotateVaultKey } from '@kualik/db/vault/rotate-vault.ts';
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CHECKS } from '../../scripts/doctor/checks.ts';
import type { Finding } from '../../scripts/doctor/finding.ts';
import { readSettings, type Settings } from '../../scripts/start/settings.ts';
import { allowBareRows, bareRow } from '../support/bare-row.ts';
import { type Installation, newInstallation } from '../worker/support/installation.ts';

interface Trial {
  installation: Installation;
  settings: Settings;
  now: Date;
}

/** What is planted, the check that finds it, and its words. Whatever the plant gives is another setting or another time. */
interface Fault {
  check: string;
  what: string;
  plant: (trial: Trial) => Promise<Partial<Trial>> | Partial<Trial>;
  says: string;
}

const sql =
  (...texts: string[]) =>
  async ({ installation }: Trial): Promise<Partial<Trial>> => {
    for (const text of texts) await installation.database.em().execute(text);
    return {};
  };

const setting =
  (change: Partial<Settings>) =>
  ({ settings }: Trial): Partial<Trial> => ({ settings: { ...settings, ...change } });

const file =
  (act: (dataDir: string) => Promise<unknown>) =>
  async ({ installation }: Trial): Promise<Partial<Trial>> => {
    await act(installation.dataDir);
    return {};
  };

const row =
  (table: string, given: Record<string, unknown>) =>
  async ({ installation }: Trial): Promise<Partial<Trial>> => {
    const em = installation.database.em();
    await allowBareRows(em);
    await bareRow(em, table, given);
    return {};
  };

const NOWHERE = '127.0.0.1:1';
const FAULTS: readonly Fault[] = [
  {
    check: 'database',
    what: 'nothing listens',
    plant: setting({ databaseUrl: `postgres://x@${NOWHERE}/x` }),
    says: '',
  },
  { check: 'queue', what: 'Redis is away', plant: setting({ redisUrl: `redis://${NOWHERE}` }), says: 'ECONNREFUSED' },
  { check: 'disk', what: 'a file system without room', plant: setting({ dataDir: '/proc' }), says: '0.0 GiB free' },
  {
    check: 'keys',
    what: 'a key file that others may read',
    plant: file((dataDir) => chmod(join(dataDir, 'keys', 'seal.key'), 0o644)),
    says: 'readable by others: seal.key',
  },
  {
    check: 'keys',
    what: 'an empty folder',
    plant: file(async (dataDir) => {
      await rm(join(dataDir, 'keys'), { recursive: true });
      await mkdir(join(dataDir, 'keys'));
    }),
    says: 'no key files',
  },
  {
    check: 'secrets',
    what: 'a change of the passphrase that was killed',
    plant: file((dataDir) => writeFile(join(dataDir, 'passphrase.next'), 'жаңа құпия сөз')),
    says: 'npm run rotate -- passphrase',
  },
  {
    check: 'secrets',
    what: 'a change of the upload key that was killed',
    plant: file(async (dataDir) => {
      await openVault(dataDir);
      await rotateVaultKey(dataDir);
    }),
    says: 'npm run rotate -- uploads',
  },
  {
    check: 'secrets',
    what: 'upload keys that others may read',
    plant: file(async (dataDir) => {
      await openVault(dataDir);
      await chmod(join(dataDir, 'secrets', 'uploads.json'), 0o640);
    }),
    says: 'secrets/uploads.json is readable by others',
  },
  {
    check: 'CRL',
    what: 'a list that was missed',
    plant: sql(`update crl_issue set this_update = this_update - interval '400 days' where kind = 'full'`),
    says: 'MISSED',
  },
  {
    check: 'CRL',
    what: 'a list that has ended before it was missed',
    plant: sql(`update crl_issue set next_update = this_update + interval '1 millisecond'`),
    says: 'nca_rsa no. 1',
  },
  { check: 'CRL', what: 'no list', plant: sql('delete from crl_issue'), says: 'no list' },
  {
    check: 'ends',
    what: 'an OCSP certificate in its last month',
    plant: sql(`update certificate set not_after = now() + interval '29 days' where usage = 'ocsp'`),
    says: 'ocsp nca_rsa',
  },
  {
    check: 'ends',
    what: 'an authority in its last year',
    plant: sql(`update ca set not_after = now() + interval '364 days' where name = 'nca_gost'`),
    says: 'ca nca_gost',
  },
  {
    check: 'stamps',
    what: 'a signature that waits over an hour',
    plant: row('confirmation', { cms: Buffer.of(1), received_at: new Date(Date.now() - 3_700_000) }),
    says: '1 signatures wait for a time stamp, 1 over an hour',
  },
  { check: 'mail', what: 'a letter that fails', plant: row('notification', { state: 'failed' }), says: '1 failing' },
  {
    check: 'mail',
    what: 'a mail server that is away',
    plant: setting({ smtpUrl: `smtp://${NOWHERE}` }),
    says: 'ECONNREFUSED',
  },
  {
    check: 'calendar',
    what: 'a year without a calendar',
    plant: () => ({ now: new Date('2090-06-01') }),
    says: '2090',
  },
];

/** Faults of one check are planted in installations of their own: those of different checks do not meet. */
const ROUNDS = FAULTS.map((fault, at) => {
  const round = FAULTS.slice(0, at).filter(({ check }) => check === fault.check).length;
  return [fault.check, fault.what, { ...fault, round }] as const;
});

describe('npm run doctor', () => {
  const trials = new Map<number, Promise<Trial>>();

  afterAll(async () => {
    for (const trial of trials.values()) await (await trial).installation.close();
  });

  function trialOf(round: number): Promise<Trial> {
    const known = trials.get(round) ?? newTrial();
    trials.set(round, known);
    return known;
  }

  it('finds nothing in a sound installation; that a test’s database does not sync its disk it does see', async () => {
    const trial = await trialOf(0);
    const found = await Promise.all(CHECKS.map(async ({ name }) => ({ name, ...(await ask(name, trial)) })));
    expect(found.filter(({ well }) => !well)).toEqual([
      { name: 'database', well: false, text: expect.stringContaining('fsync off') },
    ]);
  });

  it.each(ROUNDS)('%s finds %s', async (check, _what, { round, plant, says }) => {
    const trial = await trialOf(round);
    if (check !== 'database') expect((await ask(check, trial)).well).toBe(true);
    const found = await ask(check, { ...trial, ...(await plant(trial)) });
    expect([found.well, found.text]).toEqual([false, expect.stringContaining(says)]);
  });

  it('clock finds a machine that is a minute ahead of the database', async () => {
    const trial = await trialOf(0);
    const real = Date.now;
    Date.now = () => real() + 60_000;
    const found = await ask('clock', trial).finally(() => (Date.now = real));
    expect([found.well, found.text]).toEqual([false, expect.stringMatching(/^-(59|60)\d{3} ms/)]);
  });

  it('queue tells of work that was tried often, and that is no fault of the queue', async () => {
    const trial = await trialOf(0);
    await row('outbox', { attempts: 4, closed_at: null })(trial);
    const text = expect.stringContaining('1 tried more than three times');
    expect(await ask('queue', trial)).toEqual({ well: true, text });
  });

  it('has a planted fault for every check', () => {
    const tried = new Set([...FAULTS.map(({ check }) => check), 'clock', 'token']);
    expect(CHECKS.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([]);
  });
});

async function newTrial(): Promise<Trial> {
  const installation = await newInstallation();
  return { installation, settings: readSettings(installation.env), now: new Date() };
}

async function ask(check: string, { settings, now }: Trial): Promise<Finding> {
  const row = CHECKS.find(({ name }) => name === check);
  if (row === undefined) throw new Error(`no check ${check}`);
  return row.ask(settings, null, now).catch((error: unknown) => ({ well: false, text: String(error) }));
}
