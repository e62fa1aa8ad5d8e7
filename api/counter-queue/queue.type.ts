import { Field, ID, Int, ObjectType } from 'type-graphql';
import { describedEnum } from '../schema/described-enum.ts';
import { DateTime } from '../schema/scalars.ts';

export const QueueTicketKind = describedEnum('QueueTicketKind', 'Whom a ticket is for (standard 1 p.4(1)).', {
  INDIVIDUAL: ['individual', 'An individual: 15 minutes of service.'],
  LEGAL_ENTITY: ['legal_entity', 'A legal entity: 20 minutes of service.'],
});
export type QueueTicketKind = (typeof QueueTicketKind)[keyof typeof QueueTicketKind];

export const QueueTicketState = describedEnum('QueueTicketState', 'Where a place in the queue stands.', {
  BOOKED: ['booked', 'Booked through the portal; the person has not come yet.'],
  WAITING: ['waiting', 'The person came and waits.'],
  CALLED: ['called', 'Called to a window.'],
  SERVING: ['serving', 'Being served.'],
  SERVED: ['served', 'The service is over.'],
  ABSENT: ['absent', 'Called and did not come.'],
  CANCELLED: ['cancelled', 'The booked place was given up.'],
});
export type QueueTicketState = (typeof QueueTicketState)[keyof typeof QueueTicketState];

export const QueueTicketMove = describedEnum('QueueTicketMove', 'What a window does with the ticket it called.', {
  RECALL: ['recall', 'Call once more.'],
  RETURN: ['return', 'Give it back to the queue; the person keeps the time he has waited since.'],
  MARK_ABSENT: ['mark_absent', 'The person did not come.'],
  START: ['start', 'The service begins.'],
  END: ['end', 'The service is over.'],
});
export type QueueTicketMove = (typeof QueueTicketMove)[keyof typeof QueueTicketMove];

@ObjectType('QueueSlot', { description: 'A time that can be booked in the queue of a registration centre.' })
export class QueueSlotType {
  @Field(() => DateTime, { description: 'When it begins.' }) startsAt!: Date;
  @Field(() => Int, { description: 'Places left.' }) free!: number;
}

@ObjectType('QueuePlace', { description: 'A booked place for whoever holds its code; nothing personal.' })
export class QueuePlaceType {
  @Field(() => String, { description: 'Code of the place: keeps it, cancels it, and is shown on arrival.' })
  code!: string;
  @Field(() => ID, { description: 'Registration centre.' }) officeId!: string;
  @Field(() => DateTime, { description: 'Booked time.' }) startsAt!: Date;
  @Field(() => QueueTicketState, { description: 'Where the place stands.' }) state!: QueueTicketState;
  @Field(() => String, { nullable: true, description: 'Number of the ticket, after arrival.' }) number!: string | null;
  @Field(() => Int, { nullable: true, description: 'People called before, while waiting.' }) ahead!: number | null;
  @Field(() => String, { nullable: true, description: 'Window, once called.' }) window!: string | null;
}

@ObjectType('QueueBoardLine', { description: 'A line of the board in the hall.' })
export class QueueBoardLineType {
  @Field(() => String, { description: 'Number of the ticket.' }) number!: string;
  @Field(() => String, { description: 'Window.' }) window!: string;
}

@ObjectType('QueueTicket', { description: 'A ticket of the queue as the staff sees it; nothing personal.' })
export class QueueTicketType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => Int, { description: 'Version, given back with the next act.' }) version!: number;
  @Field(() => String, { nullable: true, description: 'Number on the board; null before arrival.' }) number!:
    | string
    | null;
  @Field(() => QueueTicketKind, { description: 'Whom it is for.' }) kind!: QueueTicketKind;
  @Field(() => QueueTicketState, { description: 'State.' }) state!: QueueTicketState;
  @Field(() => DateTime, { nullable: true, description: 'Booked time.' }) slotAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When the person came.' }) arrivedAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'From when the wait counts.' }) waitsFrom!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When the person must have been called (20 minutes).' })
  waitDueAt!: Date | null;
  @Field(() => Boolean, { description: 'True when the wait is, or was, longer than permitted.' })
  waitBreached!: boolean;
  @Field(() => String, { nullable: true, description: 'Window.' }) window!: string | null;
  @Field(() => Int, { description: 'How often it was called.' }) calls!: number;
  @Field(() => DateTime, { nullable: true, description: 'When it was called.' }) calledAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When the service began.' }) startedAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When the service must have ended (15 or 20 minutes).' })
  serviceDueAt!: Date | null;
  @Field(() => Boolean, { description: 'True when the service takes, or took, longer than permitted.' })
  serviceBreached!: boolean;
  @Field(() => DateTime, { nullable: true, description: 'When the service ended or the person was marked absent.' })
  endedAt!: Date | null;
}

@ObjectType('QueueTicketPage', { description: 'A page of tickets.' })
export class QueueTicketPageType {
  @Field(() => [QueueTicketType], { description: 'Tickets of this page.' }) nodes!: QueueTicketType[];
  @Field(() => Int, { description: 'How many the filter finds in all.' }) totalCount!: number;
}

@ObjectType('QueueFigures', { description: 'The queue of one centre on one day (standard 1 p.4(1)).' })
export class QueueFiguresType {
  @Field(() => ID, { description: 'Registration centre.' }) officeId!: string;
  @Field(() => String, { description: 'Day in Almaty, YYYY-MM-DD.' }) day!: string;
  @Field(() => Int, { description: 'People who came.' }) tickets!: number;
  @Field(() => Int, { description: 'Places booked and not given up.' }) booked!: number;
  @Field(() => Int, { description: 'People served.' }) served!: number;
  @Field(() => Int, { description: 'Called or booked, and did not come.' }) absent!: number;
  @Field(() => Int, { description: 'People whom nobody served before the day was over.' }) left!: number;
  @Field(() => Int, { nullable: true, description: 'Median wait, seconds.' }) waitMedianSeconds!: number | null;
  @Field(() => Int, { nullable: true, description: '95th percentile of the wait, seconds.' }) wait95Seconds!:
    | number
    | null;
  @Field(() => Int, { nullable: true, description: 'Median service, seconds.' }) serviceMedianSeconds!: number | null;
  @Field(() => Int, { nullable: true, description: '95th percentile of the service, seconds.' })
  service95Seconds!: number | null;
  @Field(() => Int, { description: 'Waits longer than 20 minutes, of people who still wait too.' })
  waitBreaches!: number;
  @Field(() => Int, { description: 'Services longer than 15 (legal entities 20) minutes.' }) serviceBreaches!: number;
}

@ObjectType('QueueFiguresPage', { description: 'A page of figures.' })
export class QueueFiguresPageType {
  @Field(() => [QueueFiguresType], { description: 'Lines of this page.' }) nodes!: QueueFiguresType[];
  @Field(() => Int, { description: 'How many lines the filter finds in all.' }) totalCount!: number;
}
