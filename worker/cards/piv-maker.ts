import { toHex } from '@kualik/pki/bytes.ts';
import { SHORT_ANSWER, STATUS_OK } from './apdu.ts';
import type { CardChannel } from './card-channel.ts';
import { MANAGEMENT_ALGORITHMS, type ManagementKey } from './piv-management.ts';
import { errorOfStatus } from './status-words.ts';

/**
 * What the standard leaves to the maker of a card: its number and the change of its management key. These are the commands
 * of Yubico's PIV application, which other makers copy; a family with others gets a file of its own.
 * @source https://docs.yubico.com/yesdk/users-manual/application-piv/commands.html
 */
const INS = { serial: 0xf8, setManagementKey: 0xff } as const;
const MANAGEMENT_SLOT = 0x9b;
/** "The key is asked for without a touch of the card." */
const NO_TOUCH = 0xff;

/** The number burnt into the chip, in hexadecimal digits; null where the card tells none. */
export async function readSerial(channel: CardChannel): Promise<string | null> {
  const { data, status } = await channel.send({
    ...{ cla: 0x00, ins: INS.serial, p1: 0x00, p2: 0x00 },
    expected: SHORT_ANSWER,
  });
  return status === STATUS_OK && data.length > 0 ? toHex(data) : null;
}

/** Puts another management key in place of the one that was proved. */
export async function setManagementKey(channel: CardChannel, { algorithm, key }: ManagementKey): Promise<void> {
  const data = Uint8Array.of(MANAGEMENT_ALGORITHMS[algorithm].id, MANAGEMENT_SLOT, key.length, ...key);
  const { status } = await channel.send({
    ...{ cla: 0x00, ins: INS.setManagementKey, p1: 0xff, p2: NO_TOUCH },
    data,
  });
  if (status !== STATUS_OK) throw errorOfStatus('authenticate', status);
}
