import { Field, ID, ObjectType } from 'type-graphql';
import { Base64, DateTime } from '../schema/scalars.ts';

@ObjectType('FiledPaper', { description: 'The scan of an administrative paper.' })
export class FiledPaperType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => String, { description: 'SHA-256 of the bytes, hex.' }) sha256!: string;
  @Field(() => String, { description: 'Media type, told by the bytes: PDF, JPEG or PNG.' }) contentType!: string;
  @Field(() => DateTime, { description: 'When it was filed.' }) filedAt!: Date;
  @Field(() => Base64, { description: 'The bytes.' }) content!: Uint8Array;
}
