import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MikroORM } from '@kualik/db';
import { backup, restore } from '@kualik/db/backup.ts';
import { systemClock } from '@kualik/db/clock.ts';
import { createOrm } from '@kualik/db/orm.ts';
import { chainAbove, linkOf, listAuthorities } from '@kualik/db/repositories/authority.repository.ts';
import { join } from 'node:path';
import { reconcile } from '../../../worker/signing/reconcile.ts';
import { compareWithJournal } from '../../../worker/signing/signer-state.ts';
import { dropDatabase, newDatabaseUrl } from '../../support/database.ts';
import { type Installation, newInstallation } from '../support/installation.ts';
import { authorityNamed, holdCeremony } from '../support/later-ceremony.ts';
import { signerContext } from '../support/signer-tools.ts';

describe('a dump from before a ceremony', () => {
  let installation: Installation;
  let signer: Awaited<ReturnType<typeof signerContext>>;
  let url: string;
  let orm: MikroORM;

  beforeAll(async () => {
    installation = await newInstallation();
    signer = await signerContext(installation, systemClock);
    const file = join(installation.dataDir, 'old.backup');
    await backup({ databaseUrl: installation.database.url, file, at: new Date() });
    for (const words of ['renew nca_rsa', 'renew root --rekey', 'renew nca_rsa --rekey'])
      await holdCeremony(installation, signer, words);
    url = await newDatabaseUrl();
    await restore({ databaseUrl: url, file });
    orm = await createOrm(url, { poolMax: 4 });
  });
  afterAll(async () => {
    await signer.journal.close();
    await orm.close();
    await dropDatabase(url);
    await installation.close();
  });

  it('is behind its journal, and gets back every authority, link, certificate and list of the ceremonies', async () => {
    const { journal, publishedFolder } = signer;
    expect(await compareWithJournal(orm, journal, publishedFolder)).toMatchObject({ state: 'behind' });
    expect(await reconcile(orm, signer, new Date())).toMatchObject({ authorities: 3, certificates: 7, lists: 2 });
    expect(await compareWithJournal(orm, journal, publishedFolder)).toEqual({ state: 'ready' });
    const facts = async (em: Parameters<typeof listAuthorities>[0]) =>
      (await listAuthorities(em)).map(({ id, name, sha256 }) => ({ id, name, sha256 }));
    expect(await facts(orm.em.fork())).toEqual(await facts(installation.database.em()));
    expect(await linkOf(orm.em.fork(), 'root_2', 'new-with-old')).toEqual(
      await linkOf(installation.database.em(), 'root_2', 'new-with-old'),
    );
    const { id } = await authorityNamed(installation, 'nca_rsa_2');
    expect(await chainAbove(orm.em.fork(), [id])).toHaveLength(2);
  });

  it('is not changed by a second reconciliation', async () => {
    expect(await reconcile(orm, signer, new Date())).toMatchObject({ authorities: 0, certificates: 0, lists: 0 });
  });
});
