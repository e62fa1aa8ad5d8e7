import { beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CARD_SLOTS } from '../../../worker/cards/card-port.ts';
import { CardError } from '../../../worker/cards/card-error.ts';
import { type CardFault, SoftCard } from '../../../worker/cards/soft-card.ts';
import {
  type CardKeys,
  type CardStep,
  type CardWork,
  makeCardKeys,
  type Station,
  writeCertificates,
} from '../../../worker/cards/station.ts';

const PIN = '482915';
let card: SoftCard;
let station: Station;
let keys: CardKeys;
let work: CardWork;

/** openssl plays the authority: a certificate over the very key of the card. */
async function certify(csr: Uint8Array): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'kualik-card-'));
  const [request, key, ca, out] = ['csr', 'key.pem', 'ca.pem', 'out'].map((name) => join(folder, name));
  const openssl = (...args: (string | undefined)[]): void => {
    execFileSync(
      'openssl',
      args.map((one) => one ?? ''),
      { stdio: 'pipe' },
    );
  };
  await writeFile(request ?? '', csr);
  openssl('req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', ca, '-subj', '/CN=TEST');
  openssl('x509', '-req', '-in', request, '-inform', 'DER', '-CA', ca, '-CAkey', key, '-out', out, '-outform', 'DER');
  const der = await readFile(out ?? '');
  await rm(folder, { recursive: true });
  return new Uint8Array(der);
}

beforeAll(async () => {
  card = new SoftCard({ pin: PIN });
  station = { port: card, askPin: async () => PIN };
  keys = await makeCardKeys(station);
  work = {
    cardId: card.cardId,
    certificates: [
      { usage: 'sign', der: await certify(keys.signCsr) },
      { usage: 'auth', der: await certify(keys.authCsr) },
    ],
  };
});

async function onCard(usage: 'sign' | 'auth'): Promise<Uint8Array | null> {
  return (await card.connect()).readCertificate(CARD_SLOTS[usage]);
}

async function codeOf(act: Promise<unknown>): Promise<string> {
  const error: unknown = await act.then(() => null).catch((caught: unknown) => caught);
  return error instanceof CardError ? error.code : 'none';
}

describe('writing onto the card (reg p.9(10))', () => {
  const pulled = (operation: CardFault['operation'], nth: number, moment: CardFault['moment']): CardFault => ({
    operation,
    nth,
    moment,
    what: 'pulled',
  });

  it.each<[string, CardFault, string]>([
    ['before the PIN', pulled('verifyPin', 1, 'before'), 'CARD_REMOVED'],
    ['while the key shows itself', pulled('sign', 2, 'before'), 'CARD_REMOVED'],
    ['before the first certificate is looked at', pulled('readCertificate', 1, 'before'), 'CARD_REMOVED'],
    ['before the first write', pulled('writeCertificate', 1, 'before'), 'CARD_REMOVED'],
    ['after the first write', pulled('writeCertificate', 1, 'after'), 'CARD_REMOVED'],
    ['before the first is read back', pulled('readCertificate', 2, 'before'), 'CARD_REMOVED'],
    ['before the second write', pulled('writeCertificate', 2, 'before'), 'CARD_REMOVED'],
    ['after the second write', pulled('writeCertificate', 2, 'after'), 'CARD_REMOVED'],
    ['at the last read back', pulled('readCertificate', 4, 'before'), 'CARD_REMOVED'],
    ['write refused', { operation: 'writeCertificate', moment: 'before', what: 'write-refused' }, 'CARD_WRITE_FAILED'],
    [
      'another byte lands on the card',
      { operation: 'writeCertificate', moment: 'before', what: 'byte-changed' },
      'CARD_READ_BACK_DIFFERS',
    ],
  ])('goes on where it stopped: card pulled %s', async (_when, fault, code) => {
    const blank = new Uint8Array(work.certificates[0]?.der ?? []).slice(0, 8);
    const connected = await card.connect();
    for (const slot of Object.values(CARD_SLOTS)) await connected.writeCertificate(slot, blank);
    card.failAt(fault);
    const told: CardStep[] = [];
    const tell = async (step: CardStep): Promise<void> => void told.push(step);
    expect(await codeOf(writeCertificates(station, work, tell))).toBe(code);
    card.insert();
    const read = await writeCertificates(station, work, tell);
    expect([read.sign, read.auth]).toEqual(work.certificates.map(({ der }) => der));
    expect(await onCard('sign')).toEqual(work.certificates[0]?.der);
    expect(await onCard('auth')).toEqual(work.certificates[1]?.der);
    // What was written but not told is found on the card and not written again.
    const started = told.flatMap(({ usage, step }) => (step === 'started' ? [usage] : []));
    expect(new Set(started)).toEqual(new Set(['sign', 'auth']));
  });

  it('writes nothing twice', async () => {
    const told: CardStep[] = [];
    await writeCertificates(station, work, async (step) => void told.push(step));
    expect(told).toEqual([]);
  });

  it('tells the hash of what it writes', async () => {
    const connected = await card.connect();
    await connected.writeCertificate('9C', new Uint8Array(1));
    const told: CardStep[] = [];
    await writeCertificates(station, work, async (step) => void told.push(step));
    const certificateSha256 = createHash('sha256')
      .update(work.certificates[0]?.der ?? '')
      .digest('hex');
    expect(told).toEqual([
      { usage: 'sign', step: 'started', certificateSha256 },
      { usage: 'sign', step: 'written', certificateSha256 },
    ]);
  });

  it('refuses another card at once', async () => {
    const port = new SoftCard({ pin: PIN });
    const other: Station = { port, askPin: async () => Promise.reject(new Error('the PIN was asked for')) };
    expect(await codeOf(writeCertificates(other, work, async () => undefined))).toBe('CARD_DIFFERENT');
  });

  it('writes no certificate whose key is not on the card', async () => {
    const copy = new SoftCard({ pin: PIN, cardId: card.cardId });
    const port: Station = { port: copy, askPin: async () => PIN };
    expect(await codeOf(writeCertificates(port, work, async () => undefined))).toBe('CARD_KEY_MISSING');
    await makeCardKeys(port);
    expect(await codeOf(writeCertificates(port, work, async () => undefined))).toBe('CARD_KEY_MISSING');
    expect(await (await copy.connect()).readCertificate('9C')).toBeNull();
  });

  it('leaves on the card what openssl reads as certificates of its keys', async () => {
    await writeCertificates(station, work, async () => undefined);
    for (const [usage, csr] of [
      ['sign', keys.signCsr],
      ['auth', keys.authCsr],
    ] as const) {
      const certificate = new X509Certificate((await onCard(usage)) ?? new Uint8Array());
      const asked = execFileSync('openssl', ['req', '-inform', 'DER', '-pubkey', '-noout', '-verify'], {
        input: csr,
        stdio: 'pipe',
      });
      expect(certificate.publicKey.export({ format: 'pem', type: 'spki' })).toBe(asked.toString());
    }
  });
});
