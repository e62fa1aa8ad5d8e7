import { IsOptional, Matches, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { CounterActInput } from '../counter/counter.input.ts';
import { Base64 } from '../schema/scalars.ts';
import { ChipCardAct, ChipCardState } from './card-station.type.ts';

const STATION_NAME = /^[a-z0-9]([a-z0-9-]{0,30}[a-z0-9])?$/;

@InputType('EnrolCardStationInput', { description: 'A station and the certificate that it printed at its start.' })
export class EnrolCardStationInput {
  @Field(() => String, { description: 'Name: letters a–z, digits, hyphens.' }) @Matches(STATION_NAME) name!: string;
  @Field(() => ID, { description: 'Office where it stands.' }) @MaxLength(64) officeId!: string;
  @Field(() => Base64, { description: 'Its own certificate, DER.' }) certificate!: Uint8Array;
}

@InputType('OrderCardWorkInput', {
  description: 'A station is to go on with the card of a request (regulation p.9(6), p.9(10)).',
})
export class OrderCardWorkInput extends CounterActInput {
  @Field(() => String, { description: 'Name of the station.' }) @Matches(STATION_NAME) station!: string;
  @Field(() => Base64, {
    nullable: true,
    description: 'CMS over the document of `CardWorkState.destruction`, when keys on the card are to be destroyed.',
  })
  @IsOptional()
  destructionCms?: Uint8Array | null;
}

/** GUID of the card: 32 hexadecimal digits. */
const CARD_ID = /^[0-9a-f]{32}$/;

@InputType('MoveChipCardInput', { description: 'What became of a chip card.' })
export class MoveChipCardInput {
  @Field(() => String, { description: 'GUID of the card, 32 hexadecimal digits.' }) @Matches(CARD_ID) cardId!: string;
  @Field(() => ChipCardState, { description: 'How it stood on screen.' }) state!: ChipCardState;
  @Field(() => ChipCardAct, { description: 'What became of it.' }) act!: ChipCardAct;
}
