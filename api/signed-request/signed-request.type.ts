import { ArrayMaxSize, ArrayNotEmpty, IsOptional, Length, MaxLength } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { RevocationReason } from '../cases/case.enums.ts';
import { KeyStorage, Language } from '../schema/common.enums.ts';
import { LocalizedTextType } from '../schema/localized-text.type.ts';
import { Base64, DateTime, EmailAddress, Uuid } from '../schema/scalars.ts';

/** Certificates that one signed act may name: a person has a handful. Our choice. */
const MAX_CERTIFICATES = 20;

@ObjectType('SignedRequestPreparation', { description: 'The request to be shown, and signed by the applicant.' })
export class SignedRequestPreparationType {
  @Field(() => Base64, {
    description: 'Canonical JSON `kualik/request/1`; sign these very bytes with the signature certificate.',
  })
  document!: Uint8Array;
  @Field(() => String, { description: 'SHA-256 of the document, hex.' }) sha256!: string;
  @Field(() => DateTime, { description: 'A signature counts until then (15 minutes).' }) expiresAt!: Date;
}

@ObjectType('HolderReason', { description: 'A reason a holder may give for revoking a certificate.' })
export class HolderReasonType {
  @Field(() => RevocationReason, { description: 'Reason as the revocation list publishes it.' }) id!: RevocationReason;
  @Field(() => LocalizedTextType, { description: 'The reason in words.' }) text!: LocalizedTextType;
}

@InputType('PrepareRevocationInput', { description: 'Certificates to be revoked on the portal (regulation p.8).' })
export class PrepareRevocationInput {
  @Field(() => [ID], { description: 'Ids of own certificates.' })
  @ArrayNotEmpty()
  @ArrayMaxSize(MAX_CERTIFICATES)
  certificateIds!: string[];
  @Field(() => RevocationReason, { description: 'One of `holderReasons`; obligatory.' }) reason!: RevocationReason;
  @Field(() => DateTime, {
    nullable: true,
    description:
      'When they are to be revoked, within their validity; at once when left out. Until then `withdrawRequest` takes it back.',
  })
  @IsOptional()
  effectiveAt?: Date | null;
  @Field(() => DateTime, {
    nullable: true,
    description: 'Since when the key may be known to others; of KEY_COMPROMISE only. It is published (RFC 5280 5.3.2).',
  })
  @IsOptional()
  invalidityDate?: Date | null;
}

@InputType('PrepareReissueInput', {
  description: 'What is asked for certificates again on the portal (regulation p.7).',
})
export class PrepareReissueInput {
  @Field(() => Uuid, { description: 'Made once per form; the same order sent twice under it is one request.' })
  idempotencyKey!: string;
  @Field(() => ID, {
    nullable: true,
    description: 'Own certificate to be got again; that of the session when left out. An SSL one is named here.',
  })
  @IsOptional()
  @MaxLength(64)
  predecessorId?: string | null;
  @Field(() => EmailAddress, { description: 'E-mail; it also stands in the certificates.' })
  @MaxLength(254)
  email!: string;
  @Field(() => String, { description: 'Telephone: +7 and ten digits.' }) @MaxLength(40) phone!: string;
  @Field(() => KeyStorage, { description: 'Where the new private keys are kept.' }) storage!: KeyStorage;
  @Field(() => Language, { description: 'Language of mails and papers.' }) language!: Language;
  @Field(() => String, { description: 'Version of the policy that was read.' }) @Length(1, 40) policyVersion!: string;
  @Field(() => Boolean, { description: 'Consent to the policy.' }) consent!: boolean;
  @Field(() => Base64, { nullable: true, description: 'PKCS#10 of the new signature key, DER.' })
  @IsOptional()
  signCsr?: Uint8Array | null;
  @Field(() => Base64, { nullable: true, description: 'PKCS#10 of the new authentication key, DER.' })
  @IsOptional()
  authCsr?: Uint8Array | null;
  @Field(() => Base64, { nullable: true, description: 'PKCS#10 of the new SSL key, for owners of a domain name; DER.' })
  @IsOptional()
  sslCsr?: Uint8Array | null;
  @Field(() => [ID], {
    nullable: true,
    description: 'Own certificates to be revoked as superseded once the new ones are issued; by the same signature.',
  })
  @IsOptional()
  @ArrayMaxSize(MAX_CERTIFICATES)
  revokePredecessors?: string[] | null;
}

@InputType('SubmitReissueInput', {
  description: 'The applicant’s signature over his order, with the PKCS#10 it names.',
})
export class SubmitReissueInput {
  @Field(() => Base64, { description: 'CMS SignedData with the document inside (CAdES-BES, attached, DER).' })
  cms!: Uint8Array;
  @Field(() => Base64, { nullable: true, description: 'PKCS#10 of the signature key, DER.' })
  @IsOptional()
  signCsr?: Uint8Array | null;
  @Field(() => Base64, { nullable: true, description: 'PKCS#10 of the authentication key, DER.' })
  @IsOptional()
  authCsr?: Uint8Array | null;
  @Field(() => Base64, { nullable: true, description: 'PKCS#10 of the SSL key, DER.' })
  @IsOptional()
  sslCsr?: Uint8Array | null;
}
