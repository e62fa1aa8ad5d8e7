import { IsOptional, Length, Matches, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { KeyStorage, Language } from '../schema/common.enums.ts';
import { Base64, EmailAddress, Uuid } from '../schema/scalars.ts';
import { ApplicantKindInput } from './applicant-kind.input.ts';

@InputType('CaptchaPictureAnswer', { description: 'Answer to the picture or sound code.' })
export class CaptchaPictureAnswer {
  @Field(() => String, { description: 'Id of the picture, as `captchaPicture` gave it.' })
  @MaxLength(400)
  id!: string;

  @Field(() => String, { description: 'The digits.' })
  @MaxLength(20)
  code!: string;
}

@InputType('SubmitRequestInput', {
  description: 'An order for certificates (regulation annex 2, process N1; standard 1 annexes 1, 3, 4, 6–8).',
})
export class SubmitRequestInput extends ApplicantKindInput {
  @Field(() => Uuid, { description: 'Made once per form; the same order sent twice under it is one request.' })
  idempotencyKey!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Proof of work: Base64 of the altcha JSON. One of `captcha` and `captchaPicture` is needed.',
  })
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

  @Field(() => String, { description: 'IIN, 12 digits; spaces are ignored (field 2).' }) @MaxLength(40) iin!: string;
  @Field(() => String, { description: 'Surname as on the identity card (field 3).' }) @MaxLength(200) surname!: string;
  @Field(() => String, { description: 'First name (field 4).' }) @MaxLength(200) givenName!: string;
  @Field(() => String, { nullable: true, description: 'Patronymic, when there is one (field 5).' })
  @IsOptional()
  @MaxLength(200)
  patronymic?: string | null;

  @Field(() => EmailAddress, { description: 'E-mail; the application and the result go there (field 6).' })
  @MaxLength(254)
  email!: string;

  @Field(() => String, { description: 'Telephone: +7 and ten digits (standard 1 annex 1).' })
  @MaxLength(40)
  phone!: string;
  @Field(() => String, { description: 'Code of the region (field 7).' }) @MaxLength(40) regionCode!: string;
  @Field(() => ID, { description: 'Settlement (field 8).' }) @MaxLength(64) settlementId!: string;
  @Field(() => ID, { description: 'Registration centre where the papers will be handed in (field 9).' })
  @MaxLength(64)
  officeId!: string;

  @Field(() => KeyStorage, { description: 'Where the private keys are kept (field 10).' }) storage!: KeyStorage;
  @Field(() => String, {
    nullable: true,
    description: 'Version of the storage advice that was shown beside the choice.',
  })
  @IsOptional()
  @Matches(/^[\w.-]{1,40}$/)
  storageAdviceVersion?: string | null;

  @Field(() => Language, { description: 'Language of mails and papers.' }) language!: Language;
  @Field(() => String, { description: 'Version of the policy that was read.' }) @Length(1, 40) policyVersion!: string;
  @Field(() => Boolean, { description: 'Consent to the policy (standard 1 annex 1 line 11).' }) consent!: boolean;
  @Field(() => Base64, { nullable: true, description: 'PKCS#10 of the signature key, DER; of every kind but SSL.' })
  signCsr?: Uint8Array | null;
  @Field(() => Base64, { nullable: true, description: 'PKCS#10 of the authentication key, DER; with `signCsr`.' })
  authCsr?: Uint8Array | null;
  @Field(() => Base64, {
    nullable: true,
    description: 'PKCS#10 of an SSL certificate, DER; its SubjectAltName holds the domain names (annexes 6, 7).',
  })
  sslCsr?: Uint8Array | null;
  @Field(() => String, {
    nullable: true,
    description: 'Number of an own order that ended without result and was copied, as `copyOfRequest` gave it.',
  })
  @IsOptional()
  @MaxLength(40)
  copiedFrom?: string | null;
}
