import { expect, it } from '@jest/globals';
import { parseCertificate } from '@kualik/pki/certificate.ts';
import { issuerKeys, responderByName } from '@kualik/pki/ocsp.ts';
import { OcspService } from '../../../worker/responder/ocsp-service.ts';
import { foreignAuthority } from '../../support/test-ca.ts';
import { question, saidIn } from '../support/status-questions.ts';

const NOW = new Date('2026-11-23T05:00:00.000Z');
const LATER = new Date('2027-11-23T05:00:00.000Z');
const clock = { now: () => NOW };
const issuing = foreignAuthority(NOW);

const fail = (error: unknown): never => {
  throw error;
};

/** A key that signs when the test lets it. */
function patientKey() {
  const waiting: (() => void)[] = [];
  const sign = () => new Promise<Uint8Array>((resolve) => waiting.push(() => resolve(new Uint8Array(256))));
  return {
    waiting,
    key: { spki: new Uint8Array(), algorithm: 'RSA' as const, sign, startSignature: () => fail(new Error('not here')) },
  };
}

it('the OCSP responder says tryLater of what it cannot sign soon, and answers when it can again (RFC 6960 2.3)', async () => {
  const { waiting, key } = patientKey();
  const certificate = parseCertificate(issuing.der);
  const delegate = {
    ...{ caId: issuing.id, caName: 'nca_rsa', key, certificate: issuing.der, notAfter: LATER },
    responder: responderByName(certificate.subjectDer),
  };
  const delegates = new Map(issuerKeys(certificate).map((name) => [name, delegate]));
  const service = new OcspService({
    clock,
    delegates: () => delegates,
    standings: (serials) =>
      Promise.resolve(
        new Map(serials.map((one) => [one, { caId: issuing.id, since: null, reason: null, invalidSince: null }])),
      ),
    heardAt: () => performance.now(),
    nonIssued: 'unknown',
    onFailure: fail,
  });
  const ask = async (nonce: number): Promise<string[]> => {
    const live = { nonce: new Uint8Array(32).fill(nonce) };
    return saidIn((await service.answer(question(issuing.der, ['31aa'], live))).der);
  };
  const taken = Array.from({ length: 256 }, (_, index) => ask(index));
  expect(await Promise.all([ask(1), ask(2), ask(3)])).toEqual([['tryLater'], ['tryLater'], ['tryLater']]);
  expect(waiting).toHaveLength(256);
  for (const go of waiting.splice(0)) go();
  expect(new Set((await Promise.all(taken)).flat())).toEqual(new Set(['good']));
  const next = ask(4);
  await new Promise(setImmediate);
  for (const go of waiting.splice(0)) go();
  expect(await next).toEqual(['good']);
});
