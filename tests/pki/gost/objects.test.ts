import { beforeAll, describe, expect, it } from '@jest/globals';
import { parseCertificate } from '@kualik/pki/certificate.ts';
import { verifyChain } from '@kualik/pki/chain.ts';
import { signatureMeant } from '@kualik/pki/cms/algorithms.ts';
import { verifyCms } from '@kualik/pki/cms.ts';
import { verifyCrl } from '@kualik/pki/crl.ts';
import { buildSignedCsr, verifyCsr } from '@kualik/pki/csr.ts';
import { GOST_SETS, type GostSetName } from '@kualik/pki/gost/parameter-sets.ts';
import { lintCertificate, type ProfileLike } from '@kualik/pki/lint.ts';
import { OID } from '@kualik/pki/oids.ts';
import { NOW, profileOf } from '../support/authority.ts';
import { mutantsOf } from '../support/mutants.ts';
import { CONTENT, gostKey, type GostObjects, gostObjects, HOLDER_NAME } from '../support/gost-authority.ts';

const NAMES = Object.keys(GOST_SETS) as GostSetName[];

/** The same object with one bit of its last octet changed, which is the end of the signature in each kind. */
function spoilt(der: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(der);
  copy[copy.length - 1] = (copy[copy.length - 1] ?? 0) ^ 1;
  return copy;
}

describe.each(NAMES)('what we sign with %s', (name) => {
  const set = GOST_SETS[name];
  let made: GostObjects;
  beforeAll(async () => {
    made = await gostObjects(name);
  });

  function path(change: Partial<GostObjects> = {}): ReturnType<typeof verifyChain> {
    const { holder, ca, list } = { ...made, ...change };
    return verifyChain({ certificate: holder, intermediates: [], anchors: [ca], crls: [list], at: NOW });
  }

  it('is a path that verifies with its list, and breaks with either signature', async () => {
    expect(await path()).toMatchObject({ ok: true });
    expect(await path({ holder: spoilt(made.holder) })).toMatchObject({ ok: false, code: 'CHAIN_UNTRUSTED' });
    expect(await path({ list: spoilt(made.list) })).toMatchObject({ ok: false, code: 'REVOCATION_UNKNOWN' });
  });

  it('is a list that verifies under its authority only', async () => {
    expect(await verifyCrl(made.list, made.ca)).toMatchObject({ ok: true });
    expect(await verifyCrl(spoilt(made.list), made.ca)).toMatchObject({ code: 'CRL_SIGNATURE_WRONG' });
  });

  it('is a request that is taken where such keys are asked for, and nowhere else', async () => {
    expect(await verifyCsr(made.request, [name])).toMatchObject({
      ok: true,
      csr: { keyFamily: name, keyBits: set.keyBits },
    });
    expect(await verifyCsr(made.request)).toMatchObject({ ok: false, code: 'KEY_ALGORITHM' });
    expect(await verifyCsr(spoilt(made.request), [name])).toMatchObject({ code: 'CSR_PROOF_OF_POSSESSION' });
  });

  it('is no request when another key signed it', async () => {
    const { spki } = made.holderKey;
    const foreign = await buildSignedCsr({ subject: HOLDER_NAME, spki, sign: gostKey(name).sign });
    expect(await verifyCsr(foreign, [name])).toMatchObject({ code: 'CSR_PROOF_OF_POSSESSION' });
  });

  it('is a CMS in the national hash that verifies, and not with a flipped bit', async () => {
    const report = await verifyCms(made.cms);
    if (!report.ok) throw new Error(report.code);
    expect(report).toMatchObject({ signatureValid: true, essCertMatches: true, signingTime: NOW });
    expect(report.content).toEqual(Uint8Array.from(CONTENT));
    expect(await verifyCms(spoilt(made.cms))).toMatchObject({ ok: true, signatureValid: false });
  });

  it('may be named in CMS by the key alone, but with no other hash', () => {
    expect(signatureMeant(set.digestOid, set.keyOid)).toBe(set.signatureOid);
    expect(signatureMeant(set.digestOid, set.signatureOid)).toBe(set.signatureOid);
    expect(signatureMeant(OID.sha256, set.signatureOid)).toBeUndefined();
    expect(signatureMeant(set.digestOid, OID.rsaEncryption)).toBeUndefined();
  });

  it('passes the lints about algorithm and key of a profile that asks for it, and fails those of RSA', () => {
    const rsa: ProfileLike = profileOf('individual-sign');
    const bits = { minKeyBits: set.keyBits, maxKeyBits: set.keyBits };
    const own: ProfileLike = { ...rsa, ...bits, keyAlgorithm: name, signatureAlgorithm: name };
    const found = (profile: ProfileLike): string[] =>
      lintCertificate(made.holder, { profile, issuer: made.ca }).map(({ id }) => id);
    const about = ['signature.same-algorithm', 'signature.profile-algorithm', 'key.strength', 'key.length'];
    expect(found(own).filter((id) => about.includes(id))).toEqual([]);
    expect(found(rsa)).toEqual(expect.arrayContaining(['signature.profile-algorithm', 'key.strength', 'key.length']));
  });

  it('is read as a certificate of the length that acts and standards call it', () => {
    const { keyBits, keyAlgorithm } = parseCertificate(made.holder);
    expect([keyAlgorithm, keyBits]).toEqual([set.keyOid, set.keyBits]);
  });
});

describe('broken GOST objects', () => {
  let made: GostObjects;
  beforeAll(async () => {
    made = await gostObjects('gost2015-256');
  });
  const few = { cuts: 10, flips: 60, other: 20 };

  it('get an answer or a code each, never a crash', async () => {
    const readers: [Uint8Array, (der: Uint8Array) => Promise<{ ok: boolean; code?: string }>][] = [
      [made.request, (der) => verifyCsr(der, ['gost2015-256'])],
      [made.cms, verifyCms],
      [made.list, (der) => verifyCrl(der, made.ca)],
      [made.ca, (der) => verifyCrl(made.list, der)],
    ];
    for (const [good, read] of readers) {
      for (const { name, bytes } of mutantsOf(good, 20_261_130, few)) {
        const result = await read(bytes);
        expect({ name, told: result.ok ? 'OK_' : result.code }).toEqual({
          name,
          told: expect.stringMatching(/^[A-Z]+_/),
        });
      }
    }
  });

  it('let others run between two verifications', async () => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1));
    for (let run = 0; run < 5; run += 1) await verifyCrl(made.list, made.ca);
    clearInterval(timer);
    expect(turns).toBeGreaterThanOrEqual(3);
  });
});
