import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CertificateEntity } from '@kualik/db';
import { systemClock } from '@kualik/db/clock.ts';
import { chainAbove, latestCrlOf, listAuthorities } from '@kualik/db/repositories/authority.repository.ts';
import { parseCertificate } from '@kualik/pki/certificate.ts';
import { verifyChain } from '@kualik/pki/chain.ts';
import { verifyCrl } from '@kualik/pki/crl.ts';
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { authorityIn } from '../../../worker/signing/authority.ts';
import { publishDueCrl } from '../../../worker/signing/due-crls.ts';
import { openJournal } from '../../../worker/signing/journal.ts';
import { compareWithJournal } from '../../../worker/signing/signer-state.ts';
import { type Installation, newInstallation } from '../support/installation.ts';
import { announceCeremony, authorityNamed, holdCeremony } from '../support/later-ceremony.ts';
import { type RunningResponder, startResponder } from '../support/responder.ts';
import { signerContext } from '../support/signer-tools.ts';
import { question, saidIn } from '../support/status-questions.ts';

/** Takes away what ceremonies of before did not make: authorities, keys, certificates and lists of the national algorithms. */
async function makeOlder({ database, dataDir, journal: place }: Installation): Promise<void> {
  const gost = `(select id from ca where name like '%gost')`;
  for (const table of ['crl_issue', 'certificate'])
    await database.em().execute(`delete from ${table} where ca_id in ${gost}`);
  await database.em().execute(`delete from ca where name like '%gost'`);
  const keys = join(dataDir, 'keys');
  for (const name of (await readdir(keys)).filter((one) => one.includes('gost'))) await rm(join(keys, name));
  const whole = await openJournal([place]);
  const rest = await openJournal([`${place}.older`]);
  for (const { record, at } of whole.entries)
    if (!('ca' in record && record.ca.endsWith('gost'))) await rest.append(record, new Date(at));
  for (const one of [whole, rest]) await one.close();
  await rename(`${place}.older`, place);
}

describe('an older installation without national algorithms', () => {
  let installation: Installation;
  let signer: Awaited<ReturnType<typeof signerContext>>;
  let responder: RunningResponder;

  beforeAll(async () => {
    installation = await newInstallation();
    await makeOlder(installation);
    signer = await signerContext(installation, systemClock);
    responder = await startResponder(installation.env);
  });
  afterAll(async () => {
    await responder.stop();
    await signer.journal.close();
    await installation.close();
  });

  it('gets their root and issuing authority at a ceremony of its own, while it runs', async () => {
    expect((await listAuthorities(installation.database.em())).map(({ name }) => name)).toEqual(['root', 'nca_rsa']);
    const [result] = await holdCeremony(installation, signer, 'add gost');
    expect(result).toMatchObject({ kind: 'adopt-authorities', certificates: 4 });
    const all = await listAuthorities(installation.database.em());
    expect(all.map(({ name, role }) => `${name} ${role}`).slice(2)).toEqual(['root_gost root', 'nca_gost issuing']);
    const names = all.map(({ certificate }) => parseCertificate(certificate).keyAlgorithm);
    expect(new Set(names).size).toBe(2);
    expect(authorityIn(signer.authorities, 'nca_gost').algorithm).toBe('gost2004');
  });

  it('has a path, lists and answers for them then, and goes on in agreement with its journal', async () => {
    const { orm, journal, publishedFolder } = signer;
    expect(await compareWithJournal(orm, journal, publishedFolder)).toEqual({ state: 'ready' });
    const [root, issuing] = [
      await authorityNamed(installation, 'root_gost'),
      await authorityNamed(installation, 'nca_gost'),
    ];
    const em = installation.database.em();
    await publishDueCrl({ ...signer, authority: authorityIn(signer.authorities, 'nca_gost') });
    const crls = await Promise.all(
      [root, issuing].map(async ({ id }) => (await latestCrlOf(em, id))?.der ?? new Uint8Array()),
    );
    expect((await verifyCrl(crls[1] ?? new Uint8Array(), issuing.certificate)).ok).toBe(true);
    const delegate = await em.findOneOrFail(CertificateEntity, { usage: 'ocsp', caId: issuing.id });
    const chain = await chainAbove(em, [issuing.id]);
    expect(chain).toEqual([issuing.certificate, root.certificate]);
    const input = { certificate: delegate.der ?? new Uint8Array(), intermediates: chain, crls, at: new Date() };
    expect(await verifyChain({ ...input, anchors: [root.certificate] })).toMatchObject({ ok: true });
    expect(await statusOf(question(issuing.certificate, [delegate.serialHex]))).toEqual(['good']);
  });

  it('is refused by name what it has already, and words that name no ceremony', async () => {
    await expect(announceCeremony(installation, 'add gost')).rejects.toMatchObject({ setting: 'add' });
    for (const words of ['add', 'add rsa', 'renew', 'renew seal', 'add gost --rekey', 'renew root now'])
      await expect(announceCeremony(installation, words)).rejects.toMatchObject({ setting: 'ceremony' });
  });

  it('renews them like every other authority, with a new key, too', async () => {
    await holdCeremony(installation, signer, 'renew root_gost --rekey');
    await holdCeremony(installation, signer, 'renew nca_gost');
    const [root, issuing] = [
      await authorityNamed(installation, 'root_gost_2'),
      await authorityNamed(installation, 'nca_gost'),
    ];
    expect(await chainAbove(installation.database.em(), [issuing.id])).toEqual([issuing.certificate, root.certificate]);
  });

  async function statusOf(asked: Uint8Array): Promise<string[]> {
    for (let attempt = 0; attempt < 20_000; attempt += 1) {
      const said = saidIn((await responder.ask('POST', '/ocsp', asked)).body);
      if (said[0] !== 'unauthorized') return said;
    }
    throw new Error('the responder does not know the new authority');
  }
});
