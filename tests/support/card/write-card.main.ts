/**
 * The project's own way onto a card, in a process of its own: PC/SC programs take their service from the environment.
 *
 *   write-card.main.ts FOLDER keys          a CHUID; RSA in 9C → FOLDER/sign.csr; P-256 in 9A → FOLDER/auth.spki and a
 *                                           signature over FOLDER/text
 *   write-card.main.ts FOLDER certificates  FOLDER/sign.der, FOLDER/auth.der onto the card, and read back
 */
import { buildSignedCsr } from '@kualik/pki/csr.ts';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CARD_SLOTS } from '../../../worker/cards/card-port.ts';
import { openReaders } from '../../../worker/cards/pcsc.ts';
import { PivCard } from '../../../worker/cards/piv.ts';
import { FACTORY_CARD } from './piv-simulator.ts';

const [folder = '', act] = process.argv.slice(2);
const write = (name: string, bytes: Uint8Array): void => writeFileSync(join(folder, name), bytes);
/** The reader holds the card already; a busy machine may need longer to see it. */
const readers = await openReaders();
const connection = await readers.connect({ waitMs: 10_000 });
const card = await PivCard.select(connection.transmit);
await card.authenticate({ algorithm: '3DES', key: FACTORY_CARD.managementKey });

if (act === 'keys') {
  await card.writeChuid({ guid: '9a5c0f0e1d2b4c3a8f7e6d5c4b3a2918', expires: '20361130' });
  const spki = await card.generateKey(CARD_SLOTS.sign, 'RSA-2048');
  await card.verifyPin(FACTORY_CARD.pin);
  const sign = (info: Uint8Array): Promise<Uint8Array> => card.sign(CARD_SLOTS.sign, 'RSA-2048', info);
  write('sign.csr', await buildSignedCsr({ subject: [{ type: 'CN', value: 'KUALIK' }], spki, sign }));
  write('auth.spki', await card.generateKey(CARD_SLOTS.auth, 'P-256'));
  write('auth.signature', await card.sign(CARD_SLOTS.auth, 'P-256', readFileSync(join(folder, 'text'))));
} else {
  for (const usage of ['sign', 'auth'] as const) {
    const der = readFileSync(join(folder, `${usage}.der`));
    await card.writeCertificate(CARD_SLOTS[usage], der);
    const back = await card.readCertificate(CARD_SLOTS[usage]);
    if (back === null || Buffer.compare(back, der) !== 0) throw new Error(`${usage}: another certificate came back`);
  }
}
await connection.disconnect();
// The threads that watch readers end with the process; to wait for them may take for ever (pcsclite, CardReader::Close).
process.exit(0);
