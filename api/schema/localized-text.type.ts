import { MaxLength, IsOptional } from 'class-validator';
import { Field, InputType, ObjectType } from 'type-graphql';

@ObjectType('LocalizedText', { description: 'One text for people in the three languages of the service.' })
export class LocalizedTextType {
  @Field(() => String, { description: 'Kazakh.' }) kk!: string;
  @Field(() => String, { description: 'Russian.' }) ru!: string;
  @Field(() => String, { description: 'English.' }) en!: string;
}

@InputType('LocalizedTextInput', { description: 'A text written by an employee; Kazakh is obligatory.' })
export class LocalizedTextInput {
  @Field(() => String, { description: 'Kazakh, at most 1000 characters.' })
  @MaxLength(1000)
  kk!: string;

  @Field(() => String, { nullable: true, description: 'Russian; the Kazakh text stands in when absent.' })
  @IsOptional()
  @MaxLength(1000)
  ru?: string | null;

  @Field(() => String, { nullable: true, description: 'English; the Kazakh text stands in when absent.' })
  @IsOptional()
  @MaxLength(1000)
  en?: string | null;
}
