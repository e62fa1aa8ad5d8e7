import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { openPivChip } from '@kualik/worker/cards/piv-chip.ts';
import { openSigningSocket } from '@kualik/worker/station/ncalayer/socket.ts';
import { PinDesk, type PinDeskView } from '@kualik/worker/station/pin-desk.ts';
import { operatorCarrier } from '../../support/card/operator-carrier.ts';
import { type PivSimulator } from '../../support/card/piv-simulator.ts';
import { syntheticIin } from '../../support/stored-cases.ts';
import { foreignAuthority, makeHolder } from '../../support/test-ca.ts';

const DAY_MS = 86_400_000;
const TURNS = 2000;
const TURN_MS = 5;

/** A carrier of an operator, with what the tests have to know of it. */
export interface TestCarrier {
  readonly simulator: PivSimulator;
  readonly signSha256: string;
}

export async function makeTestCarrier(): Promise<TestCarrier> {
  const at = new Date(Math.floor(Date.now() / 1000) * 1000);
  const issuer = foreignAuthority(at);
  const names = { surname: 'Серікқызы', givenName: 'Айгерім', patronymic: null } as const;
  const applicant = { kind: 'individual', iin: syntheticIin(), ...names, emails: [] } as const;
  const times = { notBefore: new Date(at.getTime() - DAY_MS), notAfter: new Date(at.getTime() + DAY_MS) };
  let signSha256 = '';
  const simulator = await operatorCarrier(async (usage, spki) => {
    const holder = makeHolder({ profileId: `operator-${usage}`, applicant, issuer, ...times, spki });
    if (usage === 'sign') signSha256 = createHash('sha256').update(holder.der).digest('hex');
    return holder;
  });
  return { simulator, signSha256 };
}

/** The station's own socket with a carrier in memory; the tests read and type at its page. */
export interface CarrierProgram {
  readonly url: string;
  /** What the page of the station asks, as soon as it asks. */
  question(): Promise<Extract<PinDeskView, { asks: 'pin' }>>;
  /** The person types, or cancels with null. */
  answer(pin: string | null): Promise<void>;
  isAsking(): boolean;
  /** How often a page asked to be told of the removal. */
  watched(): number;
  takeCarrierOut(): void;
  stop(): Promise<void>;
}

export async function startCarrierProgram(origin: string, { simulator }: TestCarrier): Promise<CarrierProgram> {
  const desk = new PinDesk();
  let isThere = true;
  const watchers = new Set<() => void>();
  let watched = 0;
  const transmit = async (octets: Uint8Array): Promise<Uint8Array> => simulator.answer(octets);
  const socket = await openSigningSocket({
    ...{ prompt: desk, now: () => new Date(), tell: (code) => desk.tell(code), origins: [origin], ports: [0] },
    page: 'http://127.0.0.1:13590/',
    holdsCarrier: async () => isThere,
    watchCarrier: async (_serial, gone, removed) => {
      watched += 1;
      watchers.add(removed);
      gone.addEventListener('abort', () => watchers.delete(removed));
      return isThere;
    },
    reader: {
      connectCarrier: async () => {
        simulator.reset();
        const chip = { transmit, disconnect: async () => undefined, secret: new Uint8Array(32) };
        return { reader: 'R', card: await openPivChip(chip) };
      },
    },
  });
  const question = async (): Promise<Extract<PinDeskView, { asks: 'pin' }>> => {
    for (let turn = 0; turn < TURNS; turn += 1) {
      const { view } = desk;
      if (view.asks === 'pin') return view;
      await sleep(TURN_MS);
    }
    throw new Error('nobody asks for the PIN');
  };
  return {
    url: socket.url,
    question,
    answer: async (pin) => void desk.answerPin((await question()).token, pin),
    watched: () => watched,
    isAsking: () => desk.view.asks === 'pin',
    takeCarrierOut: () => {
      isThere = false;
      for (const tell of watchers) tell();
    },
    stop: () => socket.close(),
  };
}
