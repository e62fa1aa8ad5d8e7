import { Field, ID, Int, ObjectType } from 'type-graphql';
import { describedEnum } from '../schema/described-enum.ts';
import { LocalizedTextType } from '../schema/localized-text.type.ts';

export const OfficeKind = describedEnum('OfficeKind', 'Who runs a registration centre (regulation p.1).', {
  PSC: ['psc', 'Public service centre.'],
  PROVIDER: ['provider', 'The service provider itself.'],
});
export type OfficeKind = (typeof OfficeKind)[keyof typeof OfficeKind];

@ObjectType('OpeningHours', { description: 'Hours of a kind of office as data (standard 1 p.8).' })
export class OpeningHoursType {
  @Field(() => [Int], { description: 'Days of the week, 1 Monday to 7 Sunday; holidays and days off excepted.' })
  days!: readonly number[];
  @Field(() => String, { description: 'Opens, HH:MM in Almaty.' }) opens!: string;
  @Field(() => String, { description: 'Closes, HH:MM.' }) closes!: string;
  @Field(() => String, { nullable: true, description: 'Break begins, HH:MM.' }) breakFrom!: string | null;
  @Field(() => String, { nullable: true, description: 'Break ends, HH:MM.' }) breakUntil!: string | null;
  @Field(() => String, { description: 'Clause.' }) clause!: string;
}

@ObjectType('Office', { description: 'A registration centre where papers are handed in (regulation annex 2 field 9).' })
export class OfficeType {
  @Field(() => ID, { description: 'Id, given in an order.' }) id!: string;
  @Field(() => String, { description: 'Short code, printed on papers.' }) code!: string;
  @Field(() => OfficeKind, { description: 'Who runs it.' }) kind!: OfficeKind;
  @Field(() => LocalizedTextType, { description: 'Name.' }) name!: LocalizedTextType;
  @Field(() => LocalizedTextType, { description: 'Postal address.' }) address!: LocalizedTextType;
  @Field(() => String, { nullable: true, description: 'Telephone.' }) phone!: string | null;
  @Field(() => LocalizedTextType, { description: 'Working hours (standard 1 p.8).' }) hours!: LocalizedTextType;
  @Field(() => OpeningHoursType, { description: 'The same as data.' }) openingHours!: OpeningHoursType;
}

@ObjectType('Settlement', { description: 'A settlement with registration centres (annex 2 field 8).' })
export class SettlementType {
  @Field(() => ID, { description: 'Id, given in an order.' }) id!: string;
  @Field(() => LocalizedTextType, { description: 'Name.' }) name!: LocalizedTextType;
  @Field(() => [OfficeType], { description: 'Its registration centres, by Kazakh name.' }) offices!: OfficeType[];
}

@ObjectType('Region', { description: 'A region or a city of republican significance (annex 2 field 7).' })
export class RegionType {
  @Field(() => String, { description: 'Code, given in an order.' }) code!: string;
  @Field(() => LocalizedTextType, { description: 'Name.' }) name!: LocalizedTextType;
  @Field(() => [SettlementType], { description: 'Its settlements, by Kazakh name.' }) settlements!: SettlementType[];
}
