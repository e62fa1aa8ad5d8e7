import { createHash } from 'node:crypto';
import { documentFacts, type DocumentFacts } from '@kualik/domain/rules/document-facts.ts';
import type { ErrorCode } from '@kualik/domain/rules/errors.ts';
import type { ParsedCertificate } from '@kualik/pki/certificate.ts';
import { signCms } from '@kualik/pki/cms.ts';
import { nameValue } from '@kualik/pki/names.ts';
import { CardError, CardReadError, CardSignError, CardVerifyError } from '../cards/card-error.ts';
import { CARD_SLOTS } from '../cards/card-port.ts';
import { isSignatureOf } from '../cards/card-session.ts';
import type { ChipCard } from '../cards/chip-card.ts';
import { carrierKeys, isWished, type SignerWish } from './carrier-keys.ts';

/** What a page wants signed. */
export interface SignOrder {
  /** Address of the page, as the browser names it. */
  readonly origin: string;
  readonly content: Uint8Array;
  readonly isDetached: boolean;
  readonly signer: SignerWish;
  /** The page went away: nobody waits for the signature any more. */
  readonly gone: AbortSignal;
}

/** What the holder of the carrier reads before he types his PIN. */
export interface SignatureConsent {
  readonly origin: string;
  readonly holder: string;
  readonly serialHex: string;
  readonly document: DocumentFacts;
  readonly octets: number;
  readonly sha256: string;
}

/** Where he agrees, with his PIN; null = he does not. */
export interface ConsentPrompt {
  askPin(facts: { triesLeft: number | null; consent: SignatureConsent; gone: AbortSignal }): Promise<string | null>;
}

/** The reader for the carriers of operators. */
export interface CarrierReader {
  connectCarrier(): Promise<{ card: ChipCard; reader: string }>;
}

export interface SigningTools {
  readonly reader: CarrierReader;
  readonly prompt: ConsentPrompt;
  readonly now: () => Date;
  /** How it ended; null when well. */
  readonly tell: (code: ErrorCode | null) => void;
}

export type SignOutcome =
  | { readonly result: 'signed'; readonly cms: Uint8Array; readonly reader: string }
  | { readonly result: 'cancelled' }
  | { readonly result: 'failed'; readonly code: ErrorCode; readonly triesLeft: number | null };

/**
 * Signs with a key on the carrier in the reader, once, after its holder read what it is and typed his PIN: one consent, one
 * signature. CAdES-BES, as from a key file. The PIN goes to the card and nowhere else. @rule reg p.15
 */
export async function signOnCarrier(tools: SigningTools, order: SignOrder): Promise<SignOutcome> {
  const document = documentFacts(order.content);
  if (document.site !== null && document.site !== order.origin)
    return { result: 'failed', code: 'SIGN_IN_DOCUMENT', triesLeft: null };
  try {
    const { card, reader } = await tools.reader.connectCarrier();
    try {
      const cms = await signWith(card, tools, order, document);
      tools.tell(null);
      return cms === null ? { result: 'cancelled' } : { result: 'signed', cms, reader };
    } finally {
      await card.disconnect();
    }
  } catch (error) {
    if (!(error instanceof CardError)) throw error;
    tools.tell(error.code);
    const triesLeft = error instanceof CardVerifyError ? error.triesLeft : null;
    return { result: 'failed', code: error.code, triesLeft };
  }
}

async function signWith(
  card: ChipCard,
  { prompt, now }: SigningTools,
  { origin, content, isDetached, signer, gone }: SignOrder,
  document: DocumentFacts,
): Promise<Uint8Array | null> {
  const key = (await carrierKeys(card)).find((one) => isWished(one, signer));
  if (key === undefined) throw new CardReadError('CARRIER_KEY_ABSENT');
  const { usage, certificate, algorithm } = key;
  const triesLeft = await card.pinTriesLeft();
  if (triesLeft === 0) throw new CardVerifyError('CARD_PIN_BLOCKED', 0);
  const sha256 = createHash('sha256').update(content).digest('hex');
  const shown = { origin, document, octets: content.length, sha256, serialHex: certificate.serialHex };
  const pin = await prompt.askPin({ triesLeft, gone, consent: { ...shown, holder: holderOf(certificate) } });
  if (pin === null) return null;
  await card.verifyPin(pin);
  return signCms({
    ...{ content, isDetached, certificate: certificate.der, chain: [] },
    signingTime: wholeSecond(now()),
    sign: async (bytes) => {
      const signature = await card.sign(CARD_SLOTS[usage], algorithm, bytes);
      if (!isSignatureOf(certificate.spki, bytes, signature)) throw new CardSignError('CARRIER_KEY_ABSENT');
      return signature;
    },
  });
}

function holderOf({ subject, serialHex }: ParsedCertificate): string {
  const names = [nameValue(subject, 'CN'), nameValue(subject, 'G')].filter(Boolean);
  return names.join(' ') || serialHex;
}

/** CMS times have whole seconds. */
function wholeSecond(moment: Date): Date {
  return new Date(Math.floor(moment.getTime() / 1000) * 1000);
}
