import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { PivSimulator } from './piv-simulator.ts';
import { startPcscd } from './private-pcscd.ts';
import { type CardInside, insertCard, type InsertedCard } from './virtual-reader.ts';

/** A virtual card in a virtual reader of a real PC/SC service. */
export interface VirtualHardware {
  readonly socket: string;
  readonly card: InsertedCard;
  stop(): Promise<void>;
}

const NEEDED = ['/usr/sbin/pcscd', '/usr/lib/pcsc/drivers/serial/libifdvpcd.so'];

/** Why there can be none on this machine; null when there can. */
export function missingHardware(programs: readonly string[] = []): string | null {
  if (process.getuid?.() !== 0) return 'only root starts a PC/SC service of its own';
  const path = (process.env['PATH'] ?? '').split(delimiter);
  const missing = [
    ...NEEDED.filter((file) => !existsSync(file)),
    ...programs.filter((name) => !path.some((folder) => existsSync(join(folder, name)))),
    ...(hasAddon() ? [] : ['pcsclite (node scripts/prepare.mjs --pcsc)']),
  ];
  return missing.length === 0 ? null : `missing: ${missing.join(', ')}`;
}

function hasAddon(): boolean {
  try {
    createRequire(import.meta.url).resolve('pcsclite/build/Release/pcsclite.node');
    return true;
  } catch {
    return false;
  }
}

/** Starts the service and puts this card into its reader. Ends with an error that says what it waited for. */
export async function startVirtualHardware(simulator: CardInside = new PivSimulator()): Promise<VirtualHardware> {
  const service = await startPcscd();
  try {
    const card = await insertCard(simulator, service.port);
    await card.powered;
    const stop = async (): Promise<void> => {
      card.pull();
      await service.stop();
    };
    return { socket: service.socket, card, stop };
  } catch (error) {
    await service.stop();
    throw error;
  }
}
