import { IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { CaptchaPictureAnswer } from '../order/submit-request.input.ts';

@InputType('GiveUpOrderInput', { description: 'An order whose key file was lost before the papers were accepted.' })
export class GiveUpOrderInput {
  @Field(() => String, { description: 'Number of the request.' }) @MaxLength(40) number!: string;
  @Field(() => String, { description: 'IIN of the applicant.' }) @MaxLength(40) iin!: string;
  @Field(() => String, { nullable: true, description: 'Proof of work: Base64 of the altcha JSON.' })
  @IsOptional()
  @MaxLength(8000)
  captcha?: string | null;
  @Field(() => CaptchaPictureAnswer, {
    nullable: true,
    description: 'The accessible alternative to the proof of work.',
  })
  @IsOptional()
  @ValidateNested()
  captchaPicture?: CaptchaPictureAnswer | null;
}
