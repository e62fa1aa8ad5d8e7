import { carrierInUse } from '@kualik/db/repositories/carrier.repository.ts';
import { findOperator } from '@kualik/db/repositories/operator.repository.ts';
import type { EntityManager } from '@kualik/db';
import type { ErrorCode } from '@kualik/domain/rules/errors.ts';
import { stageOf } from '@kualik/domain/rules/operator-renewal.ts';
import type { PinPrompt } from '../cards/case-desk.ts';
import { personalise } from '../cards/personalise.ts';
import type { PersonalisationJournal } from '../cards/personalisation-journal.ts';
import { ANY_KEY } from './carrier-keys.ts';
import { ApiRefusal, type OperatorApi } from './operator-api.ts';
import { carrierJournalName } from './carrier-journal.ts';
import { OperatorDesk } from './operator-desk.ts';
import { type SigningTools, signOnCarrier } from './sign-on-carrier.ts';

/** The profiles of the staff take RSA of 2048 bits. */
const ALGORITHMS = ['RSA-2048'] as const;

export interface EnrolmentTools extends SigningTools {
  readonly prompt: PinPrompt & SigningTools['prompt'];
  readonly orm: { readonly em: EntityManager };
  readonly api: OperatorApi;
  readonly journal: PersonalisationJournal;
}

export type EnrolmentOutcome =
  /** The keys are on the carrier and the application is sent; the papers go round. Or: he may sign in with it. */
  | { readonly result: 'applied' | 'installed' }
  | { readonly result: 'stopped'; readonly code: ErrorCode; readonly triesLeft: number | null };

/**
 * Brings the certificates of an operator onto his carrier: the keys are made on it and he applies; called again when the
 * certificates are issued, writes them, reads them back and proves it with the new key. May be interrupted anywhere and
 * called again. @rule reg p.15(1)
 */
export async function enrolCarrier(
  tools: EnrolmentTools,
  wish: { carrierSerial: string; code: string | null },
): Promise<EnrolmentOutcome> {
  const em = tools.orm.em.fork();
  const carrier = await carrierInUse(em, wish.carrierSerial);
  const operator = carrier?.operatorId ? await findOperator(em, carrier.operatorId) : null;
  if (operator === null) return stopped('CARRIER_SERIAL');
  const { id: operatorId, round } = operator;
  const journal = tools.journal.of(carrierJournalName(operatorId, round));
  const desk = new OperatorDesk({ ...tools, journal }, { ...wish, operatorId, round });
  const reader = { connect: async () => (await tools.reader.connectCarrier()).card };
  const { prompt } = tools;
  try {
    const unended = () => [];
    const work = { requestId: operatorId, reader, desk, journal, unended, prompt, algorithms: ALGORITHMS };
    const outcome = await personalise(work);
    if ('code' in outcome) return stopped(outcome.code, 'triesLeft' in outcome ? outcome.triesLeft : null);
    if (outcome.result === 'keys-recorded') return { result: 'applied' };
    return stageOf(operator) === 'certified' ? await install(tools, operatorId) : { result: 'installed' };
  } catch (error) {
    if (error instanceof ApiRefusal) return stopped(error.code);
    throw error;
  }
}

/** His word that the certificates lie on the carrier, signed by it. */
async function install(tools: EnrolmentTools, operatorId: string): Promise<EnrolmentOutcome> {
  const { api } = tools;
  const content = await api.installDocument(operatorId);
  const signer = { ...ANY_KEY, usage: 'sign' } as const;
  const gone = new AbortController().signal;
  const outcome = await signOnCarrier(tools, { origin: api.origin, content, isDetached: false, signer, gone });
  if (outcome.result === 'cancelled') return stopped('CARD_PIN_NEEDED');
  if (outcome.result === 'failed') return stopped(outcome.code, outcome.triesLeft);
  await api.install(operatorId, outcome.cms);
  return { result: 'installed' };
}

function stopped(code: ErrorCode, triesLeft: number | null = null): EnrolmentOutcome {
  return { result: 'stopped', code, triesLeft };
}
