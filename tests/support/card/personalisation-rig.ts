import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bitStringOctets } from '@kualik/pki/der/fields.ts';
import { readDer } from '@kualik/pki/der/read.ts';
import type { ErrorCode } from '@kualik/domain/rules/errors.ts';
import { parseCardDestruction } from '@kualik/domain/rules/card-destruction.ts';
import type { Exchange } from '../../../worker/cards/card-channel.ts';
import { CARD_SLOTS, type CardUsage } from '../../../worker/cards/card-port.ts';
import { isSignatureOf } from '../../../worker/cards/card-session.ts';
import type { CaseDesk, DeskFacts } from '../../../worker/cards/case-desk.ts';
import type { ChipReader } from '../../../worker/cards/chip-card.ts';
import { CARD_USAGES } from '../../../worker/cards/personalisation.ts';
import {
  openPersonalisationJournal,
  type PersonalisationJournal,
} from '../../../worker/cards/personalisation-journal.ts';
import { personalise, type PersonalisationOutcome } from '../../../worker/cards/personalise.ts';
import { openPivChip } from '../../../worker/cards/piv-chip.ts';
import { PivCard } from '../../../worker/cards/piv.ts';
import { CardPulled } from './card-faults.ts';
import { FACTORY_CARD, PivSimulator } from './piv-simulator.ts';

/** Of eight digits: none of the journal's numbers looks like it by chance. */
export const RIG_PIN = '71337791';
export const STATION_SECRET = Buffer.alloc(32, 7);
const REQUEST_ID = '0b7c5a3e-6a7f-4a5e-9a55-0d3c7c1f5b11';
const NEXT_REQUEST_ID = '0b7c5a3e-6a7f-4a5e-9a55-0d3c7c1f5b12';
const CERTIFICATE_OCTETS = 900;

/** The service with one case and an authority that signs whatever the case has taken. */
export class MemoryDesk implements CaseDesk {
  #recorded: DeskFacts['recorded'] = null;
  #spki: Record<CardUsage, Uint8Array> | null = null;
  #certificates: Record<CardUsage, Uint8Array> | null = null;
  end: DeskFacts['end'] = 'open';
  lostCode: DeskFacts['lostCode'] = null;
  readonly revoked: string[] = [];
  readonly destroyed: Uint8Array[] = [];
  confirms = true;
  /** Public half of each issued certificate. */
  readonly issued = new Map<string, Uint8Array>();

  async look(): Promise<DeskFacts> {
    return { end: this.end, lostCode: this.lostCode, recorded: this.#recorded, certificates: this.#certificates };
  }
  async recordKeys({ cardId, signCsr, authCsr }: { cardId: string; signCsr: Uint8Array; authCsr: Uint8Array }) {
    if (this.#recorded !== null) throw new Error('keys are recorded twice');
    const [sign, auth] = [spkiOf(signCsr), spkiOf(authCsr)];
    this.#spki = { sign, auth };
    this.#recorded = { cardId, spkiSha256: { sign: sha256(sign), auth: sha256(auth) } };
  }
  /** The operator confirmed: each recorded key gets its certificate. */
  issue(): void {
    if (this.#recorded === null || this.#certificates !== null) throw new Error('nothing to issue');
    const of = (usage: CardUsage): Uint8Array => {
      const der = randomBytes(CERTIFICATE_OCTETS);
      this.issued.set(der.toString('hex'), this.#spki?.[usage] ?? new Uint8Array());
      return new Uint8Array(der);
    };
    this.#certificates = { sign: of('sign'), auth: of('auth') };
  }
  async recordStep(): Promise<void> {}
  async revokeDestroyed(): Promise<void> {}
  async recordWritten(read: Record<CardUsage, Uint8Array>): Promise<void> {
    for (const usage of CARD_USAGES)
      if (Buffer.compare(read[usage], this.#certificates?.[usage] ?? new Uint8Array()) !== 0)
        throw new Error('another certificate was read back');
    this.end = 'completed';
  }
  async giveUp(code: ErrorCode): Promise<void> {
    if (this.end !== 'open') throw new Error('the case is not open');
    this.end = 'given-up';
    this.lostCode = code;
    for (const der of Object.values(this.#certificates ?? {})) this.revoked.push(`${hex(der)} ${code}`);
  }
  async revokedCertificates(): Promise<DeskFacts['certificates']> {
    return this.end === 'given-up' ? this.#certificates : null;
  }
  async confirmDestruction(document: Uint8Array): Promise<{ cmsSha256: string } | null> {
    if (parseCardDestruction(document) === null) throw new Error('no such document');
    this.destroyed.push(document);
    return this.confirms ? { cmsSha256: sha256(document) } : null;
  }
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** Public half of a request that its own key signed (RFC 2986 4), also where the profile would take no such key. */
function spkiOf(csr: Uint8Array): Uint8Array {
  const [info, , signature] = readDer(csr).children;
  const spki = info?.children[2]?.raw;
  if (info === undefined || signature === undefined || spki === undefined) throw new Error('no request');
  if (!isSignatureOf(spki, info.raw, bitStringOctets(signature))) throw new Error('the key did not sign its request');
  return Uint8Array.from(spki);
}

/** One case, one card, one station: everything may be interrupted, and looked at afterwards. */
export class PersonalisationRig {
  readonly folder = mkdtempSync(join(tmpdir(), 'kualik-personalise-'));
  desk = new MemoryDesk();
  #requestId = REQUEST_ID;
  #former: MemoryDesk | null = null;
  readonly seen: Exchange[] = [];
  simulator: PivSimulator;
  /** What the person types, one after another; the last one stays. */
  pins: (string | null)[] = [RIG_PIN];
  asked: (number | null)[] = [];
  algorithms: readonly ('P-256' | 'RSA-2048')[] = ['P-256', 'RSA-2048'];
  /** The station dies at this row of its journal. */
  dieAt: { nth: number; moment: 'before' | 'after' } | null = null;

  constructor(simulator = new PivSimulator({ ...FACTORY_CARD, pin: RIG_PIN })) {
    this.simulator = simulator;
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  get journalText(): string {
    return readFileSync(join(this.folder, 'journal.jsonl'), 'utf8');
  }

  /** The holder begins another case with the same card. */
  beginNext(): void {
    this.#former = this.desk;
    this.desk = new MemoryDesk();
    this.#requestId = NEXT_REQUEST_ID;
  }

  /** The station starts, works on the case as far as it goes, and ends. */
  async attempt(): Promise<PersonalisationOutcome> {
    const journal = await openPersonalisationJournal(join(this.folder, 'journal.jsonl'), () => new Date(0));
    try {
      return await personalise({
        ...{ requestId: this.#requestId, reader: this.#reader(), desk: this.desk, algorithms: this.algorithms },
        journal: this.#mortal(journal.of(this.#requestId)),
        unended: (cardId) =>
          journal.unendedOn(cardId).flatMap((id) => {
            const former = id === this.#requestId ? null : this.#former;
            return former === null ? [] : [{ journal: journal.of(id), revoked: () => former.revokedCertificates() }];
          }),
        prompt: {
          askPin: async ({ triesLeft }) => {
            this.asked.push(triesLeft);
            return (this.pins.length > 1 ? this.pins.shift() : this.pins[0]) ?? null;
          },
        },
      });
    } finally {
      await journal.close();
    }
  }

  #mortal(journal: ReturnType<PersonalisationJournal['of']>): ReturnType<PersonalisationJournal['of']> {
    const dies = (moment: 'before' | 'after', count: number): void => {
      if (this.dieAt?.moment !== moment || this.dieAt.nth !== count) return;
      this.dieAt = null;
      throw new StationDied();
    };
    let count = 0;
    return {
      get state() {
        return journal.state;
      },
      async append(row) {
        count += 1;
        dies('before', count);
        await journal.append(row);
        dies('after', count);
      },
    };
  }

  #reader(): ChipReader {
    return {
      connect: async () => {
        let isThere = true;
        this.simulator.reset();
        return openPivChip({
          secret: STATION_SECRET,
          disconnect: async () => undefined,
          observe: (exchange) => this.seen.push(exchange),
          transmit: async (octets) => {
            if (!isThere) throw new CardPulled();
            try {
              return this.simulator.answer(octets);
            } catch (error) {
              isThere = false;
              throw error;
            }
          },
        });
      },
    };
  }

  /** The card, asked past the reader; a fault that has not come yet will not come. */
  #aside(): Promise<PivCard> {
    this.simulator.failAt({ nth: 0, moment: 'before' });
    return PivCard.select(async (octets) => this.simulator.answer(octets));
  }

  /** Usages whose certificate on the card belongs to a key that is elsewhere. */
  async orphans(): Promise<CardUsage[]> {
    const card = await this.#aside();
    const found: CardUsage[] = [];
    for (const usage of CARD_USAGES) {
      const der = await card.readCertificate(CARD_SLOTS[usage]);
      if (der === null) continue;
      const spki = this.desk.issued.get(hex(der)) ?? new Uint8Array();
      const challenge = randomBytes(32);
      await card.verifyPin(RIG_PIN);
      const algorithm = spki.length > 100 ? 'RSA-2048' : 'P-256';
      const signature = await card.sign(CARD_SLOTS[usage], algorithm, challenge).catch(() => new Uint8Array());
      if (!isSignatureOf(spki, challenge, signature)) found.push(usage);
    }
    return found;
  }

  async onCard(usage: CardUsage): Promise<string | null> {
    const der = await (await this.#aside()).readCertificate(CARD_SLOTS[usage]);
    return der === null ? null : hex(der);
  }

  /** Goes on until the case is done or over; the operator confirms in between. At most this many attempts. */
  async goOn(limit = 6): Promise<PersonalisationOutcome[]> {
    const outcomes: PersonalisationOutcome[] = [];
    for (let count = 0; count < limit; count += 1) {
      const outcome = await this.attempt();
      outcomes.push(outcome);
      if (outcome.result === 'finished' || outcome.result === 'start-over') return outcomes;
      if (outcome.result === 'keys-recorded') this.desk.issue();
    }
    return outcomes;
  }
}

export class StationDied extends Error {}
