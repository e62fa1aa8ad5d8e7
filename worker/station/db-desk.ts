import { createHash } from 'node:crypto';
import { findRequest, type RequestEntity } from '@kualik/db';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { appendCardStep, cardOfRequest, cardLossOf, issuedOfRequest } from '@kualik/db/repositories/card.repository.ts';
import { cardDestructionsOf } from '@kualik/db/repositories/card-station.repository.ts';
import { certificatesOfEmployee } from '@kualik/db/repositories/employee.repository.ts';
import { keysOfRequest } from '@kualik/db/repositories/order.repository.ts';
import type { ErrorCode } from '@kualik/domain/rules/errors.ts';
import { equalBytes } from '@kualik/pki/bytes.ts';
import { verifyCms } from '@kualik/pki/cms.ts';
import type { CardUsage } from '../cards/card-port.ts';
import type { CaseDesk, DeskFacts } from '../cards/case-desk.ts';
import type { CardKeys, CardStep, ReadBack } from '../cards/station.ts';
import { PermanentFailure, type ProcessContext } from '../job.ts';
import { giveUpCase, recordCaseKeys, recordCaseWritten, revokeDestroyed, stepOf } from './case-moves.ts';

/** Which case, and the operator who holds it and ordered the work. */
export interface OrderedWork {
  readonly requestId: string;
  readonly employeeId: string;
}

/** The service as a station sees one case: what the operator ordered is done in his name. @rule reg p.9(6), p.9(10) */
export class DbDesk implements CaseDesk {
  readonly #context: ProcessContext;
  readonly #work: OrderedWork;
  /** What the operator has yet to sign; null when nothing. */
  unsigned: Uint8Array | null = null;

  constructor(context: ProcessContext, work: OrderedWork) {
    this.#context = context;
    this.#work = work;
  }

  async look(): Promise<DeskFacts> {
    const em = this.#context.orm.em.fork();
    const request = await this.#request(em);
    const { id, status, finishedAt } = request;
    const order = await cardOfRequest(em, id);
    const keys = order === null ? [] : await keysOfRequest(em, id);
    const spkiOf = (usage: CardUsage): string => keys.find((key) => key.usage === usage)?.spkiSha256 ?? '';
    const recorded =
      order === null ? null : { cardId: order.cardId, spkiSha256: { sign: spkiOf('sign'), auth: spkiOf('auth') } };
    const step = stepOf(this.#context.registry, request);
    if (recorded === null && !finishedAt && step?.task !== 'enter_card_pin')
      throw new PermanentFailure('STATE_CHANGED');
    const end = status === 'COMPLETED' ? 'completed' : finishedAt ? 'given-up' : 'open';
    const lostCode = end === 'given-up' ? await cardLossOf(em, id) : null;
    return { end, lostCode, recorded, certificates: step?.kind === 'result' ? await certificatesOf(em, id) : null };
  }

  /** What was issued for a case that was given up; null for any other. */
  async revoked(): Promise<DeskFacts['certificates']> {
    const em = this.#context.orm.em.fork();
    const { id, status, finishedAt } = await this.#request(em);
    return finishedAt && status !== 'COMPLETED' ? certificatesOf(em, id) : null;
  }

  async revokeDestroyed(): Promise<void> {
    await revokeDestroyed(this.#context, this.#work);
  }

  async recordKeys(keys: CardKeys): Promise<void> {
    await recordCaseKeys(this.#context, this.#work, keys);
  }

  async recordStep({ usage, step, certificateSha256 }: CardStep): Promise<void> {
    const { orm, clock } = this.#context;
    const { requestId, employeeId } = this.#work;
    const at = clock.now();
    await orm.em.fork().transactional(async (em) => {
      await appendCardStep(em, { requestId, usage, step, certificateSha256, employeeId, at });
      const actor = { kind: 'employee', id: employeeId } as const;
      await appendAudit(em, { kind: 'card.step', actor, at, requestId, data: { usage, step, certificateSha256 } });
    });
  }

  async recordWritten(read: ReadBack, cardId: string): Promise<void> {
    await recordCaseWritten(this.#context, this.#work, { read, cardId });
  }

  async giveUp(code: ErrorCode): Promise<void> {
    await giveUpCase(this.#context, this.#work, code);
  }

  /** Only what the operator of the order signed himself, over exactly this document, with a key that is registered as his. */
  async confirmDestruction(document: Uint8Array): Promise<{ cmsSha256: string } | null> {
    const em = this.#context.orm.em.fork();
    const { requestId, employeeId } = this.#work;
    const own = (await certificatesOfEmployee(em, employeeId, 'sign')).map(({ sha256 }) => sha256);
    for (const row of await cardDestructionsOf(em, requestId)) {
      const signed = await verifyCms(row.cms);
      if (!signed.ok || !signed.signatureValid || !signed.essCertMatches) continue;
      if (!equalBytes(signed.content, document) || !own.includes(signed.signer.sha256)) continue;
      return { cmsSha256: createHash('sha256').update(row.cms).digest('hex') };
    }
    this.unsigned = document;
    return null;
  }

  async #request(em: Parameters<typeof findRequest>[0]): Promise<RequestEntity> {
    const request = await findRequest(em, this.#work.requestId);
    if (request === null) throw new PermanentFailure('NOT_FOUND');
    return request;
  }
}

async function certificatesOf(
  em: Parameters<typeof findRequest>[0],
  requestId: string,
): Promise<DeskFacts['certificates']> {
  const issued = await issuedOfRequest(em, requestId);
  const derOf = (usage: CardUsage): Uint8Array | null => issued.find((one) => one.usage === usage)?.der ?? null;
  const [sign, auth] = [derOf('sign'), derOf('auth')];
  return sign === null || auth === null ? null : { sign, auth };
}
