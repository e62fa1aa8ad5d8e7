import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  AuditEntity,
  CertificateEntity,
  CrlIssueEntity,
  type MikroORM,
  RequestEntity,
  RevocationEntity,
} from '@kualik/db';
import { backup, restore } from '@kualik/db/backup.ts';
import { systemClock } from '@kualik/db/clock.ts';
import { createOrm } from '@kualik/db/orm.ts';
import { orderRevocation } from '@kualik/db/repositories/revocation-order.repository.ts';
import { getSetting } from '@kualik/db/repositories/setting.repository.ts';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { publishCrl } from '../../../worker/signing/publish-crl.ts';
import { compareWithJournal } from '../../../worker/signing/signer-state.ts';
import { dropDatabase, newDatabaseUrl } from '../../support/database.ts';
import { confirmedCase } from '../support/confirmed-case.ts';
import { type Installation, newInstallation } from '../support/installation.ts';
import { runSigningJobs, signerContext } from '../support/signer-tools.ts';

const SIGNING = join(import.meta.dirname, '../../../worker/signing');

describe('after an old dump was restored', () => {
  let installation: Installation;
  let restoredUrl: string;
  let orm: MikroORM;
  let requestId: string;
  let issued: CertificateEntity[];

  /** Dump after condition 3; then the certificates, a revocation and a list, which the dump does not know. */
  beforeAll(async () => {
    installation = await newInstallation();
    const context = await signerContext(installation, systemClock);
    requestId = (await confirmedCase(installation)).id;
    await runSigningJobs(context, 1);
    const file = join(installation.dataDir, 'old.backup');
    await backup({ databaseUrl: installation.database.url, file, at: new Date() });
    await runSigningJobs(context, 1);
    issued = await installation.database.em().find(CertificateEntity, { requestId }, { orderBy: { serialHex: 'asc' } });
    const certificateId = issued[0]?.id ?? '';
    await orderRevocation(installation.database.em(), {
      certificateId,
      reason: 'superseded',
      requestedBy: 'system',
      at: new Date(),
    });
    await runSigningJobs(context);
    await publishCrl(context);
    await context.journal.close();
    restoredUrl = await newDatabaseUrl();
    await restore({ databaseUrl: restoredUrl, file });
    orm = await createOrm(restoredUrl, { poolMax: 4 });
  });
  afterAll(async () => {
    await orm.close();
    await dropDatabase(restoredUrl);
    await installation.close();
  });

  const restoredInstallation = (): Installation => ({
    ...installation,
    database: { ...installation.database, url: restoredUrl, orm, em: () => orm.em.fork() },
  });

  async function startSigner(): Promise<ChildProcess> {
    const env = { ...installation.env, DATABASE_URL: restoredUrl };
    const signer = spawn(process.execPath, [join(SIGNING, 'main.ts')], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    await once(signer.stdout, 'data');
    return signer;
  }

  async function stateOf(wanted: string): Promise<unknown> {
    for (let round = 0; round < 200; round += 1) {
      const state = await getSetting(orm.em.fork(), 'signer.state');
      if ((state as { state?: string } | null)?.state === wanted) return state;
      await sleep(200);
    }
    return getSetting(orm.em.fork(), 'signer.state');
  }

  it('the signer finds what is missing, says so and signs nothing', async () => {
    const signer = await startSigner();
    const state = await stateOf('behind');
    expect(state).toMatchObject({ state: 'behind', certificates: 2, revocations: 1, lists: 1 });
    signer.kill('SIGTERM');
    expect(await once(signer, 'exit')).toEqual([0, null]);
    expect(await orm.em.fork().count(CertificateEntity, { requestId })).toBe(0);
    expect(await orm.em.fork().count(AuditEntity, { kind: 'crl.signing' })).toBe(0);
  });

  it('npm run reconcile puts every later certificate, revocation and list back', async () => {
    const env = { ...installation.env, DATABASE_URL: restoredUrl };
    const run = spawnSync(process.execPath, [join(SIGNING, 'reconcile.main.ts')], { env });
    expect(run.stdout.toString()).toBe(
      'reconcile: 2 certificates, 1 revocations, 0 holds, 1 revocation lists put back\n',
    );
    const em = orm.em.fork();
    const back = await em.find(CertificateEntity, { requestId }, { orderBy: { serialHex: 'asc' } });
    expect(back.map(({ serialHex, der, state }) => [serialHex, Buffer.from(der ?? []), state])).toEqual(
      issued.map(({ serialHex, der }) => [serialHex, Buffer.from(der ?? []), 'issued']),
    );
    expect(await em.find(RevocationEntity, {})).toEqual([
      expect.objectContaining({ serialHex: issued[0]?.serialHex, reason: 'superseded' }),
    ]);
    expect(await em.count(CrlIssueEntity, { number: 2n })).toBe(1);
  });

  it('twice is once', async () => {
    const env = { ...installation.env, DATABASE_URL: restoredUrl };
    const run = spawnSync(process.execPath, [join(SIGNING, 'reconcile.main.ts')], { env });
    expect(run.stdout.toString()).toBe(
      'reconcile: 0 certificates, 0 revocations, 0 holds, 0 revocation lists put back\n',
    );
  });

  it('the open work then ends with the certificates of before, not with new ones', async () => {
    const context = await signerContext(restoredInstallation(), systemClock);
    expect(await compareWithJournal(orm, context.journal, context.publishedFolder)).toEqual({ state: 'ready' });
    await runSigningJobs(context);
    expect(await publishCrl(context)).toBe(3n);
    await context.journal.close();
    const em = orm.em.fork();
    const serials = (await em.find(CertificateEntity, { requestId })).map((row) => row.serialHex).sort();
    expect(serials).toEqual(issued.map((row) => row.serialHex));
    expect((await em.findOneOrFail(RequestEntity, { id: requestId })).status).toBe('COMPLETED');
  });
});

describe('a journal that lacks what the database has', () => {
  it('keeps the signer from signing', async () => {
    const installation = await newInstallation();
    const context = await signerContext(
      { ...installation, journal: join(installation.dataDir, 'other.jsonl') },
      systemClock,
    );
    const state = await compareWithJournal(context.orm, context.journal, context.publishedFolder);
    const all = await context.orm.em.fork().count(CertificateEntity);
    expect([all > 0, state]).toMatchObject([true, { state: 'journal-behind', certificates: all }]);
    await context.journal.close();
    await installation.close();
  });
});
