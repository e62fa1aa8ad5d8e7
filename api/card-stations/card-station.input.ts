import { IsOptional, Matches, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { CounterActInput } from '../counter/counter.input.ts';
import { Base64 } from '../schema/scalars.ts';

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
