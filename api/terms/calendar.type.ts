import { Field, Int, ObjectType } from 'type-graphql';
import { describedEnum } from '../schema/described-enum.ts';
import { LocalizedTextType } from '../schema/localized-text.type.ts';

export const CalendarDayKind = describedEnum('CalendarDayKind', 'Why a day differs from the ordinary week.', {
  HOLIDAY: ['holiday', 'A holiday of the law.'],
  DAY_OFF: ['dayOff', 'Free, but never moved: 7 January and the first day of Kurban Ait.'],
  MOVED: ['moved', 'Free in the place of a holiday on a weekend (Labour Code art. 85).'],
  DECREE: ['decree', 'Free by order of the minister of labour.'],
  WORKING: ['working', 'A day of the weekend that is worked by that order.'],
});
export type CalendarDayKind = (typeof CalendarDayKind)[keyof typeof CalendarDayKind];

@ObjectType('CalendarDay', { description: 'A day that differs from the ordinary week.' })
export class CalendarDayType {
  @Field(() => String, { description: 'Date, ISO 8601.' }) date!: string;
  @Field(() => CalendarDayKind, { description: 'Why it differs.' }) kind!: CalendarDayKind;
  @Field(() => LocalizedTextType, { description: 'The holiday it comes from.' }) name!: LocalizedTextType;
  @Field(() => String, { nullable: true, description: 'Date it stands for.' }) replaces!: string | null;
  @Field(() => String, { description: 'Act it follows from.' }) source!: string;
  @Field(() => Boolean, { description: 'False: reckoned, not announced yet.' }) confirmed!: boolean;
}

@ObjectType('CalendarWarning', {
  description: 'What an administrator has to look up; nothing is guessed in its place.',
})
export class CalendarWarningType {
  @Field(() => String, { description: 'Code.' }) code!: string;
  @Field(() => LocalizedTextType, { description: 'In words.' }) text!: LocalizedTextType;
}

@ObjectType('YearCalendar', { description: 'The working calendar of a year (standard 1 p.4(1), p.8).' })
export class YearCalendarType {
  @Field(() => Int, { description: 'Year.' }) year!: number;
  @Field(() => [CalendarDayType], { description: 'Days that differ, in order.' }) days!: CalendarDayType[];
  @Field(() => [CalendarWarningType], { description: 'What is not confirmed; empty when all is.' })
  warnings!: CalendarWarningType[];
}
