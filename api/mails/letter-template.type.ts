import { Field, ObjectType } from 'type-graphql';
import { LocalizedTextType } from '../schema/localized-text.type.ts';

@ObjectType('LetterSlot', { description: 'What a letter fills in.' })
export class LetterSlotType {
  @Field(() => String, { description: 'Name in the text.' }) name!: string;
  @Field(() => String, { description: 'What it is.' }) about!: string;
}

@ObjectType('LetterPreview', { description: 'A letter over sample data; no person’s data are in it.' })
export class LetterPreviewType {
  @Field(() => String, { description: 'Subject.' }) subject!: string;
  @Field(() => String, { description: 'Plain text.' }) text!: string;
}

@ObjectType('NotificationTemplate', { description: 'A letter to applicants as data.' })
export class NotificationTemplateType {
  @Field(() => String, { description: 'Kind of the letter.' }) kind!: string;
  @Field(() => LocalizedTextType, { description: 'When it is sent.' }) occasion!: LocalizedTextType;
  @Field(() => String, { nullable: true, description: 'Clause.' }) clause!: string | null;
  @Field(() => String, { nullable: true, description: 'Paper of the case that goes with it.' }) attachment!:
    | string
    | null;
  @Field(() => [LetterSlotType], { description: 'What it fills in.' }) slots!: LetterSlotType[];
  @Field(() => LetterPreviewType, { description: 'How it looks in the language asked for.' })
  preview!: LetterPreviewType;
}
