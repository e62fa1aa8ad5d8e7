import { SoftCard } from '@kualik/worker/cards/soft-card.ts';
import { makeCardKeys, writeCertificates } from '@kualik/worker/cards/station.ts';
import type { CardStep, ReadBack, Station } from '@kualik/worker/cards/station.ts';
import {
  CardWorkDocument,
  RecordCardKeysDocument,
  RecordCardStepDocument,
  RecordCardWrittenDocument,
} from '../../codegen/generated/counter.ts';
import { fromBase64, toBase64 } from './graphql-client.ts';
import type { Operator } from './operator.ts';

/** The two moments of N4 at which the card is in the reader, and what another program reads from it afterwards. */
export interface CardDesk {
  /** P6: keys are made on the card after the PIN, and the case takes them. */
  makeKeys(operator: Operator, id: string): Promise<void>;
  /** P10: both certificates are written and read back, and the case is complete. */
  write(operator: Operator, id: string): Promise<void>;
  /** By OpenSC; null = no card that other programs could read. */
  readonly readByOthers: ((usage: 'sign' | 'auth') => Promise<Uint8Array>) | null;
  /** Why there is none; empty where there is. */
  readonly why: string;
}

/** A PIN of the demonstration card; the real one is typed by its owner. */
const DEMO_PIN = '482915';

/** Where the machine has no PC/SC: a card in memory, which speaks the port of the real reader. No other program reads it. */
export function softCardDesk(why: string): CardDesk {
  const station: Station = { port: new SoftCard({ pin: DEMO_PIN }), askPin: async () => DEMO_PIN };
  return {
    async makeKeys(operator, id) {
      const { cardId, signCsr, authCsr } = await makeCardKeys(station);
      const { version } = await operator.open(id);
      const csrs = { cardId, signCsr: toBase64(signCsr), authCsr: toBase64(authCsr) };
      await operator.client.run(RecordCardKeysDocument, { input: { id, version, ...csrs } });
    },
    async write(operator, id) {
      const read = await writeCard(operator, station, id);
      const { cardId, ...certificates } = read;
      const { version } = await operator.open(id);
      const [sign, auth] = [toBase64(certificates.sign), toBase64(certificates.auth)];
      await operator.client.run(RecordCardWrittenDocument, { input: { id, version, cardId, sign, auth } });
    },
    readByOthers: null,
    why,
  };
}

async function writeCard({ client }: Operator, station: Station, id: string): Promise<ReadBack & { cardId: string }> {
  const { cardWork } = await client.run(CardWorkDocument, { id });
  const { cardId } = cardWork;
  const certificates = cardWork.certificates.map(({ usage, der }) => ({
    usage: usage === 'SIGN' ? ('sign' as const) : ('auth' as const),
    der: fromBase64(der),
  }));
  const tell = async ({ usage, step, certificateSha256 }: CardStep): Promise<void> => {
    const input = {
      ...{ id, cardId, certificateSha256 },
      usage: usage === 'sign' ? ('SIGN' as const) : ('AUTH' as const),
      step: step === 'started' ? ('STARTED' as const) : ('WRITTEN' as const),
    };
    await client.run(RecordCardStepDocument, { input });
  };
  return { cardId, ...(await writeCertificates(station, { cardId, certificates }, tell)) };
}
