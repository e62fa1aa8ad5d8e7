import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { reportCms, signCms, verifyCms } from '@kualik/pki/cms.ts';
import { toPem } from '@kualik/pki/pem.ts';
import { verifyTimeStamp } from '@kualik/pki/tsp.ts';
import { type Hierarchy, hierarchy, NOW } from './support/authority.ts';
import { CONTENT as GOST_CONTENT, gostObjects } from './support/gost-authority.ts';
import { mutantsOf } from './support/mutants.ts';
import { judge, scratch } from './support/programs.ts';
import { recorded } from './support/recorded.ts';

const CONTENT = new TextEncoder().encode('{"surname":"ҚҰНАНБАЙ"}');
const HASH = new Uint8Array(createHash('sha256').update(CONTENT).digest());
const files = scratch();
const GOOD = { ok: true, contentMatches: 'yes', signature: 'valid', certificateBinding: 'matches' };
let ca: Hierarchy;
let holder: string[];

beforeAll(async () => {
  ca = await hierarchy();
  const certificate = files.put('holder.pem', toPem('CERTIFICATE', ca.holder.der));
  holder = ['-signer', certificate, '-inkey', ca.holder.key.pemFile];
});
afterAll(() => files.remove());

function made(...args: readonly string[]): Uint8Array {
  const file = files.put('content', CONTENT);
  const run = judge('openssl', ['cms', '-sign', '-binary', '-outform', 'DER', '-in', file, ...args]);
  if (run.status !== 0) throw new Error(run.out);
  return new Uint8Array(run.raw);
}

/** Key and self-signed certificate of a curve, made by openssl. */
function ecdsaSigner(curve: string): string[] {
  const key = files.put(`${curve}.key`, '');
  const certificate = files.put(`${curve}.pem`, '');
  const wish = ['-x509', '-newkey', 'ec', '-pkeyopt', `ec_paramgen_curve:${curve}`, '-nodes', '-subj', '/CN=EC'];
  const { status, out } = judge('openssl', ['req', ...wish, '-keyout', key, '-out', certificate]);
  if (status !== 0) throw new Error(out);
  return ['-signer', certificate, '-inkey', key];
}

describe('a report on a CMS of openssl', () => {
  it.each([
    ['attached', ['-nodetach', '-cades'], undefined, GOOD],
    ['streamed as BER', ['-nodetach', '-cades', '-stream'], undefined, GOOD],
    ['detached, with its content', ['-cades'], { content: CONTENT }, GOOD],
    ['detached, with its hash', ['-cades'], { hash: HASH }, GOOD],
    ['detached, content not given', ['-cades'], undefined, { ...GOOD, contentMatches: 'unknown' }],
    ['detached, other content', ['-cades'], { content: HASH }, { ...GOOD, contentMatches: 'no' }],
    ['detached, other hash', ['-cades'], { hash: HASH.toReversed() }, { ...GOOD, contentMatches: 'no' }],
    ['without a named certificate', ['-nodetach'], undefined, { ...GOOD, certificateBinding: 'unnamed' }],
    ['with SHA-1', ['-nodetach', '-cades', '-md', 'sha1'], undefined, { ok: false, code: 'CMS_ALGORITHM' }],
    ['without its certificate', ['-nodetach', '-cades', '-nocerts'], undefined, { code: 'CMS_SIGNER_CERTIFICATE' }],
  ])('tells: %s', async (_name, args, outside, told) => {
    expect(await reportCms(made(...args, ...holder), outside)).toMatchObject(told);
  });

  it.each(['P-256', 'P-384', 'P-521'])('verifies ECDSA over %s, and not with a flipped bit', async (curve) => {
    const cms = made('-nodetach', '-cades', '-md', 'sha256', ...ecdsaSigner(curve));
    expect(await reportCms(cms, undefined)).toMatchObject(GOOD);
    const spoilt = Uint8Array.from(cms);
    spoilt[spoilt.length - 1] = (spoilt[spoilt.length - 1] ?? 0) ^ 1;
    expect(await reportCms(spoilt, undefined)).toMatchObject({ ...GOOD, signature: 'wrong' });
  });

  it('says "wrong" where an ECDSA key off the known curves is said to have signed', async () => {
    const cms = made('-nodetach', '-cades', '-md', 'sha256', ...ecdsaSigner('brainpoolP256r1'));
    expect(await reportCms(cms, undefined)).toMatchObject({ ok: true, signature: 'wrong' });
  });
});

describe('a report', () => {
  it('reads a signature in the national hash, also detached', async () => {
    const { holder: certificate, holderKey } = await gostObjects('gost2015-512');
    const input = { content: GOST_CONTENT, certificate, chain: [], sign: holderKey.sign, isDetached: true };
    expect(await reportCms(await signCms(input), { content: GOST_CONTENT })).toMatchObject(GOOD);
  });

  it('never calls a broken signature good, nor throws', async () => {
    const { der, key } = ca.holder;
    const good = await signCms({ content: CONTENT, certificate: der, chain: [], sign: key.sign, signingTime: NOW });
    for (const { name, bytes } of mutantsOf(good, 77, { cuts: 20, flips: 100, other: 20 })) {
      const told = await reportCms(bytes, undefined);
      const isGood = told.ok && told.contentMatches === 'yes' && told.signature === 'valid';
      // Octets outside what is signed may change; the attributes then still name the certificate or not.
      expect({ name, isGood: isGood && told.certificateBinding === 'matches' }).toEqual({ name, isGood: false });
    }
  });
});

describe('the recorded time stamp', () => {
  const token = recorded('tsp-tsp_token.bin');

  it('verifies though it names its certificate by the older attribute with SHA-1', async () => {
    expect(await verifyCms(token)).toMatchObject({ ok: true, signatureValid: true, essCertMatches: true });
  });

  it('is read: policy, time, purpose; its SHA-1 over the data proves nothing', async () => {
    expect(await verifyTimeStamp(token, CONTENT, [])).toMatchObject({
      ...{ ok: true, policy: '1.2.398.3.3.2.6.1', isGenuine: true, hasPurpose: true, isOverData: false },
      imprintAlgorithm: '1.3.14.3.2.26',
    });
  });

  it('is not genuine with one bit of its signature changed', async () => {
    const spoilt = Uint8Array.from(token);
    spoilt[spoilt.length - 1] = (spoilt[spoilt.length - 1] ?? 0) ^ 1;
    expect(await verifyTimeStamp(spoilt, CONTENT, [])).toMatchObject({ ok: true, isGenuine: false });
  });
});
