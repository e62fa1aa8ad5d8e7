import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CaEntity, CertificateEntity } from '@kualik/db';
import { systemClock } from '@kualik/db/clock.ts';
import { latestCrlOf, listAuthorities } from '@kualik/db/repositories/authority.repository.ts';
import { parseCertificate, type ParsedCertificate } from '@kualik/pki/certificate.ts';
import { verifyChain } from '@kualik/pki/chain.ts';
import { parseCrl, verifyCrl } from '@kualik/pki/crl.ts';
import { formatName } from '@kualik/pki/names.ts';
import { OID } from '@kualik/pki/oids.ts';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadKey } from '../../../worker/keys/key-store.ts';
import { authorityIn, authorityOf } from '../../../worker/signing/authority.ts';
import { publishDueCrl } from '../../../worker/signing/due-crls.ts';
import { publishCrl } from '../../../worker/signing/publish-crl.ts';
import { type Installation, newInstallation, PASSPHRASE } from '../support/installation.ts';
import { signerContext } from '../support/signer-tools.ts';

describe('the hierarchy of the national algorithms (std1 annexes 4, 8; kz-pki-profile 0, 4.5)', () => {
  let installation: Installation;
  let authorities: CaEntity[];
  let root: CaEntity & { parsed: ParsedCertificate };
  let issuing: CaEntity & { parsed: ParsedCertificate };

  beforeAll(async () => {
    installation = await newInstallation();
    authorities = await listAuthorities(installation.database.em());
    const named = (name: string) => {
      const ca = authorities.find((one) => one.name === name);
      if (ca === undefined) throw new Error(name);
      return { ...ca, parsed: parseCertificate(ca.certificate) };
    };
    [root, issuing] = [named('root_gost'), named('nca_gost')];
  });
  afterAll(() => installation.close());

  it('stands beside the RSA one: an issuing authority of GOST 34.310-2004 under a root of the same', () => {
    expect(authorities.map(({ name, role }) => `${name} ${role}`)).toEqual([
      'root root',
      'nca_rsa issuing',
      'root_gost root',
      'nca_gost issuing',
    ]);
    expect([root.parsed, issuing.parsed].map(({ keyAlgorithm }) => keyAlgorithm)).toEqual([
      OID.gost2004Key,
      OID.gost2004Key,
    ]);
    expect(formatName(root.parsed.subject)).toContain('НЕГІЗГІ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (GOST) TEST');
    expect(formatName(issuing.parsed.subject)).toContain('ҰЛТТЫҚ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (GOST) TEST');
    expect(issuing.parsed.basicConstraints).toEqual({ ca: true, pathLength: 0 });
  });

  it('keeps its keys encrypted; one opens with the passphrase alone and is the key of the certificate', async () => {
    const pem = await readFile(join(installation.dataDir, 'keys', 'nca_gost.key'), 'utf8');
    expect(pem).toContain('BEGIN ENCRYPTED PRIVATE KEY');
    const key = await loadKey(installation.dataDir, 'nca_gost', PASSPHRASE);
    expect(key.spki).toEqual(issuing.parsed.spki);
    expect(() => authorityOf(root, key)).toThrow('keys/root_gost.key does not belong to the certificate of root_gost');
    await expect(loadKey(installation.dataDir, 'nca_gost', 'another passphrase')).rejects.toMatchObject({
      setting: 'KUALIK_PASSPHRASE_FILE',
    });
  });

  it('has lists and OCSP signers of its own, on a path that verifies to its root', async () => {
    const em = installation.database.em();
    const crls = await Promise.all([root, issuing].map(async ({ id }) => (await latestCrlOf(em, id))?.der));
    const lists = crls.map((der) => der ?? new Uint8Array());
    expect((await verifyCrl(lists[0] ?? new Uint8Array(), root.certificate)).ok).toBe(true);
    const signers = await em.find(CertificateEntity, { usage: 'ocsp', caId: { $in: [root.id, issuing.id] } });
    expect(signers.map(({ profileId }) => profileId).sort()).toEqual(['ocsp-gost', 'ocsp-gost']);
    for (const { der } of signers) {
      const result = await verifyChain({
        certificate: der ?? new Uint8Array(),
        intermediates: [issuing.certificate],
        anchors: [root.certificate],
        crls: lists,
        at: new Date(),
      });
      expect(result.ok).toBe(true);
    }
  });

  it('publishes complete and delta lists of the issuing authority as of the RSA one', async () => {
    const context = await signerContext(installation, systemClock);
    const gost = { ...context, authority: authorityIn(context.authorities, 'nca_gost') };
    await publishDueCrl(gost);
    await publishCrl(gost);
    const em = installation.database.em();
    for (const suffix of ['', '-delta']) {
      const stored = await latestCrlOf(em, issuing.id, suffix);
      expect((await verifyCrl(stored?.der ?? new Uint8Array(), issuing.certificate)).ok).toBe(true);
      expect(parseCrl(stored?.der ?? new Uint8Array()).number).toBe(stored?.number);
    }
    await context.journal.close();
  });
});
