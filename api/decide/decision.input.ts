import { ArrayMaxSize, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { RefusalGround } from '../cases/case.enums.ts';
import { RepresentativeInput } from '../order/applicant-kind.input.ts';
import { PowerOfAttorneyInput } from '../order/power-of-attorney.input.ts';
import { LocalizedTextInput } from '../schema/localized-text.type.ts';
import { Base64, DateTime } from '../schema/scalars.ts';

@InputType('SeenPaperInput', { description: 'One original that was handed over (standard 1 p.9).' })
export class SeenPaperInput {
  @Field(() => ID, { description: 'Line of the list of papers.' }) @MaxLength(64) id!: string;
  @Field(() => ID, { nullable: true, description: 'Which of the alternatives of the line it was.' })
  @IsOptional()
  @MaxLength(64)
  alternative?: string | null;
  @Field(() => Boolean, {
    description: 'True when the original was given back; papers that stay with the case need none.',
  })
  originalReturned!: boolean;
}

@InputType('AcceptDocumentsInput', {
  description: 'Acceptance of the papers at the counter (regulation p.6 C2, p.6(8)).',
})
export class AcceptDocumentsInput {
  @Field(() => ID, { description: 'Request.' }) @MaxLength(64) id!: string;
  @Field(() => Int, { description: 'Version of the request that was on screen.' }) version!: number;
  @Field(() => [SeenPaperInput], { nullable: true, description: 'The originals that were seen.' })
  @IsOptional()
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  papers?: SeenPaperInput[] | null;
  @Field(() => [ID], {
    nullable: true,
    description: 'Lines of the list of papers whose originals were seen. Read when `papers` is absent.',
    deprecationReason:
      'It can’t say which of several papers was shown, nor that the originals were given back: use `papers`.',
  })
  @IsOptional()
  @ArrayMaxSize(40)
  documents?: string[] | null;
  @Field(() => RepresentativeInput, {
    nullable: true,
    description: 'Who came for the applicant. Absent: as it was ordered; null: the applicant came himself.',
  })
  @IsOptional()
  @ValidateNested()
  representative?: RepresentativeInput | null;
  @Field(() => PowerOfAttorneyInput, {
    nullable: true,
    description: 'What stands on the one-time power of attorney; obligatory when a representative came with one.',
  })
  @IsOptional()
  @ValidateNested()
  powerOfAttorney?: PowerOfAttorneyInput | null;
  @Field(() => [String], {
    nullable: true,
    description: 'Ordered domain names to which the papers prove the right; the SSL certificate gets these alone.',
  })
  @IsOptional()
  @ArrayMaxSize(100)
  @MaxLength(253, { each: true })
  provenDomainNames?: string[] | null;
  @Field(() => Boolean, { description: 'True when the person was identified by his document.' }) identified!: boolean;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'True when an individual hands the papers in together with those for an identity card: the term of two working days begins when the finished card is at the PSC (standard 1 p.4(1)).',
  })
  @IsOptional()
  withIdentityCard?: boolean | null;
  @Field(() => String, {
    nullable: true,
    description: 'Fingerprint read from the QR code of the paper application; nothing is accepted without it.',
  })
  @IsOptional()
  @MaxLength(128)
  fingerprint?: string | null;
}

@InputType('RefuseDocumentsInput', { description: 'Refusal at the counter (regulation p.6(7)); always motivated.' })
export class RefuseDocumentsInput {
  @Field(() => ID, { description: 'Request.' }) @MaxLength(64) id!: string;
  @Field(() => Int, { description: 'Version of the request that was on screen.' }) version!: number;
  @Field(() => RefusalGround, { description: 'Ground.' }) ground!: RefusalGround;
  @Field(() => [ID], { nullable: true, description: 'Papers that are missing, for an incomplete package.' })
  @IsOptional()
  @ArrayMaxSize(40)
  missing?: string[] | null;
  @Field(() => LocalizedTextInput, { description: 'The reason in words.' })
  @ValidateNested()
  reason!: LocalizedTextInput;
  @Field(() => String, {
    nullable: true,
    description: 'Postal address of the recipient for annex 13; without it the line stays for the hand.',
  })
  @IsOptional()
  @MaxLength(400)
  recipientAddress?: string | null;
}

@InputType('ConfirmRequestInput', { description: 'The operator’s signature over the confirmation document.' })
export class ConfirmRequestInput {
  @Field(() => ID, { description: 'Id of the confirmation, as `prepareConfirmation` gave it.' })
  @MaxLength(64)
  id!: string;
  @Field(() => Base64, { description: 'CMS SignedData with the document inside (CAdES-BES, attached, DER).' })
  cms!: Uint8Array;
}

@ObjectType('ConfirmationPreparation', { description: 'The confirmation document to be shown, compared and signed.' })
export class ConfirmationPreparationType {
  @Field(() => ID, { description: 'Id of the confirmation.' }) id!: string;
  @Field(() => Base64, { description: 'Canonical JSON `kualik/confirmation/1`; sign these very bytes.' })
  document!: Uint8Array;
  @Field(() => String, { description: 'SHA-256 of the document, hex.' }) sha256!: string;
  @Field(() => DateTime, {
    description: 'A signature counts until then (15 minutes), and only while the request does not change.',
  })
  expiresAt!: Date;
}
