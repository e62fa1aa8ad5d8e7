import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CertificateEntity, sealOpener } from '@kualik/db';
import { systemClock } from '@kualik/db/clock.ts';
import { trustedSeal } from '@kualik/db/audit/trusted-seal.ts';
import { verifyAudit } from '@kualik/db/audit/verify-audit.ts';
import { latestCrlOf } from '@kualik/db/repositories/authority.repository.ts';
import { oldestUnpublished } from '@kualik/db/repositories/revocation.repository.ts';
import { openStatusSource } from '@kualik/db/status/status-source.ts';
import { parseCrl, verifyCrl } from '@kualik/pki/crl.ts';
import { parseOcspAnswer } from '@kualik/pki/ocsp.ts';
import { fromPem } from '@kualik/pki/pem.ts';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { KeyRing } from '../../../worker/keys/key-ring.ts';
import { loadKey } from '../../../worker/keys/key-store.ts';
import { openTimeStampSigner, renewedSigner } from '../../../worker/responder/tsp-service.ts';
import { readStation } from '../../../worker/signing/ceremony-station.ts';
import { openProviderSeal } from '../../../worker/signing/provider-seal.ts';
import { createSealer } from '../../../worker/signing/seal-audit.ts';
import { compareWithJournal } from '../../../worker/signing/signer-state.ts';
import { type Installation, newInstallation, PASSPHRASE } from '../support/installation.ts';
import { announceCeremony, authorityNamed, holdCeremony } from '../support/later-ceremony.ts';
import { openssl, pem } from '../support/openssl.ts';
import { type RunningResponder, startResponder } from '../support/responder.ts';
import { signerContext } from '../support/signer-tools.ts';
import { ACTS, question } from '../support/status-questions.ts';

describe('what ceremonies keep up', () => {
  let installation: Installation;
  let signer: Awaited<ReturnType<typeof signerContext>>;
  let responder: RunningResponder;

  beforeAll(async () => {
    installation = await newInstallation();
    signer = await signerContext(installation, systemClock);
    responder = await startResponder(installation.env);
    await holdCeremony(installation, signer, 'renew root --rekey');
  });
  afterAll(async () => {
    await responder.stop();
    await signer.journal.close();
    await installation.close();
  });

  const isReady = () => compareWithJournal(signer.orm, signer.journal, signer.publishedFolder);

  it('the lists of every root and of each of its keys, with all that it revoked, under the next number', async () => {
    const em = installation.database.em();
    const root = await authorityNamed(installation, 'root');
    const { serialHex } = await em.findOneOrFail(CertificateEntity, { usage: 'ocsp', caId: root.id });
    await em.execute(ACTS.revoke, [serialHex]);
    expect(await oldestUnpublished(em, root.id)).not.toBeNull();
    const [result] = await holdCeremony(installation, signer, 'lists');
    expect(result).toMatchObject({ kind: 'adopt-authorities', lists: 3 });
    for (const [name, listed] of [
      ['root', [serialHex]],
      ['root_2', []],
      ['root_gost', []],
    ] as const) {
      const ca = await authorityNamed(installation, name);
      const der = (await latestCrlOf(installation.database.em(), ca.id))?.der ?? new Uint8Array();
      expect((await verifyCrl(der, ca.certificate)).ok).toBe(true);
      const { number, entries, freshestCrl } = { freshestCrl: null, ...parseCrl(der) };
      expect([number, entries.map((one) => one.serialHex), freshestCrl]).toEqual([2n, listed, null]);
    }
    expect(await oldestUnpublished(em, root.id)).toBeNull();
    await em.execute('delete from revocation');
    expect(await isReady()).toMatchObject({ state: 'ready' });
  });

  it('the certificates of the services over the keys that they have, taken up while everything runs', async () => {
    const before = await openProviderSeal(installation.database.em(), signer.authorities, signer.seal.key);
    const keys = new KeyRing({
      ...{ dataDir: installation.dataDir, pkcs11: null },
      passphraseFile: installation.env['KUALIK_PASSPHRASE_FILE'] ?? '',
    });
    const source = openStatusSource(installation.database.url);
    const stamping = await openTimeStampSigner(await source.serviceCertificates(), keys);
    const [result] = await holdCeremony(installation, signer, 'renew services');
    expect(result).toMatchObject({ kind: 'adopt-authorities', certificates: 7 });
    const after = await openProviderSeal(installation.database.em(), signer.authorities, signer.seal.key);
    expect(after.certificate).not.toEqual(before.certificate);
    expect(after.chain).toEqual(before.chain);
    if (stamping === null) throw new Error('no time stamps');
    const renewed = renewedSigner(stamping, await source.serviceCertificates());
    expect([renewed.key, renewed.certificate.length > 0]).toEqual([stamping.key, true]);
    expect(renewed.certificate).not.toEqual(stamping.certificate);
    await source.close();
    expect(await isReady()).toMatchObject({ state: 'ready' });
    const issuing = await authorityNamed(installation, 'nca_rsa');
    const newest = await installation.database
      .em()
      .findOneOrFail(CertificateEntity, { usage: 'ocsp', caId: issuing.id }, { orderBy: { notAfter: 'desc' } });
    await answeredBy(
      newest.der ?? new Uint8Array(),
      question(issuing.certificate, [newest.serialHex], { nonce: randomBytes(32) }),
    );
  });

  it('the stations of the offices: a certificate over the key of a PKCS#10, which openssl takes as of a TLS client', async () => {
    const { dataDir, database } = installation;
    const [csr, out] = ['station.csr', 'station.pem'].map((name) => join(dataDir, name)) as [string, string];
    const made = [
      'req',
      '-new',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-subj',
      '/CN=any',
      '-keyout',
      join(dataDir, 'st.key'),
    ];
    expect(openssl([...made, '-out', csr]).ok).toBe(true);
    const act = await readStation(['Алматы', '№ 3'], { csr, out });
    expect(await holdCeremony(installation, signer, act)).toMatchObject([{ certificates: 1 }]);
    const row = await database.em().findOneOrFail(CertificateEntity, { profileId: 'station' });
    expect([row.usage, row.iin, row.requestId]).toEqual(['auth', null, null]);
    const [issuing, root] = [await authorityNamed(installation, 'nca_rsa'), await authorityNamed(installation, 'root')];
    const [leaf, above] = fromPem(await readFile(out, 'utf8')).map(({ der }) => der);
    expect([leaf, above]).toEqual([row.der, issuing.certificate].map((der) => new Uint8Array(der ?? [])));
    const verify = ['verify', '-x509_strict', '-purpose', 'sslclient', '-CAfile', '@root', '-untrusted', out, out];
    expect(openssl(verify, { root: pem('CERTIFICATE', root.certificate) }).text).toContain('OK');
    const { text } = openssl(['x509', '-in', out, '-noout', '-text', '-nameopt', 'utf8']);
    expect(text).toContain('CN=Алматы № 3 TEST');
    expect(text).not.toContain('Non Repudiation');
    await expect(readStation(['Алматы'], { csr, out })).rejects.toThrow('is there already');
    await expect(readStation([''], { csr, out: `${out}.2` })).rejects.toThrow('needs a name');
    await expect(readStation(['Алматы'], { csr: out, out: `${out}.2` })).rejects.toThrow('CSR_MALFORMED');
    const again = await readStation(['Алматы'], { csr, out: `${out}.2` });
    await expect(announceCeremony(installation, again)).rejects.toThrow('has a certificate already');
    expect(await isReady()).toMatchObject({ state: 'ready' });
  });

  it('the audit, whose heads count under the old and the new certificate of the seal’s one key', async () => {
    const seals = [
      signer.seal,
      await openProviderSeal(installation.database.em(), signer.authorities, signer.seal.key),
    ];
    const headsDir = join(installation.dataDir, 'heads');
    for (const seal of seals) {
      await holdCeremony(installation, signer, 'lists');
      await createSealer({ ...signer, seal }, installation.dataDir).seal();
    }
    const em = installation.database.em();
    const trusted = await trustedSeal(em, headsDir);
    if (trusted === null) throw new Error('no seal');
    const judge = async (openSeal: ReturnType<typeof sealOpener>) =>
      (await verifyAudit(em, { headsDir, openSeal, at: new Date() })).findings.map(({ code }) => code);
    expect(await judge(sealOpener(trusted.sha256, trusted.spkiSha256))).toEqual([]);
    expect(await judge(sealOpener(trusted.sha256))).toContain('SEAL_INVALID');
    expect((await loadKey(installation.dataDir, 'seal', PASSPHRASE)).spki).toEqual(signer.seal.key.spki);
  });

  /** The responder looks for new certificates every few seconds; with a nonce its answer is made for the question. */
  async function answeredBy(delegate: Uint8Array, asked: Uint8Array): Promise<void> {
    for (let attempt = 0; attempt < 20_000; attempt += 1) {
      const answer = parseOcspAnswer((await responder.ask('POST', '/ocsp', asked)).body);
      if (answer.status === 'successful' && Buffer.from(delegate).equals(answer.certificates[0] ?? new Uint8Array()))
        return;
    }
    throw new Error('the responder goes on with the old certificate');
  }
});
