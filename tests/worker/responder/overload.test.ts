import { expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseCertificate } from '@kualik/pki/certificate.ts';
import { issuerKeys, responderByName } from '@kualik/pki/ocsp.ts';
import { askForTimeStamp } from '@kualik/pki/tsp.ts';
import { OcspService } from '../../../worker/responder/ocsp-service.ts';
import { TrustedTime } from '../../../worker/responder/trusted-time.ts';
import { TspService } from '../../../worker/responder/tsp-service.ts';
import { foreignAuthority } from '../../support/test-ca.ts';
import { openssl } from '../support/openssl.ts';
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

/** The times before the signatures are written to a file, which takes a few turns. */
async function untilWaiting(waiting: readonly unknown[], count: number): Promise<void> {
  for (let turn = 0; turn < 100_000 && waiting.length < count; turn += 1) await new Promise(setImmediate);
  expect(waiting).toHaveLength(count);
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

it('the TSA says systemFailure of what it cannot sign soon, timeNotAvailable of a clock that is off, and stamps when it can again (RFC 3161 2.4.2)', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kualik-tsa-'));
  let offset = 0;
  let machine = NOW.getTime();
  const time = await TrustedTime.open({
    now: () => new Date((machine += 1)),
    machineNow: () => machine,
    databaseTime: () => Promise.resolve(new Date(machine - offset)),
    file: join(folder, 'tsa.last'),
  });
  const { waiting, key } = patientKey();
  const service = new TspService(() => ({ key, certificate: issuing.der, notAfter: LATER }), time, fail);
  const asked = await askForTimeStamp(Buffer.from('Қазақстан'));
  const ask = async (): Promise<string> => {
    const { text } = openssl(['ts', '-reply', '-in', '@reply', '-text'], { reply: await service.answer(asked) });
    return /Granted|time source is not available|system failure/.exec(text)?.[0] ?? text;
  };
  const taken = Array.from({ length: 128 }, () => service.answer(asked));
  expect(await ask()).toBe('system failure');
  await untilWaiting(waiting, 128);
  for (const go of waiting.splice(0)) go();
  expect(new Set((await Promise.all(taken)).map((answer) => answer.length > 1_000))).toEqual(new Set([true]));
  machine += 5_000;
  offset = 1_001;
  expect(await ask()).toBe('time source is not available');
  machine += 5_000;
  offset = 0;
  const next = ask();
  await untilWaiting(waiting, 1);
  for (const go of waiting.splice(0)) go();
  expect(await next).toBe('Granted');
  machine -= 100;
  expect(await ask()).toBe('time source is not available');
  await rm(folder, { recursive: true, force: true });
});
