import type { LocalizedText } from '@kualik/domain/rules/errors.ts';
import { Field, ID, ObjectType } from 'type-graphql';
import { DocumentKind } from '../cases/case.enums.ts';
import { LocalizedTextType } from '../schema/localized-text.type.ts';
import { Base64, DateTime } from '../schema/scalars.ts';

@ObjectType('OwnPaper', { description: 'A paper that the service made for an own request.' })
export class OwnPaperType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => DocumentKind, { description: 'Kind.' }) kind!: DocumentKind;
  @Field(() => LocalizedTextType, { description: 'Title.' }) title!: LocalizedText;
  @Field(() => String, { nullable: true, description: 'Language of a print on demand.' }) language!: string | null;
  @Field(() => DateTime, { description: 'When it was made.' }) createdAt!: Date;
  @Field(() => Boolean, { description: 'False while it waits for the seal.' }) isReady!: boolean;
}

@ObjectType('OwnPaperFile', { description: 'A paper of an own request.' })
export class OwnPaperFileType {
  @Field(() => Boolean, { description: 'False while it waits for the seal: ask again.' }) isReady!: boolean;
  @Field(() => Base64, { nullable: true, description: 'Sealed PDF.' }) pdf!: Uint8Array | null;
}
