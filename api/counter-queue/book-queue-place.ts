import { randomBytes } from 'node:crypto';
import { QueueTicketEntity } from '@kualik/db';
import type { EntityManager } from '@kualik/db';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { spendOnce } from '@kualik/db/repositories/captcha.repository.ts';
import { officeById } from '@kualik/db/repositories/office.repository.ts';
import { takeSlotPlace } from '@kualik/db/repositories/queue-slot.repository.ts';
import { requestStatusByNumber } from '@kualik/db/repositories/request.repository.ts';
import { KAZAKHSTAN_CALENDAR } from '@kualik/domain/data/calendar.ts';
import { FINAL_STATUSES } from '@kualik/domain/engine/vocabulary.ts';
import { dayOf, isBookable, mayBookAt, PLACES_PER_SLOT } from '@kualik/domain/rules/queue-slots.ts';
import { formatRequestNumber, groupRequestNumber, parseRequestNumber } from '@kualik/domain/rules/request-number.ts';
import { firstOnly } from '../administration/first-only.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { verifyCaptcha } from '../order/verify-captcha.ts';
import type { SolvedCaptcha } from '../order/verify-captcha.ts';
import { isUuid } from '../schema/is-uuid.ts';
import { placeHash } from './place-code.ts';
import type { BookQueuePlaceInput } from './queue.input.ts';
import type { QueuePlaceType } from './queue.type.ts';

/** The unique index over open places of a request: of two bookings at once the second is told. */
const ONE_PLACE = 'queue_ticket_one_place';

/** Books a place through the portal, for an open request or with a captcha. Stores nothing of the person. @rule std1 p.8(2) */
export async function bookQueuePlace(context: ApiContext, input: BookQueuePlaceInput): Promise<QueuePlaceType> {
  const { em, limits, address } = context;
  await limits.spend('queueBooking', address);
  await requireBookable(context, input);
  const requestSha256 = input.requestNumber ? await openRequestHash(em, input.requestNumber) : null;
  const captcha = requestSha256 === null ? await verifyCaptcha(context, input) : null;
  const code = formatRequestNumber(randomBytes(8));
  const booking = { captcha, requestSha256, codeSha256: placeHash(code) };
  const book = () => em.transactional((inner) => store(inner, context, input, booking));
  const ticket = await firstOnly('QUEUE_PLACE_TAKEN', book, ONE_PLACE);
  const { officeId, startsAt } = input;
  const nothingYet = { number: null, ahead: null, window: null };
  return { code: groupRequestNumber(code), officeId, startsAt, state: ticket.state, ...nothingYet };
}

async function requireBookable({ em, now }: ApiContext, { officeId, startsAt }: BookQueuePlaceInput): Promise<void> {
  const office = isUuid(officeId) ? await officeById(em, officeId) : null;
  if (office === null) throw new CodedError('OFFICE_UNKNOWN', { field: 'officeId' });
  if (!mayBookAt(office.kind)) throw new CodedError('QUEUE_NO_BOOKING', { field: 'officeId' });
  if (!isBookable(office.kind, startsAt, now, KAZAKHSTAN_CALENDAR))
    throw new CodedError('QUEUE_SLOT_UNKNOWN', { field: 'startsAt' });
}

async function openRequestHash(em: EntityManager, text: string): Promise<string> {
  const number = parseRequestNumber(text);
  const course = number.ok ? await requestStatusByNumber(em, number.value) : null;
  const hash = course === null || FINAL_STATUSES.includes(course.status) ? null : placeHash(text);
  if (hash === null) throw new CodedError('NOT_FOUND', { field: 'requestNumber' });
  return hash;
}

interface Booking {
  captcha: SolvedCaptcha | null;
  requestSha256: string | null;
  codeSha256: string | null;
}

async function store(
  em: EntityManager,
  { now: at }: ApiContext,
  { officeId, startsAt, kind }: BookQueuePlaceInput,
  { captcha, requestSha256, codeSha256 }: Booking,
): Promise<QueueTicketEntity> {
  if (captcha !== null && !(await spendOnce(em, captcha.spentKey, captcha.expiresAt)))
    throw new CodedError('CAPTCHA_SPENT', { field: 'captcha' });
  if (!(await takeSlotPlace(em, { officeId, startsAt }, PLACES_PER_SLOT)))
    throw new CodedError('QUEUE_SLOT_FULL', { field: 'startsAt' });
  const place = { officeId, day: dayOf(startsAt), kind, state: 'booked', slotAt: startsAt, bookedAt: at } as const;
  const ticket = em.create(QueueTicketEntity, { ...place, codeSha256, requestSha256 });
  await em.flush();
  const actor = { kind: 'applicant', id: null } as const;
  const data = { ticketId: ticket.id, officeId, slotAt: startsAt.toISOString() };
  await appendAudit(em, { kind: 'queue.booked', actor, at, requestId: null, data });
  return ticket;
}
