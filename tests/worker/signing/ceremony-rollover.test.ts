import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CaEntity, CertificateEntity } from '@kualik/db';
import { systemClock } from '@kualik/db/clock.ts';
import { chainAbove, latestCrlOf, linkOf } from '@kualik/db/repositories/authority.repository.ts';
import { parseCertificate } from '@kualik/pki/certificate.ts';
import { verifyChain } from '@kualik/pki/chain.ts';
import { parseCrl } from '@kualik/pki/crl.ts';
import { parseOcspAnswer } from '@kualik/pki/ocsp.ts';
import { verifyCertificateSignature } from '@kualik/pki/path/signature.ts';
import { readFile, writeFile } from 'node:fs/promises';
import { authorityIn } from '../../../worker/signing/authority.ts';
import { recordFile } from '../../../worker/signing/ceremony-record.ts';
import { publishDueCrl } from '../../../worker/signing/due-crls.ts';
import { publishCrl } from '../../../worker/signing/publish-crl.ts';
import { compareWithJournal } from '../../../worker/signing/signer-state.ts';
import { confirmedCase } from '../support/confirmed-case.ts';
import { type Installation, newInstallation } from '../support/installation.ts';
import { announceCeremony, authorityNamed, holdCeremony } from '../support/later-ceremony.ts';
import { openssl, pem } from '../support/openssl.ts';
import { issuerPath, publishFiles } from '../support/published-files.ts';
import { type RunningResponder, startResponder } from '../support/responder.ts';
import { runSigningJobs, signerContext } from '../support/signer-tools.ts';
import { ACTS, question, saidIn } from '../support/status-questions.ts';

type Signer = Awaited<ReturnType<typeof signerContext>>;

interface Leaf {
  caId: string;
  serialHex: string;
  der: Uint8Array;
}

describe('an authority that gets a new certificate or a new key (RFC 5280, RFC 4210 4.4)', () => {
  let installation: Installation;
  let signer: Signer;
  let responder: RunningResponder;
  let before: Leaf;
  let after: Leaf;
  const ca: Record<'oldRoot' | 'newRoot' | 'oldIssuing' | 'newIssuing', CaEntity> = {} as never;
  let links: Record<'newWithOld' | 'oldWithNew', Uint8Array>;

  async function issue(): Promise<Leaf> {
    const { id } = await confirmedCase(installation);
    await runSigningJobs(signer);
    const row = await installation.database.em().findOneOrFail(CertificateEntity, { requestId: id, usage: 'sign' });
    return { caId: row.caId, serialHex: row.serialHex, der: row.der ?? new Uint8Array() };
  }

  async function listOf({ id }: CaEntity, suffix = ''): Promise<Uint8Array> {
    return (await latestCrlOf(installation.database.em(), id, suffix))?.der ?? new Uint8Array();
  }

  beforeAll(async () => {
    installation = await newInstallation();
    signer = await signerContext(installation, systemClock);
    responder = await startResponder(installation.env);
    before = await issue();
    await publishCrl(signer);
    const [oldRoot, first] = [
      await authorityNamed(installation, 'root'),
      await authorityNamed(installation, 'nca_rsa'),
    ];
    expect(await holdCeremony(installation, signer, 'renew nca_rsa')).toMatchObject([{ kind: 'adopt-authorities' }]);
    const renewed = await authorityNamed(installation, 'nca_rsa');
    expect([renewed.id, renewed.sha256 === first.sha256]).toEqual([first.id, false]);
    const [was, is] = [parseCertificate(first.certificate), parseCertificate(renewed.certificate)];
    expect([is.ski, is.subjectDer, is.spki]).toEqual([was.ski, was.subjectDer, was.spki]);
    expect(is.notBefore.getTime()).toBeGreaterThanOrEqual(was.notBefore.getTime());
    await holdCeremony(installation, signer, 'renew root --rekey');
    await holdCeremony(installation, signer, 'renew nca_rsa --rekey');
    after = await issue();
    const [newRoot, newIssuing] = [
      await authorityNamed(installation, 'root_2'),
      await authorityNamed(installation, 'nca_rsa_2'),
    ];
    Object.assign(ca, { oldRoot, newRoot, oldIssuing: renewed, newIssuing });
    const em = installation.database.em();
    const [newWithOld, oldWithNew] = [
      await linkOf(em, 'root_2', 'new-with-old'),
      await linkOf(em, 'root_2', 'old-with-new'),
    ];
    if (newWithOld === null || oldWithNew === null) throw new Error('links are missing');
    links = { newWithOld, oldWithNew };
  });
  afterAll(async () => {
    await responder.stop();
    await signer.journal.close();
    await installation.close();
  });

  /** `openssl verify`, strictly and with the lists of all. */
  async function judge(leaf: Uint8Array, anchor: Uint8Array, between: readonly Uint8Array[]) {
    const lists = await Promise.all(Object.values(ca).map((one) => listOf(one)));
    const args = ['verify', '-x509_strict', '-crl_check_all', '-CAfile', '@anchor', '-untrusted', '@between'];
    const files = {
      anchor: pem('CERTIFICATE', anchor),
      between: between.map((der) => pem('CERTIFICATE', der)).join(''),
      lists: lists.map((der) => pem('X509 CRL', der)).join(''),
      leaf: pem('CERTIFICATE', leaf),
    };
    return openssl([...args, '-CRLfile', '@lists', '@leaf'], files);
  }

  it('issues with the new key under the same name, and tells the keys apart by identifier and addresses', () => {
    const [older, newer] = [ca.oldIssuing, ca.newIssuing].map((one) => parseCertificate(one.certificate));
    expect(newer?.subjectDer).toEqual(older?.subjectDer);
    expect(newer?.ski).not.toBe(older?.ski);
    expect([before.caId, after.caId]).toEqual([ca.oldIssuing.id, ca.newIssuing.id]);
    const text = openssl(['x509', '-inform', 'DER', '-in', '@leaf', '-noout', '-text'], { leaf: after.der }).text;
    for (const path of ['/crl/nca_rsa_2.crl', '/crl/nca_rsa_2-delta.crl', '/ca/nca_rsa_2.cer'])
      expect(text).toContain(path);
  });

  it('keeps certificates of both keys good for openssl, each with the list of its issuer’s key', async () => {
    expect(await judge(before.der, ca.oldRoot.certificate, [ca.oldIssuing.certificate])).toMatchObject({ ok: true });
    expect(await judge(after.der, ca.newRoot.certificate, [ca.newIssuing.certificate])).toMatchObject({ ok: true });
  });

  it('leads who trusts only the old root to the new certificates, and who trusts only the new one to the old', async () => {
    const { newWithOld, oldWithNew } = links;
    const [newer, older] = [ca.newIssuing.certificate, ca.oldIssuing.certificate];
    expect(await judge(after.der, ca.oldRoot.certificate, [newer, newWithOld])).toMatchObject({ ok: true });
    expect(await judge(before.der, ca.newRoot.certificate, [older, oldWithNew])).toMatchObject({ ok: true });
    expect((await judge(after.der, ca.oldRoot.certificate, [newer])).ok).toBe(false);
  });

  it('has links that our own path validation takes with all lists', async () => {
    const crls = await Promise.all(Object.values(ca).map((one) => listOf(one)));
    const chains = [
      { certificate: after.der, anchor: ca.oldRoot, link: links.newWithOld },
      { certificate: before.der, anchor: ca.newRoot, link: links.oldWithNew },
    ];
    for (const { certificate, anchor, link } of chains) {
      const intermediates = [ca.newIssuing.certificate, ca.oldIssuing.certificate, link];
      const input = { certificate, intermediates, anchors: [anchor.certificate], crls, at: new Date() };
      expect(await verifyChain(input)).toMatchObject({ ok: true });
    }
  });

  it('gives every certificate the chain of the keys that signed it', async () => {
    const em = installation.database.em();
    expect(await chainAbove(em, [before.caId])).toEqual([ca.oldIssuing.certificate, ca.oldRoot.certificate]);
    expect(await chainAbove(em, [after.caId])).toEqual([ca.newIssuing.certificate, ca.newRoot.certificate]);
  });

  it('leaves journal and database in agreement: the signer goes on and would start again', async () => {
    const { orm, journal, publishedFolder } = signer;
    expect(await compareWithJournal(orm, journal, publishedFolder)).toEqual({ state: 'ready' });
    expect(authorityIn(signer.authorities, 'nca_rsa').name).toBe('nca_rsa_2');
  });

  it('revokes an old certificate in the list and the OCSP answers of the old key, and in no other', async () => {
    await installation.database.em().execute(ACTS.revoke, [before.serialHex]);
    for (const authority of signer.authorities) await publishDueCrl({ ...signer, authority });
    for (const authority of signer.authorities) await publishCrl({ ...signer, authority });
    const serials = (der: Uint8Array): string[] => parseCrl(der).entries.map(({ serialHex }) => serialHex);
    const [older, newer] = [await listOf(ca.oldIssuing), await listOf(ca.newIssuing)];
    expect([serials(older), serials(newer)]).toEqual([[before.serialHex], []]);
    expect(parseCrl(older).aki).toBe(parseCertificate(ca.oldIssuing.certificate).ski);
    expect(parseCrl(newer).aki).toBe(parseCertificate(ca.newIssuing.certificate).ski);
    expect(parseCrl(await listOf(ca.newIssuing, '-delta')).aki).toBe(parseCrl(newer).aki);
    expect((await judge(before.der, ca.oldRoot.certificate, [ca.oldIssuing.certificate])).text).toContain('revoked');
    const everything = {
      intermediates: [ca.newIssuing.certificate, ca.oldIssuing.certificate, links.newWithOld],
      anchors: [ca.oldRoot.certificate],
      crls: (await Promise.all(Object.values(ca).map((one) => listOf(one)))).toReversed(),
      at: new Date(),
    };
    expect(await verifyChain({ certificate: before.der, ...everything })).toMatchObject({ code: 'CERT_REVOKED' });
    expect(await verifyChain({ certificate: after.der, ...everything })).toMatchObject({ ok: true });
    for (const { leaf, issuer, said } of [
      { leaf: before, issuer: ca.oldIssuing, said: 'revoked keyCompromise' },
      { leaf: after, issuer: ca.newIssuing, said: 'good' },
    ]) {
      const body = await answerOf(question(issuer.certificate, [leaf.serialHex]));
      expect(saidIn(body)).toEqual([expect.stringContaining(said)]);
      const answer = parseOcspAnswer(body);
      if (answer.status !== 'successful') throw new Error(answer.status);
      const [delegate = new Uint8Array()] = answer.certificates;
      const verdict = await verifyCertificateSignature(
        parseCertificate(delegate),
        parseCertificate(issuer.certificate),
      );
      expect(verdict).toBe('valid');
    }
  });

  /** The responder looks for new delegates every few seconds. */
  async function answerOf(asked: Uint8Array): Promise<Buffer> {
    for (let attempt = 0; attempt < 20_000; attempt += 1) {
      const { body } = await responder.ask('POST', '/ocsp', asked);
      if (parseOcspAnswer(body).status !== 'unauthorized') return body;
    }
    throw new Error('the responder does not know the new key');
  }

  it('is published under /ca with both links; the addresses in a certificate alone lead to the root of its time', async () => {
    const { fetched, statusOf, close } = await publishFiles(installation);
    expect(await fetched('/ca/root_2-new-with-old.cer')).toEqual(new Uint8Array(links.newWithOld));
    expect(await fetched('/ca/root_2-old-with-new.cer')).toEqual(new Uint8Array(links.oldWithNew));
    expect(await statusOf('/ca/root-old-with-new.cer')).toBe(404);
    const leaves = [
      { der: before.der, anchor: ca.oldRoot, said: 'revoked' },
      { der: after.der, anchor: ca.newRoot, said: 'OK' },
    ];
    for (const { der, anchor, said } of leaves) {
      const issuing = await fetched(issuerPath(der) ?? '');
      const root = await fetched(issuerPath(issuing) ?? '');
      expect(root).toEqual(new Uint8Array(anchor.certificate));
      expect((await judge(der, root, [issuing])).text).toContain(said);
    }
    close();
  });

  it('gives no ready-made answer of a former delegate once his certificate is renewed', async () => {
    const asked = question(ca.newIssuing.certificate, [after.serialHex]);
    const delegate = async (): Promise<string> => {
      const answer = parseOcspAnswer(await answerOf(asked));
      if (answer.status !== 'successful') throw new Error(answer.status);
      return Buffer.from(answer.certificates[0] ?? new Uint8Array()).toString('hex');
    };
    const former = await delegate();
    expect(await delegate()).toBe(former);
    await holdCeremony(installation, signer, 'renew services');
    const until = performance.now() + 2_000;
    while ((await delegate()) === former && performance.now() < until);
    expect(await delegate()).not.toBe(former);
  });

  it('takes over nothing but the record that the seal signed for this very ceremony', async () => {
    const fileOf = (id: string): string => recordFile(installation.dataDir, id);
    const before = (await authorityNamed(installation, 'root_2')).sha256;
    const first = await announceCeremony(installation, 'renew root');
    const right = await readFile(fileOf(first));
    await writeFile(fileOf(first), Buffer.from(right).fill(0, right.length - 8));
    expect(await runSigningJobs(signer)).toEqual([{ kind: 'adopt-authorities', failed: 'CEREMONY_NOT_SEALED' }]);
    const second = await announceCeremony(installation, 'renew root');
    await writeFile(fileOf(second), right);
    expect(await runSigningJobs(signer)).toEqual([{ kind: 'adopt-authorities', failed: 'CEREMONY_UNKNOWN' }]);
    expect((await authorityNamed(installation, 'root_2')).sha256).toBe(before);
  });

  it('is not changed twice at once: the signer must have taken over the last ceremony', async () => {
    await announceCeremony(installation, 'renew nca_rsa');
    await expect(announceCeremony(installation, 'renew root')).rejects.toMatchObject({ setting: 'ceremony' });
    expect(await runSigningJobs(signer)).toMatchObject([{ kind: 'adopt-authorities', certificates: 1 }]);
  });
});
