import { Field, ObjectType } from 'type-graphql';
import { KeyUsage } from '../schema/common.enums.ts';
import { describedEnum } from '../schema/described-enum.ts';
import { Base64, DateTime } from '../schema/scalars.ts';

export const InstallLinkStatus = describedEnum('InstallLinkStatus', 'Whether an install link can be used.', {
  READY: ['READY', 'The button will hand out the certificates.'],
  CONSUMED: ['CONSUMED', 'Used; a new link is to be made.'],
  EXPIRED: ['EXPIRED', 'Its 30 days are over; a new link is to be made.'],
  UNKNOWN: ['UNKNOWN', 'No such link, or replaced by a newer one.'],
});
export type InstallLinkStatus = (typeof InstallLinkStatus)[keyof typeof InstallLinkStatus];

@ObjectType('InstallLinkState', { description: 'State of an install link; asking changes nothing.' })
export class InstallLinkStateType {
  @Field(() => InstallLinkStatus, { description: 'The state.' }) state!: InstallLinkStatus;
  @Field(() => DateTime, { nullable: true, description: 'End of the 30 days.' }) expiresAt!: Date | null;
}

@ObjectType('InstallCertificate', { description: 'A certificate to be put beside its key.' })
export class InstallCertificateType {
  @Field(() => KeyUsage, { description: 'What it is for.' }) usage!: KeyUsage;
  @Field(() => Base64, { description: 'The certificate, DER.' }) der!: Uint8Array;
  @Field(() => String, { description: 'SHA-256 of its public key, hex; the key file must hold the same.' })
  spkiSha256!: string;
}

@ObjectType('InstallPackage', {
  description: 'What the applicant installs: two certificates and the chain (regulation p.6(11)).',
})
export class InstallPackageType {
  @Field(() => String, { description: 'Number of the request.' }) number!: string;
  @Field(() => [InstallCertificateType], { description: 'The certificates, signature first.' })
  certificates!: InstallCertificateType[];
  @Field(() => [Base64], { description: 'Issuing authorities, each before its root, DER.' }) chain!: Uint8Array[];
}

@ObjectType('InstallLink', { description: 'A fresh install link. The secret is shown once and stored only as a hash.' })
export class InstallLinkType {
  @Field(() => String, { description: 'The secret; it stands after # in the address.' }) secret!: string;
  @Field(() => String, { description: 'The whole address of the install page.' }) url!: string;
  @Field(() => DateTime, { description: 'End of its 30 days.' }) expiresAt!: Date;
}

@ObjectType('InstallChallenge', { description: 'What to sign with an ordered key to get a new install link.' })
export class InstallChallengeType {
  @Field(() => String, { description: 'Nonce, sent back with the proof; counts once.' }) nonce!: string;
  @Field(() => Base64, { description: 'Canonical JSON `kualik/install/1` with number and nonce: the bytes to sign.' })
  document!: Uint8Array;
  @Field(() => DateTime, { description: 'Until when a proof counts.' }) expiresAt!: Date;
}
