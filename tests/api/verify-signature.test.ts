import { createHash, sign as signWith } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntity, CrlIssueEntity } from '@kualik/db';
import { FewAtOnce } from '@kualik/api/verify-signature/few-at-once.ts';
import { signCms } from '@kualik/pki/cms.ts';
import { VerifySignatureDocument } from '../../codegen/generated/signatures.ts';
import { CONTENT as GOST_CONTENT, gostObjects } from '../pki/support/gost-authority.ts';
import { judge, scratch } from '../pki/support/programs.ts';
import { startApi } from '../support/api-server.ts';
import type { ApiUnderTest } from '../support/api-server.ts';
import { freshDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { storePerson } from '../support/holders.ts';
import type { Person } from '../support/holders.ts';
import { foreignAuthority, issueStaff, publishTestCrl, revokeStored, signAs, storeTestCa } from '../support/test-ca.ts';
import type { Holder, TestCa } from '../support/test-ca.ts';

const NOW = new Date('2026-11-23T05:00:00.000Z');
const CONTENT = new TextEncoder().encode('Шарт: сатып алу-сату');
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const files = scratch();

let database: TestDatabase;
let api: ApiUnderTest;
let ca: TestCa;
let asel: Person;

beforeAll(async () => {
  database = await freshDatabase();
  api = await startApi(database, { now: NOW });
  ca = await storeTestCa(database.em(), NOW);
  asel = await storePerson(database.em(), ca, { validFrom: -100, validTo: 264 });
});
afterAll(async () => {
  await api.close();
  await database.close();
  files.remove();
});

async function report(cms: Uint8Array, outside: { content?: string; contentHash?: string } = {}) {
  const { data, errors } = await api.ask(VerifySignatureDocument, { input: { signature: base64(cms), ...outside } });
  expect(errors).toEqual([]);
  if (!data) throw new Error('no answer');
  return data.verifySignature;
}

type Report = Awaited<ReturnType<typeof report>>;

function outcomes({ checks }: Report): Record<string, string> {
  return Object.fromEntries(checks.map(({ name, outcome }) => [name, outcome]));
}

function detached(holder: Holder, signingTime?: Date): Promise<Uint8Array> {
  const sign = async (bytes: Uint8Array) => signWith('sha256', bytes, holder.privateKey);
  return signCms({ content: CONTENT, certificate: holder.der, chain: [], sign, isDetached: true, signingTime });
}

describe('the report on a signature', () => {
  it('names the signer as the certificate does and is valid without a session', async () => {
    const told = await report(await signAs(asel.sign, CONTENT));
    expect(told).toMatchObject({ verdict: 'VALID', isAttached: true, claimedSigningTime: null, timeStamp: null });
    expect(told.signer).toMatchObject({ iin: asel.iin, bin: null, serial: asel.sign.serialHex });
    expect(told.authority).toContain('KUALIK nca_rsa TEST');
    expect(told.checks).toHaveLength(12);
    for (const { text } of [told, ...told.checks]) for (const words of Object.values(text)) expect(words).not.toBe('');
  });

  it('judges a detached one by the document or by its hash, and stays open without either', async () => {
    const cms = await detached(asel.sign);
    const contentHash = createHash('sha256').update(CONTENT).digest('base64');
    expect(await report(cms, { content: base64(CONTENT) })).toMatchObject({ verdict: 'VALID', isAttached: false });
    expect(await report(cms, { contentHash })).toMatchObject({ verdict: 'VALID' });
    const open = await report(cms);
    expect([open.verdict, outcomes(open)['CONTENT']]).toEqual(['INDETERMINATE', 'UNAVAILABLE']);
    const wrong = await report(cms, { content: base64(GOST_CONTENT) });
    expect([wrong.verdict, outcomes(wrong)['CONTENT']]).toEqual(['INVALID', 'FAILED']);
  });

  it('reads what openssl makes, plain CMS as well as CAdES, also streamed as BER', async () => {
    const key = files.put('key.pem', asel.sign.privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const pem = `-----BEGIN CERTIFICATE-----\n${base64(asel.sign.der)}\n-----END CERTIFICATE-----\n`;
    const signer = ['-signer', files.put('cert.pem', pem.replace(/(.{64})/g, '$1\n')), '-inkey', key];
    const made = (...args: string[]): Uint8Array =>
      judge('openssl', ['cms', '-sign', '-binary', '-outform', 'DER', '-nodetach', ...signer, ...args], CONTENT).raw;
    expect(await report(made('-cades', '-stream'))).toMatchObject({ verdict: 'VALID' });
    const plain = await report(made());
    expect([plain.verdict, outcomes(plain)['SIGNING_CERTIFICATE']]).toEqual(['VALID', 'ABSENT']);
    expect(plain.claimedSigningTime).not.toBeNull();
  });

  it('calls a certificate of another authority and a certificate for signing in what they are', async () => {
    const clerk = { id: 'x', iin: asel.iin, surname: 'Әлі', givenName: 'Ғани', patronymic: null };
    const wish = { usage: 'sign', isRegistered: false, issuer: foreignAuthority(NOW) } as const;
    const foreign = await report(await signAs(await issueStaff(database.em(), ca, clerk, wish), CONTENT));
    expect([foreign.verdict, outcomes(foreign)['CHAIN'], foreign.authority]).toEqual(['INVALID', 'FAILED', null]);
    const auth = await report(await signAs(asel.auth, CONTENT));
    expect([auth.verdict, outcomes(auth)['KEY_USAGE']]).toEqual(['INVALID', 'FAILED']);
  });

  it('tells standing then and now; a time that only the signer says saves nothing', async () => {
    const person = await storePerson(database.em(), ca, { validFrom: -100, validTo: 264 });
    const yesterday = new Date('2026-11-22T12:00:00.000Z');
    const cms = await detached(person.sign, yesterday);
    await revokeStored(database.em(), person.sign, NOW);
    const told = await report(cms, { content: base64(CONTENT) });
    expect(told).toMatchObject({ verdict: 'INVALID', claimedSigningTime: yesterday.toISOString() });
    expect(outcomes(told)).toMatchObject({ REVOCATION_NOW: 'FAILED' });
    expect(outcomes(told)['REVOCATION_AT_SIGNING']).not.toBe('FAILED');
  });

  it('tells an expired certificate', async () => {
    const over = await storePerson(database.em(), ca, { validFrom: -400, validTo: -35 });
    const told = await report(await signAs(over.sign, CONTENT));
    expect([told.verdict, outcomes(told)['VALIDITY_NOW']]).toEqual(['INVALID', 'FAILED']);
  });

  it('judges a signature in the national hash, whose authority is not ours here', async () => {
    const { cms } = await gostObjects('gost2015-512');
    expect(outcomes(await report(cms))).toMatchObject({ CONTENT: 'PASSED', SIGNATURE: 'PASSED', CHAIN: 'FAILED' });
  });

  it.each([
    ['no signature at all', Uint8Array.of(0x30, 0), 'INVALID'],
    ['nothing', new Uint8Array(), 'INVALID'],
  ])('of %s says so in words', async (_name, bytes, verdict) => {
    const told = await report(bytes);
    expect(told).toMatchObject({ verdict, signer: null, checks: [{ name: 'STRUCTURE', outcome: 'FAILED' }] });
  });

  it('of a spoilt signature is invalid', async () => {
    const cms = Uint8Array.from(await signAs(asel.sign, CONTENT));
    cms[cms.length - 1] = (cms[cms.length - 1] ?? 0) ^ 1;
    const told = await report(cms);
    expect([told.verdict, outcomes(told)['SIGNATURE']]).toEqual(['INVALID', 'FAILED']);
  });

  it('refuses content and hash together', async () => {
    const input = { signature: '', content: base64(CONTENT), contentHash: base64(CONTENT) };
    expect(await api.ask(VerifySignatureDocument, { input })).toMatchObject({ code: 'INPUT_INVALID' });
  });

  it('leaves verdict and failed checks in the audit log and nobody’s number anywhere', async () => {
    await report(await signAs(asel.auth, CONTENT));
    const rows = await database.em().find(AuditEntity, { kind: 'signature.verified' }, { orderBy: { id: 'desc' } });
    expect(JSON.parse(rows[0]?.data ?? '')).toEqual({ verdict: 'invalid', failed: ['key_usage'] });
    expect(JSON.stringify(rows.map(({ data }) => data)) + api.log.join('')).not.toContain(asel.iin);
  });

  it('is open, not invalid, while no fresh list is there; and judged again with the next one', async () => {
    const late = await startApi(database, { now: new Date(NOW.getTime() + 8 * 86_400_000) });
    const input = { signature: base64(await signAs(asel.sign, CONTENT)) };
    const ask = async () => (await late.ask(VerifySignatureDocument, { input })).data?.verifySignature;
    const open = await ask();
    expect(open?.verdict).toBe('INDETERMINATE');
    expect(open && outcomes(open)).toMatchObject({ CHAIN: 'PASSED', REVOCATION_NOW: 'UNAVAILABLE' });
    for (const one of [ca.root, ca.issuing]) {
      await publishTestCrl(database.em(), one, { number: 9n, at: late.now(), serials: [] });
    }
    expect((await ask())?.verdict).toBe('VALID');
    await database.em().nativeDelete(CrlIssueEntity, { number: 9n });
    await late.close();
  });
});

describe('reports are made', () => {
  it('a few at once; so many may wait, the next one is told to come again', async () => {
    const gate = new FewAtOnce(2, 1);
    const ends: (() => void)[] = [];
    const job = (): Promise<void> => new Promise((resolve) => ends.push(resolve));
    const jobs = [gate.run(job), gate.run(job), gate.run(job)];
    await expect(gate.run(job)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    expect(ends).toHaveLength(2);
    ends[0]?.();
    await jobs[0];
    await Promise.resolve();
    expect(ends).toHaveLength(3);
    ends.forEach((end) => end());
    await Promise.all(jobs);
    await expect(gate.run(async () => 'free again')).resolves.toBe('free again');
  });

  it('as often as the limit of an address says', async () => {
    const strict = await startApi(database, { now: NOW, limits: { verifySignature: { points: 1, seconds: 60 } } });
    const input = { signature: base64(Uint8Array.of(0x30, 0)) };
    await strict.ask(VerifySignatureDocument, { input });
    expect(await strict.ask(VerifySignatureDocument, { input })).toMatchObject({ code: 'RATE_LIMITED' });
    await strict.close();
  });
});
