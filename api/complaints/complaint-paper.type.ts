import type { ComplaintLetterAct } from '@kualik/domain/rules/complaints.ts';
import { Field, ID, ObjectType } from 'type-graphql';
import { Base64, DateTime } from '../schema/scalars.ts';
import { LocalizedTextType } from '../schema/localized-text.type.ts';
import { describedEnum } from '../schema/described-enum.ts';

export const ComplaintPaperAct = describedEnum(
  'ComplaintPaperAct',
  'Act of a complaint that a paper tells of (p.11).',
  {
    REGISTER: ['register', 'Confirmation of receipt.'],
    RETURN: ['return', 'It is given back.'],
    ANSWER: ['answer', 'Answer of the provider or the PSC.'],
    JUDGE: ['judge', 'Answer of the quality body.'],
  },
);

@ObjectType('ComplaintPaper', { description: 'A paper that the complainant is given, under the provider’s seal.' })
export class ComplaintPaperType {
  @Field(() => ID, { description: 'Id; the office reads it at `/complaint-files/COMPLAINT/ID`.' }) id!: string;
  @Field(() => ComplaintPaperAct, { description: 'What it tells of.' }) act!: ComplaintLetterAct;
  @Field(() => LocalizedTextType, { description: 'Title.' }) title!: LocalizedTextType;
  @Field(() => DateTime, { description: 'When it was made.' }) createdAt!: Date;
  @Field(() => Boolean, { description: 'False while it waits for the seal.' }) isReady!: boolean;
}

@ObjectType('ComplaintPaperFile', { description: 'A paper of a complaint for whoever holds its code.' })
export class ComplaintPaperFileType {
  @Field(() => Boolean, { description: 'False while it waits for the seal: ask again.' }) isReady!: boolean;
  @Field(() => Base64, { nullable: true, description: 'Sealed PDF.' }) pdf!: Uint8Array | null;
}
