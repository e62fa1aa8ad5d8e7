import { Field, ID, ObjectType } from 'type-graphql';
import { OfficeType } from '../offices/office.type.ts';
import { EmployeeRole } from '../schema/common.enums.ts';
import { Base64, DateTime } from '../schema/scalars.ts';

@ObjectType('Employee', { description: 'An employee who works with requests.' })
export class EmployeeType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => String, { description: 'Surname.' }) surname!: string;
  @Field(() => String, { description: 'First name.' }) givenName!: string;
  @Field(() => String, { nullable: true, description: 'Patronymic.' }) patronymic!: string | null;
  @Field(() => [EmployeeRole], { description: 'Roles.' }) roles!: EmployeeRole[];
  @Field(() => [String], { description: 'Permissions that follow from the roles.' }) permissions!: string[];
  @Field(() => OfficeType, { nullable: true, description: 'Office where he works.' }) office!: OfficeType | null;
}

@ObjectType('Session', { description: 'The session of a signed-in employee, bound to his authentication certificate.' })
export class SessionType {
  @Field(() => EmployeeType, { description: 'Who signed in.' }) employee!: EmployeeType;
  @Field(() => DateTime, { description: 'When the session ends without further activity.' }) expiresAt!: Date;
  @Field(() => DateTime, {
    nullable: true,
    description: 'When the counter of his office closes: the session is locked then (p.19(5) rule 7).',
  })
  closesAt!: Date | null;
  @Field(() => String, { description: 'Value of the header x-kualik-csrf of every further staff operation.' })
  csrfToken!: string;
  @Field(() => String, { description: 'SHA-256 of the certificate the session is bound to, hex.' })
  certificateSha256!: string;
}

@ObjectType('SignInChallenge', { description: 'The document to sign for signing in.' })
export class SignInChallengeType {
  @Field(() => Base64, {
    description: 'Canonical JSON `kualik/sign-in/1`; sign these very bytes with the authentication certificate.',
  })
  document!: Uint8Array;
  @Field(() => DateTime, { description: 'Until when it counts, at most two minutes; once.' }) expiresAt!: Date;
}
