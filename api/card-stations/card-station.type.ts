import { Field, ID, Int, ObjectType } from 'type-graphql';
import { describedEnum } from '../schema/described-enum.ts';
import { Base64, DateTime } from '../schema/scalars.ts';

export const CardStationState = describedEnum('CardStationState', 'How a station for chip cards stands.', {
  ONLINE: ['online', 'It reports; its own key signed what it says.'],
  SILENT: ['silent', 'It has not reported for fifteen seconds, or never.'],
  UNPROVEN: ['unproven', 'Something reports in its name that does not have its key.'],
});
export type CardStationState = (typeof CardStationState)[keyof typeof CardStationState];

@ObjectType('CardReader', { description: 'A card reader of a station.' })
export class CardReaderType {
  @Field(() => String, { description: 'Name, as the machine tells it.' }) name!: string;
  @Field(() => Boolean, { description: 'True while a card lies in it.' }) holdsCard!: boolean;
}

@ObjectType('CardStationError', { description: 'Something that a station could not do.' })
export class CardStationErrorType {
  @Field(() => DateTime, { description: 'When it first told of it.' }) at!: Date;
  @Field(() => String, { description: 'Code of `errorCodes`.' }) code!: string;
}

@ObjectType('CardStation', { description: 'A station that works with chip cards (regulation p.9(6), p.9(10)).' })
export class CardStationType {
  @Field(() => ID, { description: 'Station.' }) id!: string;
  @Field(() => String, { description: 'Its name; its queue is `card-` with this name.' }) name!: string;
  @Field(() => ID, { description: 'Office.' }) officeId!: string;
  @Field(() => String, { description: 'SHA-256 of its own certificate, hex.' }) certificateSha256!: string;
  @Field(() => DateTime, { description: 'When it was enrolled.' }) enrolledAt!: Date;
  @Field(() => CardStationState, { description: 'How it stands now.' }) state!: CardStationState;
  @Field(() => DateTime, { nullable: true, description: 'When it last reported.' }) seenAt!: Date | null;
  @Field(() => [CardReaderType], { description: 'Its readers; empty unless it is online.' }) readers!: CardReaderType[];
  @Field(() => String, { nullable: true, description: 'Code of what it last could not do; null when all is well.' })
  error!: string | null;
  @Field(() => Int, { description: 'Orders that wait for it.' }) waiting!: number;
  @Field(() => Int, { description: 'Orders that failed for good and that nobody has settled.' }) failed!: number;
  @Field(() => [CardStationErrorType], {
    description:
      'What it could not do in the last seven days, newest first, twenty at the most; signed by its own key.',
  })
  recentErrors!: CardStationErrorType[];
}

export const CardWorkProgress = describedEnum('CardWorkProgress', 'How far the work of a station on a request is.', {
  WAITING: ['waiting', 'The station has the order, or will get it.'],
  KEYS_RECORDED: ['keys-recorded', 'The keys are made and recorded; the operator may confirm.'],
  FINISHED: ['finished', 'Both certificates are on the card and were compared.'],
  RESUME: ['resume', 'Something has to be done by a person; the same order goes on from there.'],
  START_OVER: ['start-over', 'The request is over, its certificates are revoked; the card may begin a new one.'],
  REFUSED: ['refused', 'The station does not do it; the code names the reason.'],
});
export type CardWorkProgress = (typeof CardWorkProgress)[keyof typeof CardWorkProgress];

@ObjectType('CardWorkState', { description: 'How the last order to a station stands.' })
export class CardWorkStateType {
  @Field(() => CardWorkProgress, { description: 'How far it is.' }) progress!: CardWorkProgress;
  @Field(() => String, { nullable: true, description: 'Code of `errorCodes`, when something stands in the way.' })
  code!: string | null;
  @Field(() => Int, { nullable: true, description: 'Tries that the PIN has left, when the card told it.' })
  triesLeft!: number | null;
  @Field(() => Base64, {
    nullable: true,
    description: 'What the operator has to sign before keys on the card are destroyed; goes back with `orderCardWork`.',
  })
  destruction!: Uint8Array | null;
}

export const ChipCardState = describedEnum('ChipCardState', 'Where a chip card is on its way.', {
  BLANK: ['blank', 'Known, without certificates of a finished request.'],
  PERSONALISED: ['personalised', 'Both certificates stand on it.'],
  HANDED_OVER: ['handed_over', 'Its holder has it.'],
  LOST: ['lost', 'Nobody knows where it is.'],
  DESTROYED: ['destroyed', 'It is no more.'],
});
export type ChipCardState = (typeof ChipCardState)[keyof typeof ChipCardState];

export const ChipCardAct = describedEnum('ChipCardAct', 'What an employee records of a chip card.', {
  HAND_OVER: ['hand_over', 'Its holder got it.'],
  LOSE: ['lose', 'It is lost.'],
  FIND: ['find', 'It was found again.'],
  DESTROY: ['destroy', 'It was destroyed.'],
});
export type ChipCardAct = (typeof ChipCardAct)[keyof typeof ChipCardAct];
