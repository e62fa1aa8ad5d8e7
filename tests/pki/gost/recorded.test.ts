import { describe, expect, it } from '@jest/globals';
import { verifySignature } from '@kualik/pki/algorithms.ts';
import { parseCertificate } from '@kualik/pki/certificate.ts';
import { digestOf } from '@kualik/pki/digests.ts';
import { readGostSpki } from '@kualik/pki/gost/public-key.ts';
import {
  recorded,
  recordedAnswer,
  recordedToken,
  signedCertificate,
  type SignedThing,
  signedList,
  tokenOfResponse,
} from '../support/recorded.ts';

const CA_2004 = 'ca-nca_gost_test.crt';
const CA_2015 = 'ca-nca_gost2015_test.cer';
const OCSP_2004 = 'ocsp-ocsp_response_ceo_sign_2004_revoked.bin';
const OCSP_2015_REVOKED = 'ocsp-ocsp_response_ceo_2015_revoked.bin';
const OCSP_2015 = 'ocsp-ocsp_response_individual_2015.bin';

const head = parseCertificate(recorded('certs-ceo_valid_sign_2004_gost.cer'));
const stamp = recordedToken(recorded('tsp-tsp_token.bin'));
const stampInResponse = recordedToken(tokenOfResponse(recorded('tsp-tsp_response.bin')));

/** Every GOST signature of the recorded set whose key is in the set too. */
const SIGNED: readonly (readonly [string, SignedThing])[] = [
  ['certificate of a first head, 2004', signedCertificate(head, CA_2004)],
  ['revocation list, 2004', signedList('crl-nca_gost_test.crl', CA_2004)],
  ['revocation list, 2015', signedList('crl-nca_gost2022_test.crl', CA_2015)],
  ['OCSP answer, 2004', recordedAnswer(OCSP_2004).answer],
  ['certificate of its responder', signedCertificate(recordedAnswer(OCSP_2004).responder, CA_2004)],
  ['OCSP answer "revoked", 2015', recordedAnswer(OCSP_2015_REVOKED).answer],
  ['certificate of its responder, 2015', signedCertificate(recordedAnswer(OCSP_2015_REVOKED).responder, CA_2015)],
  ['OCSP answer on an unknown number, 2015', recordedAnswer(OCSP_2015).answer],
  ['certificate of its responder, 2015 too', signedCertificate(recordedAnswer(OCSP_2015).responder, CA_2015)],
  ['time-stamp token', stamp.token],
  ['time-stamp token in its response', stampInResponse.token],
  ['certificate of the time-stamp service', signedCertificate(stamp.signer, CA_2004)],
];

/** Bits to flip in the signed bytes and in the signature, spread over their length. */
const FLIPS = 5;

function flipped(bytes: Uint8Array, step: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const at = Math.floor(((copy.length - 1) * step) / (FLIPS - 1));
  copy[at] = (copy[at] ?? 0) ^ (1 << (step % 8));
  return copy;
}

describe('a recorded GOST signature', () => {
  it.each(SIGNED)('verifies: %s', async (_, thing) => {
    expect(await verifySignature(thing)).toBe('valid');
  });

  it.each(SIGNED)('fails with any flipped bit: %s', async (_, thing) => {
    for (let step = 0; step < FLIPS; step += 1) {
      expect(await verifySignature({ ...thing, signed: flipped(thing.signed, step) })).toBe('wrong');
      expect(await verifySignature({ ...thing, signature: flipped(thing.signature, step) })).toBe('wrong');
    }
  });

  it('fails under the key of the other set', async () => {
    const other = parseCertificate(recorded(CA_2015)).spki;
    expect(await verifySignature({ ...signedCertificate(head, CA_2004), spki: other })).toBe('wrong');
  });

  it('is made over a hash that we compute alike: the content of the time-stamp token', async () => {
    for (const { content, digestOid, messageDigest } of [stamp, stampInResponse]) {
      expect(digestOid).toBe('1.2.398.3.10.1.3.1');
      expect(await digestOf(digestOid, content)).toEqual(Uint8Array.from(messageDigest));
    }
  });
});

describe('the two recorded GOST authorities', () => {
  it.each([
    [CA_2004, 'gost2004', 512],
    [CA_2015, 'gost2015-512', 512],
  ])('%s have keys on the curve of their set', (name, set, keyBits) => {
    const authority = parseCertificate(recorded(name));
    expect(readGostSpki(authority.spki)?.set.name).toBe(set);
    expect(authority.keyBits).toBe(keyBits);
  });
});
