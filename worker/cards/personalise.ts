import { createHash, randomUUID } from 'node:crypto';
import type { ErrorCode } from '@kualik/domain/rules/errors.ts';
import { CardConnectError, CardError, CardVerifyError } from './card-error.ts';
import type { CaseDesk, DeskFacts, PinPrompt } from './case-desk.ts';
import type { ChipReader } from './chip-card.ts';
import { CardSession } from './card-session.ts';
import {
  CARD_USAGES,
  isCardOf,
  nextStep,
  type PersonalisationFacts,
  type PersonalisationState,
  type PersonalisationStep,
} from './personalisation.ts';
import type { CaseJournal } from './personalisation-journal.ts';
import { clearCertificates, PERFORM } from './personalisation-steps.ts';
import type { PivAlgorithm } from './piv-objects.ts';

/** Our own bound: twice the steps of a whole personalisation; more means that the rules lead in a circle. */
const MAX_STEPS = 40;

export interface UnendedCase {
  readonly journal: CaseJournal;
  /** What was issued for it; null while it may still go on. */
  readonly revoked: () => Promise<DeskFacts['certificates']>;
}

export interface Personalisation {
  readonly requestId: string;
  readonly reader: ChipReader;
  readonly desk: CaseDesk;
  readonly journal: CaseJournal;
  readonly prompt: PinPrompt;
  /** Other cases that this station began on the card and did not end. */
  readonly unended: (cardId: string) => readonly UnendedCase[];
  /** What the profile takes, best first. */
  readonly algorithms: readonly PivAlgorithm[];
}

export type PersonalisationOutcome =
  | { readonly result: 'keys-recorded' | 'finished' }
  /** The case is over, its certificates are revoked: the same card may begin a new one. */
  | { readonly result: 'start-over' | 'refused'; readonly code: ErrorCode }
  /** Nothing is lost: the same call goes on from here. */
  | { readonly result: 'resume'; readonly code: ErrorCode; readonly triesLeft: number | null };

/**
 * Carries one case on with the card in the reader, as far as it goes now: to the keys before the operator's confirmation, to
 * the certificates after it. May be interrupted anywhere and called again. @rule reg p.9(6), p.9(10)
 */
export async function personalise(work: Personalisation): Promise<PersonalisationOutcome> {
  try {
    const card = await work.reader.connect();
    try {
      return await run(work, new CardSession(card, work.prompt));
    } finally {
      await card.disconnect();
    }
  } catch (error) {
    if (!(error instanceof CardError)) throw error;
    const triesLeft = error instanceof CardVerifyError ? error.triesLeft : null;
    return { result: 'resume', code: error.code, triesLeft };
  }
}

async function run(work: Personalisation, session: CardSession): Promise<PersonalisationOutcome> {
  const { journal, desk } = work;
  const identity = await session.card.identify();
  if (!isCardOf(journal.state, identity)) throw new CardConnectError('CARD_DIFFERENT');
  if (identity.cardId !== null) await clearUnended(work, session, identity.cardId);
  for (let count = 0; count < MAX_STEPS; count += 1) {
    const known = await desk.look();
    const step = nextStep(journal.state, factsOf(journal.state, known, session));
    if (step.step === 'stop') return outcomeOf(step);
    await PERFORM[step.step]({ ...work, session, known, identity, newCardId: newCardId() }, step);
  }
  throw new Error('the personalisation leads in a circle');
}

/** A station that was killed between giving a case up and clearing its card: the next touch of the card does it. @rule reg p.9(10) */
async function clearUnended({ unended }: Personalisation, session: CardSession, cardId: string): Promise<void> {
  for (const { journal, revoked } of unended(cardId)) {
    const certificates = await revoked();
    if (certificates === null) continue;
    await clearCertificates(session, cardId, certificates);
    await journal.append({ type: 'over', code: 'CARD_CASE_OVER' });
  }
}

function outcomeOf(step: Extract<PersonalisationStep, { step: 'stop' }>): PersonalisationOutcome {
  if (step.result === 'over') return { result: 'start-over', code: step.code };
  return step.result === 'refused' ? { result: 'refused', code: step.code } : { result: step.result };
}

function factsOf(state: PersonalisationState, known: DeskFacts, session: CardSession): PersonalisationFacts {
  return {
    recorded: recordedOf(state, known),
    certificates: known.certificates === null ? 'missing' : 'issued',
    caseEnd: known.end,
    lostCode: known.lostCode,
    occupied: session.occupied,
    keysShown: session.keysShown,
  };
}

function recordedOf({ keys, card }: PersonalisationState, { recorded }: DeskFacts): PersonalisationFacts['recorded'] {
  if (recorded === null) return 'none';
  const isSame = CARD_USAGES.every((usage) => {
    const made = keys[usage];
    return made !== undefined && sha256OfBase64(made.spki) === recorded.spkiSha256[usage];
  });
  return isSame && recorded.cardId === card?.cardId ? 'ours' : 'others';
}

function sha256OfBase64(text: string): string {
  return createHash('sha256').update(Buffer.from(text, 'base64')).digest('hex');
}

/** A blank card gets a random id (RFC 9562 version 4, as SP 800-73-4 part 1, 3.4.1 wants it). */
function newCardId(): string {
  return randomUUID().replaceAll('-', '');
}
