import { hkdfSync } from 'node:crypto';
import { CardAuthenticateError } from './card-error.ts';
import { MANAGEMENT_ALGORITHMS, type ManagementAlgorithm, type ManagementKey } from './piv-management.ts';
import { setManagementKey } from './piv-maker.ts';
import type { PivCard } from './piv.ts';

/** Every card from a factory has this key, and everybody knows it: 01…08 three times, as 3DES or, on newer cards, AES-192. */
const FACTORY_KEY = Uint8Array.from({ length: 24 }, (_, index) => (index % 8) + 1);
/** Best first: what the card does not know is refused and the next one tried. */
const ALGORITHMS: readonly ManagementAlgorithm[] = ['AES-192', '3DES'];
const INFO = 'kualik/card/management-key/1';

/** The management key of one card: whoever learns it opens no other card. Follows from the secret of the station. */
export function managementKeyOf(secret: Uint8Array, cardId: string, algorithm: ManagementAlgorithm): ManagementKey {
  const { keyOctets } = MANAGEMENT_ALGORITHMS[algorithm];
  const salt = Buffer.from(cardId, 'hex');
  return { algorithm, key: new Uint8Array(hkdfSync('sha256', secret, salt, `${INFO} ${algorithm}`, keyOctets)) };
}

/**
 * Opens the card for writing with its own key. One that still has the key of the factory gets its own, and so does one whose
 * power went away in the middle of that; `prepare` comes before, so that no card has a key of its own and no name. @rule reg p.9(6)
 */
export async function openForWriting(
  card: PivCard,
  { secret, cardId, prepare }: { secret: Uint8Array; cardId: string; prepare: () => Promise<void> },
): Promise<void> {
  const own = ALGORITHMS.map((algorithm) => managementKeyOf(secret, cardId, algorithm));
  const factory = ALGORITHMS.map((algorithm) => ({ algorithm, key: FACTORY_KEY }));
  if (await someOf(own, (key) => card.authenticate(key))) return prepare();
  if (!(await someOf(factory, (key) => card.authenticate(key))))
    throw new CardAuthenticateError('CARD_MANAGEMENT_KEY_WRONG');
  await prepare();
  if (!(await someOf(own, (key) => setManagementKey(card.channel, key))))
    throw new CardAuthenticateError('CARD_ANSWER_UNEXPECTED');
}

/** True as soon as the card takes one of them. That it answers no is no fault; pulled out, it ends the work. */
async function someOf(keys: readonly ManagementKey[], act: (key: ManagementKey) => Promise<void>): Promise<boolean> {
  for (const key of keys) {
    try {
      await act(key);
      return true;
    } catch (error) {
      if (!(error instanceof CardAuthenticateError)) throw error;
    }
  }
  return false;
}
