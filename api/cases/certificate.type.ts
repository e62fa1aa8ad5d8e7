import { Field, ID, Int, ObjectType } from 'type-graphql';
import { KeyUsage } from '../schema/common.enums.ts';
import { ErrorCodeEnum } from '../schema/error-code.enum.ts';
import type { ErrorCode } from '../schema/error-code.enum.ts';
import { Base64, DateTime } from '../schema/scalars.ts';
import { CertificateState, RevocationReason } from './case.enums.ts';

@ObjectType('Revocation', { description: 'The revocation of a certificate.' })
export class RevocationType {
  @Field(() => RevocationReason, { description: 'Reason.' }) reason!: RevocationReason;
  @Field(() => DateTime, { description: 'Since when it is revoked.' }) revokedAt!: Date;
  @Field(() => String, { nullable: true, description: 'Number of the first list that shows it; null until published.' })
  crlNumber!: string | null;
  @Field(() => DateTime, {
    nullable: true,
    description: 'Since when the key may be known to others, if anybody said so.',
  })
  invalidityDate!: Date | null;
}

@ObjectType('Certificate', { description: 'A registration certificate of a request.' })
export class CertificateType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => KeyUsage, { description: 'What it is for.' }) usage!: KeyUsage;
  @Field(() => CertificateState, { description: 'Where it stands in the issuing cycle.' }) state!: CertificateState;
  @Field(() => String, { description: 'Serial number, hex.' }) serial!: string;
  @Field(() => String, { description: 'Subject as text.' }) subject!: string;
  @Field(() => DateTime, { description: 'Start of validity.' }) notBefore!: Date;
  @Field(() => DateTime, { description: 'End of validity.' }) notAfter!: Date;
  @Field(() => String, { description: 'Profile.' }) profile!: string;
  @Field(() => Int, { description: 'Version of the profile.' }) profileVersion!: number;
  @Field(() => String, { description: 'SHA-256 of its public key, hex.' }) spkiSha256!: string;
  @Field(() => String, { nullable: true, description: 'SHA-256 of the certificate, hex.' }) sha256!: string | null;
  @Field(() => Base64, { nullable: true, description: 'The certificate, DER.' }) der!: Uint8Array | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was issued.' }) issuedAt!: Date | null;
  @Field(() => RevocationType, { nullable: true, description: 'Its revocation, when it is revoked.' })
  revocation!: RevocationType | null;
}

@ObjectType('Confirmation', { description: 'The operator’s confirmation of a request (regulation p.6(9)).' })
export class ConfirmationType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => Base64, { description: 'The confirmation document, canonical JSON.' }) document!: Uint8Array;
  @Field(() => String, { description: 'Its SHA-256, hex.' }) documentSha256!: string;
  @Field(() => String, { description: 'Who confirms.' }) employeeName!: string;
  @Field(() => DateTime, { description: 'When the document was given out.' }) createdAt!: Date;
  @Field(() => Base64, { nullable: true, description: 'The signed message (CMS, DER).' }) cms!: Uint8Array | null;
  @Field(() => String, { nullable: true, description: 'SHA-256 of the signer’s certificate, hex.' })
  signerCertificateSha256!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When the signature came in.' }) receivedAt!: Date | null;
  @Field(() => ErrorCodeEnum, { nullable: true, description: 'Violation found by the check; null when there is none.' })
  verdictCode!: ErrorCode | null;
}
