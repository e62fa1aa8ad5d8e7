import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ChipReader } from '@kualik/worker/cards/chip-card.ts';
import { openReaders } from '@kualik/worker/cards/pcsc.ts';
import { openPivChip } from '@kualik/worker/cards/piv-chip.ts';
import { openPersonalisationJournal } from '@kualik/worker/cards/personalisation-journal.ts';
import { personalise } from '@kualik/worker/cards/personalise.ts';
import type { Transmit } from '@kualik/worker/cards/card-channel.ts';
import { MemoryDesk } from '../../tests/support/card/personalisation-rig.ts';
import { FACTORY_CARD, PivSimulator } from '../../tests/support/card/piv-simulator.ts';
import { missingHardware, startVirtualHardware } from '../../tests/support/card/virtual-hardware.ts';

const RUNS = 5;
const CARD_WAIT_MS = 20_000;
const SECRET = new Uint8Array(32).fill(7);
/** Of the machine: what the virtual card computes itself. */
const KEYS_OF_A_CARD = 2;

interface Measured {
  seconds: number;
  commands: number;
  cardSeconds: number;
}

type Connected = { transmit: Transmit; disconnect: () => Promise<void> };

/** Seconds and APDUs of one personalisation – two keys, two requests, two certificates, read back – and the share spent waiting for the card. */
export async function benchCard(): Promise<Record<string, unknown>> {
  const missing = missingHardware();
  const measured = await (missing === null ? overPcsc() : inMemory());
  measured.sort((one, other) => one.seconds - other.seconds);
  const median = measured[Math.floor(RUNS / 2)] ?? { seconds: 0, commands: 0, cardSeconds: 0 };
  return {
    way: missing === null ? 'pcscd, pcsclite, virtual reader' : `no PC/SC (${missing}): the simulated card alone`,
    [`a personalisation, median of ${RUNS}, s`]: median.seconds.toFixed(2),
    'APDUs of a personalisation': median.commands,
    'share waiting for the card, %': Math.round((100 * median.cardSeconds) / median.seconds),
    'machine: two RSA-2048 keys of the simulated card by OpenSSL, s': keySeconds().toFixed(2),
  };
}

/** One service; the card behind the contacts is a new one in each run. A PC/SC program names its service once. */
async function overPcsc(): Promise<Measured[]> {
  let card = new PivSimulator();
  const hardware = await startVirtualHardware({ answer: (octets) => card.answer(octets), reset: () => card.reset() });
  process.env['PCSCLITE_CSOCK_NAME'] = hardware.socket;
  try {
    const readers = await openReaders();
    return await measureAll(() => {
      card = new PivSimulator();
      return () => readers.connect({ waitMs: CARD_WAIT_MS });
    });
  } finally {
    await hardware.stop();
  }
}

async function inMemory(): Promise<Measured[]> {
  return measureAll(() => {
    const card = new PivSimulator();
    const transmit: Transmit = async (octets) => card.answer(octets);
    return async () => {
      card.reset();
      return { transmit, disconnect: async () => undefined };
    };
  });
}

async function measureAll(newCard: () => () => Promise<Connected>): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (let run = 0; run < RUNS; run += 1) measured.push(await measure(newCard()));
  return measured;
}

async function measure(connect: () => Promise<Connected>): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'kualik-bench-card-'));
  const journal = await openPersonalisationJournal(join(folder, 'cards.jsonl'), () => new Date());
  const counted = { commands: 0, cardMs: 0 };
  const reader: ChipReader = {
    async connect() {
      const { transmit, disconnect } = await connect();
      return openPivChip({ transmit: timed(transmit, counted), disconnect, secret: SECRET });
    },
  };
  const desk = new MemoryDesk();
  const work = {
    ...{
      requestId: 'bench',
      reader,
      desk,
      journal: journal.of('bench'),
      unended: () => [],
      algorithms: ['RSA-2048'] as const,
    },
    prompt: { askPin: async () => FACTORY_CARD.pin },
  };
  const started = performance.now();
  const made = await personalise(work);
  desk.issue();
  const written = await personalise(work);
  const seconds = (performance.now() - started) / 1000;
  await journal.close();
  rmSync(folder, { recursive: true });
  if (made.result !== 'keys-recorded' || written.result !== 'finished')
    throw new Error(`the personalisation ended with ${JSON.stringify([made, written])}`);
  return { seconds, commands: counted.commands, cardSeconds: counted.cardMs / 1000 };
}

function timed(transmit: Transmit, counted: { commands: number; cardMs: number }): Transmit {
  return async (octets) => {
    const started = performance.now();
    try {
      return await transmit(octets);
    } finally {
      counted.commands += 1;
      counted.cardMs += performance.now() - started;
    }
  };
}

function keySeconds(): number {
  const started = performance.now();
  for (let count = 0; count < KEYS_OF_A_CARD * RUNS; count += 1) generateKeyPairSync('rsa', { modulusLength: 2048 });
  return (performance.now() - started) / 1000 / RUNS;
}
