import { Field, ObjectType } from 'type-graphql';
import { KeyUsage } from '../schema/common.enums.ts';
import { Base64, DateTime } from '../schema/scalars.ts';
import { CertificateStanding } from '../own-certificates/own-certificate.type.ts';

@ObjectType('CardCertificate', { description: 'A certificate that is to stand on the card.' })
export class CardCertificateType {
  @Field(() => KeyUsage, { description: 'What it is for; tells the place on the card.' }) usage!: KeyUsage;
  @Field(() => Base64, { description: 'The certificate, DER.' }) der!: Uint8Array;
  @Field(() => String, { description: 'SHA-256 of it, hex.' }) sha256!: string;
}

@ObjectType('CardWork', { description: 'What a workplace writes onto the card of a request (regulation p.9(10)).' })
export class CardWorkType {
  @Field(() => String, { description: 'GUID of the card that belongs to the request.' }) cardId!: string;
  @Field(() => [CardCertificateType], { description: 'Signature first.' }) certificates!: CardCertificateType[];
}

@ObjectType('HolderCertificate', { description: 'A certificate of the applicant at the counter (regulation t.5 a.4).' })
export class HolderCertificateType {
  @Field(() => String, { description: 'Serial number, hex.' }) serialHex!: string;
  @Field(() => KeyUsage, { description: 'What it is for.' }) usage!: KeyUsage;
  @Field(() => DateTime, { description: 'Valid from.' }) notBefore!: Date;
  @Field(() => DateTime, { description: 'Valid until.' }) notAfter!: Date;
  @Field(() => CertificateStanding, { description: 'How it stands now.' }) standing!: CertificateStanding;
}
