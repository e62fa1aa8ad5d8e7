import { createHash, createPublicKey, randomBytes, verify } from 'node:crypto';
import { equalBytes } from '@kualik/pki/bytes.ts';
import { parseCertificate } from '@kualik/pki/certificate-parse.ts';
import { buildSignedCsr } from '@kualik/pki/csr.ts';
import { CardConnectError, CardWriteError } from './card-error.ts';
import { type Card, CARD_SLOTS, type CardPort, type CardUsage } from './card-port.ts';

/** Subject of the PKCS#10: the profile writes the real one, nothing of it is copied. */
const SUBJECT = [{ type: 'CN', value: 'KUALIK' }] as const;
/** Bytes of the sentence that a key signs to show that it is on the card. */
const CHALLENGE_BYTES = 32;
const USAGES: readonly CardUsage[] = ['sign', 'auth'];

/** One workplace with its reader. The PIN is asked here, goes to the card and is forgotten: no api, queue or log sees it. @rule reg p.9(6) */
export interface Station {
  port: CardPort;
  askPin: () => Promise<string>;
}

export interface CardKeys {
  cardId: string;
  /** Number of the chip, where the card tells one. */
  serial?: string | null;
  signCsr: Uint8Array;
  authCsr: Uint8Array;
}

/** Both keys are made on the card; what leaves it are two PKCS#10 that the keys themselves signed. */
export async function makeCardKeys(station: Station): Promise<CardKeys> {
  return withCard(station, null, async (card) => ({
    cardId: card.cardId,
    signCsr: await csrOf(card, 'sign'),
    authCsr: await csrOf(card, 'auth'),
  }));
}

async function csrOf(card: Card, usage: CardUsage): Promise<Uint8Array> {
  const slot = CARD_SLOTS[usage];
  const spki = await card.generateKey(slot);
  return buildSignedCsr({ subject: SUBJECT, spki, sign: (info) => card.sign(slot, info) });
}

/** Certificates that are to stand on one card. */
export interface CardWork {
  cardId: string;
  certificates: { usage: CardUsage; der: Uint8Array }[];
}

export interface CardStep {
  usage: CardUsage;
  step: 'started' | 'written';
  certificateSha256: string;
}

export type ReadBack = Record<CardUsage, Uint8Array>;

/**
 * Writes each certificate, reads it back and compares. May be called again after any interruption: what already stands
 * on the card is not written twice. Each step is told before the next one begins. @rule reg p.9(10)
 */
export async function writeCertificates(
  station: Station,
  work: CardWork,
  tell: (step: CardStep) => Promise<void>,
): Promise<ReadBack> {
  return withCard(station, work.cardId, async (card) => {
    for (const usage of USAGES) await requireKey(card, usage, certificateOf(work, usage));
    const sign = await writeOne(card, 'sign', certificateOf(work, 'sign'), tell);
    const auth = await writeOne(card, 'auth', certificateOf(work, 'auth'), tell);
    return { sign, auth };
  });
}

function certificateOf({ certificates }: CardWork, usage: CardUsage): Uint8Array {
  const found = certificates.find((one) => one.usage === usage);
  if (found === undefined) throw new CardWriteError('CARD_WRITE_FAILED');
  return found.der;
}

/** A certificate whose key is elsewhere is worthless to the holder of the card: the key signs something new to show itself. */
async function requireKey(card: Card, usage: CardUsage, der: Uint8Array): Promise<void> {
  const challenge = randomBytes(CHALLENGE_BYTES);
  const signature = await card.sign(CARD_SLOTS[usage], challenge);
  const key = createPublicKey({ key: Buffer.from(parseCertificate(der).spki), format: 'der', type: 'spki' });
  if (!verify('sha256', challenge, key, signature)) throw new CardWriteError('CARD_KEY_MISSING');
}

async function writeOne(
  card: Card,
  usage: CardUsage,
  der: Uint8Array,
  tell: (step: CardStep) => Promise<void>,
): Promise<Uint8Array> {
  const slot = CARD_SLOTS[usage];
  const present = await card.readCertificate(slot);
  if (present !== null && equalBytes(present, der)) return present;
  const certificateSha256 = createHash('sha256').update(der).digest('hex');
  await tell({ usage, step: 'started', certificateSha256 });
  await card.writeCertificate(slot, der);
  await tell({ usage, step: 'written', certificateSha256 });
  const read = await card.readCertificate(slot);
  if (read === null || !equalBytes(read, der)) throw new CardWriteError('CARD_READ_BACK_DIFFERS');
  return read;
}

async function withCard<T>(station: Station, cardId: string | null, act: (card: Card) => Promise<T>): Promise<T> {
  const card = await station.port.connect();
  try {
    if (cardId !== null && card.cardId !== cardId) throw new CardConnectError('CARD_DIFFERENT');
    await card.verifyPin(await station.askPin());
    return await act(card);
  } finally {
    await card.disconnect();
  }
}
