import { IsOptional, Length, Matches, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { SortOrder } from '../inbox/inbox.type.ts';
import { CaptchaPictureAnswer } from '../order/submit-request.input.ts';
import { describedEnum } from '../schema/described-enum.ts';
import { DateTime } from '../schema/scalars.ts';
import { QueueTicketKind, QueueTicketMove, QueueTicketState } from './queue.type.ts';

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

@InputType('BookQueuePlaceInput', { description: 'A place in the electronic queue of a PSC (standard 1 p.8(2)).' })
export class BookQueuePlaceInput {
  @Field(() => ID, { description: 'Registration centre.' }) @MaxLength(64) officeId!: string;
  @Field(() => DateTime, { description: 'Beginning of a slot, as `queueSlots` gave it.' }) startsAt!: Date;
  @Field(() => QueueTicketKind, { description: 'Whom it is for.' }) kind!: QueueTicketKind;
  @Field(() => String, {
    nullable: true,
    description: 'Number of an open request; needs no captcha. Only its hash is stored.',
  })
  @IsOptional()
  @MaxLength(40)
  requestNumber?: string | null;
  @Field(() => String, { nullable: true, description: 'Proof of work, where no request is named.' })
  @IsOptional()
  @MaxLength(8000)
  captcha?: string | null;
  @Field(() => CaptchaPictureAnswer, { nullable: true, description: 'The alternative to the proof of work.' })
  @IsOptional()
  @ValidateNested()
  captchaPicture?: CaptchaPictureAnswer | null;
}

@InputType('TakeQueueTicketInput', { description: 'A ticket on arrival, at the desk or at the kiosk of the hall.' })
export class TakeQueueTicketInput {
  @Field(() => QueueTicketKind, { description: 'Whom it is for.' }) kind!: QueueTicketKind;
  @Field(() => String, {
    nullable: true,
    description: 'Code of a booked place, or number of the request it was booked for; the booked time is kept.',
  })
  @IsOptional()
  @MaxLength(40)
  code?: string | null;
}

@InputType('MoveQueueTicketInput', { description: 'An act of a window with the ticket it called.' })
export class MoveQueueTicketInput {
  @Field(() => ID, { description: 'Ticket.' }) @MaxLength(64) id!: string;
  @Field(() => Int, { description: 'Version that was on screen.' }) version!: number;
  @Field(() => QueueTicketMove, { description: 'The act.' }) move!: QueueTicketMove;
}

export const QueueTicketSortField = describedEnum('QueueTicketSortField', 'What tickets are ordered by.', {
  WAITS_FROM: ['WAITS_FROM', 'From when the wait counts.'],
  NUMBER: ['NUMBER', 'Number.'],
});
export type QueueTicketSortField = (typeof QueueTicketSortField)[keyof typeof QueueTicketSortField];

@InputType('QueueTicketFilter', { description: 'Filters and order of the tickets of one’s own centre.' })
export class QueueTicketFilter {
  @Field(() => [QueueTicketState], { nullable: true, description: 'One of these states; all when absent.' })
  states?: QueueTicketState[] | null;
  @Field(() => String, { nullable: true, description: 'Day in Almaty, YYYY-MM-DD; today when absent.' })
  @IsOptional()
  @Matches(ISO_DATE)
  day?: string | null;
  @Field(() => QueueTicketSortField, { nullable: true, description: 'Order; by the wait when absent.' })
  sortField?: QueueTicketSortField | null;
  @Field(() => SortOrder, { nullable: true, description: 'Direction; ascending when absent.' })
  sortOrder?: SortOrder | null;
}

export const QueueFiguresSortField = describedEnum('QueueFiguresSortField', 'What the figures are ordered by.', {
  DAY: ['DAY', 'Day.'],
  OFFICE: ['OFFICE', 'Kazakh name of the centre.'],
  TICKETS: ['TICKETS', 'People who came.'],
  WAIT_MEDIAN: ['WAIT_MEDIAN', 'Median wait.'],
  WAIT_95: ['WAIT_95', '95th percentile of the wait.'],
  WAIT_BREACHES: ['WAIT_BREACHES', 'Waits longer than permitted.'],
});
export type QueueFiguresSortField = (typeof QueueFiguresSortField)[keyof typeof QueueFiguresSortField];

@InputType('QueueFiguresFilter', { description: 'Filters and order of the figures of the queue.' })
export class QueueFiguresFilter {
  @Field(() => String, { description: 'First day in Almaty, YYYY-MM-DD.' })
  @Length(10, 10)
  @Matches(ISO_DATE)
  from!: string;
  @Field(() => String, { description: 'Last day in Almaty, YYYY-MM-DD.' })
  @Length(10, 10)
  @Matches(ISO_DATE)
  to!: string;
  @Field(() => ID, { nullable: true, description: 'Registration centre; all when absent.' })
  @IsOptional()
  @MaxLength(64)
  officeId?: string | null;
  @Field(() => QueueFiguresSortField, { nullable: true, description: 'Order; by day when absent.' })
  sortField?: QueueFiguresSortField | null;
  @Field(() => SortOrder, { nullable: true, description: 'Direction; descending when absent.' })
  sortOrder?: SortOrder | null;
}
