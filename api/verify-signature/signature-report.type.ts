import { Field, Int, ObjectType } from 'type-graphql';
import type { CheckName } from '@kualik/domain/rules/signature-report.ts';
import type { CheckOutcome } from '@kualik/domain/rules/finding.ts';
import type { SignatureVerdict } from '@kualik/domain/rules/signature-findings.ts';
import { LocalizedTextType } from '../schema/localized-text.type.ts';
import { Base64, DateTime } from '../schema/scalars.ts';
import { CheckNameEnum, CheckOutcomeEnum, SignatureVerdictEnum } from './signature-report.enums.ts';

@ObjectType('SignatureCheck', { description: 'One question about a signature and its answer.' })
export class SignatureCheckType {
  @Field(() => CheckNameEnum, { description: 'What was looked at.' }) name!: CheckName;
  @Field(() => CheckOutcomeEnum, { description: 'What was found.' }) outcome!: CheckOutcome;
  @Field(() => Boolean, { description: 'Whether the verdict rests on it; the others explain.' }) isDecisive!: boolean;
  @Field(() => LocalizedTextType, { description: 'The finding in words.' }) text!: LocalizedTextType;
}

@ObjectType('SignatureSigner', { description: 'Who signed, as the certificate that comes with the signature says.' })
export class SignatureSignerType {
  @Field(() => String, { description: 'Subject as text.' }) subject!: string;
  @Field(() => String, { nullable: true, description: 'Personal number (IIN).' }) iin!: string | null;
  @Field(() => String, { nullable: true, description: 'Number of the organisation (BIN).' }) bin!: string | null;
  @Field(() => String, { description: 'Serial number of the certificate, hex.' }) serial!: string;
  @Field(() => String, { description: 'Issuer as text.' }) issuer!: string;
  @Field(() => DateTime, { description: 'Start of its term.' }) notBefore!: Date;
  @Field(() => DateTime, { description: 'End of its term.' }) notAfter!: Date;
  @Field(() => [String], { description: 'Policies that it names.' }) policies!: string[];
  @Field(() => Base64, { description: 'The certificate, DER.' }) certificate!: Uint8Array;
}

@ObjectType('SignatureTimeStamp', {
  description: 'The time stamp over a signature (RFC 3161). Whether it counts is told by the check.',
})
export class SignatureTimeStampType {
  @Field(() => DateTime, { description: 'The time that it says.' }) time!: Date;
  @Field(() => Int, { nullable: true, description: 'How far the time may be off, in milliseconds.' })
  accuracyMillis!: number | null;
  @Field(() => String, { description: 'Time-stamping authority as text.' }) authority!: string;
  @Field(() => String, { description: 'Its policy.' }) policy!: string;
  @Field(() => String, { description: 'Serial number of the token, hex.' }) serial!: string;
}

@ObjectType('SignatureReport', {
  description:
    'What can be said of a signature, question by question. An answer that cannot be got leaves the verdict open.',
})
export class SignatureReportType {
  @Field(() => SignatureVerdictEnum, { description: 'What it comes to.' }) verdict!: SignatureVerdict;
  @Field(() => LocalizedTextType, { description: 'The verdict in words.' }) text!: LocalizedTextType;
  @Field(() => DateTime, { description: 'When it was judged.' }) judgedAt!: Date;
  @Field(() => [SignatureCheckType], { description: 'The checks, in the order in which they are made.' })
  checks!: SignatureCheckType[];
  @Field(() => SignatureSignerType, { nullable: true, description: 'Who signed; null when it cannot be read.' })
  signer!: SignatureSignerType | null;
  @Field(() => String, {
    nullable: true,
    description: 'Subject of our authority that issued the certificate, when the path to it is good now.',
  })
  authority!: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether the signature carries its content.' })
  isAttached!: boolean | null;
  @Field(() => String, { nullable: true, description: 'Identifier of the signature algorithm.' })
  algorithm!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Identifier of the hash algorithm; a hash of the content has to be made by it.',
  })
  digestAlgorithm!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'The time that the signer says; proves nothing.' })
  claimedSigningTime!: Date | null;
  @Field(() => SignatureTimeStampType, {
    nullable: true,
    description: 'The time stamp over the signature, as far as it is read.',
  })
  timeStamp!: SignatureTimeStampType | null;
}
