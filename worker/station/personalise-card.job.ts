import { CARD_WORK_KIND } from '@kualik/db/repositories/card-station.repository.ts';
import type { ErrorCode } from '@kualik/domain/rules/errors.ts';
import type { PinPrompt } from '../cards/case-desk.ts';
import type { ChipReader } from '../cards/chip-card.ts';
import { personalise, type UnendedCase } from '../cards/personalise.ts';
import type { PersonalisationJournal } from '../cards/personalisation-journal.ts';
import { type JobResult, type JobRow, type JobTable, PermanentFailure, type ProcessContext } from '../job.ts';
import { isCarrierJournal } from './carrier-journal.ts';
import { DbDesk } from './db-desk.ts';

/** An order that lay for so long is not begun: who ordered it sits there no more. Our choice. */
const ORDER_GOOD_MS = 15 * 60_000;
/** Profiles of the pair take RSA of 2048 bits, whatever else the card could make. */
const ALGORITHMS = ['RSA-2048'] as const;

export interface StationContext extends ProcessContext {
  readonly reader: ChipReader;
  readonly journal: PersonalisationJournal;
  readonly prompt: PinPrompt;
  /** How each work ended: null when well. */
  readonly tell: (code: ErrorCode | null) => void;
}

/**
 * Carries one case on with the card in the reader of this station. What a person has to do – insert the card, type again,
 * sign – closes the job with its code: he orders it again, nothing is tried by itself. @rule reg p.9(6), p.9(10)
 */
async function personaliseCard(context: StationContext, row: JobRow): Promise<JobResult> {
  const { requestId, payload } = row;
  const { requestedBy, orderedAt } = payload;
  if (requestId === null || typeof requestedBy !== 'string' || typeof orderedAt !== 'string')
    throw new PermanentFailure('NOT_FOUND');
  if (context.clock.now().getTime() - Date.parse(orderedAt) > ORDER_GOOD_MS)
    throw new PermanentFailure('CARD_ORDER_STALE');
  const { reader, journal, prompt } = context;
  const desk = new DbDesk(context, { requestId, employeeId: requestedBy });
  const unended = (cardId: string): UnendedCase[] =>
    journal.unendedOn(cardId).flatMap((id) => {
      if (id === requestId || isCarrierJournal(id)) return [];
      const other = new DbDesk(context, { requestId: id, employeeId: requestedBy });
      return [{ journal: journal.of(id), revoked: () => other.revoked() }];
    });
  const work = { requestId, reader, desk, journal: journal.of(requestId), unended, prompt, algorithms: ALGORITHMS };
  const outcome = await personalise(work);
  context.tell('code' in outcome ? outcome.code : null);
  const document = desk.unsigned === null ? {} : { document: Buffer.from(desk.unsigned).toString('base64') };
  return { ...outcome, ...document };
}

export const STATION_JOBS: JobTable<StationContext> = { [CARD_WORK_KIND]: personaliseCard };
