import { ArrayMaxSize, IsOptional, Max, Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { RevocationType } from '../cases/certificate.type.ts';
import { KeyUsage } from '../schema/common.enums.ts';
import { describedEnum } from '../schema/described-enum.ts';
import { ErrorCodeEnum } from '../schema/error-code.enum.ts';
import type { ErrorCode } from '../schema/error-code.enum.ts';
import { LocalizedTextType } from '../schema/localized-text.type.ts';
import { Base64, DateTime } from '../schema/scalars.ts';

export const CertificateStanding = describedEnum('CertificateStanding', 'How a certificate stands now.', {
  VALID: ['valid', 'Good.'],
  NOT_YET_VALID: ['not_yet_valid', 'Its period has not begun.'],
  EXPIRED: ['expired', 'Its period is over.'],
  HELD: ['held', 'Suspended.'],
  REVOKED: ['revoked', 'Revoked.'],
});
export type CertificateStanding = (typeof CertificateStanding)[keyof typeof CertificateStanding];

export const OwnCertificateOrder = describedEnum('OwnCertificateOrder', 'What own certificates are sorted by.', {
  ISSUED_AT: ['issuedAt', 'When it was issued.'],
  NOT_AFTER: ['notAfter', 'End of validity.'],
});
export type OwnCertificateOrder = (typeof OwnCertificateOrder)[keyof typeof OwnCertificateOrder];

@InputType('OwnCertificatesExportInput', { description: 'Which own certificates go into the file, in which order.' })
export class OwnCertificatesExportInput {
  @Field(() => [CertificateStanding], { nullable: true, description: 'Standing like this only.' })
  @IsOptional()
  @ArrayMaxSize(10)
  standings?: CertificateStanding[] | null;

  @Field(() => [KeyUsage], { nullable: true, description: 'For these purposes only.' })
  @IsOptional()
  @ArrayMaxSize(10)
  usages?: KeyUsage[] | null;

  @Field(() => OwnCertificateOrder, { defaultValue: OwnCertificateOrder.ISSUED_AT, description: 'Sorted by.' })
  orderBy!: OwnCertificateOrder;

  @Field(() => Boolean, { defaultValue: true, description: 'Latest first.' }) descending!: boolean;
}

@InputType('OwnCertificatesInput', { description: 'Which own certificates, in which order.' })
export class OwnCertificatesInput extends OwnCertificatesExportInput {
  @Field(() => Int, { nullable: true, description: 'Page size, 1 to 100; all unless given.' })
  @IsOptional()
  @Min(1)
  @Max(100)
  first?: number | null;

  @Field(() => Int, { defaultValue: 0, description: 'Certificates to skip.' }) @Min(0) @Max(100_000) offset!: number;
}

@ObjectType('CertificateAct', { description: 'Whether the owner may do something with a certificate now.' })
export class CertificateActType {
  @Field(() => Boolean, { description: 'True when he may.' }) allowed!: boolean;
  @Field(() => ErrorCodeEnum, { nullable: true, description: 'Why not.' }) code!: ErrorCode | null;
  @Field(() => LocalizedTextType, { nullable: true, description: 'Why not, and the way out.' })
  text!: LocalizedTextType | null;
}

@ObjectType('OwnCertificate', { description: 'A certificate of the person whose cabinet is open.' })
export class OwnCertificateType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => KeyUsage, { description: 'What it is for.' }) usage!: KeyUsage;
  @Field(() => String, { description: 'Serial number, hex.' }) serial!: string;
  @Field(() => String, { description: 'Subject as text.' }) subject!: string;
  @Field(() => String, { description: 'Number of the request it came from.' }) requestNumber!: string;
  @Field(() => String, { description: 'Channel of the service it was issued through.' }) channel!: string;
  @Field(() => LocalizedTextType, { description: 'That channel in words.' }) channelTitle!: LocalizedTextType;
  @Field(() => DateTime, { description: 'When it was issued.' }) issuedAt!: Date;
  @Field(() => DateTime, { description: 'Start of validity.' }) notBefore!: Date;
  @Field(() => DateTime, { description: 'End of validity.' }) notAfter!: Date;
  @Field(() => CertificateStanding, { description: 'How it stands.' }) standing!: CertificateStanding;
  @Field(() => DateTime, {
    nullable: true,
    description: 'When it will be revoked, as ordered; until then the order may be taken back.',
  })
  scheduledRevocation!: Date | null;
  @Field(() => RevocationType, { nullable: true, description: 'Its revocation, when it is revoked.' })
  revocation!: RevocationType | null;
  @Field(() => String, { nullable: true, description: 'Serial number of the newer one that took its place.' })
  successorSerial!: string | null;
  @Field(() => CertificateActType, { description: 'Getting it again on the portal (regulation p.7).' })
  renewal!: CertificateActType;
  @Field(() => CertificateActType, { description: 'Revoking it (regulation p.8).' }) revoking!: CertificateActType;
}

@ObjectType('CertificateDownload', { description: 'A certificate with its chain, as bytes and as text.' })
export class CertificateDownloadType {
  @Field(() => Base64, { description: 'The certificate, DER.' }) der!: Uint8Array;
  @Field(() => String, { description: 'The same, PEM (RFC 7468).' }) pem!: string;
  @Field(() => [Base64], { description: 'Issuing authority and root, DER.' }) chain!: Uint8Array[];
  @Field(() => String, { description: 'The chain as one PEM text, issuing authority first.' }) chainPem!: string;
}
