import { IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { ApplicantKind, EnotaryRole, OrganisationRole, RepresentativeBasis } from '../schema/applicant.enums.ts';

@InputType('RepresentativeInput', { description: 'Who acts for the applicant (standard 1 p.9).' })
export class RepresentativeInput {
  @Field(() => String, { description: 'IIN of the representative.' }) @MaxLength(40) iin!: string;
  @Field(() => String, { description: 'Surname.' }) @MaxLength(200) surname!: string;
  @Field(() => String, { description: 'First name.' }) @MaxLength(200) givenName!: string;
  @Field(() => String, { nullable: true, description: 'Patronymic, when there is one.' })
  @IsOptional()
  @MaxLength(200)
  patronymic?: string | null;
  @Field(() => RepresentativeBasis, { description: 'By which paper he acts.' }) basis!: RepresentativeBasis;
}

/** What only some kinds of applicants fill in; orders of every channel have these fields. */
@InputType('ApplicantKindInput', { description: 'What only some kinds of applicants fill in (standard 1 p.9).' })
export abstract class ApplicantKindInput {
  @Field(() => ApplicantKind, { nullable: true, description: 'Kind of the applicant; an individual when absent.' })
  kind?: ApplicantKind | null;

  @Field(() => String, { nullable: true, description: 'BIN of the organisation (annexes 4, 7, 8).' })
  @IsOptional()
  @MaxLength(40)
  bin?: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the organisation (annexes 4, 7, 8).' })
  @IsOptional()
  @MaxLength(500)
  organisation?: string | null;

  @Field(() => EnotaryRole, { nullable: true, description: 'Role in «Е-нотариат» (annex 3).' })
  enotaryRole?: EnotaryRole | null;
  @Field(() => OrganisationRole, {
    nullable: true,
    description: 'What the holder may do for the organisation; employee when absent.',
  })
  organisationRole?: OrganisationRole | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'True for who acts for the first head: the head that the register names is not compared.',
  })
  actingHead?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Code of ММ/КБЖ (annex 8).' })
  @IsOptional()
  @MaxLength(40)
  treasuryCode?: string | null;
  @Field(() => String, { nullable: true, description: 'Access level (annex 8).' })
  @IsOptional()
  @MaxLength(100)
  accessLevel?: string | null;

  @Field(() => String, { nullable: true, description: 'Place for additional information (annexes 1, 3, 4, 8).' })
  @IsOptional()
  @MaxLength(1000)
  additionalInformation?: string | null;

  @Field(() => RepresentativeInput, {
    nullable: true,
    description: 'Who will hand in the papers for the applicant; absent when he comes himself.',
  })
  @IsOptional()
  @ValidateNested()
  representative?: RepresentativeInput | null;
}
