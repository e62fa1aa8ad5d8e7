import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { VerifySignatureDocument } from '../../codegen/generated/signatures.ts';
import { askBouncyCastle, hex } from '../pki/support/gost-judges.ts';
import { startApi } from '../support/api-server.ts';
import type { ApiUnderTest } from '../support/api-server.ts';
import { freshDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { storePerson } from '../support/holders.ts';
import { foreignAuthority, publishTestCrl, signAs, storeTestCa } from '../support/test-ca.ts';
import type { Holder, TestCa } from '../support/test-ca.ts';
import { latestCrls } from '@kualik/db/repositories/authority.repository.ts';

const NOW = new Date('2026-11-23T05:00:00.000Z');
const CONTENT = new TextEncoder().encode('Шарт: сатып алу-сату');

let database: TestDatabase;
let api: ApiUnderTest;
let ca: TestCa;

beforeAll(async () => {
  database = await freshDatabase();
  api = await startApi(database, { now: NOW });
  ca = await storeTestCa(database.em(), NOW);
});
afterAll(async () => {
  await api.close();
  await database.close();
});

async function verdictOf(cms: Uint8Array): Promise<string | undefined> {
  const input = { signature: Buffer.from(cms).toString('base64') };
  return (await api.ask(VerifySignatureDocument, { input })).data?.verifySignature.verdict;
}

interface Vector {
  cms: Uint8Array;
  holder: Holder;
}

/** `valid` for each when Bouncy Castle believes both the signature and the path with its lists, else its reason. */
function bouncyCastleOn(vectors: readonly Vector[], lists: readonly Uint8Array[]): string[] {
  const signatures = askBouncyCastle(
    vectors.map(({ cms }) => ['cades', hex(cms), '-', 'all']),
    'CadesJudge',
  );
  const place = ['path', String(NOW.getTime()), 'false', hex(ca.root.der)];
  const paths = askBouncyCastle(
    vectors.map(({ holder }) => [...place, [holder.der, ca.issuing.der].map(hex).join(), lists.map(hex).join()]),
    'StatusJudge',
  );
  return signatures.map((said, index) => (said === 'bes' ? (paths[index] ?? '') : said));
}

describe('the public report and Bouncy Castle come to the same', () => {
  const cases = new Map<string, Vector>();
  const foreign = new Map<string, string>();

  beforeAll(async () => {
    const em = database.em();
    const year = { validFrom: -100, validTo: 264 };
    const [good, revoked] = [await storePerson(em, ca, year), await storePerson(em, ca, year)];
    const over = await storePerson(em, ca, { validFrom: -400, validTo: -35 });
    const stranger = await storePerson(em, ca, { ...year, issuer: foreignAuthority(NOW) });
    await publishTestCrl(em, ca.issuing, { number: 2n, at: NOW, serials: [revoked.sign.serialHex] });
    const signed = async (holder: Holder, signer = holder): Promise<Uint8Array> =>
      signAs({ ...holder, privateKey: signer.privateKey }, CONTENT);
    const flipped = Uint8Array.from(await signed(good.sign));
    flipped[flipped.length - 1] = (flipped[flipped.length - 1] ?? 0) ^ 1;
    cases.set('valid', { cms: await signed(good.sign), holder: good.sign });
    cases.set('a flipped bit', { cms: flipped, holder: good.sign });
    cases.set('another key', { cms: await signed(good.sign, good.auth), holder: good.sign });
    cases.set('another authority', { cms: await signed(stranger.sign), holder: stranger.sign });
    cases.set('expired', { cms: await signed(over.sign), holder: over.sign });
    cases.set('revoked', { cms: await signed(revoked.sign), holder: revoked.sign });
    const lists = (await latestCrls(em)).map(({ der }) => der);
    const said = bouncyCastleOn([...cases.values()], lists);
    [...cases.keys()].forEach((name, index) => foreign.set(name, said[index] ?? ''));
  });

  it.each([
    ['valid', 'VALID', /^valid$/],
    ['a flipped bit', 'INVALID', /invalid/],
    ['another key', 'INVALID', /invalid/],
    ['another authority', 'INVALID', /./],
    ['expired', 'INVALID', /expired/i],
    ['revoked', 'INVALID', /revocation after/],
  ])('%s: %s', async (name, verdict, reason) => {
    expect(await verdictOf(cases.get(name)?.cms ?? CONTENT)).toBe(verdict);
    expect(foreign.get(name)).toMatch(reason);
    expect(foreign.get(name) === 'valid').toBe(verdict === 'VALID');
  });
});
