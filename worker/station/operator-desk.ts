import { createHash } from 'node:crypto';
import type { EntityManager, OperatorApplicationEntity } from '@kualik/db';
import { applicationOf, findOperator, issuedToOperators } from '@kualik/db/repositories/operator.repository.ts';
import { orderRevocation } from '@kualik/db/repositories/revocation-order.repository.ts';
import { OPERATOR_INSTRUCTION_VERSION } from '@kualik/domain/rules/operator-documents.ts';
import { equalBytes } from '@kualik/pki/bytes.ts';
import { verifyCsr } from '@kualik/pki/csr.ts';
import { CardWriteError } from '../cards/card-error.ts';
import type { CardUsage } from '../cards/card-port.ts';
import type { CaseDesk, DeskFacts } from '../cards/case-desk.ts';
import { CARD_USAGES } from '../cards/personalisation.ts';
import type { CaseJournal } from '../cards/personalisation-journal.ts';
import type { CardKeys, ReadBack } from '../cards/station.ts';
import { ApiRefusal, type OperatorApi } from './operator-api.ts';

/** Nobody will ever use a certificate whose key is not on the carrier. */
const REASON = 'cessationOfOperation';

/** Whose certificates, in which round of papers, onto which carrier. */
export interface CarrierWork {
  readonly operatorId: string;
  readonly round: number;
  readonly carrierSerial: string;
  /** One-time code that came with the carrier; null once it was used. */
  readonly code: string | null;
}

interface DeskTools {
  readonly orm: { readonly em: EntityManager };
  readonly now: () => Date;
  readonly api: OperatorApi;
  readonly journal: CaseJournal;
}

/** The service as the station sees the certificates of an operator: his papers take the place of a request. @rule reg p.15(1) */
export class OperatorDesk implements CaseDesk {
  readonly #tools: DeskTools;
  readonly #work: CarrierWork;

  constructor(tools: DeskTools, work: CarrierWork) {
    this.#tools = tools;
    this.#work = work;
  }

  async look(): Promise<DeskFacts> {
    const { operatorId, round } = this.#work;
    const em = this.#tools.orm.em.fork();
    const operator = await findOperator(em, operatorId);
    const application = await applicationOf(em, { id: operatorId, round });
    const isOver = operator === null || operator.state === 'revoked' || operator.round !== round;
    const recorded = application === null ? null : await this.#recordedOf(application);
    return { end: isOver ? 'given-up' : 'open', lostCode: null, recorded, certificates: await this.#certificates() };
  }

  /** The application of the operator: with his code, over the keys that were made on the carrier. */
  async recordKeys({ signCsr, authCsr }: CardKeys): Promise<void> {
    const { code, carrierSerial } = this.#work;
    if (code === null) throw new ApiRefusal('OPERATOR_CODE');
    await this.#tools.api.apply({
      ...{ code, carrierSerial, instructionVersion: OPERATOR_INSTRUCTION_VERSION },
      ...{ signCsr: Buffer.from(signCsr).toString('base64'), authCsr: Buffer.from(authCsr).toString('base64') },
    });
  }

  /** His signature with the new key, which follows, tells more than a step. */
  async recordStep(): Promise<void> {}

  async recordWritten(read: ReadBack): Promise<void> {
    const issued = await this.#certificates();
    for (const usage of CARD_USAGES)
      if (issued === null || !equalBytes(read[usage], issued[usage]))
        throw new CardWriteError('CARD_READ_BACK_DIFFERS');
  }

  /** The keys are gone: what was issued for them is revoked; the office renews him with another code. */
  async giveUp(): Promise<void> {
    const at = this.#tools.now();
    await this.#tools.orm.em.fork().transactional(async (em) => {
      for (const { certificateId } of await this.#issued(em))
        await orderRevocation(em, { certificateId, reason: REASON, requestedBy: 'system', at });
    });
  }

  /** He works with the keys of his carrier until the new ones count: these need a blank one. */
  confirmDestruction(): Promise<never> {
    return Promise.reject(new CardWriteError('CARRIER_HOLDS_KEYS'));
  }

  async revokeDestroyed(): Promise<void> {}

  async #recordedOf(application: OperatorApplicationEntity): Promise<DeskFacts['recorded']> {
    const [sign, auth] = [await spkiSha256Of(application.signCsr), await spkiSha256Of(application.authCsr)];
    // The application names the serial of the carrier; which card that is, the journal of its keys knows.
    return { cardId: this.#tools.journal.state.card?.cardId ?? '', spkiSha256: { sign, auth } };
  }

  async #certificates(): Promise<DeskFacts['certificates']> {
    const issued = await this.#issued(this.#tools.orm.em.fork());
    const derOf = (usage: CardUsage): Uint8Array | null => issued.find((one) => one.usage === usage)?.der ?? null;
    const [sign, auth] = [derOf('sign'), derOf('auth')];
    return sign === null || auth === null ? null : { sign, auth };
  }

  async #issued(em: EntityManager): ReturnType<typeof issuedToOperators> {
    const { operatorId, round } = this.#work;
    return (await issuedToOperators(em, [operatorId])).filter((one) => one.round === round);
  }
}

async function spkiSha256Of(csr: Uint8Array): Promise<string> {
  const result = await verifyCsr(csr);
  return result.ok ? createHash('sha256').update(result.csr.spki).digest('hex') : '';
}
