import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { listAuthorities, latestCrlOf } from '@kualik/db/repositories/authority.repository.ts';
import { CertificateEntity, EmployeeCertificateEntity, EmployeeEntity } from '@kualik/db';
import { fixedClock } from '@kualik/db/clock.ts';
import { EMPLOYEE_ROLES } from '@kualik/domain/rules/roles.ts';
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { demoStaffPeople } from '../../../worker/registers/simulator/people.ts';
import { runDemoCeremony } from '../../../worker/signing/ceremony.ts';
import { checkPkiUrl } from '../../../worker/signing/pki-url.ts';
import { type Installation, newInstallation, PASSPHRASE, PKI_URL } from '../support/installation.ts';
import { openssl, verifyByOpenssl } from '../support/openssl.ts';

describe('the key ceremony of the demonstration', () => {
  let installation: Installation;
  let pki: { root: Uint8Array; issuing: Uint8Array; crls: Uint8Array[] };

  beforeAll(async () => {
    installation = await newInstallation();
    const em = installation.database.em();
    const [root, issuing] = await listAuthorities(em);
    if (!root || !issuing) throw new Error('the RSA authorities are expected');
    const crls = await Promise.all(
      [root, issuing].map(async (ca) => (await latestCrlOf(em, ca.id))?.der ?? new Uint8Array()),
    );
    pki = { root: root.certificate, issuing: issuing.certificate, crls };
  });
  afterAll(() => installation.close());

  it('makes a hierarchy of RSA 4096 whose names end in TEST', () => {
    const root = new X509Certificate(pki.root);
    const issuing = new X509Certificate(pki.issuing);
    expect(root.subject).toBe('C=KZ\nCN=НЕГІЗГІ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (RSA) TEST');
    expect(issuing.subject).toBe('C=KZ\nCN=ҰЛТТЫҚ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (RSA) TEST');
    expect(root.publicKey.asymmetricKeyDetails).toMatchObject({ modulusLength: 4096, publicExponent: 65537n });
    expect(issuing.publicKey.asymmetricKeyDetails).toMatchObject({ modulusLength: 4096 });
  });

  it('makes certificates that openssl verifies strictly with both lists', async () => {
    const rsa = (await listAuthorities(installation.database.em())).slice(0, 2).map(({ id }) => id);
    const made = await installation.database.em().find(CertificateEntity, { usage: { $ne: 'ca' }, caId: { $in: rsa } });
    const [seal, tsa, responders, pairs] = [1, 1, 2, 2 * demoStaffPeople().length];
    expect(made).toHaveLength(seal + tsa + responders + pairs);
    for (const certificate of made) {
      expect(verifyByOpenssl(certificate.der ?? new Uint8Array(), pki)).toEqual({
        ok: true,
        text: expect.stringContaining('OK'),
      });
    }
    expect(verifyByOpenssl(pki.issuing, pki).ok).toBe(true);
  });

  it('gives the issuing CA path length 0, which openssl shows', () => {
    const { text } = openssl(['x509', '-inform', 'DER', '-in', '@ca', '-noout', '-text'], { ca: pki.issuing });
    expect(text).toContain('CA:TRUE, pathlen:0');
    expect(text).toContain(`URI:${PKI_URL}/crl/root.crl`);
    expect(text).toContain('Certificate Sign, CRL Sign');
  });

  it('leaves sign-in files that openssl opens with the password beside them', async () => {
    const people = join(installation.dataDir, 'people');
    const password = (await readFile(join(people, 'password'), 'utf8')).trim();
    expect(password).toBe(installation.password);
    const logins = demoStaffPeople().map(({ login }) => `${login}.p12`);
    expect((await readdir(people)).sort()).toEqual(['README.txt', 'password', ...logins].sort());
    const file = join(people, 'aigerim.p12');
    const { ok, text } = openssl(['pkcs12', '-in', file, '-passin', `pass:${password}`, '-nodes', '-info']);
    expect(ok).toBe(true);
    expect(text.match(/BEGIN PRIVATE KEY/g)).toHaveLength(2);
    expect(text.match(/BEGIN CERTIFICATE/g)).toHaveLength(4);
  });

  it('gives the operator role only to operators, in the extended key usage', async () => {
    const em = installation.database.em();
    const employees = await em.find(EmployeeEntity, {});
    const twice = ['operator', 'provider_officer'] as const;
    expect(employees.map((one) => one.roles[0]).sort()).toEqual([...EMPLOYEE_ROLES, ...twice].sort());
    for (const employee of employees) {
      const own = await em.find(EmployeeCertificateEntity, { employeeId: employee.id });
      expect(own.map((one) => one.usage).sort()).toEqual(['auth', 'sign']);
      const usages = own.map((one) => new X509Certificate(one.der).keyUsage?.includes('1.2.398.3.3.4.2.3') === true);
      expect(usages).toEqual([employee.roles.includes('operator'), employee.roles.includes('operator')]);
    }
  });

  it('keeps the keys encrypted: each opens with the passphrase and fits its certificate', async () => {
    const keys = await readdir(join(installation.dataDir, 'keys'));
    const gost = ['nca_gost.key', 'root_gost.key'];
    const services = ['ocsp', 'ocsp_root', 'ocsp_gost', 'ocsp_root_gost', 'seal', 'tsa'].map((name) => `${name}.key`);
    expect(keys.sort()).toEqual(['nca_rsa.key', 'root.key', ...gost, ...services].sort());
    for (const name of keys.filter((one) => !gost.includes(one))) {
      const pem = await readFile(join(installation.dataDir, 'keys', name), 'utf8');
      expect(pem).toContain('BEGIN ENCRYPTED PRIVATE KEY');
      expect(() => createPrivateKey({ key: pem, passphrase: PASSPHRASE })).not.toThrow();
    }
    const issuing = createPrivateKey({
      key: await readFile(join(installation.dataDir, 'keys', 'nca_rsa.key')),
      passphrase: PASSPHRASE,
    });
    expect(new X509Certificate(pki.issuing).checkPrivateKey(issuing)).toBe(true);
  });

  it('fixes the address of the certificates: another PKI_URL is a named start error', async () => {
    await expect(checkPkiUrl(installation.database.orm, PKI_URL)).resolves.toBeUndefined();
    await expect(checkPkiUrl(installation.database.orm, 'http://other.test')).rejects.toMatchObject({
      setting: 'PKI_URL',
    });
  });

  it('is held once: a second one is refused and changes nothing', async () => {
    const again = runDemoCeremony({
      orm: installation.database.orm,
      clock: fixedClock(new Date()),
      dataDir: installation.dataDir,
      pkiUrl: PKI_URL,
      passphrase: PASSPHRASE,
      journal: [installation.journal],
    });
    await expect(again).rejects.toMatchObject({ setting: 'DATABASE_URL' });
  });
});
