import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CertificateEntity, RequestEntity } from '@kualik/db';
import { systemClock } from '@kualik/db/clock.ts';
import { authorityByName, latestCrls, listAuthorities } from '@kualik/db/repositories/authority.repository.ts';
import { parseCertificate, type ParsedCertificate } from '@kualik/pki/certificate.ts';
import { verifyChain } from '@kualik/pki/chain.ts';
import { parseCrl } from '@kualik/pki/crl.ts';
import { holderNumbers } from '@kualik/pki/holder-numbers.ts';
import { OID } from '@kualik/pki/oids.ts';
import { spawnSync } from 'node:child_process';
import type { SignerContext } from '../../../worker/signing/signer-context.ts';
import { caseBeforeConfirmation, confirmedCase, sendToSigner, storeConfirmation } from '../support/confirmed-case.ts';
import { type Installation, newInstallation } from '../support/installation.ts';
import { COMPANY, KINDS, NAMES, O_OU } from '../support/kinds.ts';
import { openssl, pem, verifyByOpenssl } from '../support/openssl.ts';
import { askBouncyCastle, hex } from '../../pki/support/gost-judges.ts';
import { isSignedByForeign, recordedHead } from '../support/gost-objects.ts';
import { runSigningJobs, signerContext } from '../support/signer-tools.ts';

/** Kinds whose form asks for a national signature key. */
const SIGN_BY_GOST = ['legal_entity', 'treasury', 'nonresident_legal'];

let installation: Installation;
let context: SignerContext;
const issued = new Map<string, CertificateEntity[]>();

beforeAll(async () => {
  installation = await newInstallation();
  context = await signerContext(installation, systemClock);
  const requests: [string, RequestEntity][] = [];
  for (const [kind, wish] of Object.entries(KINDS))
    requests.push([kind, await confirmedCase(installation, new Date(), wish)]);
  await runSigningJobs(context, 40);
  for (const [kind, { id }] of requests)
    issued.set(
      kind,
      await installation.database.em().find(CertificateEntity, { requestId: id }, { orderBy: { usage: 'desc' } }),
    );
});
afterAll(async () => {
  await context.journal.close();
  await installation.close();
});

function ordered(kind: string): { usage: string; der: Uint8Array; bin: string | null; isGost: boolean }[] {
  return (issued.get(kind) ?? []).map(({ usage, der, bin }) => ({
    usage,
    isGost: usage === 'sign' && SIGN_BY_GOST.includes(kind),
    der: der ?? new Uint8Array(),
    bin: bin ?? null,
  }));
}

async function gostAuthorities(): Promise<[root: Uint8Array, issuing: Uint8Array]> {
  const em = installation.database.em();
  const [root, issuing] = await Promise.all(['root_gost', 'nca_gost'].map((name) => authorityByName(em, name)));
  if (!root || !issuing) throw new Error('no GOST authority');
  return [root.certificate, issuing.certificate];
}

function textOf(der: Uint8Array): string {
  const shown = ['-noout', '-text', '-nameopt', 'utf8,sep_comma_plus_space,space_eq'];
  return openssl(['x509', '-inform', 'DER', '-in', '@c', ...shown], { c: der }).text;
}

describe('certificates of the eight kinds (std1 p.9, annexes 1, 3, 4, 6–8)', () => {
  const rows = Object.entries(KINDS).map(([kind, wish]) => ({ kind, ...wish }));

  it.each(rows)(
    '$kind: the pair, or one of SSL, with the arcs and policies of the kind',
    ({ kind, asked, roles, policies }) => {
      const made = ordered(kind);
      expect(made.map(({ usage }) => usage)).toEqual(asked ? ['ssl'] : ['sign', 'auth']);
      const purposes = asked
        ? ['TLS Web Server Authentication']
        : ['E-mail Protection', 'TLS Web Client Authentication'];
      made.forEach(({ der }, index) => {
        const text = textOf(der);
        const purpose = [purposes[index], roles].filter(Boolean).join(', ');
        expect(text).toMatch(new RegExp(`Extended Key Usage: \\s+${purpose.replaceAll('.', '\\.')}\n`));
        expect(text).toContain(`Policy: ${policies[index] ?? ''}\n`);
      });
    },
  );

  it.each(rows)('$kind: name, organisation and BIN where the profile has them', ({ kind, applicant }) => {
    for (const { der, bin } of ordered(kind)) {
      const text = textOf(der);
      expect(text).toContain('CN = ӘБДІҚАДЫРҰЛЫ ҒАБИТ, SN = ӘБДІҚАДЫРҰЛЫ, serialNumber = IIN');
      expect(text.includes(O_OU)).toBe(applicant?.bin !== undefined);
      expect(bin).toBe(applicant?.bin ?? null);
    }
  });

  it.each(rows)('$kind: accepted by openssl and by certtool, or by the judges of GOST', async ({ kind }) => {
    const em = installation.database.em();
    const [root, issuing] = await listAuthorities(em);
    const crls = (await latestCrls(em)).map((crl) => crl.der);
    const [rootDer, issuingDer] = [root?.certificate ?? new Uint8Array(), issuing?.certificate ?? new Uint8Array()];
    for (const { der, isGost } of ordered(kind)) {
      if (isGost) {
        await judgeGost(der, crls);
        continue;
      }
      const lists = crls.filter((crl) => parseCrl(crl).signatureAlgorithm.oid === OID.sha256WithRsa);
      expect(verifyByOpenssl(der, { root: rootDer, issuing: issuingDer, crls: lists }).text).toContain('OK');
      const chain = [der, issuingDer, rootDer].map((one) => pem('CERTIFICATE', one)).join('');
      const verdict = spawnSync('certtool', ['--verify-chain'], { input: chain, encoding: 'utf8' });
      expect(`${verdict.stdout}${verdict.stderr}`).toMatch(
        /Chain verification output: Verified\. The certificate is trusted/,
      );
    }
  });

  /** The path by our own code; the signatures by node-gost-crypto, which shares nothing with it. */
  async function judgeGost(der: Uint8Array, crls: readonly Uint8Array[]): Promise<void> {
    const [root, issuing] = await gostAuthorities();
    const chain = { certificate: der, intermediates: [issuing], anchors: [root], crls };
    expect(await verifyChain({ ...chain, at: new Date() })).toMatchObject({ ok: true });
    expect(isSignedByForeign(parseCertificate(der), parseCertificate(issuing))).toBe(true);
    expect(isSignedByForeign(parseCertificate(issuing), parseCertificate(root))).toBe(true);
  }

  it('Bouncy Castle accepts every GOST certificate under the GOST authority', async () => {
    const [, issuing] = await gostAuthorities();
    const ders = SIGN_BY_GOST.flatMap((kind) => ordered(kind).filter(({ isGost }) => isGost));
    const questions = ders.map(({ der }) => ['certificate', hex(issuing), hex(der)]);
    expect(askBouncyCastle(questions)).toEqual(['true', 'true', 'true']);
  });

  it.each(rows.filter(({ kind }) => SIGN_BY_GOST.includes(kind)))(
    '$kind: the signature key is GOST 34.310-2004, the authentication key RSA, both in a PKCS#12 file (std1 annexes 4, 8)',
    ({ kind }) => {
      const [sign, auth] = ordered(kind).map(({ der }) => parseCertificate(der));
      expect([sign?.keyAlgorithm, sign?.keyBits]).toEqual([OID.gost2004Key, 512]);
      expect([auth?.keyAlgorithm, auth?.keyBits]).toEqual([OID.rsaEncryption, 2048]);
      expect([sign?.keyStore, auth?.keyStore]).toEqual(['1.2.398.3.3.5.1.1', '1.2.398.3.3.5.1.1']);
      expect(sign?.crlDistributionPoints).toEqual(['http://pki.test/crl/nca_gost.crl']);
      expect(sign?.authorityInfoAccess.caIssuers).toEqual(['http://pki.test/ca/nca_gost.cer']);
      expect(auth?.crlDistributionPoints).toEqual(['http://pki.test/crl/nca_rsa.crl']);
    },
  );

  it('what the legal entity’s certificate says parses as the recorded one of a first head (kz-pki-profile 4.2)', async () => {
    const recorded = parseCertificate(await recordedHead());
    const [made] = ordered('legal_entity').map(({ der }) => parseCertificate(der));
    const typesOf = (one: ParsedCertificate | undefined) => one?.subject.map(({ type }) => type);
    expect(typesOf(made)).toEqual(typesOf(recorded));
    expect(made?.extKeyUsage).toEqual(recorded.extKeyUsage);
    expect(made?.signatureAlgorithm).toEqual(recorded.signatureAlgorithm);
    expect(holderNumbers(made?.subject ?? [])).toEqual({ iin: expect.stringMatching(/^\d{12}$/), bin: COMPANY.bin });
  });

  it('the SSL certificate has the proven names and nothing for e-mail (std1 p.9 issue 3) D4)', () => {
    const [person] = ordered('domain_individual').map(({ der }) => textOf(der));
    expect(person).toMatch(/Subject Alternative Name: \s+DNS:kokzhiek\.kz\n/);
    expect(person).toMatch(/Key Usage: critical\s+Digital Signature, Key Encipherment\n/);
    expect(person).not.toMatch(/E-mail|email:/);
    const [company] = ordered('domain_legal').map(({ der }) => textOf(der));
    expect(company).toMatch(/Subject Alternative Name: \s+DNS:kokzhiek\.kz, DNS:www\.kokzhiek\.kz\n/);
  });
});

describe('a row that says something else than the operator signed (reg p.6 C3)', () => {
  it.each([
    ['another BIN', `bin = '060840000015'`],
    ['another organisation', `organisation = '«Өркен» ЖШС'`],
    ['another role', `details = '{"organisationRole": "first_head"}'`],
    ['another representative', `representative = '{"iin": "870903350018"}'`],
    ['another kind', `kind = 'nonresident_legal'`],
  ])('yields no certificate: %s', async (_name, change) => {
    const applicant = { kind: 'legal_entity', ...COMPANY, details: { organisationRole: 'employee' } } as const;
    const request = await confirmedCase(installation, new Date(), { applicant });
    await installation.database.em().execute(`update applicant set ${change} where id = ?`, [request.applicantId]);
    await runSigningJobs(context, 4);
    const em = installation.database.em();
    expect(await em.count(CertificateEntity, { requestId: request.id })).toBe(0);
    const stored = await em.findOneOrFail(RequestEntity, { id: request.id });
    expect(stored.blockedReason).toBe('CONFIRMATION_CONTENT_DIFFERS');
  });

  it('yields no certificate: a proven name that the PKCS#10 does not ask for', async () => {
    const details = { domainNames: NAMES, provenDomainNames: ['bank.kz'] };
    const request = await caseBeforeConfirmation(installation, new Date(), {
      applicant: { kind: 'domain_individual', details },
      asked: NAMES,
    });
    await storeConfirmation(installation, request);
    await sendToSigner(installation, request.id);
    await runSigningJobs(context, 4);
    expect(await installation.database.em().count(CertificateEntity, { requestId: request.id })).toBe(0);
  });
});
