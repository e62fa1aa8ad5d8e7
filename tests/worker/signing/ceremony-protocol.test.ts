import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntity, CertificateEntity } from '@kualik/db';
import { countAuthorities } from '@kualik/db/repositories/ca.repository.ts';
import { X509Certificate } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keyIdentifierOf } from '@kualik/pki/fingerprints.ts';
import { loadKey } from '../../../worker/keys/key-store.ts';
import { joinShares, parseShare } from '../../../worker/keys/passphrase-shares.ts';
import { runProductionCeremony } from '../../../worker/signing/ceremony.ts';
import type { CeremonyRecord } from '../../../worker/signing/ceremony-record.ts';
import { CUSTODIANS, emptyInstallation, MASTER, rolesOf } from '../support/ceremony.ts';
import { openssl } from '../support/openssl.ts';

type Empty = Awaited<ReturnType<typeof emptyInstallation>>;

async function hold(place: Empty, confirm?: readonly string[]): Promise<void> {
  await runProductionCeremony(place.options, await place.roles(confirm), await place.administrator());
}

describe('the key ceremony under dual control', () => {
  let place: Empty;

  beforeAll(async () => {
    place = await emptyInstallation();
  });
  afterAll(() => place.close());

  it('makes nothing while one custodian has not confirmed', async () => {
    await expect(hold(place, [`--confirm=${CUSTODIANS[0]}`])).rejects.toMatchObject({ setting: '--confirm' });
    expect(await countAuthorities(place.database.em())).toBe(0);
    await expect(readdir(join(place.dataDir, 'keys'))).rejects.toThrow('ENOENT');
  });

  it('that is interrupted leaves nothing in the database, and the next one takes its files out of the way', async () => {
    const administrator = await place.administrator();
    const hand = (): Promise<void> => Promise.reject(new Error('the power fails'));
    const roles = await place.roles();
    await expect(runProductionCeremony(place.options, roles, { ...administrator, hand })).rejects.toThrow('power');
    expect(await countAuthorities(place.database.em())).toBe(0);
    expect(await readdir(join(place.dataDir, 'keys'))).toContain('root.key');
    await hold(place);
    expect(await countAuthorities(place.database.em())).toBe(4);
    const keys = await readdir(join(place.dataDir, 'keys'));
    expect(keys.filter((name) => name.startsWith('root.key'))).toEqual([
      'root.key',
      expect.stringMatching(/^root\.key\.interrupted-/),
    ]);
  });

  it('gives each custodian one share in a file of his own; any two of them open the keys, and the passphrase is kept nowhere', async () => {
    const shares = await Promise.all(
      CUSTODIANS.map(async (_, index) => parseShare(await readFile(place.shareFile(index), 'utf8'), 'share')),
    );
    expect((await stat(place.shareFile(0))).mode & 0o777).toBe(0o600);
    expect(await joinShares(shares.slice(1))).toBe(place.options.passphrase);
    expect(await joinShares([...shares.slice(0, 1), ...shares.slice(2)])).toBe(place.options.passphrase);
    await expect(loadKey(place.dataDir, 'nca_gost', await joinShares(shares.slice(0, 2)))).resolves.toBeDefined();
    for (const name of await readdir(place.dataDir, { recursive: true })) {
      const bytes = await readFile(join(place.dataDir, name)).catch(() => Buffer.alloc(0));
      expect(bytes.includes(place.options.passphrase)).toBe(false);
    }
  });

  it('leaves a sealed record that openssl verifies: who, when, every step, keys and certificates by fingerprint, the program', async () => {
    const em = place.database.em();
    const [name = ''] = (await readdir(join(place.dataDir, 'ceremony'))).filter((one) => one.endsWith('.p7m'));
    const file = join(place.dataDir, 'ceremony', name);
    const seal = await readFile(join(place.dataDir, 'heads', 'seal.cer'));
    const inside = join(place.folder, 'record.json');
    const signer = join(place.folder, 'signer.pem');
    const args = ['cms', '-verify', '-binary', '-inform', 'DER', '-in', file, '-noverify'];
    expect(openssl([...args, '-out', inside, '-signer', signer]).text).toContain('successful');
    expect(new X509Certificate(await readFile(signer)).raw).toEqual(seal);
    const record = JSON.parse(await readFile(inside, 'utf8')) as CeremonyRecord;
    expect(record).toMatchObject({
      ...{ kind: 'kualik/ceremony-record/1', act: 'create hierarchy', mode: 'production', shares: '2/3' },
      ...{ master: MASTER, custodians: CUSTODIANS },
      software: { version: expect.stringMatching(/^\d/) },
    });
    const stepsOf = (step: string) => record.steps.filter((one) => one.step === step);
    expect(stepsOf('confirmed').map(({ by }) => by)).toEqual(CUSTODIANS);
    expect(stepsOf('share-handed').map(({ by }) => by)).toEqual(CUSTODIANS);
    const kept = await em.find(CertificateEntity, { iin: null });
    expect(stepsOf('certificate-made').map(({ sha256 }) => sha256)).toEqual(
      expect.arrayContaining(kept.map(({ sha256 }) => sha256)),
    );
    const root = await loadKey(place.dataDir, 'root', place.options.passphrase);
    const ski = Buffer.from(keyIdentifierOf(root.spki)).toString('hex');
    expect(stepsOf('key-made').find(({ subject }) => subject === 'root')?.ski).toBe(ski);
  });

  it('stands in the audit step by step, with the hash of the record and without the names of the people', async () => {
    const entries = await place.database.em().find(AuditEntity, { kind: { $in: ['ceremony.step', 'ceremony.held'] } });
    expect(entries.filter(({ kind }) => kind === 'ceremony.step').length).toBeGreaterThan(20);
    const held = entries.filter(({ kind }) => kind === 'ceremony.held');
    expect(held.map(({ data }) => data)).toEqual([expect.stringContaining('"custodians":3')]);
    const text = entries.map(({ data }) => data).join('');
    for (const name of [MASTER, ...CUSTODIANS]) expect(text).not.toContain(name);
  });

  it('is refused by name on an installation that has its authorities', async () => {
    await expect(hold(place)).rejects.toMatchObject({ setting: 'DATABASE_URL' });
  });

  it('never writes over keys that lie in the data folder of another database', async () => {
    const other = await emptyInstallation();
    const options = { ...other.options, dataDir: place.dataDir };
    const roles = await other.roles();
    await expect(runProductionCeremony(options, roles, await other.administrator())).rejects.toMatchObject({
      setting: 'root.key',
    });
    await other.close();
  });
});

describe('the people of a ceremony', () => {
  const named = ['--master=A', '--custodian=B', '--custodian=C'];

  it('are asked for what no flag tells, and each confirms with his name', async () => {
    const answers = ['A', 'B', 'C', 'B', 'somebody else'];
    const questions: string[] = [];
    const roles = await rolesOf([], (question) => {
      questions.push(question);
      return Promise.resolve(answers.shift() ?? '');
    });
    expect(roles).toMatchObject({ master: 'A', custodians: [{ name: 'B' }, { name: 'C' }], shares: null });
    expect(await Promise.all(roles.custodians.map((one) => roles.confirms(one, 'make keys')))).toEqual([true, false]);
    expect(questions[0]).toContain('master');
  });

  it.each([
    ['--master', ['--custodian=B', '--custodian=C']],
    ['--custodian', ['--master=A', '--custodian=B']],
    ['--custodian', ['--master=A', '--custodian=B', '--custodian=A']],
    ['--shares', [...named, '--shares=3/2']],
    ['--shares', [...named, '--shares=1/2']],
    ['--share-file', [...named, '--shares=2/2']],
    ['--share-file', [...named, '--shares=2/2', '--share-file=x', '--share-file=x']],
    ['--custodian', [...named, '--custodian=D', '--shares=2/2', '--share-file=x', '--share-file=y']],
    ['flags', ['--unknown=1']],
  ])('are refused by the flag %s: %j', async (setting, args) => {
    await expect(rolesOf(args)).rejects.toMatchObject({ setting });
  });

  it('may stand in a script file, for a ceremony that was rehearsed', async () => {
    const place = await emptyInstallation();
    const script = join(place.folder, 'script.json');
    await writeFile(script, JSON.stringify({ master: 'A', custodian: ['B', 'C'], confirm: ['B'] }));
    const roles = await rolesOf([`--script=${script}`, '--confirm=C']);
    expect(await Promise.all(roles.custodians.map((one) => roles.confirms(one, 'make keys')))).toEqual([true, true]);
    await writeFile(script, '{');
    await expect(rolesOf([`--script=${script}`])).rejects.toMatchObject({ setting: '--script' });
    await place.close();
  });
});
