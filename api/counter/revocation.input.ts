import { ArrayMaxSize, ArrayMinSize, IsOptional, Matches, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { RefusalGround } from '../cases/case.enums.ts';
import { RepresentativeInput } from '../order/applicant-kind.input.ts';
import { PowerOfAttorneyInput } from '../order/power-of-attorney.input.ts';
import { ApplicantKind, Language } from '../schema/common.enums.ts';
import { LocalizedTextInput } from '../schema/localized-text.type.ts';
import { DateTime, Uuid } from '../schema/scalars.ts';
import { CounterActInput } from './counter.input.ts';

@InputType('StartCounterRevocationInput', {
  description: 'An applicant hands in the papers for a revocation (regulation p.10(1), standard 1 annexes 9–12).',
})
export class StartCounterRevocationInput {
  @Field(() => Uuid, { description: 'Made once per visit; the same act sent twice under it is one request.' })
  idempotencyKey!: string;
  @Field(() => ApplicantKind, { description: 'Kind of the applicant; tells the list of papers.' }) kind!: ApplicantKind;
  @Field(() => String, { description: 'IIN of the person named in the application.' }) @MaxLength(40) iin!: string;
  @Field(() => String, { description: 'Surname.' }) @MaxLength(200) surname!: string;
  @Field(() => String, { description: 'First name.' }) @MaxLength(200) givenName!: string;
  @Field(() => String, { nullable: true, description: 'Patronymic, when there is one.' })
  @IsOptional()
  @MaxLength(200)
  patronymic?: string | null;
  @Field(() => String, { nullable: true, description: 'BIN, of an organisation.' })
  @IsOptional()
  @MaxLength(40)
  bin?: string | null;
  @Field(() => String, { nullable: true, description: 'Name of the organisation.' })
  @IsOptional()
  @MaxLength(300)
  organisation?: string | null;
  @Field(() => String, { nullable: true, description: 'E-mail address; nobody needs one at the counter.' })
  @IsOptional()
  @MaxLength(200)
  email?: string | null;
  @Field(() => String, { description: 'Telephone.' }) @MaxLength(40) phone!: string;
  @Field(() => Language, { description: 'Language of papers and mails.' }) language!: Language;
}

@InputType('RevocationPaperInput', { description: 'One original that was handed over (standard 1 p.9, revocation).' })
export class RevocationPaperInput {
  @Field(() => ID, { description: 'Line of the list of papers.' }) @MaxLength(64) id!: string;
  @Field(() => ID, { nullable: true, description: 'Which of the alternatives of the line it was.' })
  @IsOptional()
  @MaxLength(64)
  alternative?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'True when the original was given back; without it the paper counts as not returned, papers that stay with the case need none.',
  })
  @IsOptional()
  originalReturned?: boolean | null;
}

@InputType('AcceptRevocationInput', { description: 'Papers and person are right (regulation p.10 C1, p.10(3)).' })
export class AcceptRevocationInput extends CounterActInput {
  @Field(() => [RevocationPaperInput], { description: 'The originals that were seen.' })
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  documents!: RevocationPaperInput[];
  @Field(() => Boolean, { description: 'True when the person was identified by his document.' }) identified!: boolean;
  @Field(() => Boolean, { description: 'True when somebody with a power of attorney came for the applicant.' })
  represented!: boolean;
  @Field(() => RepresentativeInput, {
    nullable: true,
    description: 'Who came for the applicant; obligatory when `represented` is true, else absent.',
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
}

@InputType('RefuseRevocationInput', { description: 'Refusal of the papers or the person (regulation p.10(2)).' })
export class RefuseRevocationInput extends CounterActInput {
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

/** At most the lines of the forms, twice over: annexes 9 and 10 have six, 11 and 12 four. */
const MAX_SERIALS = 12;

@InputType('ChooseCertificatesInput', {
  description: 'Serial numbers as the application names them (standard 1 annex 9).',
})
export class ChooseCertificatesInput extends CounterActInput {
  @Field(() => [String], { description: 'Serial numbers, hex.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_SERIALS)
  @Matches(/^[0-9a-fA-F]{1,40}$/, { each: true })
  serials!: string[];
}

@InputType('EnterRevocationInput', { description: 'The form of the revocation (regulation p.10(4)).' })
export class EnterRevocationInput extends CounterActInput {
  @Field(() => String, { description: 'One of `holderReasons`; obligatory.' }) @MaxLength(40) reason!: string;
  @Field(() => DateTime, {
    nullable: true,
    description:
      'When they are to be revoked, within their validity; at once when left out. Until then the applicant may take it back.',
  })
  @IsOptional()
  effectiveAt?: Date | null;
  @Field(() => DateTime, {
    nullable: true,
    description: 'Since when the key may be known to others; of keyCompromise only. It is published (RFC 5280 5.3.2).',
  })
  @IsOptional()
  invalidityDate?: Date | null;
}
