import { Field, ObjectType } from 'type-graphql';
import { ApplicantKind } from '../schema/common.enums.ts';
import { DateTime } from '../schema/scalars.ts';

@ObjectType('Cabinet', {
  description: 'The open personal cabinet (regulation p.8(1)), bound to the authentication certificate.',
})
export class CabinetType {
  @Field(() => String, { description: 'Surname of the holder.' }) surname!: string;
  @Field(() => String, { description: 'First name.' }) givenName!: string;
  @Field(() => String, { nullable: true, description: 'Patronymic.' }) patronymic!: string | null;
  @Field(() => ApplicantKind, { description: 'As whom he got the certificate.' }) kind!: ApplicantKind;
  @Field(() => String, { description: 'IIN; only the last four digits are shown.' }) iin!: string;
  @Field(() => String, { nullable: true, description: 'BIN of the organisation the certificate names.' })
  bin!: string | null;
  @Field(() => String, { nullable: true, description: 'Name of the organisation.' }) organisation!: string | null;
  @Field(() => Boolean, { description: 'True when he may look at and revoke all certificates under the BIN.' })
  actsForOrganisation!: boolean;
  @Field(() => String, { description: 'SHA-256 of the certificate the session is bound to, hex.' })
  certificateSha256!: string;
  @Field(() => DateTime, { description: 'When the session ends at the latest.' }) expiresAt!: Date;
  @Field(() => String, { description: 'Value of the header x-kualik-csrf of every further cabinet operation.' })
  csrfToken!: string;
}
