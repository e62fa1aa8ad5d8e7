import { IsOptional, Matches, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { KeyUsage, Language } from '../schema/common.enums.ts';
import { LocalizedTextInput } from '../schema/localized-text.type.ts';
import { Base64, EmailAddress, Uuid } from '../schema/scalars.ts';
import { CardStepKind } from './counter.enums.ts';

/** GUID of the card: 32 hexadecimal digits. */
const CARD_ID = /^[0-9a-f]{32}$/;

/** What every act on a taken case names. */
@InputType('CounterActInput', { description: 'An act on a case that the operator has taken.' })
export abstract class CounterActInput {
  @Field(() => ID, { description: 'Request.' }) @MaxLength(64) id!: string;
  @Field(() => Int, { description: 'Version of the request that was on screen.' }) version!: number;
}

@InputType('StartCounterIssueInput', {
  description: 'An applicant hands his identity card over (regulation p.9(1)); the data stand on the card.',
})
export class StartCounterIssueInput {
  @Field(() => Uuid, { description: 'Made once per visit; the same act sent twice under it is one request.' })
  idempotencyKey!: string;
  @Field(() => String, { description: 'IIN.' }) @MaxLength(40) iin!: string;
  @Field(() => String, { description: 'Surname.' }) @MaxLength(200) surname!: string;
  @Field(() => String, { description: 'First name.' }) @MaxLength(200) givenName!: string;
  @Field(() => String, { nullable: true, description: 'Patronymic, when there is one.' })
  @IsOptional()
  @MaxLength(200)
  patronymic?: string | null;
  @Field(() => String, { description: 'Telephone.' }) @MaxLength(40) phone!: string;
  @Field(() => Language, { description: 'Language of papers and mails.' }) language!: Language;
  @Field(() => Boolean, {
    description:
      'True when the applicant cannot sign with the certificates he still has: the operator stands for it (standard 1 p.3).',
  })
  cannotSign!: boolean;
}

@InputType('IdentifyApplicantInput', {
  description: 'The operator compared the person with his card (regulation p.9 C1).',
})
export class IdentifyApplicantInput extends CounterActInput {
  @Field(() => Boolean, { description: 'True when the person is the holder of the card; else the request is refused.' })
  identified!: boolean;
  @Field(() => LocalizedTextInput, { nullable: true, description: 'The reason in words; obligatory for a refusal.' })
  @IsOptional()
  @ValidateNested()
  reason?: LocalizedTextInput | null;
}

@InputType('EnterApplicantDataInput', { description: 'The form of the order (regulation p.9(3), standard 1 annex 1).' })
export class EnterApplicantDataInput extends CounterActInput {
  @Field(() => EmailAddress, { nullable: true, description: 'E-mail address; nobody needs one at the counter.' })
  @IsOptional()
  @MaxLength(200)
  email?: string | null;
  @Field(() => String, { description: 'Version of the policy that was read.' }) @MaxLength(40) policyVersion!: string;
  @Field(() => Boolean, { description: 'Consent to the policy (standard 1 annex 1 line 11).' }) consent!: boolean;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'True when the applicant gave his written consent to use protected data (standard 1 p.9); no register is asked without it.',
  })
  @IsOptional()
  dataUseConsent?: boolean | null;
}

@InputType('RecordCardKeysInput', {
  description: 'Two PKCS#10 over keys made on the card (regulation p.9(6)). The PIN stays at the workplace.',
})
export class RecordCardKeysInput extends CounterActInput {
  @Field(() => String, { description: 'GUID of the card, 32 hexadecimal digits.' }) @Matches(CARD_ID) cardId!: string;
  @Field(() => Base64, { description: 'PKCS#10 of the signature key, DER.' }) signCsr!: Uint8Array;
  @Field(() => Base64, { description: 'PKCS#10 of the authentication key, DER.' }) authCsr!: Uint8Array;
}

@InputType('RecordSignedApplicationInput', {
  description: 'The printed application was signed by the applicant (regulation p.9(7)).',
})
export class RecordSignedApplicationInput extends CounterActInput {
  @Field(() => Boolean, { description: 'True when the operator saw the paper with the hand signature.' })
  seen!: boolean;
  @Field(() => String, { description: 'Fingerprint read from the QR code of the paper.' })
  @MaxLength(128)
  fingerprint!: string;
}

@InputType('RecordCardStepInput', { description: 'A step of writing onto the card (regulation p.9(10)).' })
export class RecordCardStepInput {
  @Field(() => ID, { description: 'Request.' }) @MaxLength(64) id!: string;
  @Field(() => String, { description: 'GUID of the card in the reader.' }) @Matches(CARD_ID) cardId!: string;
  @Field(() => KeyUsage, { description: 'Which certificate.' }) usage!: KeyUsage;
  @Field(() => CardStepKind, { description: 'Which step.' }) step!: CardStepKind;
  @Field(() => String, { description: 'SHA-256 of the certificate, hex.' })
  @Matches(/^[0-9a-f]{64}$/)
  certificateSha256!: string;
}

@InputType('RecordCardWrittenInput', {
  description: 'Both certificates as they were read back from the card (regulation p.9(10)).',
})
export class RecordCardWrittenInput extends CounterActInput {
  @Field(() => String, { description: 'GUID of the card in the reader.' }) @Matches(CARD_ID) cardId!: string;
  @Field(() => Base64, { description: 'Signature certificate read back, DER.' }) sign!: Uint8Array;
  @Field(() => Base64, { description: 'Authentication certificate read back, DER.' }) auth!: Uint8Array;
}

@InputType('GiveUpCardIssueInput', { description: 'The card is lost or does not hold the keys (regulation p.9(10)).' })
export class GiveUpCardIssueInput extends CounterActInput {}
