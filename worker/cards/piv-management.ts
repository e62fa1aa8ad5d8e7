import { equalBytes } from '@kualik/pki/bytes.ts';
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { SHORT_ANSWER, STATUS_OK } from './apdu.ts';
import { readInside, tlv, valueOf } from './ber-tlv.ts';
import type { CardChannel } from './card-channel.ts';
import { CardAuthenticateError } from './card-error.ts';
import { errorOfStatus } from './status-words.ts';

/** Algorithms of the management key (NIST SP 800-78-4 table 6-2), its length and the length of one block. */
export const MANAGEMENT_ALGORITHMS = {
  '3DES': { id: 0x03, cipher: 'des-ede3-ecb', keyOctets: 24, block: 8 },
  'AES-128': { id: 0x08, cipher: 'aes-128-ecb', keyOctets: 16, block: 16 },
  'AES-192': { id: 0x0a, cipher: 'aes-192-ecb', keyOctets: 24, block: 16 },
  'AES-256': { id: 0x0c, cipher: 'aes-256-ecb', keyOctets: 32, block: 16 },
} as const;
export type ManagementAlgorithm = keyof typeof MANAGEMENT_ALGORITHMS;

/** The key that opens a card for writing (slot 9B). */
export interface ManagementKey {
  readonly algorithm: ManagementAlgorithm;
  readonly key: Uint8Array;
}

const SLOT = 0x9b;
/** Fields of the dynamic authentication template (SP 800-73-4 part 2, table 7). */
const FIELD = { witness: 0x80, challenge: 0x81, response: 0x82 } as const;
const TEMPLATE = 0x7c;

/**
 * Card and station prove to each other that they know the key: the card with a witness, then with our challenge.
 * @source NIST SP 800-73-4 part 2, 3.2.4 and A.1
 */
export async function authenticateMutually(channel: CardChannel, management: ManagementKey): Promise<void> {
  const { block } = MANAGEMENT_ALGORITHMS[management.algorithm];
  const witness = await ask(channel, management, FIELD.witness, tlv(FIELD.witness));
  const challenge = randomBytes(block);
  const answer = await ask(
    channel,
    management,
    FIELD.response,
    tlv(FIELD.witness, crypt('decrypt', management, witness)),
    tlv(FIELD.challenge, challenge),
    tlv(FIELD.response),
  );
  if (!equalBytes(answer, crypt('encrypt', management, challenge)))
    throw new CardAuthenticateError('CARD_MANAGEMENT_KEY_WRONG');
}

/**
 * Only the station proves itself, for cards that know no witness. Does not show that the card is the right one.
 * @source NIST SP 800-73-4 part 2, 3.2.4 and A.2
 */
export async function authenticateSingly(channel: CardChannel, management: ManagementKey): Promise<void> {
  const challenge = await ask(channel, management, FIELD.challenge, tlv(FIELD.challenge));
  await send(channel, management, tlv(FIELD.response, crypt('encrypt', management, challenge)));
}

async function ask(
  channel: CardChannel,
  management: ManagementKey,
  wanted: number,
  ...fields: Uint8Array[]
): Promise<Uint8Array> {
  const data = await send(channel, management, ...fields);
  const value = valueOf(readInside(data, TEMPLATE), wanted);
  if (value?.length !== MANAGEMENT_ALGORITHMS[management.algorithm].block)
    throw new CardAuthenticateError('CARD_ANSWER_UNEXPECTED');
  return value;
}

async function send(channel: CardChannel, { algorithm }: ManagementKey, ...fields: Uint8Array[]): Promise<Uint8Array> {
  const { data, status } = await channel.send({
    cla: 0x00,
    ins: 0x87,
    p1: MANAGEMENT_ALGORITHMS[algorithm].id,
    p2: SLOT,
    data: tlv(TEMPLATE, ...fields),
    expected: SHORT_ANSWER,
  });
  if (status !== STATUS_OK) throw errorOfStatus('authenticate', status);
  return data;
}

function crypt(direction: 'encrypt' | 'decrypt', { algorithm, key }: ManagementKey, block: Uint8Array): Uint8Array {
  const { cipher } = MANAGEMENT_ALGORITHMS[algorithm];
  const engine = direction === 'encrypt' ? createCipheriv(cipher, key, null) : createDecipheriv(cipher, key, null);
  engine.setAutoPadding(false);
  return Buffer.concat([engine.update(block), engine.final()]);
}
