import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { latestCrlOf } from '@kualik/db/repositories/authority.repository.ts';
import { getSetting } from '@kualik/db/repositories/setting.repository.ts';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Installation, newInstallation } from '../support/installation.ts';
import { announceCeremony, authorityNamed } from '../support/later-ceremony.ts';

const WORKER = join(import.meta.dirname, '../../../worker');
const LONG = 180_000;

describe('a running signer', () => {
  let installation: Installation;
  let children: ChildProcess[];

  beforeAll(async () => {
    installation = await newInstallation();
    const start = (entry: string): ChildProcess =>
      spawn(process.execPath, [join(WORKER, entry)], { env: installation.env, stdio: ['ignore', 'pipe', 'ignore'] });
    children = ['main.ts', 'signing/main.ts'].map(start);
    const isReady = async ({ stdout }: ChildProcess): Promise<void> => {
      if (stdout !== null) await once(stdout, 'data');
    };
    await Promise.all(children.map(isReady));
  });
  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL');
    await installation.close();
  });

  /** Other processes do it; asked again until they have. */
  async function eventually(isDone: () => Promise<boolean>): Promise<void> {
    for (let round = 0; round < 300; round += 1) {
      if (await isDone()) return;
      await sleep(200);
    }
    throw new Error('in vain');
  }

  it(
    'takes a new key over and publishes lists by it without being started anew',
    async () => {
      const isReady = async (): Promise<boolean> =>
        ((await getSetting(installation.database.em(), 'signer.state')) as { state?: string } | null)?.state ===
        'ready';
      await eventually(isReady);
      await announceCeremony(installation, 'renew nca_rsa --rekey');
      const isThere = (): Promise<boolean> =>
        authorityNamed(installation, 'nca_rsa_2').then(
          () => true,
          () => false,
        );
      await eventually(isThere);
      const { id } = await authorityNamed(installation, 'nca_rsa_2');
      await eventually(async () => (await latestCrlOf(installation.database.em(), id, '-delta')) !== null);
      expect(await isReady()).toBe(true);
      expect(children.map(({ exitCode }) => exitCode)).toEqual([null, null]);
    },
    LONG,
  );
});
