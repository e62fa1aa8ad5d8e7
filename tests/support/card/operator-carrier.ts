import { CARD_SLOTS, type CardUsage } from '../../../worker/cards/card-port.ts';
import { CARD_USAGES } from '../../../worker/cards/personalisation.ts';
import { PivCard } from '../../../worker/cards/piv.ts';
import { FACTORY_CARD, PivSimulator } from './piv-simulator.ts';

/** Of eight digits: nothing else in a log looks like it by chance. */
export const CARRIER_PIN = '73519264';

/** A carrier with both keys made on it and the certificates that were issued for them. */
export async function operatorCarrier(
  issue: (usage: CardUsage, spki: Uint8Array) => Promise<{ der: Uint8Array }>,
): Promise<PivSimulator> {
  const simulator = new PivSimulator({ ...FACTORY_CARD, pin: CARRIER_PIN });
  const card = await PivCard.select(async (octets) => simulator.answer(octets));
  await card.authenticate({ algorithm: '3DES', key: FACTORY_CARD.managementKey });
  for (const usage of CARD_USAGES) {
    const spki = await card.generateKey(CARD_SLOTS[usage], 'RSA-2048');
    const { der } = await issue(usage, spki);
    await card.writeCertificate(CARD_SLOTS[usage], der);
  }
  simulator.reset();
  return simulator;
}
