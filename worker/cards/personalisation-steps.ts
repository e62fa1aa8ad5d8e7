import { createHash } from 'node:crypto';
import { buildCardDestruction } from '@kualik/domain/rules/card-destruction.ts';
import { type Bytes, equalBytes } from '@kualik/pki/bytes.ts';
import { buildSignedCsr } from '@kualik/pki/csr.ts';
import { CardAuthenticateError, CardError, CardSignError, CardWriteError } from './card-error.ts';
import { CARD_SLOTS, type CardUsage } from './card-port.ts';
import { type CardSession, isSignatureOf } from './card-session.ts';
import type { DeskFacts } from './case-desk.ts';
import type { ChipIdentity } from './chip-card.ts';
import { CARD_USAGES, type MadeKey, type PersonalisationStep } from './personalisation.ts';
import type { Personalisation } from './personalise.ts';

/** Subject of the PKCS#10: the profile writes the real one, nothing of it is copied. */
const SUBJECT = [{ type: 'CN', value: 'KUALIK' }] as const;

/** All that a step may touch. */
interface StepWork extends Personalisation {
  readonly session: CardSession;
  readonly known: DeskFacts;
  readonly identity: ChipIdentity;
  /** The id that a blank card gets. */
  readonly newCardId: string;
}
type StepName = Exclude<PersonalisationStep['step'], 'stop'>;
type Performer = (work: StepWork, step: PersonalisationStep) => Promise<void>;

/** What each step does. The journal has its row before anything is lost by it, and after it was done. */
export const PERFORM: Readonly<Record<StepName, Performer>> = {
  bind: ({ identity: { cardId, serial }, journal, newCardId }) =>
    journal.append({ type: 'bound', cardId: cardId ?? newCardId, serial, isBlank: cardId === null }),
  look: async ({ session }) => {
    const occupied: CardUsage[] = [];
    for (const usage of CARD_USAGES) if (await session.isOccupied(usage)) occupied.push(usage);
    session.occupied = occupied;
  },
  'confirm-destruction': confirmDestruction,
  make: async (work, step) => makeKey(work, usageOf(step)),
  request: async (work, step) => requestCertificate(work, usageOf(step)),
  record: async ({ desk, journal }) => {
    const [sign, auth] = CARD_USAGES.map((usage) => requireKey(journal.state.keys[usage]));
    const serial = journal.state.card?.serial ?? null;
    await desk.recordKeys({ cardId: cardIdOf(journal), serial, signCsr: csrOf(sign), authCsr: csrOf(auth) });
    await journal.append({ type: 'recorded' });
  },
  'note-recorded': ({ journal }) => journal.append({ type: 'recorded' }),
  'show-keys': async ({ session, journal }) => {
    let areShown = true;
    for (const usage of CARD_USAGES) {
      const { algorithm, spki } = requireKey(journal.state.keys[usage]);
      areShown &&= await session.showsKey(usage, algorithm, Buffer.from(spki, 'base64'));
    }
    session.keysShown = areShown;
  },
  write: async (work, step) => writeCertificate(work, usageOf(step)),
  complete,
  'note-finished': ({ journal }) => journal.append({ type: 'finished' }),
  'start-over': async (work, step) => {
    if (step.step !== 'start-over') return;
    if (work.known.end !== 'given-up') await work.desk.giveUp(step.code);
    const { card } = work.journal.state;
    if (card !== null) await clearCertificates(work.session, card.cardId, work.known.certificates);
    await work.journal.append({ type: 'over', code: step.code });
  },
};

function usageOf(step: PersonalisationStep): CardUsage {
  if ('usage' in step) return step.usage;
  throw new TypeError('the step is for no key');
}

function requireKey(key: MadeKey | undefined): MadeKey {
  if (key === undefined) throw new CardSignError('CARD_KEY_MISSING');
  return key;
}

function csrOf(key: MadeKey | undefined): Uint8Array {
  return Buffer.from(requireKey(key).csr ?? '', 'base64');
}

function cardIdOf({ state: { card } }: StepWork['journal']): string {
  if (card === null) throw new TypeError('no card is bound');
  return card.cardId;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function confirmDestruction({ session, journal, desk, requestId }: StepWork): Promise<void> {
  const usages = session.occupied ?? [];
  const found = [];
  for (const usage of usages) found.push(await session.card.readCertificate(CARD_SLOTS[usage]));
  const certificatesSha256 = found.flatMap((der) => (der === null ? [] : [sha256(der)]));
  const serial = journal.state.card?.serial ?? null;
  const document = buildCardDestruction({ requestId, cardId: cardIdOf(journal), serial, usages, certificatesSha256 });
  const confirmed = await desk.confirmDestruction(document);
  if (confirmed === null) throw new CardWriteError('CARD_DESTRUCTION_UNCONFIRMED');
  await journal.append({ type: 'destruction-confirmed', usages, ...confirmed });
}

/** The certificate of the old key goes first: never does one stand beside a key that is not its own. */
async function makeKey({ session, journal, desk, algorithms }: StepWork, usage: CardUsage): Promise<void> {
  const slot = CARD_SLOTS[usage];
  await session.open(cardIdOf(journal));
  await journal.append({ type: 'making', usage });
  await desk.revokeDestroyed();
  if ((await session.card.readCertificate(slot)) !== null) await session.card.clearCertificate(slot);
  const { algorithm, spki } = await session.card.generateKey(slot, algorithms);
  await journal.append({ type: 'made', usage, algorithm, spki: Buffer.from(spki).toString('base64') });
}

/** A key that does not sign its own request is not the one that was made: another is made, for nobody knows of it yet. */
async function requestCertificate({ session, journal }: StepWork, usage: CardUsage): Promise<void> {
  const { algorithm, spki: text } = requireKey(journal.state.keys[usage]);
  const spki = Buffer.from(text, 'base64');
  const sign = async (info: Bytes): Promise<Uint8Array> => {
    const signature = await session.sign(usage, algorithm, info);
    if (!isSignatureOf(spki, info, signature)) throw new CardSignError('CARD_KEY_MISSING');
    return signature;
  };
  try {
    const csr = await buildSignedCsr({ subject: SUBJECT, spki, sign });
    await journal.append({ type: 'requested', usage, csr: Buffer.from(csr).toString('base64') });
  } catch (error) {
    if (!(error instanceof CardError) || error.code !== 'CARD_KEY_MISSING') throw error;
    await journal.append({ type: 'missing', usage });
  }
}

function issuedOf({ known: { certificates } }: StepWork, usage: CardUsage): Uint8Array {
  if (certificates === null) throw new CardWriteError('CARD_WRITE_FAILED');
  return certificates[usage];
}

async function writeCertificate(work: StepWork, usage: CardUsage): Promise<void> {
  const { session, journal, desk } = work;
  const slot = CARD_SLOTS[usage];
  const der = issuedOf(work, usage);
  const certificateSha256 = sha256(der);
  const present = await session.card.readCertificate(slot);
  if (present === null || !equalBytes(present, der)) {
    await session.open(cardIdOf(journal));
    await journal.append({ type: 'writing', usage, certificateSha256 });
    await desk.recordStep({ usage, step: 'started', certificateSha256 });
    await session.card.writeCertificate(slot, der);
    await desk.recordStep({ usage, step: 'written', certificateSha256 });
    await requireOnCard(work, usage);
  }
  await journal.append({ type: 'read-back', usage, certificateSha256 });
}

async function requireOnCard(work: StepWork, usage: CardUsage): Promise<Uint8Array> {
  const der = issuedOf(work, usage);
  const read = await work.session.card.readCertificate(CARD_SLOTS[usage]);
  if (read !== null && equalBytes(read, der)) return read;
  await work.journal.append({ type: 'writing', usage, certificateSha256: sha256(der) });
  throw new CardWriteError('CARD_READ_BACK_DIFFERS');
}

/** Both are read once more, in the session that ends the case. */
async function complete(work: StepWork): Promise<void> {
  const read = { sign: await requireOnCard(work, 'sign'), auth: await requireOnCard(work, 'auth') };
  await work.desk.recordWritten(read, cardIdOf(work.journal));
  await work.journal.append({ type: 'finished' });
}

/** What was written of a case that is over must not stay on the card. A card that does not open keeps its revoked ones. */
export async function clearCertificates(
  session: CardSession,
  cardId: string,
  certificates: DeskFacts['certificates'],
): Promise<void> {
  for (const usage of CARD_USAGES) {
    const slot = CARD_SLOTS[usage];
    const present = await session.card.readCertificate(slot);
    const issued = certificates?.[usage];
    if (present === null || issued === undefined || !equalBytes(present, issued)) continue;
    try {
      await session.open(cardId);
    } catch (error) {
      if (error instanceof CardAuthenticateError) return;
      throw error;
    }
    await session.card.clearCertificate(slot);
  }
}
