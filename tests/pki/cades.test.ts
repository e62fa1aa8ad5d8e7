import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { reportCms, signatureOf, signCms, withSignatureTimeStamp } from '@kualik/pki/cms.ts';
import { octetString, oid, sequence } from '@kualik/pki/der/write.ts';
import { OID } from '@kualik/pki/oids.ts';
import { toPem } from '@kualik/pki/pem.ts';
import { buildTokenInfo, signToken, TSP_POLICIES, verifyTimeStamp } from '@kualik/pki/tsp.ts';
import { type Hierarchy, hierarchy, NOW } from './support/authority.ts';
import {
  cadesSigner,
  type CadesSigner,
  CURVE_NAMES,
  GOST_NAMES,
  SIGNER_NAMES,
  type SignerName,
  stampSigner,
} from './support/cades-signers.ts';
import { askBouncyCastle, hex } from './support/gost-judges.ts';
import { judge, scratch } from './support/programs.ts';

const CONTENT = new TextEncoder().encode('Шарт: сатып алу-сату');
const OTHER = new TextEncoder().encode('Шарт: сыйға тарту');
const PLACES = ['attached', 'detached'] as const;
const LEVELS = ['BES', 'T'] as const;
type Row = readonly [SignerName, (typeof PLACES)[number], (typeof LEVELS)[number]];
const rowsOf = (names: readonly SignerName[]): Row[] =>
  names.flatMap((name) => PLACES.flatMap((place) => LEVELS.map((level): Row => [name, place, level])));
const ROWS = rowsOf(SIGNER_NAMES);
/** What Bouncy Castle signs with by itself. */
const FOREIGN_ROWS = rowsOf(['RSA', ...CURVE_NAMES]);
const FOREIGN = {
  RSA: 'SHA256withRSA',
  'P-256': 'SHA256withECDSA',
  'P-384': 'SHA384withECDSA',
  'P-521': 'SHA512withECDSA',
};
const isGost = (name: SignerName): boolean => (GOST_NAMES as readonly string[]).includes(name);

const files = scratch();
const signers = new Map<SignerName, CadesSigner>();
let tsa: CadesSigner;
let ca: Hierarchy;

beforeAll(async () => {
  ca = await hierarchy();
  tsa = await stampSigner(ca);
  for (const name of SIGNER_NAMES) signers.set(name, await cadesSigner(name, ca));
});
afterAll(() => files.remove());

function signerOf(name: SignerName): CadesSigner {
  const signer = signers.get(name);
  if (signer === undefined) throw new Error(name);
  return signer;
}

async function stamped(cms: Uint8Array): Promise<Uint8Array> {
  const digest = new Uint8Array(createHash('sha256').update(signatureOf(cms)).digest());
  const info = buildTokenInfo({
    ...{ policy: TSP_POLICIES[0] ?? '', serial: Uint8Array.of(1, 2), nonce: null },
    imprint: sequence(sequence(oid(OID.sha256)), octetString(digest)),
    ...{ time: NOW, accuracyMillis: 1_000, isOrdered: true },
  });
  return withSignatureTimeStamp(cms, await signToken(info, tsa, true));
}

async function made([name, place, level]: Row): Promise<Uint8Array> {
  const { certificate, sign } = signerOf(name);
  const isDetached = place === 'detached';
  const cms = await signCms({
    content: CONTENT,
    certificate,
    chain: [ca.issuing.der],
    sign,
    signingTime: NOW,
    isDetached,
  });
  return level === 'T' ? stamped(cms) : cms;
}

/** The message with one bit of its signature changed. */
function spoilt(cms: Uint8Array, signature: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(cms);
  const at = Buffer.from(copy).lastIndexOf(signature) + signature.length - 1;
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

/** Our own verdict in one line. */
async function verdict(cms: Uint8Array, [, place, level]: Row, content = CONTENT): Promise<string> {
  const told = await reportCms(cms, place === 'detached' ? { content } : undefined);
  if (!told.ok) return told.code;
  const { contentMatches, signature, certificateBinding, timeStamp, signatureValue } = told;
  const token = timeStamp === null ? null : await verifyTimeStamp(timeStamp, signatureValue, []);
  const isStamped = token?.ok === true && token.isGenuine && token.isOverData && token.hasPurpose;
  const stamp = token === null ? 'no stamp' : isStamped ? 'stamp good' : 'stamp wrong';
  expect(level === 'T').toBe(token !== null);
  return [`content ${contentMatches}`, signature, certificateBinding, stamp].join(', ');
}

const good = (level: Row[2]): string => `content yes, valid, matches, ${level === 'T' ? 'stamp good' : 'no stamp'}`;

describe('a CAdES signature that we make', () => {
  const foreign = new Map<string, string>();

  beforeAll(async () => {
    const cases = await Promise.all(ROWS.map(async (row) => ({ row, cms: await made(row) })));
    const asked = cases.flatMap(({ row, cms }) => {
      const content = row[1] === 'detached' ? hex(CONTENT) : '-';
      const changed = hex(spoilt(cms, signatureOf(cms)));
      const scope = isGost(row[0]) ? 'attributes' : 'all';
      return [
        [`${row.join()}`, 'cades', hex(cms), content, scope],
        ...(scope === 'all' ? [[`${row.join()} spoilt`, 'cades', changed, content, scope]] : []),
        ...(row[1] === 'detached' && scope === 'all'
          ? [[`${row.join()} other`, 'cades', hex(cms), hex(OTHER), scope]]
          : []),
      ];
    });
    const national = cases
      .filter(({ row }) => isGost(row[0]))
      .flatMap(({ row, cms }) => {
        const content = row[1] === 'detached' ? [hex(CONTENT)] : [];
        return [
          [`${row.join()} gost`, 'cms', hex(cms), ...content],
          [`${row.join()} spoilt`, 'cms', hex(spoilt(cms, signatureOf(cms))), ...content],
          ...(content.length > 0 ? [[`${row.join()} other`, 'cms', hex(cms), hex(OTHER)]] : []),
        ];
      });
    const answer = (questions: string[][], judgeName: 'CadesJudge' | 'GostJudge'): void =>
      askBouncyCastle(
        questions.map(([, ...words]) => words),
        judgeName,
      ).forEach((said, index) => foreign.set(questions[index]?.[0] ?? '', said));
    answer(asked, 'CadesJudge');
    answer(national, 'GostJudge');
  });

  it.each(ROWS)('is believed by Bouncy Castle, and not with a flipped bit: %s, %s, %s', (...row) => {
    const told = (more: string): string | undefined => foreign.get(`${row.join()}${more}`);
    expect(told('')).toBe(row[2] === 'T' ? `t ${NOW.getTime()}` : 'bes');
    if (isGost(row[0])) expect(told(' gost')).toBe('true');
    expect(told(' spoilt')).toMatch(/^(false|signature invalid)$/);
    if (row[1] === 'detached') expect(told(' other')).toMatch(/digest/);
  });

  it.each(ROWS)('is believed by us, and not with a flipped bit or other content: %s, %s, %s', async (...row) => {
    const cms = await made(row);
    expect(await verdict(cms, row)).toBe(good(row[2]));
    const changed = await verdict(spoilt(cms, signatureOf(cms)), row);
    // The stamp is over the signature: it, too, belongs to another one.
    expect(changed).toMatch(row[2] === 'T' ? /, wrong, matches, stamp wrong$/ : /, wrong, matches, no stamp$/);
    if (row[1] === 'detached') expect(await verdict(cms, row, OTHER)).toMatch(/^content no, valid/);
  });

  it.each(rowsOf(['RSA', ...CURVE_NAMES]))('is believed by openssl: %s, %s, %s', async (...row) => {
    const pem = (name: string, der: Uint8Array): string => files.put(name, toPem('CERTIFICATE', der));
    const args = [
      ...['cms', '-verify', '-binary', '-cades', '-inform', 'DER', '-in', files.put('signed.p7m', await made(row))],
      ...(row[1] === 'detached' ? ['-content', files.put('content', CONTENT)] : []),
      ...['-CAfile', pem('root.pem', ca.root.der)],
      ...['-attime', String(NOW.getTime() / 1000 + 60), '-purpose', 'any'],
    ];
    const run = judge('openssl', args);
    expect(run.out).toContain('CAdES Verification successful');
    expect(new Uint8Array(run.raw)).toEqual(CONTENT);
  });
});

describe('a CAdES signature that Bouncy Castle makes', () => {
  const messages = new Map<string, Uint8Array>();

  beforeAll(() => {
    const asked = FOREIGN_ROWS.map(([name, place, level]) => {
      const { certificate, pkcs8 } = signerOf(name);
      const stamp = level === 'T' ? [hex(tsa.certificate), hex(tsa.pkcs8)] : ['-', '-'];
      const algorithm = FOREIGN[name as keyof typeof FOREIGN];
      return ['make', place, hex(CONTENT), algorithm, hex(certificate), hex(pkcs8), ...stamp];
    });
    askBouncyCastle(asked, 'CadesJudge').forEach((said, index) =>
      messages.set(FOREIGN_ROWS[index]?.join() ?? '', new Uint8Array(Buffer.from(said, 'hex'))),
    );
  });

  it.each(FOREIGN_ROWS)('is verified, and not with a flipped bit: %s, %s, %s', async (...row) => {
    const cms = messages.get(row.join()) ?? new Uint8Array();
    expect(await verdict(cms, row)).toBe(good(row[2]));
    const told = await reportCms(cms, undefined);
    if (!told.ok) throw new Error(told.code);
    expect(await verdict(spoilt(cms, told.signatureValue), row)).toMatch(/, wrong, matches/);
  });
});

describe('a CAdES signature that openssl makes', () => {
  it.each(rowsOf(['RSA', ...CURVE_NAMES]).filter(([, , level]) => level === 'BES'))(
    'is verified, and not with a flipped bit: %s, %s, %s',
    async (...row) => {
      const { certificate, pkcs8 } = signerOf(row[0]);
      const run = judge('openssl', [
        ...[
          'cms',
          '-sign',
          '-binary',
          '-cades',
          '-md',
          'sha256',
          '-outform',
          'DER',
          '-in',
          files.put('content', CONTENT),
        ],
        ...['-signer', files.put('signer.pem', toPem('CERTIFICATE', certificate))],
        ...['-inkey', files.put('key.pem', toPem('PRIVATE KEY', pkcs8))],
        ...(row[1] === 'attached' ? ['-nodetach'] : []),
      ]);
      const cms = new Uint8Array(run.raw);
      expect(await verdict(cms, row)).toBe(good('BES'));
      expect(await verdict(spoilt(cms, signatureOf(cms)), row)).toMatch(/, wrong, matches/);
    },
  );
});
