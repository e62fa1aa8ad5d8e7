import type { ExchangeObserver, Transmit } from './card-channel.ts';
import { CardError, CardGenerateError } from './card-error.ts';
import type { ChipCard } from './chip-card.ts';
import { openForWriting } from './management-keys.ts';
import { readSerial } from './piv-maker.ts';
import { PivCard } from './piv.ts';

/** Date of a CHUID that never ends before its certificates do; nobody but this service reads it. */
const CHUID_EXPIRES = '20991231';

export interface PivChipOptions {
  transmit: Transmit;
  disconnect: () => Promise<void>;
  /** The station's secret, from which the management key of each card follows. */
  secret: Uint8Array;
  observe?: ExchangeObserver;
}

/** A PIV card in a reader, ready for personalisation. */
export async function openPivChip({ transmit, disconnect, secret, observe }: PivChipOptions): Promise<ChipCard> {
  const card = await PivCard.select(transmit, observe);
  return {
    identify: async () => ({
      cardId: (await card.readChuid())?.guid ?? null,
      serial: await readSerial(card.channel),
    }),
    async open(cardId) {
      const prepare = async (): Promise<void> => {
        if ((await card.readChuid()) === null) await card.writeChuid({ guid: cardId, expires: CHUID_EXPIRES });
      };
      await openForWriting(card, { secret, cardId, prepare });
    },
    pinTriesLeft: () => card.pinTriesLeft(),
    verifyPin: (pin) => card.verifyPin(pin),
    unblockPin: (puk, nextPin) => card.unblockPin(puk, nextPin),
    async generateKey(slot, algorithms) {
      let refusal: CardError = new CardGenerateError('CARD_ALGORITHM_ABSENT');
      for (const algorithm of algorithms) {
        try {
          return { algorithm, spki: await card.generateKey(slot, algorithm) };
        } catch (error) {
          if (!(error instanceof CardError) || error.code !== 'CARD_ALGORITHM_ABSENT') throw error;
          refusal = error;
        }
      }
      throw refusal;
    },
    sign: (slot, algorithm, bytes) => card.sign(slot, algorithm, bytes),
    readCertificate: (slot) => card.readCertificate(slot),
    writeCertificate: (slot, der) => card.writeCertificate(slot, der),
    clearCertificate: (slot) => card.clearCertificate(slot),
    disconnect,
  };
}
