import { Field, ObjectType } from 'type-graphql';
import { RequestStatus } from '../schema/common.enums.ts';
import { LocalizedTextType } from '../schema/localized-text.type.ts';
import { Base64, DateTime } from '../schema/scalars.ts';

@ObjectType('SubmitRequestPayload', { description: 'The accepted order.' })
export class SubmitRequestPayload {
  @Field(() => String, { description: 'Number of the request; the status is asked by it.' }) number!: string;
  @Field(() => RequestStatus, { description: 'State right after acceptance.' }) status!: RequestStatus;
  @Field(() => Boolean, {
    description: 'True when the same order had been accepted before and this is its answer again.',
  })
  repeated!: boolean;
}

@ObjectType('CaptchaChallenge', { description: 'A proof-of-work task for the browser.' })
export class CaptchaChallengeType {
  @Field(() => String, { description: 'Challenge of altcha version 2 as JSON text.' }) json!: string;
  @Field(() => DateTime, { description: 'A solution counts until then, and once.' }) expiresAt!: Date;
}

@ObjectType('CaptchaPicture', { description: 'Picture code with its sound, the alternative to the proof of work.' })
export class CaptchaPictureType {
  @Field(() => String, { description: 'Id, sent back with the digits.' }) id!: string;
  @Field(() => String, { description: 'Picture of five digits, SVG.' }) svg!: string;
  @Field(() => Base64, {
    description:
      'The same digits as sound: WAV, groups of short tones, as many as the digit says; one low tone is zero.',
  })
  audio!: Uint8Array;
  @Field(() => LocalizedTextType, { description: 'How to listen to the sound.' }) audioHint!: LocalizedTextType;
  @Field(() => DateTime, { description: 'The code counts until then, and once.' }) expiresAt!: Date;
}

@ObjectType('Policy', { description: 'The policy of the registration certificates the applicant agrees to.' })
export class PolicyType {
  @Field(() => String, { description: 'Version, sent with the consent.' }) version!: string;
  @Field(() => String, { description: 'Day of publication, YYYY-MM-DD.' }) publishedOn!: string;
  @Field(() => LocalizedTextType, { description: 'The text; paragraphs are parted by an empty line.' })
  text!: LocalizedTextType;
}
