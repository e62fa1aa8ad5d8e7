import { STAFF_NOTICES } from '@kualik/domain/rules/staff-notices.ts';
import type { StaffNoticeKind } from '@kualik/domain/rules/staff-notices.ts';
import { Field, ID, ObjectType } from 'type-graphql';
import { describedEnum } from '../schema/described-enum.ts';
import { LocalizedTextType } from '../schema/localized-text.type.ts';
import { DateTime } from '../schema/scalars.ts';
import { pageType } from './page.type.ts';

export const StaffNoticeKindEnum = describedEnum(
  'StaffNoticeKind',
  'What one side is told of the other in the procedures of p.15.',
  Object.fromEntries(Object.entries(STAFF_NOTICES).map(([kind, { en }]) => [kind.toUpperCase(), [kind, en] as const])),
);

@ObjectType('StaffNotice', { description: 'A notice between centre, provider and support service.' })
export class StaffNoticeType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => StaffNoticeKindEnum, { description: 'What it tells.' }) kind!: StaffNoticeKind;
  @Field(() => LocalizedTextType, { description: 'The text for people.' }) text!: LocalizedTextType;
  @Field(() => ID, { description: 'Id of the thing it is about.' }) subjectId!: string;
  @Field(() => DateTime, { description: 'When.' }) createdAt!: Date;
}
export const StaffNoticePageType = pageType('StaffNoticePage', StaffNoticeType);
